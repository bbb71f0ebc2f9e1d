import { isHead, labelledLine } from '../../rules/words/catalogue-heads.ts';
import type { CatalogueRow } from '../shape/catalogue.ts';
import {
  type CatalogueGround,
  cellOf,
  cellOfLine,
  isBlank,
  linksBetween,
  pressesBetween,
  rowOf,
} from './catalogue-parts.ts';
import { placeOf } from './reading.ts';
import { childrenOf, type Line, nextSiblingOf, type Part, textOf } from './survey.ts';

const MAX_HEAD_ROW = 200;
const MOST_COLUMNS = 30;
const MOST_ROWS = 2000;
const SHORTEST_ITEM = 6;
const LONGEST_ITEM = 1500;
/** An item has fewer elements: what has more is the page. */
const MOST_PARTS = 400;
const LISTS = new Set(['ul', 'ol']);
const BLOCKS = new Set(['div', 'section', 'article', 'p', 'li', 'tr']);
/** A list, or cards, with this share of the main part's text are what the page shows. */
const MAIN_SHARE = 0.25;

/** The stretch of the page that lists may stand in: the document's text, else all of it. */
export function scopeOf({ reading }: CatalogueGround): Part | null {
  return reading.region?.part ?? reading.survey.byTag.get('body')?.[0] ?? null;
}

/** The lines of the main part in that stretch. */
export function linesInScope(ground: CatalogueGround): Line[] {
  const scope = scopeOf(ground);
  const { survey } = ground.reading;
  if (scope === null) return [];
  const last = survey.parts[scope.end]?.line ?? survey.lines.length;
  return survey.lines.slice(scope.line, last).filter((line) => {
    const part = survey.parts[line.part];
    return part !== undefined && isMain(part, ground);
  });
}

function lengthInScope(ground: CatalogueGround): number {
  return linesInScope(ground).reduce((sum, { text }) => sum + text.length, 0);
}

function isMain(part: Part, { reading }: CatalogueGround): boolean {
  return placeOf(part, reading) === 'main';
}

/** Rows of a grid that is drawn with blocks instead of a table: its heads stand in a block of as many children. */
export function gridRows(ground: CatalogueGround): CatalogueRow[] {
  const { survey } = ground.reading;
  const rows: CatalogueRow[] = [];
  let end = -1;
  for (const part of survey.parts) {
    if (part.index < end || part.textLength < 4 || part.textLength > MAX_HEAD_ROW) continue;
    if (part.tag === 'tr' || part.link >= 0 || !isMain(part, ground)) continue;
    const heads = headsIn(part, ground);
    if (heads === null) continue;
    const found = rowsBelow(part, heads.length, ground);
    if (found.length === 0) continue;
    end = found.at(-1)?.end ?? end;
    for (const row of found) {
      const cells = childrenOf(row, survey).map((cell, i) => cellOf(cell, heads[i] ?? '', ground));
      const item = rowOf('table', row, '', cells, ground);
      if (!isBlank(item) && rows.length < MOST_ROWS) rows.push(item);
    }
  }
  return rows;
}

function headsIn(part: Part, ground: CatalogueGround): string[] | null {
  const { survey } = ground.reading;
  const children = childrenOf(part, survey);
  if (children.length < 2 || children.length > MOST_COLUMNS) return null;
  const words = children.map((child) => textOf(child, survey));
  if (words.join('').length < part.textLength || 2 * words.filter(isHead).length <= words.length) return null;
  return linksBetween(part.index, part.end, ground).length > 0 ? null : words;
}

/** What follows the heads in elements of the same make: beside them, or in the block behind the one that holds them. */
function rowsBelow(head: Part, width: number, ground: CatalogueGround): Part[] {
  const { survey } = ground.reading;
  const fits = (part: Part) => part.tag === head.tag && childrenOf(part, survey).length === width;
  let at = head;
  for (let step = 0; step < 3; step += 1) {
    const behind = siblingsBehind(at, ground);
    const beside = behind.filter(fits);
    const within = behind.flatMap((part) => childrenOf(part, survey).filter(fits));
    const [rows, others] = step === 0 ? [beside, within] : [within, beside];
    if (rows.length + others.length > 0) return rows.length > 0 ? rows : others;
    const above = survey.parts[at.parent];
    if (above === undefined || above.textLength !== at.textLength) break;
    at = above;
  }
  return [];
}

function siblingsBehind(part: Part, { reading }: CatalogueGround): Part[] {
  const siblings: Part[] = [];
  let next = nextSiblingOf(part, reading.survey);
  while (next !== null && siblings.length < MOST_ROWS) {
    siblings.push(next);
    next = nextSiblingOf(next, reading.survey);
  }
  return siblings;
}

/** `<dl>`: one item a list where the terms are labels; else a term with what describes it. */
export function termRows(ground: CatalogueGround): CatalogueRow[] {
  const { survey } = ground.reading;
  return (survey.byTag.get('dl') ?? [])
    .filter((list) => isMain(list, ground))
    .flatMap((list) => {
      const pieces = piecesOf(list, ground);
      const terms = pieces.filter(({ tag }) => tag === 'dt');
      const labels = terms.filter((term) => isHead(textOf(term, survey)));
      if (terms.length === 0) return [];
      return 2 * labels.length > terms.length
        ? fieldsOfTerms(list, pieces, ground)
        : itemsOfTerms(pieces, ground);
    });
}

/** The terms and descriptions of a list, also those that stand in blocks by pairs. */
function piecesOf(list: Part, { reading }: CatalogueGround): Part[] {
  const { parts } = reading.survey;
  const pieces: Part[] = [];
  for (let i = list.index + 1; i < list.end; ) {
    const part = parts[i];
    if (part === undefined) break;
    const isPiece = part.tag === 'dt' || part.tag === 'dd';
    if (isPiece) pieces.push(part);
    i = isPiece ? part.end : i + 1;
  }
  return pieces;
}

function fieldsOfTerms(list: Part, pieces: readonly Part[], ground: CatalogueGround): CatalogueRow[] {
  let head = '';
  const cells = pieces.flatMap((piece) => {
    const isTerm = piece.tag === 'dt';
    if (isTerm) head = textOf(piece, ground.reading.survey).replace(/[:：]\s*$/, '');
    return isTerm ? [] : [cellOf(piece, head, ground)];
  });
  return [rowOf('fields', list, '', cells, ground)];
}

function itemsOfTerms(pieces: readonly Part[], ground: CatalogueGround): CatalogueRow[] {
  const starts = pieces.flatMap(({ tag }, i) => (tag === 'dt' ? [i] : []));
  return starts.flatMap((start, i) => {
    const [term, ...rest] = pieces.slice(start, starts[i + 1]);
    if (term === undefined) return [];
    const cells = [cellOf(term, '', ground), ...rest.flatMap((part) => linesOf(part, ground))];
    return [rowOf('list', term, '', cells, ground)];
  });
}

/** The lines of a block as cells, each with the links that stand on it. */
export function linesOf(part: Part, ground: CatalogueGround): CatalogueRow['cells'] {
  const { survey } = ground.reading;
  const last = survey.parts[part.end]?.line ?? survey.lines.length;
  return cellsOfLines(survey.lines.slice(part.line, last), part.index, part.end, ground);
}

/** Lines as cells; a link or a button without words of its own stays with the last line. */
export function cellsOfLines(
  lines: readonly Line[],
  from: number,
  to: number,
  ground: CatalogueGround,
): CatalogueRow['cells'] {
  const cells = new Map(
    lines.map((line) => {
      const labelled = labelledLine(line.text);
      return [line.index, cellOfLine(labelled?.label ?? '', labelled?.value ?? line.text)];
    }),
  );
  const last = lines.at(-1)?.index ?? -1;
  const cellAt = (line: number | undefined) => cells.get(line ?? last) ?? cells.get(last);
  for (const link of linksBetween(from, to, ground)) {
    cellAt(ground.links[link]?.part.line)?.links.push(link);
  }
  for (const { part, label } of pressesBetween(from, to, ground)) cellAt(part.line)?.presses.push(label);
  return [...cells.values()];
}

/** Entries of lists; of lists in lists the entries that are items and not the parts of one. */
export function listRows(ground: CatalogueGround): CatalogueRow[] {
  const scope = scopeOf(ground);
  if (scope === null) return [];
  const { survey } = ground.reading;
  const entries = (survey.byTag.get('li') ?? []).filter(
    (part) => part.index > scope.index && part.index < scope.end && isMain(part, ground),
  );
  const items = entries.filter((entry) => isItem(entry, ground));
  const outermost = withoutInner(items);
  const text = outermost.reduce((sum, { textLength }) => sum + textLength, 0);
  if (outermost.length < 2 || text < MAIN_SHARE * lengthInScope(ground)) return [];
  return outermost.slice(0, MOST_ROWS).map((entry) => {
    return rowOf('list', entry, headingOf(entry, ground), ownLines(entry, ground), ground);
  });
}

/** An entry that holds other items heads them; one whose inner entries are short parts is an item itself. */
function isItem(entry: Part, ground: CatalogueGround): boolean {
  if (entry.textLength < SHORTEST_ITEM || entry.textLength > LONGEST_ITEM) return false;
  if (entry.end - entry.index > MOST_PARTS) return false;
  const inner = innerEntries(entry, ground);
  return inner.length === 0 || 2 * inner.filter((one) => isPart(one, ground)).length > inner.length;
}

function isPart(entry: Part, { reading }: CatalogueGround): boolean {
  const text = textOf(entry, reading.survey);
  return text.length < SHORTEST_ITEM || isHead(text) || labelledLine(text) !== null;
}

function innerEntries(entry: Part, { reading }: CatalogueGround): Part[] {
  return reading.survey.parts.slice(entry.index + 1, entry.end).filter(({ tag }) => tag === 'li');
}

function withoutInner(parts: readonly Part[]): Part[] {
  let end = -1;
  return parts.filter((part) => {
    if (part.index < end) return false;
    end = part.end;
    return true;
  });
}

function ownLines(entry: Part, ground: CatalogueGround): CatalogueRow['cells'] {
  const cells = linesOf(entry, ground);
  return cells.length > 0 ? cells : [cellOf(entry, '', ground)];
}

/** The first line of the entry that a list stands in. */
function headingOf(entry: Part, { reading }: CatalogueGround): string {
  const { parts, lines } = reading.survey;
  let at = parts[entry.parent];
  while (at !== undefined && at.tag !== 'li' && at.tag !== 'body') at = parts[at.parent];
  return at?.tag === 'li' ? (lines[at.line]?.text.trim() ?? '') : '';
}

/** Blocks of one make, side by side: cards, rows without heads. */
export function cardRows(ground: CatalogueGround): CatalogueRow[] {
  const scope = scopeOf(ground);
  if (scope === null) return [];
  const { parts } = ground.reading.survey;
  const least = MAIN_SHARE * lengthInScope(ground);
  let best: Part[] = [];
  for (let i = scope.index; i < scope.end; i += 1) {
    const part = parts[i];
    if (part === undefined || LISTS.has(part.tag) || part.textLength < least) continue;
    const cards = cardsIn(part, ground);
    if (cards.length > best.length) best = cards;
  }
  return best.slice(0, MOST_ROWS).map((card) => rowOf('list', card, '', ownLines(card, ground), ground));
}

function cardsIn(part: Part, ground: CatalogueGround): Part[] {
  const children = childrenOf(part, ground.reading.survey).filter(
    (child) => BLOCKS.has(child.tag) && child.className !== '' && isMain(child, ground),
  );
  const makeOf = ({ tag, className }: Part) => `${tag} ${className.split(/\s/, 1)[0]}`;
  const byMake = new Map<string, Part[]>();
  for (const child of children) {
    const same = byMake.get(makeOf(child));
    if (same === undefined) byMake.set(makeOf(child), [child]);
    else same.push(child);
  }
  const alike = [...byMake.values()].sort((a, b) => b.length - a.length)[0] ?? [];
  const text = alike.reduce((sum, { textLength }) => sum + textLength, 0);
  const fit = alike.every(({ textLength }) => textLength >= SHORTEST_ITEM && textLength <= LONGEST_ITEM);
  // Word gives every paragraph a class: where some only hold a label and its value, an item has several.
  const isSpread = alike.some((one) => isOneLine(one, ground) && isPart(one, ground));
  return alike.length >= 2 && fit && !isSpread && text >= MAIN_SHARE * part.textLength ? alike : [];
}

function isOneLine(part: Part, { reading }: CatalogueGround): boolean {
  return reading.survey.runs[part.firstRun]?.line === reading.survey.runs[part.lastRun - 1]?.line;
}
