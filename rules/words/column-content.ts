import { isInterpretation } from './interpretation.ts';

/** What an item of a list is by its title; `other` where the title does not say. */
type ItemClass =
  | 'interpretation'
  | 'draft'
  | 'report'
  | 'document'
  | 'appointment'
  | 'procurement'
  | 'recruitment'
  | 'penalty'
  | 'news'
  | 'other';

interface Column {
  readonly name: RegExp;
  /** Classes that have another place on a portal. What could stand in the column by any reading is not listed. */
  readonly foreign: readonly ItemClass[];
}

/** In the order in which they are weighed: 关于《…招聘办法》的解读 is an interpretation, 《…招聘办法》 a document. */
const CLASSES: readonly (readonly [ItemClass, RegExp])[] = [
  ['draft', /征求意见稿|[（(]草案[）)]|公开?征[求集].{0,10}意见/],
  ['report', /年度报告|年报|工作报告|统计报表/],
  ['document', /(?:办法|规定|细则|规则|方案|措施|意见|规划|制度)(?:[（(].{1,12}[）)])?(?:》|的通知|$)/],
  ['appointment', /(?:任职|免职|任免|挂职|任命|聘任)|等(?:同志)?职务的/],
  ['procurement', /招标|中标|采购|成交公告|竞争性(?:磋商|谈判)|询价公告|流标|废标/],
  ['recruitment', /招聘|招录|拟?录用|拟聘用?|面试|笔试/],
  ['penalty', /处罚(?:决定|信息|公示|公告)|处罚$/],
  [
    'news',
    /(?:领导|书记|区长|县长|镇长|主任|局长|区委|区政府|镇党委)[^《》]{0,12}(?:调研|走访|慰问|视察|督导|督查|检查|会见|出席)|召开[^《》]{2,40}(?:会议?|大会)$|(?:举行|举办|开展)[^《》]{2,40}(?:活动|仪式|培训|论坛|大赛)$|(?:成功|顺利|圆满|隆重)(?:举[行办]|召开|落幕|完成)/,
  ],
];

/** Columns that hold one class of items. Mixed by design (通知公告) and news columns are not among them. */
const COLUMNS: readonly Column[] = [
  {
    name: /^(?:政策|文件|政策文件|文字|图文|图片|视频|媒体|专家|负责人)?(?:解读|图解)$/,
    foreign: ['draft', 'appointment', 'procurement', 'recruitment', 'penalty', 'news'],
  },
  {
    name: /^(?:现行有效|有效|区政府|镇政府|部门|街镇|本级)?(?:的)?(?:行政)?规范性文件(?:库)?$/,
    foreign: [
      'interpretation',
      'draft',
      'report',
      'appointment',
      'procurement',
      'recruitment',
      'penalty',
      'news',
    ],
  },
  {
    name: /^(?:政策文件|政府文件|政策法规|(?:区|镇)政府文件|部门文件)$/,
    foreign: ['procurement', 'recruitment', 'penalty', 'news'],
  },
  {
    name: /^(?:政府)?信息公开(?:工作)?(?:年度报告|年报)$/,
    foreign: ['draft', 'document', 'appointment', 'procurement', 'recruitment', 'penalty', 'news'],
  },
  {
    name: /^(?:人事任免|人事信息|干部任免)$/,
    foreign: ['interpretation', 'draft', 'procurement', 'penalty'],
  },
  {
    name: /^(?:财政)?(?:预决算|预算决算|预算公开|决算公开)(?:公开|信息)?$|^财政信息$/,
    foreign: ['draft', 'appointment', 'recruitment', 'penalty', 'news'],
  },
  {
    name: /^(?:意见征集|民意征集|征集调查|草案公示|决策预公开)$/,
    foreign: ['appointment', 'procurement', 'recruitment', 'penalty'],
  },
  {
    name: /^(?:行政处罚|处罚公示|行政处罚(?:决定)?公示)$/,
    foreign: ['interpretation', 'draft', 'appointment', 'procurement', 'recruitment'],
  },
  {
    name: /^(?:政府采购|采购公告|招标公告|招投标)$/,
    foreign: ['interpretation', 'draft', 'appointment', 'recruitment', 'penalty'],
  },
];

/** 关于规范政府采购评审费的通知, 某市招标投标条例: papers on how such things are done. */
const PAPER_ON_TRADE =
  /关于.*(?:通知|意见|决定)(?:[》（(]|$)|(?:条例|法|令|标准|目录|基准|规范|程序|规程)(?:[》（(]|$)|令第?\s*\d+\s*号/;
/** A single purchase names its project, or is a notice of one stage. */
const SINGLE_PURCHASE =
  /(?:项目|标段)[^《》]{0,16}(?:招标(?!投标)|采购|中标|成交|流标|废标|磋商|询价)(?!管理|监管|监督|活动|工作|文件)|(?:招标|采购|中标|成交|磋商|谈判|询价)(?:公告|结果|公示|候选人|意向|更正)(?![^《》]*》)/;

function classOf(title: string): ItemClass {
  if (isInterpretation(title)) return 'interpretation';
  const found = CLASSES.find(([, pattern]) => pattern.test(title))?.[0] ?? 'other';
  const isOnTrade = found === 'procurement' && PAPER_ON_TRADE.test(title) && !SINGLE_PURCHASE.test(title);
  return isOnTrade ? 'document' : found;
}

/** Whether a column is of one class of items, so that others can be told from its own. */
export function isColumnOfOneClass(name: string): boolean {
  return COLUMNS.some((column) => column.name.test(name.trim()));
}

/** Whether an item, by its title, is of a class that belongs to another column; false where the column is not known. */
export function isForeignTo(name: string, title: string): boolean {
  const column = COLUMNS.find((one) => one.name.test(name.trim()));
  return column?.foreign.includes(classOf(title.trim())) ?? false;
}
