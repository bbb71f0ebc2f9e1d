import type { Language } from '../../audit/wording.ts';
import { isUnder, tally } from './columns.ts';
import { type FindingRow, TONES, type Tone, whatOf } from './finding-rows.ts';
import { titleOfRule } from './kept-wording.ts';
import type { Query } from './place.ts';
import type { FindingState } from './standing-of-finding.ts';

/** Which findings are shown; null does not ask. */
export interface FindingFilters {
  readonly rule: string | null;
  /** Of a plan: findings that rest on it. */
  readonly clause: string | null;
  readonly severity: Tone | null;
  readonly column: string | null;
  readonly state: FindingState | null;
  /** Address of a page. */
  readonly page: string | null;
  /** Words that must all occur. */
  readonly text: string;
}

export const STATES = [
  'open',
  'confirmed',
  'dismissed',
  'answered',
] as const satisfies readonly FindingState[];

function oneOf<Word extends string>(words: readonly Word[], word: string | undefined): Word | null {
  return words.find((one) => one === word) ?? null;
}

/** The filters that an address asks for; a word that it does not know asks for nothing. */
export function findingFilters(query: Query): FindingFilters {
  return {
    rule: query.rule ?? null,
    clause: query.clause ?? null,
    severity: oneOf(TONES, query.severity),
    column: query.column ?? null,
    state: oneOf(STATES, query.state),
    page: query.page ?? null,
    text: query.text ?? '',
  };
}

/** Finds rows by their words; what a row says is made out when it is first asked for. */
export class RowSearch {
  readonly #language: Language;
  readonly #hay = new WeakMap<FindingRow, string>();

  constructor(language: Language) {
    this.#language = language;
  }

  /** Whether all words of a text occur in a row: in what it says, its rule, its page, its address. */
  has(row: FindingRow, text: string): boolean {
    const words = text.toLowerCase().split(/\s+/).filter(Boolean);
    if (words.length === 0) return true;
    const hay = this.#hayOf(row);
    return words.every((word) => hay.includes(word));
  }

  #hayOf(row: FindingRow): string {
    const known = this.#hay.get(row);
    if (known !== undefined) return known;
    const { finding, page, url, column } = row;
    const title = titleOfRule(finding.rule, this.#language);
    const parts = [whatOf(row, this.#language), title, finding.rule, page, url ?? '', column];
    const hay = parts.join('\n').toLowerCase();
    this.#hay.set(row, hay);
    return hay;
  }
}

/** The rows that filters let through, in their order. */
export function filtered(
  rows: readonly FindingRow[],
  { rule, clause, severity, column, state, page, text }: FindingFilters,
  search: RowSearch,
): FindingRow[] {
  return rows.filter(
    (row) =>
      (rule === null || row.finding.rule === rule) &&
      (clause === null || row.finding.clauses.includes(clause)) &&
      (severity === null || row.tone === severity) &&
      (column === null || isUnder(row.column, column)) &&
      (state === null || row.state === state) &&
      (page === null || row.url === page) &&
      search.has(row, text),
  );
}

/** What there is to choose from, with how many findings each has. */
export interface Choices {
  readonly rules: readonly { readonly name: string; readonly count: number }[];
  readonly columns: readonly { readonly name: string; readonly count: number }[];
}

/** The rules and columns that have findings, most first. */
export function choicesOf(rows: readonly FindingRow[]): Choices {
  return {
    rules: tally(rows.map(({ finding }) => finding.rule)),
    columns: tally(rows.map(({ column }) => column).filter((column) => column !== '')),
  };
}
