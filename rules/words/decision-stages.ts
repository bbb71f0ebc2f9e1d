/** What a catalogue of decisions makes public of one decision, in the order in which it comes about. */
export type Stage =
  | 'draft'
  | 'explanation'
  | 'background'
  | 'interpretation'
  | 'adoption'
  | 'meeting'
  | 'result'
  | 'execution';

type PlanName = 'jiading-2023' | 'xujing-2023' | 'chongming-2025' | 'songjiang-2025' | 'huating-2025';

/** The kinds that each plan names; what it leaves to each case (风险评估、专家论证、效果评估) is not among them. */
const REQUIRED: Readonly<Record<PlanName, readonly Stage[]>> = {
  // 嘉定 row 64: six kinds.
  'jiading-2023': ['draft', 'explanation', 'interpretation', 'adoption', 'meeting', 'result'],
  // 徐泾 article 12: seven.
  'xujing-2023': ['draft', 'explanation', 'background', 'interpretation', 'adoption', 'meeting', 'result'],
  // 崇明 12, 松江 14.
  'chongming-2025': ['adoption', 'result', 'execution'],
  'songjiang-2025': ['adoption', 'result', 'execution'],
  // 华亭, text of section 3.1: five.
  'huating-2025': ['draft', 'background', 'adoption', 'meeting', 'result'],
};
/** What all five plans name. */
const COMMON: readonly Stage[] = ['adoption', 'result'];

/** The kinds that a plan asks for; without one those that all plans have in common. */
export function requiredStages(plan: PlanName | null): readonly Stage[] {
  return plan === null ? COMMON : REQUIRED[plan];
}

export const stageNames: Readonly<Record<Stage, { readonly zh: string; readonly en: string }>> = {
  draft: { zh: '决策草案', en: 'draft' },
  explanation: { zh: '起草说明', en: 'explanation of the draft' },
  background: { zh: '制定背景', en: 'background' },
  interpretation: { zh: '草案解读', en: 'interpretation' },
  adoption: { zh: '意见采纳情况', en: 'opinions and adoption' },
  meeting: { zh: '列席或会议审议', en: 'attendance or deliberation' },
  result: { zh: '决策结果', en: 'result' },
  execution: { zh: '执行情况', en: 'execution' },
};

/** Columns that tell when, who or on what ground, whatever stage they speak of. */
const ABOUT = /时间|时限|日期|期限|季度|节点|部门|单位|主体|机构|责任|依据|编号|序号|名称/;
/** What the plans leave to each case. */
const AS_APPROPRIATE = /风险|专家|论证|评估|合法性|公平竞争/;
const ADOPTION =
  /采纳|反馈|公众参与|听证|(?:意见|征[集求]).{0,6}(?:结果|汇总|处理|统计|综述)|意见.{0,4}(?:建议)?(?:收集|吸收)/;
/** 征求意见情况 may be either. */
const ASKED = /(?:征[集求].{0,6}意见|意见.{0,4}征[集求]|意见).{0,4}情况/;
const MEETING =
  /列席|审议|(?:常务|工作|办公|党政|联席|专题|主任|班子)会议?|集体讨论|会议(?:纪要|情况|讨论)|^会议$/;
const EXECUTION =
  /(?:执行|实施|落实|推进|贯彻)(?:的)?(?:情况|进展|结果|效果|成效|落实)|^(?:决策|后续)?(?:执行|实施)$|执行公开|^(?:工作|项目)进展$/;
/** 执行反馈, 落实情况反馈: what came of the decision, not of opinions on it. */
const EXECUTION_REPORT = /^(?:决策)?(?:执行|实施|落实)(?:情况|进展|结果|效果|成效)?(?:的)?反馈/;
/** What a meeting decided is its deliberation and the result in one. */
const DECIDED_AT_MEETING = /^(?:会议)?(?:集体)?(?:审议|讨论)(?:的)?(?:结果|通过|决定)$/;
const INTERPRETATION = /解读|图解|一张?图/;
const EXPLANATION = /说明/;
const BACKGROUND = /背景|必要性/;
const DRAFT = /草案|意见稿|送审稿|征[集求].{0,8}意见|意见.{0,4}征[集求]/;
const RESULT =
  /结果|正式(?:文件|文本|稿|发布)|政策(?:文件|原文|文本)|规范性文件|印发|出台|公布|发布(?:稿|文件)|最终|(?:决策|文件)(?:全文|原文)|作出决策|决策(?:公开|发布|文件|文本)/;

/** Marks between two stages in one label: 草案及说明; 公众参与 is one word. */
const BETWEEN = /[、，,；;/+＋&]|及其?|和|(?<!参)与|暨/;
const NAMED = /《((?:[^《》]|《[^《》]*》)*)》/g;

function stagesOfPart(part: string): Stage[] {
  if (EXECUTION_REPORT.test(part)) return ['execution'];
  if (ADOPTION.test(part)) return ['adoption'];
  if (ASKED.test(part)) return ['adoption', 'draft'];
  if (AS_APPROPRIATE.test(part)) return [];
  if (DECIDED_AT_MEETING.test(part)) return ['meeting', 'result'];
  if (MEETING.test(part)) return ['meeting'];
  if (EXECUTION.test(part)) return ['execution'];
  if (INTERPRETATION.test(part)) return ['interpretation'];
  if (EXPLANATION.test(part)) return ['explanation'];
  if (BACKGROUND.test(part)) return ['background'];
  if (DRAFT.test(part)) return ['draft'];
  return RESULT.test(part) ? ['result'] : [];
}

/** The name of a document tells only whether it is a draft: its words are about its matter. */
function withoutNames(words: string): string {
  return words.replace(NAMED, (_all, name: string) => (/草案|意见稿|送审稿/.test(name) ? '草案' : ''));
}

/** The stages that a label, or the head of a column, speaks of: 草案及说明 has two, 承办部门 none. */
export function stagesOf(words: string): Stage[] {
  const plain = withoutNames(words.replace(/\s/g, ''));
  // 关于《…（草案）》公开征求意见的公告, 关于《…（草案）》的意见采纳情况: the last word is what it is.
  if (plain.startsWith('关于')) {
    const stages = stagesOfPart(plain);
    return stages.length > 0 ? stages : /的(?:通知|决定)$/.test(plain) ? ['result'] : [];
  }
  return [...new Set(plain.split(BETWEEN).flatMap((part) => (part === '' ? [] : stagesOfPart(part))))];
}

/** The stages that the head of a column, or the label of a field, announces. */
export function stagesOfHead(head: string): Stage[] {
  return ABOUT.test(head) ? [] : stagesOf(head);
}
