import type { KeyTopic } from './key-words.ts';

/** 部门预算, 项目支出决算, 专项资金绩效; not what buys or builds by contract. */
const BUDGET = /预算|决算|预决算|项目支出|(?:项目|专项资金).{0,12}绩效/;
const NOT_BUDGET =
  /采购|招标|中标|合同|成交|工程量清单|限价|解读|办法|规定|通知|预算会议|预算单位|公积金|培训|召开|审计/;
const PROJECT_SHEET =
  /项目.{0,12}(?:预算|决算|支出|绩效|明细|表)|专项资金|(?:预算|决算|支出|绩效).{0,12}项目/;
const OF_PROJECT = /项目|工程|专项/;
const IN_WAN = /万元/;

interface Passage {
  readonly topic: string;
  readonly text: string;
}

/** Whether a title is that of a budget or final account. */
export function isBudget(title: string): boolean {
  return BUDGET.test(title) && !NOT_BUDGET.test(title);
}

/** Whether a label names the sheet of a project. */
export function isProjectSheet(label: string): boolean {
  return PROJECT_SHEET.test(label) && !NOT_BUDGET.test(label);
}

/** Amounts of at least `least` (万元): of a project in a sentence, and of a table, whose unit stands over it. */
export function largeAmountsIn<One extends Passage>(passages: readonly One[], least: number): One[] {
  const units = passages.filter(({ topic }) => topic === ('moneyUnit' satisfies KeyTopic));
  const inWan = units.some(({ text }) => IN_WAN.test(text));
  return passages.filter(({ topic, text }) => {
    if (topic === ('largeAmount' satisfies KeyTopic)) return OF_PROJECT.test(text) && isLarge(text, least);
    if (topic === ('amountInWan' satisfies KeyTopic)) return inWan && numberIn(text) >= least;
    if (topic === ('amountInYuan' satisfies KeyTopic))
      return units.length > 0 && !inWan && numberIn(text) >= least * 10_000;
    return false;
  });
}

function isLarge(text: string, least: number): boolean {
  for (const [, number = '', unit] of text.matchAll(/([\d,，]+(?:\.\d+)?)\s*(万元|亿元)/g)) {
    if (numberIn(number) * (unit === '亿元' ? 10_000 : 1) >= least) return true;
  }
  return false;
}

function numberIn(text: string): number {
  return Number(text.replace(/[,，\s]/g, ''));
}
