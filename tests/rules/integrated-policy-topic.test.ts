import { integratedPolicyTopic } from '../../rules/site/integrated-policy-topic.ts';
import { column, entrance, item, siteTable } from './site-table.ts';

const SONGJIANG = { plan: 'songjiang-2025' } as const;
const TOPIC = column('惠企政策库', { entries: 2 });
const read = (title: string, organ: string) =>
  item(title, '2025-09-01', { columns: ['惠企政策库'], kind: 'policy-document', organs: [organ] });
const TWO = [read('甲办法', '嘉定区经济委员会'), read('乙细则', '嘉定区科学技术委员会')];
const [FIRST] = TWO;
const REPEALED = {
  url: FIRST?.url ?? '',
  title: '甲办法',
  number: null,
  published: '2020-09-01',
  issued: null,
  normative: 'yes',
  policy: 'yes',
  outward: 'yes',
  repealed: true,
  organs: [],
  interpretations: [],
} as const;

siteTable(integratedPolicyTopic, {
  passed: [
    ['两个机关的政策，半年内更新', { columns: [TOPIC], items: TWO }, { message: 'kept', ...SONGJIANG }],
    [
      '页面只写网站的名字，标题看出是上级的政策',
      {
        organs: ['嘉定区人民政府'],
        columns: [TOPIC],
        items: [read('上海市助企若干措施', '嘉定区人民政府'), read('乙细则', '嘉定区人民政府')],
      },
      { message: 'kept' },
    ],
    [
      '名称不同',
      {
        columns: [column('政策集成发布')],
        items: TWO.map((one) => ({ ...one, columns: ['政策集成发布'] })),
      },
    ],
    [
      '按主题分成下级栏目',
      {
        columns: [column('人才安居', { path: ['首页', '政策主题库', '人才安居'] })],
        items: TWO.map((one) => ({ ...one, columns: ['人才安居'] })),
      },
    ],
    [
      '叫助企纾困政策',
      { columns: [column('助企纾困政策')], items: TWO.map((one) => ({ ...one, columns: ['助企纾困政策'] })) },
      { message: 'kept', ...SONGJIANG },
    ],
  ],
  failed: [
    [
      '整站看过，没有',
      { coverage: { complete: true } },
      { message: 'missing', severity: 'warning', ...SONGJIANG },
    ],
    [
      '半年多没有更新',
      { columns: [column('惠企政策库', { newest: '2025-04-01' })], items: TWO },
      { message: 'stale', severity: 'warning', ...SONGJIANG },
    ],
    ['空的', { columns: [column('惠企政策库', { entries: 0, newest: null })] }, { message: 'empty' }],
    [
      '一个机关的清单不是集成',
      {
        columns: [TOPIC],
        items: [read('甲办法', '嘉定区经济委员会'), read('乙细则', '嘉定区经济委员会')],
      },
      { message: 'oneOrgan' },
    ],
    [
      '里面有废止的文件，只作提示',
      { columns: [TOPIC], items: TWO, documents: [{ ...REPEALED, organs: [], interpretations: [] }] },
      { message: 'repealed', severity: 'info', ...SONGJIANG },
    ],
    [
      '单篇解读不是专题',
      { coverage: { complete: true }, entrances: [entrance('惠企政策库解读')] },
      { message: 'missing' },
    ],
    [
      '政策解读和惠企新闻不是政策专题',
      {
        coverage: { complete: true },
        columns: [column('惠企政策解读')],
        entrances: [entrance('我区召开惠企助企政策宣讲会暨服务对接会')],
      },
      { message: 'missing', ...SONGJIANG },
    ],
  ],
  cantTell: [
    [
      '只在政务大厅',
      { entrances: [entrance('政策主题库', { host: 'zwdt.sh.gov.cn' })] },
      { message: 'linked' },
    ],
    [
      '页面都只写网站的名字，不知谁制发',
      { columns: [TOPIC], items: [read('甲办法', '嘉定区人民政府'), read('乙细则', '嘉定区人民政府')] },
      { message: 'organs' },
    ],
    [
      '网站的名字带市名',
      {
        columns: [TOPIC],
        items: [read('甲办法', '上海市嘉定区人民政府'), read('乙细则', '上海市嘉定区人民政府')],
      },
      { message: 'organs' },
    ],
    ['首页菜单没有看到', { coverage: { blindFronts: 1 } }, { message: 'unseen' }],
    ['政策没有打开，看不出机关', { columns: [column('惠企政策库')] }, { message: 'organs' }],
    ['没有日期', { columns: [column('惠企政策库', { newest: null, undated: 12 })] }, { message: 'undated' }],
    ['由脚本填充', { columns: [column('惠企政策库', { newest: null, entries: 0, unfilled: true })] }],
    ['首页和公开目录没有看到', { coverage: { kinds: {} } }, { message: 'unseen' }],
    [
      '可能在营商政策栏目里',
      { coverage: { complete: true }, columns: [column('营商政策')] },
      { message: 'unseen', ...SONGJIANG },
    ],
    [
      '可能在企业政策栏目里',
      { coverage: { complete: true }, columns: [column('企业政策')] },
      { message: 'unseen', ...SONGJIANG },
    ],
    [
      '可能在政策专区里',
      { coverage: { complete: true }, entrances: [entrance('政策专区')] },
      { message: 'linked', ...SONGJIANG },
    ],
  ],
  inapplicable: [
    ['镇的网站', { columns: [] }, { plan: 'huating-2025' }],
    [
      '试点期限当天',
      { at: '2023-04-20T10:00:00+08:00', coverage: { complete: true } },
      { message: 'notDue' },
    ],
  ],
});
