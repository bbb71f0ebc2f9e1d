import type { KeptFinding, Page } from '../../ledger/contract.ts';
import { columnOf } from './columns.ts';
import { type FindingRow, TONES, toneOf } from './finding-rows.ts';
import type { SaidOfSite } from './standing-of-finding.ts';

/** Before the names of findings over the site: no fingerprint begins so. */
const SITE = '\n';

/** Rows that stand together: of one severity, over the site or on pages, of one rule. */
interface Run {
  readonly order: readonly [tone: number, isOnPage: number, rule: string];
  readonly rows: FindingRow[];
}

/**
 * The findings of a site and its pages in one list, which grows as pages come: worst first, of the same severity
 * those over the site first, then rule by rule, then by address. A page more costs that page; the list is put together
 * when it is asked for.
 */
export class FindingTable {
  readonly #runs = new Map<string, Run>();
  readonly #seen = new Map<string, number>();
  #said: SaidOfSite;
  #taken = 0;
  #rows: readonly FindingRow[] | null = null;

  constructor(said: SaidOfSite) {
    this.#said = said;
  }

  /** Takes up pages by address; of those that were handed in before nothing is read again. */
  take(pages: readonly Page[]): void {
    for (const page of pages.slice(this.#taken)) this.#addAll(page.findings, page);
    this.#taken = pages.length;
  }

  /** Puts findings over the site in the place of those before. */
  ofSite(findings: readonly KeptFinding[]): void {
    for (const [key, { order }] of this.#runs) if (order[1] === 0) this.#runs.delete(key);
    for (const key of this.#seen.keys()) if (key.startsWith(SITE)) this.#seen.delete(key);
    this.#addAll(findings, null);
  }

  /** Takes up what people said by now; a row of which nothing else is said stays the same object. */
  say(said: SaidOfSite): void {
    this.#said = said;
    this.#rows = null;
    for (const { rows } of this.#runs.values()) {
      for (const [index, row] of rows.entries()) {
        const state = said.stateOf(row);
        if (state !== row.state) rows[index] = { ...row, state };
      }
    }
  }

  get rows(): readonly FindingRow[] {
    this.#rows ??= [...this.#runs.values()].sort(byUrgency).flatMap(({ rows }) => rows);
    return this.#rows;
  }

  #addAll(findings: readonly KeptFinding[], page: Page | null): void {
    this.#rows = null;
    const column = page === null ? '' : columnOf(page.column);
    for (const finding of findings) this.#add(finding, page, column);
  }

  #add(finding: KeptFinding, page: Page | null, column: string): void {
    const tone = toneOf(finding);
    if (tone === null) return;
    const url = page?.url ?? null;
    const row = { finding, tone, url, page: page?.title ?? '', column };
    this.#runOf(row).push({ ...row, key: this.#keyOf(row), state: this.#said.stateOf(row) });
  }

  #runOf({ finding: { rule }, tone, url }: Pick<FindingRow, 'finding' | 'tone' | 'url'>): FindingRow[] {
    const order = [TONES.indexOf(tone), Number(url !== null), rule] as const;
    const name = order.join(' ');
    const known = this.#runs.get(name);
    if (known !== undefined) return known.rows;
    const run = { order, rows: [] };
    this.#runs.set(name, run);
    return run.rows;
  }

  /** A rule that cannot tell may say so of several things on one page. */
  #keyOf({ finding: { fingerprint }, url }: Pick<FindingRow, 'finding' | 'url'>): string {
    const name = url === null ? SITE + fingerprint : fingerprint;
    const before = this.#seen.get(name) ?? 0;
    this.#seen.set(name, before + 1);
    return before === 0 ? fingerprint : `${fingerprint} #${before + 1}`;
  }
}

function byUrgency({ order: a }: Run, { order: b }: Run): number {
  return a[0] - b[0] || a[1] - b[1] || (a[2] < b[2] ? -1 : 1);
}
