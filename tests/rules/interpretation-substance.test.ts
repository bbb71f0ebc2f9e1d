import { interpretationSubstance } from '../../rules/guided/interpretation-substance.ts';
import { guidedTable } from './guided-table.ts';
import { keyPassages } from './key-passage.ts';
import type { Change } from './page-of.ts';
import { media } from './parts-of-page.ts';

const interpretation = (title: string, ...lines: string[]): Change => ({
  kind: { kind: 'interpretation', normative: 'no', policy: 'no' },
  title: { text: title },
  keyPassages: keyPassages(...lines),
});
const PARKING = '《嘉定区公共停车场管理办法》政策解读';
const SUBSIDY = '《嘉定区稳岗补贴实施细则》政策解读';
const four = [
  '本办法适用于本区范围内的公共停车场，住宅小区自用车位不在其内。',
  '车主可通过随申办查询，咨询电话为区停车中心，工作日受理。',
  '与原办法相比，收费时段有两处变化，夜间不再收费。',
  '残疾人车辆凭证免费停放，新能源车前两小时优惠。',
];

guidedTable(interpretationSubstance, {
  evidence: [
    ['八项见到四项', interpretation(PARKING, ...four), { message: 'rich', suggests: 'substantial' }],
    [
      '四项，引用几条原文是正常的',
      interpretation(PARKING, ...four, '第三条 本办法所称公共停车场，是指向社会开放的场所。'),
      { message: 'rich', suggests: 'substantial' },
    ],
    ['只见到两项', interpretation(PARKING, ...four.slice(0, 2)), { message: 'poor', suggests: null }],
    ['一项也没有', interpretation(PARKING), { message: 'poor', suggests: null }],
    [
      '申报类，讲了条件',
      interpretation(SUBSIDY, ...four, '申请条件：企业须连续缴费12个月，且未裁员。'),
      { message: 'rich', suggests: 'substantial' },
    ],
    ['申报类，没有讲条件', interpretation(SUBSIDY, ...four), { message: 'unconditioned', suggests: null }],
    [
      '逐条抄录原文',
      interpretation(PARKING, ...[1, 2, 3, 4, 5, 6].map((n) => `第${n}条 公共停车场应当保持整洁。`)),
      { message: 'articles', suggests: 'formal' },
    ],
    [
      '条文多，要素也多：由人判断',
      interpretation(PARKING, ...four, ...[1, 2, 3, 4, 5, 6].map((n) => `第${n}条 停车场应当保持整洁。`)),
      { message: 'articles', suggests: null },
    ],
    [
      '只有小标题',
      {
        ...interpretation(PARKING, '一、适用范围', '二、办理流程', '三、惠民举措', '四、主要变化'),
        body: { textLength: 120 },
      },
      { message: 'headings', suggests: 'formal' },
    ],
    [
      '小标题下各有正文，用词不在正文里',
      {
        ...interpretation(PARKING, '一、适用范围', '二、办理流程', '三、惠民举措', '四、主要变化'),
        body: { textLength: 1800 },
      },
      { message: 'rich', suggests: 'substantial' },
    ],
    [
      '一图读懂',
      {
        ...interpretation('一图读懂公共停车场管理办法'),
        body: { textLength: 15, images: 1 },
        media: [media('')],
      },
      { message: 'otherForm', suggests: 'otherForm' },
    ],
    [
      '附件解读',
      { ...interpretation(PARKING), body: { textLength: 60, attachments: 1 } },
      { message: 'otherForm', suggests: 'otherForm' },
    ],
  ],
  nothing: [
    [
      '媒体转载',
      {
        ...interpretation('媒体解读：停车新规来了', ...four),
        metaTags: [{ name: 'ContentSource', content: '新民晚报', writtenAs: 'ContentSource' }],
      },
    ],
    ['文件本身', { keyPassages: keyPassages('第一条 适用范围', '第二条 办理流程') }],
    [
      '解读栏目',
      { kind: { kind: 'column-list', normative: 'no', policy: 'no' }, title: { text: '政策解读' } },
    ],
  ],
});
