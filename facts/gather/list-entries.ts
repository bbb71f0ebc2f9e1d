import { findDays, readDay } from '../../rules/words/dates.ts';
import type { Facts } from '../page.ts';
import { firstLinkFrom, type LinkPart } from './link-parts.ts';
import type { Reading } from './reading.ts';
import { attributeOf, type Part } from './survey.ts';
import { shownStatus } from './validity-badges.ts';

type Entry = Facts['listEntries'][number];

const MAX_DATE_TEXT = 40;
const MAX_STEPS = 5;
const MAX_LINKS_IN_ROW = 6;
const MIN_TITLE = 5;
const MAX_ROW_TEXT = 600;
const DIGIT = /\d{4}|二〇|二○/;
/** What every month and day has: most short texts of a page do not. */
const MONTH_AND_DAY = /\d[-/.月]/;
/** 03-12 or [03-12]: a list that leaves the year out. */
const NO_YEAR = /^[[(（【\s]*(?:0?[1-9]|1[0-2])[-/.月](?:0?[1-9]|[12]\d|3[01])日?[\])）】\s]*$/;

/** Rows of the page's lists: a link with a title and the date that stands in its row. */
export function gatherListEntries(reading: Reading, links: readonly LinkPart[]): Entry[] {
  const { survey } = reading;
  const entries = new Map<Part, Entry>();
  for (const run of survey.runs) {
    const isDate =
      (run.text.length <= MAX_DATE_TEXT && DIGIT.test(run.text) && readDay(run.text) !== null) ||
      (run.text.length <= 12 && MONTH_AND_DAY.test(run.text) && NO_YEAR.test(run.text));
    const part = survey.parts[run.part];
    if (!isDate || part === undefined || reading.places[run.part] === 'footer') continue;
    const row = rowOf(part, links, reading);
    if (row === null || entries.has(row.main.part)) continue;
    entries.set(row.main.part, entryOf(row, run.text, reading));
  }
  return [...entries.values()];
}

interface Row {
  readonly row: Part;
  readonly main: LinkPart;
}

/** The nearest block around a date that holds a titled link; a block with many links is more than a row. */
function rowOf(part: Part, links: readonly LinkPart[], { survey }: Reading): Row | null {
  let at: Part | undefined = part.link >= 0 ? survey.parts[part.link] : part;
  for (let i = 0; at !== undefined && i <= MAX_STEPS; i += 1) {
    const from = firstLinkFrom(links, at.index);
    const to = firstLinkFrom(links, at.end);
    if (to - from > MAX_LINKS_IN_ROW || at.textLength > MAX_ROW_TEXT || at.tag === 'body') return null;
    let main: LinkPart | null = null;
    for (let n = from; n < to; n += 1) {
      const one = links[n];
      if (
        one !== undefined &&
        one.link.label.length >= MIN_TITLE &&
        one.link.label.length > (main?.link.label.length ?? 0)
      )
        main = one;
    }
    if (main !== null) return { row: at, main };
    at = survey.parts[at.parent];
  }
  return null;
}

function entryOf({ row, main }: Row, dateText: string, { survey }: Reading): Entry {
  const day = readDay(dateText);
  const { link } = main;
  const longer = link.title.startsWith(link.label.replace(/[…．.]+$/, '')) ? link.title : link.label;
  return {
    title: titleOnly(longer),
    url: link.target.url,
    date: day,
    status: statusInRow(row, survey),
    at: link.at,
  };
}

/** A title without the date that some lists keep inside the link. */
function titleOnly(label: string): string {
  const [first] = findDays(label);
  if (first === undefined) return label;
  const atEnd = first.index + first.length >= label.length - 1;
  const atStart = first.index <= 1;
  if (atEnd) return label.slice(0, first.index).trim() || label;
  return atStart ? label.slice(first.index + first.length).trim() || label : label;
}

function statusInRow(row: Part, survey: Reading['survey']): string {
  for (let i = row.firstRun; i < row.lastRun; i += 1) {
    const text = survey.runs[i]?.text ?? '';
    if (text.length <= 16) {
      const status = shownStatus(text);
      if (status !== '') return status;
    }
  }
  for (let i = row.index; i < row.end; i += 1) {
    const one = survey.parts[i];
    if (one?.tag === 'img') {
      const status = shownStatus(attributeOf(one, 'alt') ?? attributeOf(one, 'title') ?? '');
      if (status !== '') return status;
    }
  }
  return '';
}
