import { marksInAddress, marksInLabel, marksInText, type SiteMark } from '../../rules/words/site-marks.ts';
import type { Facts } from '../page.ts';
import { isHidden, type Reading } from './reading.ts';
import { spotOf } from './selector.ts';
import { attributeOf, type Line, type Part } from './survey.ts';

type Found = Facts['siteMarks'][number];

/** Longer lines are text; what a site says of itself stands in short ones, or in one long line of the footer. */
const LONGEST_LINE = 400;
/** The foot of a page, where the text of articles no longer speaks of addresses and telephones. */
const FOOT_LINES = 40;

/** What a page says of the site that it belongs to, each mark once, as scripts, links, pictures and lines show it. */
export function gatherSiteMarks(reading: Reading): Found[] {
  const { parts, lines } = reading.survey;
  const marks = new Map<SiteMark, Found>();
  const keep = (names: readonly SiteMark[], part: Part, words: string): void => {
    for (const mark of names) {
      if (!marks.has(mark))
        marks.set(mark, { mark, text: words.slice(0, 120), at: spotOf(part, words, reading.survey) });
    }
  };
  for (const part of parts) {
    // A script is never seen, and writes what is.
    if (part.tag !== 'script' && isHidden(part)) continue;
    for (const name of ['id', 'src', 'href']) {
      const value = attributeOf(part, name);
      if (value !== null) keep(marksInAddress(value), part, value);
    }
    if (part.tag !== 'img' && part.tag !== 'a') continue;
    const label = attributeOf(part, 'alt') ?? attributeOf(part, 'title') ?? '';
    keep(marksInLabel(label), part, label);
  }
  const from = lines.length - FOOT_LINES;
  for (const [index, line] of lines.entries()) {
    const part = parts[line.part];
    if (part === undefined || isHidden(part) || line.text.length > LONGEST_LINE) continue;
    if (index >= from) keep(marksInText(withNext(line, lines)), part, line.text);
    for (const run of reading.survey.runs.slice(line.firstRun, line.lastRun)) {
      const holder = parts[run.part];
      if (holder !== undefined && holder.link >= 0 && !isHidden(holder))
        keep(marksInLabel(run.text), holder, run.text);
    }
  }
  return [...marks.values()];
}

/** A label and its value may stand in two lines. */
function withNext({ text, index }: Line, lines: readonly Line[]): string {
  return /[码:：]\s*$/.test(text) ? `${text}${lines[index + 1]?.text ?? ''}` : text;
}
