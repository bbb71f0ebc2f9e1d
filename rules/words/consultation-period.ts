import { findDayRanges } from './date-ranges.ts';
import { type Day, findDays } from './dates.ts';
import { NUMERAL_CHARACTER } from './numerals.ts';

interface Line<Spot> {
  readonly text: string;
  readonly after: string;
  readonly at: Spot;
}

/** The term in which opinions are taken. */
export interface Period<Spot> {
  /** The last day; null where it is counted from the publication, or names no year. */
  readonly end: Day | null;
  readonly words: string;
  readonly at: Spot;
}

const NUMBER = `${NUMERAL_CHARACTER}{1,3}`;
const SPAN = `${NUMBER}\\s*(?:个)?\\s*(?:工作日|自然日|日|天|周|星期|月)`;

/** What a line is about that states the term; 时间 alone may be that of publication. */
const ASKING = /征[集求询]|意见|建议|反馈|公示|截[止至]|起止|公开时间|开始|结束|期限/;
/** Days of other things: of publication, of coming into force, of the draft's own duties. */
const OTHER =
  /发布(?:时间|日期)|来源|浏览|访问|有效期|(?:起|日)(?:施行|实施|执行|生效)|成文|印发日期|听证会?(?:时间|于)/;
const END_BEFORE = /(?:截[止至](?:时间|日期|日|到|于|至)?|结束(?:时间|日期)|至|到|止于)\s*[:：为]?\s*$/;
const END_BEHIND =
  /^\s*(?:[（(][^（）()]{1,8}[)）])?\s*(?:\d{1,2}[:：时点][\d分整]*)?\s*(?:[之以]?前|止|为止|截止|截至|结束)/;
/** 12月1日前, 截止12月1日: without a year. */
const END_WITHOUT_YEAR = new RegExp(
  `(?:截[止至][^。；]{0,8}?|[至到]\\s*)${NUMBER}月${NUMBER}[日号]|${NUMBER}月${NUMBER}[日号][^。；，]{0,8}(?:[之以]?前|止|截止)`,
);
/** 自发布之日起30日内, 公示期为7个工作日, 征求意见时间：一个月. */
const COUNTED = new RegExp(
  `(?:即日|(?:公告|公示|通知|通告|消息|信息|网上)?(?:发布|公布|刊登|刊载|发出|公示|公告|公开|征求意见)之?日)起[^。；]{0,10}?${SPAN}` +
    `|(?:公示期|征[集求]期|意见期|期限|时间|为期|历时|持续)[^。；\\d]{0,8}${SPAN}`,
);
const LABEL_ONLY = /^.{0,16}(?:时间|日期|期限|截止|起止|截止日|截止时间)\s*[:：]?\s*$/;

/** The last day that a text sets, if any: an end of a range, or a day with 前, 截止 beside it. */
function endIn(text: string, year: number | null): Day | null {
  const range = findDayRanges(text, year).at(-1);
  if (range !== undefined) return range.until;
  const ending = findDays(text).filter(
    ({ index, length }) =>
      END_BEFORE.test(text.slice(0, index)) || END_BEHIND.test(text.slice(index + length)),
  );
  return ending.at(-1)?.day ?? null;
}

function periodIn<Spot>({ text, after, at }: Line<Spot>, year: number | null): Period<Spot> | null {
  const words = LABEL_ONLY.test(text) ? `${text} ${after}` : text;
  if (!ASKING.test(words) || OTHER.test(text)) return null;
  const end = endIn(words, year);
  if (end !== null) return { end, words, at };
  return COUNTED.test(words) || END_WITHOUT_YEAR.test(words) ? { end: null, words, at } : null;
}

/** The term that a page states for opinions. `year` is that of days that name none. Null where none is stated. */
export function consultationPeriod<Spot>(
  lines: readonly Line<Spot>[],
  year: number | null,
): Period<Spot> | null {
  let counted: Period<Spot> | null = null;
  for (const line of lines) {
    const period = periodIn(line, year);
    if (period?.end != null) return period;
    counted ??= period;
  }
  return counted;
}

const CLOSED = /(?:征集|征求|征询|公示|活动|状态)?[^。]{0,6}(?:已结束|已截止|已关闭|已完成)/;

/** Whether a page shows that it takes opinions no more. */
export function saysOver(lines: readonly { readonly text: string }[]): boolean {
  return lines.some(({ text }) => text.length <= 30 && CLOSED.test(text));
}
