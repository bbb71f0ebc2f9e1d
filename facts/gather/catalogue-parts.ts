import type { CatalogueRow } from '../shape/catalogue.ts';
import { firstLinkFrom, type LinkPart } from './link-parts.ts';
import { answersClick, isComponentToPress } from './pressed.ts';
import { isHidden, type Reading } from './reading.ts';
import { collapse, spotOf } from './selector.ts';
import { attributeOf, type Part, textOf } from './survey.ts';

type Cell = CatalogueRow['cells'][number];

/** What rows are made from: the page, and its links in the order of the fact `links`. */
export interface CatalogueGround {
  readonly reading: Reading;
  readonly links: readonly LinkPart[];
}

const MAX_TEXT = 300;
/** Of a cell that spans rows, each row repeats so much. */
const MAX_SHARED_TEXT = 100;
const MAX_PRESS = 60;
const MOST_LINKS = 60;
const MOST_CELLS = 60;
const BRACES = /\{\{[^}]{0,80}\}\}|\$\{[\w.]+\}|<%/;
/** Attributes by which pages and their templates mark what a script is to fill. */
const HOOK = /^(?:id$|data-|v-|:|@|ng-|x-|\[|th:)/;

/** Cuts a text to the length that a cell may keep. */
export function clip(text: string, length = MAX_TEXT): string {
  const clean = collapse(text);
  return clean.length > length ? `${clean.slice(0, length - 1)}…` : clean;
}

/** Positions of the links from one part up to another in document order. */
export function linksBetween(from: number, to: number, { links }: CatalogueGround): number[] {
  const found: number[] = [];
  for (let i = firstLinkFrom(links, from); i < links.length && found.length < MOST_LINKS; i += 1) {
    if ((links[i]?.part.index ?? to) >= to) break;
    found.push(i);
  }
  return found;
}

/** The link that a part lies in: a whole row or card can be one. */
function linkAround(part: Part, { links }: CatalogueGround): number[] {
  if (part.link < 0 || part.link === part.index) return [];
  const at = firstLinkFrom(links, part.link);
  return links[at]?.part.index === part.link ? [at] : [];
}

function isPressable(part: Part): boolean {
  if (part.tag === 'a' || part.link >= 0) return false;
  const role = attributeOf(part, 'role');
  return (
    part.tag === 'button' ||
    role === 'button' ||
    role === 'link' ||
    answersClick(part) ||
    isComponentToPress(part)
  );
}

/** What can be pressed from one part up to another and is no link, with its label. */
export function pressesBetween(
  from: number,
  to: number,
  { reading }: CatalogueGround,
): { part: Part; label: string }[] {
  const found: { part: Part; label: string }[] = [];
  for (let i = from; i < to && found.length < MOST_LINKS; i += 1) {
    const part = reading.survey.parts[i];
    if (part === undefined) break;
    if (isPressable(part)) found.push({ part, label: clip(textOf(part, reading.survey), MAX_PRESS) });
  }
  return found;
}

function isPictured(part: Part, { reading }: CatalogueGround): boolean {
  for (let i = part.index; i < part.end; i += 1) {
    const one = reading.survey.parts[i];
    if (one?.tag !== 'img') continue;
    if ((attributeOf(one, 'alt') ?? attributeOf(one, 'title') ?? '').trim() === '') return true;
  }
  return false;
}

function isHooked(part: Part, { reading }: CatalogueGround): boolean {
  for (let i = part.index; i < part.end; i += 1) {
    const one = reading.survey.parts[i];
    if (one === undefined) break;
    if (one.tag === 'img' || one.tag === 'input') return false;
    for (const name of one.attributes.keys()) if (HOOK.test(name)) return true;
  }
  return false;
}

/** A cell that is an element of its own. */
export function cellOf(part: Part, head: string, ground: CatalogueGround, shared = false): Cell {
  const text = textOf(part, ground.reading.survey);
  const presses = pressesBetween(part.index, part.end, ground).map(({ label }) => label);
  const links = [...linkAround(part, ground), ...linksBetween(part.index, part.end, ground)];
  const nothing = text === '' && links.length === 0 && presses.length === 0;
  return {
    head: clip(head, MAX_PRESS),
    text: clip(text, shared ? MAX_SHARED_TEXT : MAX_TEXT),
    links,
    presses,
    shared,
    picture: text === '' && isPictured(part, ground),
    unfilled: BRACES.test(text) || (nothing && isHooked(part, ground)),
  };
}

/** A cell that is a line of text, or what stands behind its label; links are added to it. */
export function cellOfLine(head: string, text: string): Cell {
  return {
    head: clip(head, MAX_PRESS),
    text: clip(text),
    links: [],
    presses: [],
    shared: false,
    picture: false,
    unfilled: BRACES.test(text),
  };
}

/** A row as the facts hold it. */
export function rowOf(
  form: CatalogueRow['form'],
  part: Part,
  group: string,
  cells: readonly Cell[],
  { reading }: CatalogueGround,
): CatalogueRow {
  const text = cells.map((cell) => cell.text).join(' ');
  return {
    form,
    group: clip(group, MAX_PRESS),
    cells: cells.slice(0, MOST_CELLS),
    hidden: isHidden(part),
    unfilled: false,
    at: spotOf(part, text, reading.survey),
  };
}

/** In place of rows that a script is yet to write. */
export function unfilledRow(part: Part, { reading }: CatalogueGround): CatalogueRow {
  const at = spotOf(part, '', reading.survey);
  return { form: 'table', group: '', cells: [], hidden: isHidden(part), unfilled: true, at };
}

/** Whether a row says nothing at all: a spacer, a template. */
export function isBlank(row: CatalogueRow): boolean {
  return row.cells.every(
    ({ text, links, presses, picture, unfilled }) =>
      text === '' && links.length === 0 && presses.length === 0 && !picture && !unfilled,
  );
}
