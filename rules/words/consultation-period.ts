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
const ASKING =
  /征[集求询]|意见|建议|反馈|请[^。；]{0,20}提出|听取|公示|截[止至]|起止|公开时间|开始|结束|[期时]限/;
/** The page's own days: taken out of a line that states the term as well. */
const PUBLISHED =
  /(?:发布|公布|成文|印发|更新)(?:时间|日期)\s*[:：]?\s*\d{4}\s*[-./年]\s*\d{1,2}\s*[-./月]\s*\d{1,2}日?(?:\s*\d{1,2}[:：∶]\d{2}(?:[:：∶]\d{2})?)?/g;
/** Days of other things: of publication, of coming into force, of the draft's own duties. */
const OTHER =
  /发布(?:时间|日期)|(?<!征[集求询]|意见|公示)有效期|(?:起|日|日后|月后)(?:施行|实施|执行|生效)|成文|印发日期|听证会?(?:时间|于)/;
/** What the draft lays down itself: an article of it, the least length of a term, a day of every year. */
const OF_DRAFT = /^\s*第[\d一二三四五六七八九十百]{1,5}[条章]|不(?:得)?(?:少|低|短)于|每年|次年/;
const END_BEFORE =
  /(?:截[止至](?:时间|日期|日|到|于|至)?|结束(?:时间|日期|于)?|时限|至|到|止于)\s*[:：为]?\s*$/;
const END_BEHIND =
  /^\s*(?:[（(][^（）()]{1,8}[)）])?\s*(?:\d{1,2}[:：时点][\d分整]*)?\s*(?:[之以]?前|止|为止|截止|截至|结束)/;
/** 12月1日前, 截止12月1日: without a year. */
const END_WITHOUT_YEAR = new RegExp(
  `(?:截[止至][^。；]{0,8}?|[至到]\\s*)${NUMBER}月${NUMBER}[日号]|${NUMBER}月${NUMBER}[日号][^。；，]{0,8}(?:[之以]?前|止|截止)` +
    `|(?:[本下次]月|本周|下周|${NUMBER}月)(?:${NUMBER}[日号]|[一二三四五六日天]|[底末])[^。；，]{0,8}(?:[之以]?前|止)`,
);
/** 自发布之日起30日内, 公示期为7个工作日, 征求意见时间：一个月, 2025年10月20日起30日, 请在7个工作日内将意见反馈我局. */
const COUNTED = new RegExp(
  `(?:即日|(?:公告|公示|通知|通告|消息|信息|网上)?(?:发布|公布|刊登|刊载|发出|公示|公告|公开|征求意见)之?日)起[^。；]{0,10}?${SPAN}` +
    `|(?:公示期|征[集求询](?:意见)?期|意见期|期限|时间|周期|为期|历时|持续)[^。；\\d]{0,8}${SPAN}` +
    `|[日号]起[^。；\\d]{0,8}?${SPAN}|请[^。；]{0,12}${SPAN}[之以]?内[^。；]{0,20}(?:意见|建议|反馈|提出)`,
);
/** 时间：, 活动时间为: with a range of days behind it no day of publication. */
const LABELLED =
  /^(?!.{0,8}(?:施行|实施|执行|生效|建设|服务|培训|会议|听证|报名|调研))[^\d。；]{0,8}(?:时间|日期|周期)\s*[:：为]?\s*$/;
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

/** Whether a range of days stands behind a mere 时间. */
function isLabelledRange(words: string, year: number | null): boolean {
  const [range] = findDayRanges(words, year);
  return range !== undefined && LABELLED.test(words.slice(0, range.index));
}

/** What of a line may state the term: not the page's own days, nor a sentence on other ones. */
function wordsOf({ text, after }: Line<unknown>): string {
  if (OF_DRAFT.test(text)) return '';
  const words = (LABEL_ONLY.test(text) ? `${text} ${after}` : text).replace(PUBLISHED, ' ');
  return words
    .split(/(?<=[。；;])/)
    .filter((sentence) => !OTHER.test(sentence))
    .join('')
    .trim();
}

function periodIn<Spot>(line: Line<Spot>, year: number | null): Period<Spot> | null {
  const { at } = line;
  const words = wordsOf(line);
  if (!ASKING.test(words) && !/为期/.test(words) && !isLabelledRange(words, year)) return null;
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

/** 征集时间：2025-10-20: its first day, or its last. */
const SINGLE_DAY = /(?:征[集求询]|意见|反馈|公示|公告)[^。；\d]{0,6}(?:时间|日期)[^。；\d]{0,3}\d{4}/;
/** A length of time and hardly another word. */
const SPAN_ALONE = new RegExp(`^[^。；，\\d]{0,8}${SPAN}[^。；，]{0,4}$`);

/** A line that may state the term in words of its own; null where none may. */
export function perhapsPeriod<Spot>(
  lines: readonly Line<Spot>[],
  year: number | null,
): { readonly words: string; readonly at: Spot } | null {
  for (const line of lines) {
    const words = wordsOf(line);
    if ([SINGLE_DAY, SPAN_ALONE, COUNTED].some((may) => may.test(words)) || endIn(words, year) !== null) {
      return { words, at: line.at };
    }
  }
  return null;
}

const CLOSED = /已(?:结束|截止|关闭|完成)/;

/** Whether a page shows that it takes opinions no more. */
export function saysOver(lines: readonly { readonly text: string }[]): boolean {
  return lines.some(({ text }) => text.length <= 30 && CLOSED.test(text));
}
