import { commonAddresses, type Landing, landingOf } from './catalogue-links.ts';
import type { Day } from './dates.ts';
import {
  grouped,
  isDone,
  isEntry,
  isWithdrawn,
  listsCatalogues,
  nameCell,
  nameOf,
  plannedIn,
  type WordCell,
} from './decision-rows.ts';
import { type Stage, stagesOf, stagesOfHead } from './decision-stages.ts';
import { coreNames, plain } from './document-name.ts';
import type { Pressable } from './reach.ts';

interface Cell extends WordCell {
  readonly links: readonly number[];
  readonly presses: readonly string[];
  readonly picture: boolean;
}

interface Spot {
  selector: string;
  text: string;
}

interface Row {
  readonly form: 'table' | 'fields' | 'list' | 'line';
  readonly cells: readonly Cell[];
  readonly hidden: boolean;
  readonly at: Spot;
}

interface Linked extends Pressable {
  readonly label: string;
  readonly title: string;
  readonly hidden: boolean;
  readonly target: Pressable['target'] & {
    readonly host: string;
    readonly path: string;
    readonly item: boolean;
    readonly file: string | null;
  };
}

interface Page {
  readonly catalogueRows: readonly Row[];
  readonly links: readonly Linked[];
  readonly address: { readonly url: string; readonly host: string; readonly path: string };
}

/** A decision of the catalogue, with what one reaches from it. */
export interface DecisionItem {
  readonly name: string;
  readonly linked: ReadonlySet<Stage>;
  /** Stages that the catalogue says there are none of (不涉及). */
  readonly exempt: ReadonlySet<Stage>;
  /** Has a link that leads to content, of whatever stage. */
  readonly reaches: boolean;
  /** Has something behind which the stages may be: a page of its own, a placeholder, a script, words instead of a link, a paper beside the catalogue. */
  readonly doubtful: boolean;
  /** Last day of the planned completion; null where none is stated. */
  readonly planned: Day | null;
  /** Is said to be done. */
  readonly done: boolean;
  /** Taken out of the catalogue, or put off. */
  readonly withdrawn: boolean;
  readonly at: Spot;
}

const NONE_OF_IT =
  /^(?:[未不]涉及.{0,6}|不适用|[无不]需.{0,8}|本事项不涉及.{0,8}|(?:依法)?不予公开|涉密.{0,6})$/;
/** Text of this length in a stage's column tells what one would otherwise look up; the tool's own number. */
const TOLD = 20;
/** The longest cell that does nothing but name a stage. */
const LONGEST_STAGE = 12;

/** 制定《…》, 编制某规划: what is done with the matter is no part of its name. */
const LEADING_VERB = /^(?:制定|制订|编制|修订|修改|研究|出台|印发|实施|推进|开展|关于)+/;
/** （2025-2027年）, （草案）. */
const ASIDE = /[（(][^（）()]*[)）]/g;
/** A name of fewer characters says too little to tell papers apart. */
const SHORTEST_CALL = 5;

/** No catalogue has more papers beside it. */
const MOST_BESIDE = 500;

interface Reached {
  readonly stages: readonly Stage[];
  readonly landing: Landing;
}

function linksOf({ links: at }: Cell, { links }: Page): Linked[] {
  return at.flatMap((position) => links[position] ?? []);
}

/** A stage that a cell without links names stands for the links beside it: `决策草案 | 查看`. */
function stagesBeside(cells: readonly Cell[]): Stage[] {
  const name = nameCell(cells);
  return cells
    .filter((cell) => cell !== name && cell.links.length === 0 && cell.text.length <= LONGEST_STAGE)
    .flatMap(({ text }) => stagesOf(text));
}

/** What the links and buttons of a row lead to, and of which stages they are. */
function reachedFrom({ cells, hidden }: Row, common: ReadonlySet<string>, page: Page): Reached[] {
  const beside = stagesBeside(cells);
  const name = nameCell(cells);
  return cells.flatMap((cell) => {
    const announced = stagesOfHead(cell.head);
    const stagesFor = (label: string): Stage[] => {
      const own = [...announced, ...stagesOf(label)];
      return own.length > 0 || cell === name ? own : beside;
    };
    const pressed = cell.presses.map((label): Reached => ({ stages: stagesFor(label), landing: 'acts' }));
    const linked = linksOf(cell, page)
      .filter((link) => (!link.hidden || hidden) && !common.has(link.target.url))
      .map((link): Reached => {
        const stages = stagesFor(`${link.label} ${link.title}`);
        return { stages, landing: landingOf(link, page.address) };
      });
    return [...linked, ...pressed];
  });
}

/** Words instead of a link, a picture without words, or what a script is yet to write, where a stage should be. */
function isOpenCell({ head, text, links, picture, unfilled }: Cell): boolean {
  if (unfilled) return true;
  return links.length === 0 && stagesOfHead(head).length > 0 && (picture || text.length >= TOLD);
}

/** Something that may lead on and does not say to which stage, or whose address cannot be told. */
function mayLeadOn({ stages, landing }: Reached): boolean {
  if (landing === 'unclear') return true;
  return stages.length === 0 && (landing === 'content' || landing === 'acts');
}

/** The words by which a paper on an item would name it. */
function callNames(name: string): string[] {
  return coreNames(name.replace(LEADING_VERB, '').replace(ASIDE, '')).filter(
    ({ length }) => length >= SHORTEST_CALL,
  );
}

/** Labels of links beside the catalogue, on the same page, that lead to one page or file. */
function labelsBeside({ catalogueRows, links }: Page): string[] {
  const inRows = new Set(catalogueRows.flatMap(({ cells }) => cells.flatMap((cell) => cell.links)));
  return links
    .filter(({ target }, at) => !inRows.has(at) && (target.item || target.file !== null))
    .slice(0, MOST_BESIDE)
    .map(({ label, title }) => plain(`${label} ${title}`));
}

/** Rows of one item, however many lists of the page it stands in: the catalogue above, its papers below. */
function joined(items: readonly (readonly Row[])[]): Row[][] {
  const byName = new Map<string, Row[]>();
  for (const [at, rows] of items.entries()) {
    const cell = rows[0] && nameCell(rows[0].cells);
    const name = cell === undefined ? '' : plain(nameOf(cell, []));
    const key = name.length >= SHORTEST_CALL ? name : `${at}`;
    const same = byName.get(key);
    if (same === undefined) byName.set(key, [...rows]);
    else same.push(...rows);
  }
  return [...byName.values()];
}

function itemOf(
  rows: readonly Row[],
  common: ReadonlySet<string>,
  beside: readonly string[],
  year: number,
  page: Page,
): DecisionItem[] {
  const [first] = rows;
  const cells = rows.flatMap((row) => row.cells);
  const cell = first && nameCell(first.cells);
  if (first === undefined || cell === undefined || cell.unfilled) return [];
  const stageLabels = linksOf(cell, page).flatMap(({ label }) => (stagesOf(label).length > 0 ? label : []));
  const name = nameOf(cell, stageLabels) || nameOf(cell, []);
  const reached = rows.flatMap((row) => reachedFrom(row, common, page));
  const leads = reached.filter(({ landing }) => landing === 'content' || landing === 'acts');
  const isNamedBeside = callNames(name).some((call) => beside.some((label) => label.includes(call)));
  const exempt = cells.flatMap(({ head, text }) => (NONE_OF_IT.test(text) ? stagesOfHead(head) : []));
  return [
    {
      name,
      linked: new Set(leads.flatMap(({ stages }) => stages)),
      exempt: new Set(exempt),
      reaches: leads.length > 0,
      doubtful: reached.some(mayLeadOn) || cells.some(isOpenCell) || isNamedBeside,
      planned: plannedIn(cells, year),
      done: isDone(cells),
      withdrawn: isWithdrawn(first.cells),
      at: first.at,
    },
  ];
}

/** The decisions that a page lists. `year` is the catalogue's: planned times hardly name it. */
export function decisionItems(page: Page, year: number): DecisionItem[] {
  if (listsCatalogues(page.catalogueRows)) return [];
  const hasStages = ({ form, cells }: Row) =>
    form !== 'line' &&
    cells.some((cell) => linksOf(cell, page).some(({ label }) => stagesOf(label).length > 0));
  const items = joined(grouped(page.catalogueRows.filter((row) => hasStages(row) || isEntry(row))));
  const common = commonAddresses(
    items.map((rows) => ({ cells: rows.flatMap(({ cells }) => cells) })),
    page.links,
  );
  const beside = labelsBeside(page);
  return items.flatMap((rows) => itemOf(rows, common, beside, year, page));
}
