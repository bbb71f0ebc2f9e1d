import { isCatalogueName } from '../../rules/words/catalogue-heads.ts';
import type { Facts } from '../page.ts';
import type { CatalogueRow } from '../shape/catalogue.ts';
import { cardRows, gridRows, listRows, scopeOf, termRows } from './block-rows.ts';
import { type CatalogueGround, unfilledRow } from './catalogue-parts.ts';
import { numberedRows, plainRows } from './numbered-rows.ts';
import { isHidden, placeOf } from './reading.ts';
import type { Part } from './survey.ts';
import { tableRows } from './table-rows.ts';

/** No catalogue is longer; a hostile page may be. */
const MOST_ROWS = 2000;
const LISTS = new Set(['ul', 'ol', 'dl', 'tbody']);
const BOXES = new Set(['div', 'section', 'table', 'app-root']);

/** What a page goes by. */
type Names = Pick<Facts, 'title' | 'breadcrumb' | 'metaTags'>;

/** Items of a catalogue in the first of these forms that the page has: tables, grids of blocks, terms, lists, cards, numbered lines. */
const FORMS: readonly ((ground: CatalogueGround) => CatalogueRow[])[] = [
  tableRows,
  gridRows,
  termRows,
  listRows,
  cardRows,
  numberedRows,
];

/**
 * The rows of a catalogue with the links in each; where none were made out, the containers that a script is to
 * fill, else the page's lines. Nothing on a page that goes by another name: rows repeat what links already hold.
 */
export function gatherCatalogueRows(ground: CatalogueGround, names: Names): CatalogueRow[] {
  if (!isCatalogue(names)) return [];
  for (const form of FORMS) {
    const rows = form(ground);
    if (rows.length > 0) return rows.slice(0, MOST_ROWS);
  }
  return [...hollows(ground), ...plainRows(ground)];
}

function isCatalogue({ title, breadcrumb, metaTags }: Names): boolean {
  const innermost = (breadcrumb?.items ?? []).slice(-2);
  const columns = metaTags.filter(({ name }) => name === 'ColumnName').map(({ content }) => content);
  return [title.text, title.document, ...innermost, ...columns].some(isCatalogueName);
}

/** Empty containers of the main part that a script is to fill. */
function hollows(ground: CatalogueGround): CatalogueRow[] {
  const { reading } = ground;
  const scope = scopeOf(ground);
  return reading.survey.parts
    .filter((part) => isHollow(part) && placeOf(part, reading) === 'main' && !isHidden(part))
    .filter((part) => scope === null || (part.index >= scope.index && part.index < scope.end))
    .slice(0, 5)
    .map((part) => unfilledRow(part, ground));
}

function isHollow(part: Part): boolean {
  if (part.end !== part.index + 1 || part.firstRun !== part.lastRun) return false;
  return LISTS.has(part.tag) || (BOXES.has(part.tag) && part.id !== '');
}
