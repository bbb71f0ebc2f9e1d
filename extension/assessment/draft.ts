import type { Assessment } from '../../assessment/contract.ts';
import { guessColumns } from '../../assessment/site-list/columns.ts';
import type { ListColumns, ListTable, SiteList } from '../../assessment/site-list/contract.ts';
import { type ListPacks, readSites } from '../../assessment/site-list.ts';

/** What a person filled in to make an assessment; texts as they were typed. */
export interface Draft {
  readonly name: string;
  readonly pack: string;
  readonly from: string;
  readonly to: string;
  readonly hasSample: boolean;
  readonly perColumn: string;
  readonly seed: string;
  /** A name a line. */
  readonly assessors: string;
  readonly two: readonly string[];
  readonly note: string;
}

/** The fields that can be filled in wrongly. */
export type DraftField = 'name' | 'from' | 'to' | 'perColumn' | 'seed' | 'sites';

/** Documents of a column that a person is asked to look at; the number is ours. */
const USUAL_SAMPLE = 3;
const MOST_SAMPLE = 1000;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The draft before anything is filled in. `today`: ISO 8601. */
export function firstDraft(pack: string, today: string, seed: string, assessor: string): Draft {
  const year = today.slice(0, 4);
  return {
    name: '',
    pack,
    from: `${year}-01-01`,
    to: `${year}-12-31`,
    hasSample: true,
    perColumn: String(USUAL_SAMPLE),
    seed,
    assessors: assessor,
    two: [],
    note: '',
  };
}

/** The draft of an assessment that is there. */
export function draftOf(assessment: Assessment, seed: string): Draft {
  const { name, pack, period, sample, assessors, two, note } = assessment;
  return {
    ...{ name, pack, two, note, ...period },
    hasSample: sample !== null,
    perColumn: String(sample?.perColumn ?? USUAL_SAMPLE),
    seed: sample?.seed ?? seed,
    assessors: assessors.join('\n'),
  };
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return DAY.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function sampleIn({ perColumn }: Draft): number | null {
  const number = /^\d+$/.test(perColumn.trim()) ? Number(perColumn) : 0;
  return number >= 1 && number <= MOST_SAMPLE ? number : null;
}

/** The fields that are filled in wrongly. */
export function faultsInDraft(draft: Draft, sites: number): DraftField[] {
  const faults: DraftField[] = [];
  if (draft.name.trim() === '') faults.push('name');
  if (!isDay(draft.from)) faults.push('from');
  if (!isDay(draft.to) || draft.to < draft.from) faults.push('to');
  if (draft.hasSample && sampleIn(draft) === null) faults.push('perColumn');
  if (draft.hasSample && draft.seed.trim() === '') faults.push('seed');
  if (sites === 0) faults.push('sites');
  return faults;
}

/** What of an assessment a draft lays down. */
export function laidDown(
  draft: Draft,
): Pick<Assessment, 'name' | 'pack' | 'period' | 'sample' | 'assessors' | 'two' | 'note'> {
  const perColumn = sampleIn(draft);
  const names = draft.assessors.split(/[\n,，、;；]/).map((name) => name.trim());
  return {
    name: draft.name.trim(),
    pack: draft.pack,
    period: { from: draft.from, to: draft.to },
    sample: draft.hasSample && perColumn !== null ? { perColumn, seed: draft.seed.trim() } : null,
    assessors: [...new Set(names)].filter((name) => name !== ''),
    two: [...draft.two],
    note: draft.note.trim(),
  };
}

/** A list that was given, with the columns that were guessed or confirmed. */
export interface GivenList {
  readonly table: ListTable;
  readonly columns: ListColumns;
  readonly list: SiteList;
}

/** Reads a table under the columns that a person confirmed, or those that are guessed. */
export function givenList(
  table: ListTable,
  packs: ListPacks,
  columns: ListColumns = guessColumns(table),
): GivenList {
  return { table, columns, list: readSites(table, columns, packs) };
}
