import type { Facts } from '../../facts/page.ts';
import { publicityAttributeLabel } from '../../rules/page/publicity-attribute-label.ts';
import { spot } from './page-of.ts';
import { link } from './parts-of-page.ts';
import { ruleTable } from './rule-table.ts';

type Field = Facts['documentFields'][number];

const field = (label: string, value: string, change: Partial<Field> = {}): Field => ({
  name: 'publicity',
  label,
  value,
  picture: false,
  where: 'head',
  at: spot(`${label}：${value}`),
  ...change,
});
const noted = (words: string) => ({ body: { publicityNotes: [{ words, at: spot(words) }] } });

ruleTable(publicityAttributeLabel, {
  passed: [
    ['主动公开', { documentFields: [field('公开类型', '主动公开')] }, { message: 'open' }],
    ['全部公开', { documentFields: [field('公开属性', '全部公开')] }],
    ['文末注明公开发布', noted('（此件公开发布）')],
    ['此件主动公开', noted('此件主动公开')],
    ['栏目填“无”，文末注明', { documentFields: [field('公开属性', '无')], ...noted('（此件公开发布）') }],
    [
      '公开方式写的是渠道，公开属性写的是主动公开',
      {
        documentFields: [field('公开方式', '政府网站'), field('公开属性', '主动公开')],
      },
    ],
    ['勾选了主动公开', { documentFields: [field('公开属性', '☑主动公开 □依申请公开 □不予公开')] }],
  ],
  failed: [
    [
      '依申请公开',
      { documentFields: [field('公开属性', '依申请公开')] },
      { message: 'closed', severity: 'error' },
    ],
    [
      '不予公开',
      { documentFields: [field('公开类型', '不予公开')] },
      { message: 'closed', severity: 'error' },
    ],
    ['此件不公开', noted('（此件不公开）'), { message: 'closed', severity: 'error' }],
    [
      '栏目主动公开，文末却说依申请公开',
      {
        documentFields: [field('公开属性', '主动公开')],
        ...noted('（此件依申请公开）'),
      },
      { message: 'closed' },
    ],
    ['没有标明', {}, { message: 'missing', severity: 'info' }],
    ['栏目为空', { documentFields: [field('公开属性', '')] }, { message: 'missing', severity: 'info' }],
    [
      '导航里的依申请公开不是公开属性',
      {
        links: [link('依申请公开', 'https://www.jiading.gov.cn/ysq', { place: 'navigation' })],
      },
      { message: 'missing', severity: 'info' },
    ],
    [
      '政策文件不是规范性文件，也要标明',
      { kind: { kind: 'policy-document', normative: 'no', policy: 'yes' } },
      { message: 'missing', severity: 'info' },
    ],
    [
      '规范性文件不是政策文件，也要标明',
      { kind: { kind: 'normative-document', normative: 'yes', policy: 'no' } },
      { message: 'missing', severity: 'info' },
    ],
    [
      '主题分类写着依申请公开，不是公开属性',
      { documentFields: [field('主题分类', '依申请公开', { name: 'subject' })] },
      { message: 'missing' },
    ],
    [
      '发文机关一栏是图片，与公开属性无关',
      { documentFields: [field('发文机关', '', { name: 'issuer', picture: true })] },
      { message: 'missing' },
    ],
    [
      '公开期限不是公开属性',
      {
        documentFields: [field('公开期限', '长期公开', { name: 'disclosureTerm' })],
      },
      { message: 'missing' },
    ],
  ],
  cantTell: [
    ['部分公开可以合法', { documentFields: [field('公开属性', '部分公开')] }, { message: 'unclear' }],
    ['删减后公开', noted('（此件删减后公开）'), { message: 'unclear' }],
    [
      '两种属性写在一起',
      { documentFields: [field('公开属性', '主动公开、依申请公开')] },
      { message: 'unclear' },
    ],
    ['正文是扫描件', { body: { textLength: 0, images: 3 } }, { message: 'unread' }],
    ['正文在附件里', { body: { textLength: 20, attachments: 1 } }, { message: 'unread' }],
    ['没有读到正文', { body: null }, { message: 'unread' }],
    [
      '公开属性待脚本填写',
      { documentFields: [field('公开属性', '{{doc.open}}', { awaits: true })] },
      { message: 'awaited' },
    ],
    [
      '信息栏待脚本填充',
      { emptyBlocks: [{ heading: '', place: 'main', fields: true, at: spot('', '#metaInfo') }] },
      { message: 'awaited' },
    ],
    ['属性是图片', { documentFields: [field('公开属性', '', { picture: true })] }, { message: 'unread' }],
    ['文件性质不明', { kind: { normative: 'unknown', policy: 'unknown' } }, { message: 'judge.kindUnknown' }],
  ],
  inapplicable: [
    [
      '不是公文，却标着不予公开',
      { kind: { official: 'no' }, documentFields: [field('公开属性', '不予公开')] },
      {
        message: 'notOfficial',
      },
    ],
    ['新闻，没有标明', { kind: { kind: 'other', official: 'no', normative: 'no', policy: 'no' } }],
  ],
});
