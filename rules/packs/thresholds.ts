import type { Words } from '../contract.ts';
import type { ClauseId, PlanId } from '../plans/index.ts';

/** What a number counts; `month-day` is the last day on time, `MM-DD`, `month` a month of the year. */
export type Unit =
  | 'working-days'
  | 'percent'
  | 'times'
  | 'rows'
  | 'entries'
  | 'ten-thousand-yuan'
  | 'month'
  | 'month-day';

/** A number that rules judge by, and whose it is; who reads it stands in `readers.ts`. */
export interface ThresholdNote {
  readonly title: Words;
  readonly unit: Unit;
  /** The clauses that set it; none for a number of the tool's own, which no plan sets. */
  readonly from: readonly ClauseId[];
}

/** Every number that a pack can lay down, and where it comes from. */
export const thresholdNotes = {
  messageReplyDays: {
    title: { zh: '网上咨询、留言的答复期限', en: 'Answer to a consultation or message' },
    unit: 'working-days',
    from: ['huating-2025/14', 'chongming-2025/18'],
  },
  simpleReplyDays: {
    title: { zh: '简单问题的答复期限', en: 'Answer to a simple question' },
    unit: 'working-days',
    from: ['huating-2025/14', 'chongming-2025/18'],
  },
  feedbackDays: {
    title: { zh: '决策出台后公开意见采纳情况的期限', en: 'Feedback on opinions after the decision' },
    unit: 'working-days',
    from: ['jiading-2023/63', 'xujing-2023/11', 'huating-2025/prose-3.2.2'],
  },
  decisionCatalogueBy: {
    title: { zh: '重大行政决策事项目录公开期限', en: 'Catalogue of decisions public by' },
    unit: 'month-day',
    from: ['jiading-2023/62', 'xujing-2023/10', 'huating-2025/prose-3.1a', 'huating-2025/15'],
  },
  annualReportBy: {
    title: { zh: '年报及其解读公开期限', en: 'Annual report and interpretation public by' },
    unit: 'month-day',
    from: ['huating-2025/34'],
  },
  workPlanBy: {
    title: { zh: '年度政务公开工作要点公开期限', en: 'Yearly work plan public by' },
    unit: 'month-day',
    from: ['huating-2025/33'],
  },
  normativeLibraryBy: {
    title: { zh: '行政规范性文件集中公开期限', en: 'Normative documents gathered by' },
    unit: 'month-day',
    from: ['huating-2025/2'],
  },
  smartSearchBy: {
    title: { zh: '智能检索、智能问答部署期限', en: 'Smart search and answers by' },
    unit: 'month-day',
    from: ['huating-2025/25'],
  },
  integratedTopicBy: {
    title: { zh: '政策集成式发布试点期限', en: 'Integrated policy topic by' },
    unit: 'month-day',
    from: ['jiading-2023/40'],
  },
  draftChannelsBy: {
    title: { zh: '草案征集平台覆盖期限', en: 'Drafts on all named platforms by' },
    unit: 'month-day',
    from: ['huating-2025/17'],
  },
  attendanceBy: {
    title: { zh: '公众代表列席期限', en: 'Citizens have attended meetings by' },
    unit: 'month-day',
    from: ['jiading-2023/60', 'huating-2025/18'],
  },
  villageAffairsBy: {
    title: { zh: '村（居）务公开期限', en: 'Village affairs open by' },
    unit: 'month-day',
    from: ['huating-2025/23'],
  },
  openMonth: {
    title: { zh: '政府开放月', en: 'Month of open government' },
    unit: 'month',
    from: ['jiading-2023/68', 'jiading-2023/69', 'huating-2025/19', 'songjiang-2025/18'],
  },
  districtMeetings: {
    title: { zh: '公众代表列席区政府常务会议次数', en: 'District executive meetings that citizens attended' },
    unit: 'times',
    from: ['jiading-2023/60'],
  },
  organMeetings: {
    title: {
      zh: '公众代表列席本单位决策会议次数',
      en: 'Decision meetings of the organ that citizens attended',
    },
    unit: 'times',
    from: ['jiading-2023/60', 'xujing-2023/13'],
  },
  interpretationFormats: {
    title: { zh: '多元化解读率', en: 'Share of interpretations in other forms than text' },
    unit: 'percent',
    from: ['huating-2025/10'],
  },
  smallFirmShare: {
    title: { zh: '普惠性惠企政策听取中小企业意见占比', en: 'Share of small firms among those heard' },
    unit: 'percent',
    from: ['chongming-2025/16', 'songjiang-2025/19'],
  },
  largeProject: {
    title: { zh: '逐项公开预决算的项目金额', en: 'Budget from which a project is opened by itself' },
    unit: 'ten-thousand-yuan',
    from: ['jiading-2023/28'],
  },
  privateRows: {
    title: {
      zh: '姓名与手机号或住址同列，几行起按名单处理',
      en: 'Rows of private contacts that make a list',
    },
    unit: 'rows',
    from: [],
  },
  sectionEntriesFew: {
    title: { zh: '首页板块入口少于几个为偏少', en: 'Entries below which a section of the home page is thin' },
    unit: 'entries',
    from: [],
  },
  sectionEntriesMany: {
    title: { zh: '其他板块入口都多于几个才算失衡', en: 'Entries above which the other sections are rich' },
    unit: 'entries',
    from: [],
  },
} as const satisfies Record<string, ThresholdNote>;

export type ThresholdName = keyof typeof thresholdNotes;

type ValueOf<Note extends ThresholdNote> = Note['unit'] extends 'month-day' ? string : number;

/** The numbers of a pack. Null: a number of a plan that does not hold here; the duty has no bound of its own. */
export type Thresholds = {
  readonly [Name in ThresholdName]:
    | ValueOf<(typeof thresholdNotes)[Name]>
    | ((typeof thresholdNotes)[Name]['from'] extends readonly [] ? never : null);
};

/** What holds where no plan of its own says otherwise: numbers on which two plans agree, and the tool's own. */
const everywhere: Thresholds = {
  messageReplyDays: 5,
  simpleReplyDays: 1,
  feedbackDays: 10,
  decisionCatalogueBy: '03-31',
  annualReportBy: null,
  workPlanBy: null,
  normativeLibraryBy: null,
  smartSearchBy: null,
  integratedTopicBy: null,
  draftChannelsBy: null,
  attendanceBy: null,
  villageAffairsBy: null,
  openMonth: 8,
  districtMeetings: null,
  organMeetings: 1,
  interpretationFormats: null,
  smallFirmShare: 50,
  largeProject: null,
  privateRows: 3,
  sectionEntriesFew: 3,
  sectionEntriesMany: 10,
};

/** What each plan sets alone, and (null) where it has the duty without the number. */
const ofPlan: Readonly<Record<PlanId, Partial<Thresholds>>> = {
  'jiading-2023': {
    integratedTopicBy: '04-20',
    attendanceBy: '11-30',
    districtMeetings: 4,
    largeProject: 1000,
    smallFirmShare: null,
  },
  'xujing-2023': { openMonth: null, smallFirmShare: null },
  'chongming-2025': { decisionCatalogueBy: null, openMonth: null },
  'songjiang-2025': { decisionCatalogueBy: null },
  'huating-2025': {
    annualReportBy: '03-31',
    workPlanBy: '04-30',
    normativeLibraryBy: '10-31',
    smartSearchBy: '09-30',
    draftChannelsBy: '11-30',
    attendanceBy: '11-30',
    villageAffairsBy: '11-30',
    interpretationFormats: 60,
  },
};

/** The numbers that hold under a plan; for null those for portals of no plan. */
export function thresholdsUnder(plan: PlanId | null): Thresholds {
  return plan === null ? everywhere : { ...everywhere, ...ofPlan[plan] };
}
