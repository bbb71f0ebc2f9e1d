import type { Facts } from '../../facts/page.ts';
import { validityLabel } from '../../rules/page/validity-label.ts';
import { spot } from './page-of.ts';
import { ruleTable } from './rule-table.ts';

type Field = Facts['documentFields'][number];

const field = (label: string, value: string, change: Partial<Field> = {}): Field => ({
  name: 'validity',
  label,
  value,
  picture: false,
  where: 'head',
  at: spot(`${label}：${value}`),
  ...change,
});
const sentence = (text: string, change: Partial<Facts['validitySentences'][number]> = {}) => ({
  says: 'until' as const,
  until: '2028-12-31',
  months: null,
  from: null,
  fromIssue: false,
  where: 'body' as const,
  at: spot(text),
  ...change,
});

const passage = (text: string): Facts['passages'][number] => ({
  text,
  before: '',
  after: '',
  where: 'body',
  place: 'main',
  at: spot(text),
});

ruleTable(validityLabel, {
  passed: [
    ['信息栏标有效', { documentFields: [field('有效性', '有效')] }, { message: 'shown' }],
    ['有效期至只写年份', { documentFields: [field('有效期至', '2030', { name: 'validUntil' })] }],
    ['路径写明已废止', { breadcrumb: { items: ['首页', '规范性文件', '已废止'] } }],
    ['勾选了有效', { documentFields: [field('有效性', '☑有效 ☐失效')] }],
    ['有效期填八位数字', { documentFields: [field('有效期至', '20310331', { name: 'validUntil' })] }],
    ['有效期填无固定期限', { documentFields: [field('有效期', '无固定期限', { name: 'validUntil' })] }],
    ['有效期填不限期', { documentFields: [field('有效期', '不限期', { name: 'validUntil' })] }],
    ['有效期填月数', { documentFields: [field('有效期', '18个月', { name: 'validUntil' })] }],
    ['有效期填天数', { documentFields: [field('有效期', '90天', { name: 'validUntil' })] }],
    ['写作未失效', { documentFields: [field('有效性', '未失效')] }],
    ['写作已过期', { documentFields: [field('时效性', '已过期')] }],
    ['有效性填“是”', { documentFields: [field('有效性', '是')] }],
    ['已废止的文件也算标明', { documentFields: [field('文件状态', '已废止')] }],
    ['有效期填日期', { documentFields: [field('有效期至', '2028-12-31', { name: 'validUntil' })] }],
    ['有效期填年数，中文数字', { documentFields: [field('有效期', '五年', { name: 'validUntil' })] }],
    ['有效性一栏填的是日期', { documentFields: [field('时效性', '2028年12月31日')] }],
    ['标题旁的标签', { validityBadges: [{ status: '现行有效', medium: 'text', at: spot('现行有效') }] }],
    [
      '标签是有 alt 的图片',
      { validityBadges: [{ status: '有效', medium: 'picture', at: spot('有效', 'img') }] },
    ],
    [
      '标签写作“生效中”，信息栏标有效',
      {
        documentFields: [field('有效性', '有效')],
        validityBadges: [{ status: '', medium: 'text', at: spot('生效中') }],
      },
      { message: 'shown' },
    ],
    ['标题区的有效期', { validitySentences: [sentence('有效期至2028年12月31日', { where: 'head' })] }],
  ],
  failed: [
    [
      '页面已经打开，脚本都已运行，有效性仍然空着',
      {
        gathering: { at: '2025-11-03T10:00:00+08:00', mode: 'live' },
        documentFields: [field('有效性', '', { awaits: true })],
      },
      { message: 'empty' },
    ],
    [
      '有效性空着，等着填充的是别的块',
      {
        documentFields: [field('有效性', '')],
        emptyBlocks: [{ heading: '', place: 'main', fields: true, at: spot('', '#metaInfo') }],
      },
      { message: 'empty' },
    ],
    [
      '相关解读待脚本填充，与信息栏无关',
      { emptyBlocks: [{ heading: '相关解读', place: 'related', at: spot('', 'ul') }] },
      { message: 'missing' },
    ],
    ['没有信息栏，正文也没有', {}, { message: 'missing', severity: 'error' }],
    [
      '“废止日期”空着是常态，不算空栏',
      { documentFields: [field('废止日期', '', { name: 'validUntil' })] },
      { message: 'missing' },
    ],
    [
      '“终止日期”空着也是常态',
      { documentFields: [field('终止日期', '', { name: 'validUntil' })] },
      { message: 'missing' },
    ],
    [
      '状态写在旁边的栏里，说的是别的文件',
      { passages: [{ ...passage('有效性：有效'), place: 'related' }] },
      { message: 'missing' },
    ],
    [
      '状态藏着，正文里没有写给人看的',
      { passages: [{ ...passage('有效性：有效'), hidden: true }] },
      { message: 'missing' },
    ],
    ['“文件状态”说的是发布', { documentFields: [field('文件状态', '已发布')] }, { message: 'missing' }],
    ['“效力”说的是层级', { documentFields: [field('效力', '区级')] }, { message: 'missing' }],
    [
      '筛选条件“不限”不是标识',
      { documentFields: [field('时效性', '不限 有效 失效')] },
      { message: 'missing' },
    ],
    ['筛选条件不是标识', { documentFields: [field('效力状态', '全部有效失效废止')] }, { message: 'missing' }],
    ['栏目为空', { documentFields: [field('有效性', '')] }, { message: 'empty', severity: 'error' }],
    ['用“无”填充', { documentFields: [field('有效性', '无')] }, { message: 'empty' }],
    ['用横线填充', { documentFields: [field('时效性', '——')] }, { message: 'empty' }],
    [
      '只写在正文',
      { validitySentences: [sentence('本办法有效期至2028年12月31日')] },
      { message: 'onlyInBody', severity: 'warning' },
    ],
    [
      '状态只写在正文',
      { passages: [passage('有效性：有效')] },
      { message: 'onlyInBody', severity: 'warning' },
    ],
    [
      '一列状态说的是别的文件',
      { passages: ['（废止）', '（有效）', '（失效）'].map((words) => passage(words)) },
      { message: 'missing' },
    ],
    [
      '公开期限不是有效期',
      { documentFields: [field('公开期限', '长期公开', { name: 'disclosureTerm' })] },
      { message: 'missing' },
    ],
    [
      '试行不是有效性标识',
      { title: { text: '关于印发《嘉定区停车管理办法（试行）》的通知' } },
      { message: 'missing' },
    ],
  ],
  cantTell: [
    [
      '信息栏隐藏着，脚本可能显示',
      { documentFields: [field('有效性', '有效', { hidden: true })] },
      { message: 'hidden' },
    ],
    ['有效性待脚本填写', { documentFields: [field('有效性', '', { awaits: true })] }, { message: 'awaited' }],
    [
      '有效性是没有填上的模板',
      { documentFields: [field('有效性', '{{doc.validity}}', { awaits: true })] },
      { message: 'awaited' },
    ],
    [
      '信息栏待脚本填充，正文里的有效期不算缺陷',
      {
        emptyBlocks: [{ heading: '', place: 'main', fields: true, at: spot('', '#metaInfo') }],
        validitySentences: [sentence('有效期至2028年12月31日')],
      },
      { message: 'awaited' },
    ],
    ['有效性写作“执行中”', { documentFields: [field('有效性', '执行中')] }, { message: 'otherWords' }],
    [
      '有效期写着别的文号，不是年份',
      { documentFields: [field('有效期', '见嘉府规〔2023〕2024', { name: 'validUntil' })] },
      { message: 'otherWords' },
    ],
    ['有效性只有勾号', { documentFields: [field('有效性', '√')] }, { message: 'otherWords' }],
    [
      '有效期写作“详见附则”，附则写有有效期',
      {
        documentFields: [field('有效期', '详见附则', { name: 'validUntil' })],
        validitySentences: [sentence('本办法有效期至2028年12月31日')],
      },
      { message: 'otherWords' },
    ],
    ['单选项看不出选了哪一项', { documentFields: [field('有效性', '有效 失效')] }, { message: 'choice' }],
    [
      '没有勾选的几个选项',
      { documentFields: [field('文件状态', '□现行有效 □废止 □失效')] },
      { message: 'choice' },
    ],
    [
      '单选项看不出选了哪一项，正文写有有效期',
      {
        documentFields: [field('是否有效', '有效/废止')],
        validitySentences: [sentence('本办法有效期至2028年12月31日')],
      },
      { message: 'choice' },
    ],
    [
      '认不出正文，分不清写在正文前还是正文里',
      { body: null, validitySentences: [sentence('有效期至2028年12月31日', { where: 'head' })] },
      { message: 'bodyUnread' },
    ],
    [
      '印发通知只有几句，文件在附件里',
      { body: { textLength: 150, attachments: 1 } },
      { message: 'bodyUnread' },
    ],
    [
      '文件性质不明',
      { kind: { kind: 'policy-document', normative: 'unknown' } },
      { message: 'judge.kindUnknown' },
    ],
    [
      '标签写作“生效中”',
      { validityBadges: [{ status: '', medium: 'text', at: spot('生效中') }] },
      { message: 'otherBadge' },
    ],
    [
      '标签写作“生效中”，正文写有有效期',
      {
        validityBadges: [{ status: '', medium: 'text', at: spot('生效中') }],
        validitySentences: [sentence('本办法有效期至2028年12月31日')],
      },
      { message: 'otherBadge' },
    ],
    [
      '标签是没有文字的图片',
      { validityBadges: [{ status: '', medium: 'picture', at: spot('', 'img') }] },
      { message: 'pictureOnly' },
    ],
    [
      '信息栏里是图片',
      { documentFields: [field('有效性', '', { picture: true })] },
      { message: 'pictureOnly' },
    ],
    ['正文是扫描件', { body: { textLength: 12, images: 3 } }, { message: 'bodyUnread' }],
    ['正文只把标题重复了一遍', { body: { textLength: 24 } }, { message: 'bodyUnread' }],
    ['正文在附件里', { body: { textLength: 30, attachments: 1 } }, { message: 'bodyUnread' }],
    ['信息栏由脚本填充', { body: { unfilled: true } }, { message: 'bodyUnread' }],
  ],
  inapplicable: [
    ['解读页，没有任何标识', { kind: { kind: 'interpretation', normative: 'no', policy: 'no' } }],
    ['征求意见稿，没有任何标识', { kind: { kind: 'draft-consultation', normative: 'no', policy: 'no' } }],
    ['人事任免，没有任何标识', { kind: { kind: 'other', normative: 'no', policy: 'no' } }],
  ],
});
