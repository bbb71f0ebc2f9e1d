import type { CatalogueRow } from '../shape/catalogue.ts';
import { cellsOfLines, linesInScope, scopeOf } from './block-rows.ts';
import { type CatalogueGround, cellOfLine, rowOf } from './catalogue-parts.ts';
import type { Line, Part } from './survey.ts';

const MOST_ROWS = 2000;
const MOST_PLAIN = 60;
const MAX_GROUP = 40;

/** How an item's number is written; of two levels the one with more items counts. */
const STYLES: readonly RegExp[] = [
  /^\s*(?:第[一二三四五六七八九十\d]+项|事项[一二三四五六七八九十\d]+)/,
  /^\s*\d{1,3}\s*[.．、)）](?!\d)/,
  /^\s*[（(]\d{1,3}[)）]/,
  /^\s*[（(][一二三四五六七八九十]{1,3}[)）]/,
  /^\s*[一二三四五六七八九十]{1,3}\s*[、.．]/,
  /^\s*[①-⑳]/,
];
const HEADINGS = new Set(['h2', 'h3', 'h4', 'h5', 'h6']);

/** Paragraphs that begin with a number, or stand under headings of one level, each with what follows it. */
export function numberedRows(ground: CatalogueGround): CatalogueRow[] {
  const lines = linesInScope(ground);
  const isStart = startOf(lines, ground);
  if (isStart === null) return [];
  const rows: CatalogueRow[] = [];
  let group = '';
  let at = lines.findIndex(isStart);
  while (at >= 0 && at < lines.length && rows.length < MOST_ROWS) {
    let next = at + 1;
    while (next < lines.length && !isBreak(lines[next], isStart)) next += 1;
    rows.push(...itemOf(lines.slice(at, next), lines[next], group, ground));
    const breaker = lines[next];
    if (breaker !== undefined && !isStart(breaker)) {
      group = breaker.text.trim();
      while (next < lines.length && !isStart(lines[next] ?? breaker)) next += 1;
    }
    at = next;
  }
  return rows;
}

type Start = (line: Line) => boolean;

function startOf(lines: readonly Line[], { reading }: CatalogueGround): Start | null {
  const tagOf = (line: Line) => reading.survey.parts[line.part]?.tag ?? '';
  const starts: Start[] = [
    ...STYLES.map(
      (style): Start =>
        (line) =>
          style.test(line.text),
    ),
    ...[...HEADINGS].map(
      (tag): Start =>
        (line) =>
          tagOf(line) === tag,
    ),
  ];
  let best: Start | null = null;
  let most = 1;
  for (const start of starts) {
    const count = lines.filter(start).length;
    if (count > most) [best, most] = [start, count];
  }
  return best;
}

/** The next item, or the heading of a group of items: a short line numbered in another style. */
function isBreak(line: Line | undefined, isStart: Start): boolean {
  if (line === undefined || isStart(line)) return true;
  return line.text.length <= MAX_GROUP && /^\s*[一二三四五六七八九十]{1,3}\s*、/.test(line.text);
}

function itemOf(
  lines: readonly Line[],
  next: Line | undefined,
  group: string,
  ground: CatalogueGround,
): CatalogueRow[] {
  const part = partOf(lines[0], ground);
  if (part === undefined) return [];
  const to = partOf(next, ground)?.index ?? scopeOf(ground)?.end ?? part.end;
  return [
    rowOf('list', part, group, cellsOfLines(lines, part.index, Math.max(to, part.end), ground), ground),
  ];
}

function partOf(line: Line | undefined, { reading }: CatalogueGround): Part | undefined {
  return line === undefined ? undefined : reading.survey.parts[line.part];
}

/** The lines of a page on which no rows were made out: it may say that there is nothing to list. */
export function plainRows(ground: CatalogueGround): CatalogueRow[] {
  return linesInScope(ground)
    .slice(0, MOST_PLAIN)
    .flatMap((line) => {
      const part = partOf(line, ground);
      return part === undefined ? [] : [rowOf('line', part, '', [cellOfLine('', line.text)], ground)];
    });
}
