import { findDocumentNumbers } from './document-numbers.ts';

const CONVERSION =
  /依申请(?:公开)?(?:信息)?转(?:为|化为|成)?主动公开|转(?:为|化为|成)?主动公开|(?:历史|既往|存量)(?:公文|文件|政府信息)(?:公开|转|库|清理|$)|由依申请公开.{0,6}主动公开/;
/** How it is to be done inside: rules, meetings, training. */
const ABOUT = /办法|制度|规定|流程图?|通知|方案|会议|培训|调研|推进|研究/;

/** Whether a name or a title says that information given on request, or an old document, was made public. */
export function isConversion(words: string): boolean {
  return CONVERSION.test(words) && !ABOUT.test(words);
}

/** The year in the document number that a title bears; null where it bears none. */
export function numberedYear(title: string): number | null {
  const [first] = findDocumentNumbers(title);
  const year = /〔(\d{4})〕/.exec(first?.number ?? '')?.[1];
  return year === undefined ? null : Number(year);
}
