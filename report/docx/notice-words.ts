import type { Words } from '../../rules/contract.ts';

/** The sentences of a notice and of an assessment; `{name}` stands for a datum. */
export const SENTENCES = {
  title: { zh: '关于{site}网站\n政务公开问题的整改通知', en: 'Notice of rectification\n{site}' },
  days: { zh: '{from}至{to}', en: 'from {from} to {to}' },
  day: { zh: '{from}', en: 'on {from}' },
  recipient: { zh: '{recipient}：', en: 'To {recipient}:' },
  basis: {
    zh: '依据《{plan}》{number}，对{site}网站（{address}）的政务公开情况进行了检查。检查时间为{time}，读取网页{pages}个。',
    en: 'Under “{plan}” {number}, the portal of {site} ({address}) was audited {time}; {pages} pages were read.',
  },
  basisWithoutPlan: {
    zh: '对{site}网站（{address}）的政务公开情况进行了检查。检查时间为{time}，读取网页{pages}个。',
    en: 'The portal of {site} ({address}) was audited {time}; {pages} pages were read.',
  },
  found: {
    zh: '发现不合规{error}处、提醒{warning}处、提示{info}处；另有{cantTell}处无法自动判定，需人工核实。已处理的{settled}处不再列出。',
    en: 'Found: {error} errors, {warning} warnings, {info} hints; {cantTell} could not be told and need a person. {settled} are settled and not listed.',
  },
  score: {
    zh: '得分{now}（满分{full}），未判清的部分使得分在{worst}至{best}之间；已判权重{judged}。',
    en: 'Score {now} of {full}; what could not be told leaves it between {worst} and {best}; {judged} of the weight was judged.',
  },
  vetoed: { zh: '否决项不合规：{vetoed}。', en: 'Vetoes that failed: {vetoed}.' },
  demands: { zh: '整改要求', en: 'What is asked' },
  demandBy: {
    zh: '请对照下列问题逐项整改，于{deadline}前完成，并书面反馈整改情况。',
    en: 'Please mend the following by {deadline} and report in writing.',
  },
  demand: {
    zh: '请对照下列问题逐项整改，并书面反馈整改情况。',
    en: 'Please mend the following and report in writing.',
  },
  objection: {
    zh: '对结果有异议的，请说明理由并附证据。',
    en: 'Where you disagree with a result, please say why and give the evidence.',
  },
  problems: { zh: '问题及整改措施', en: 'Findings and what to do' },
  toVerify: { zh: '需人工核实的事项', en: 'To be looked at by a person' },
  disputes: { zh: '异议及处理', en: 'Objections and what was decided' },
  range: { zh: '检查范围', en: 'Coverage' },
  count: { zh: '共{count}处', en: '{count} in all' },
  listed: {
    zh: '共{count}处，列出前{shown}处，全部见问题清单表格',
    en: '{count} in all, the first {shown} listed; all are in the spreadsheet',
  },
  none: { zh: '没有发现需要整改的问题。', en: 'Nothing to mend was found.' },
  sitesAssessed: {
    zh: '共测评网站{sites}个，读取网页{pages}个，发现不合规{error}处、提醒{warning}处、提示{info}处，无法判定{cantTell}处。',
    en: '{sites} sites were assessed, {pages} pages read: {error} errors, {warning} warnings, {info} hints, {cantTell} that could not be told.',
  },
  perSite: { zh: '各网站情况', en: 'Site by site' },
  footer: { zh: '第 {page} 页 共 {pages} 页', en: 'Page {page} of {pages}' },
} as const satisfies Record<string, Words>;

/** Numbers for headings, 一 to 九十九. */
export function chineseNumber(number: number): string {
  const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  if (number < 1 || number > 99) return String(number);
  if (tens === 0) return digits[ones] ?? '';
  return `${tens === 1 ? '' : digits[tens]}十${digits[ones]}`;
}
