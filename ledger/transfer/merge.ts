import type { Conflict } from '../../assessment/contract.ts';
import { setAside } from '../aside.ts';
import { Page, Site } from '../contract.ts';
import type { Store, Writing } from '../database.ts';
import { NOTHING } from '../page-counts.ts';
import { parsed } from '../parsed.ts';
import { Failure } from '../rows.ts';
import { recount } from '../sites.ts';
import { type Became, compared } from './became.ts';
import { joinPages, joinSites } from './join-rows.ts';
import { Assessed } from './merge-assessed.ts';
import { Nested } from './merge-nested.ts';
import { mergeFacts, mergePart, mergeSighting, mergeVerdict } from './merge-plain.ts';
import { siteOf } from './row-site.ts';
import type { RowKind, TransferRow } from './rows.ts';
import type { StagedRow } from './staged.ts';

/** A line of the file that holds no row, or one that belongs to nothing. */
export interface RefusedLine {
  readonly line: number;
  /** Not for people. */
  readonly why: string;
}

/** The stores that a file is merged into. */
export const MERGED: Store[] = [
  ...(['sites', 'pages', 'sightings', 'facts', 'parts', 'failures', 'verdicts'] as const),
  ...(['remarks', 'shots', 'audits', 'auditRows', 'sweeps', 'records', 'staging', 'aside'] as const),
  ...(['assessments', 'draws', 'disputes', 'conflicts'] as const),
];

/** Merges the rows of a file, in their order, within one transaction. */
export class Merge {
  readonly sites = new Set<string>();
  readonly rows: Partial<Record<RowKind, Record<Became, number>>> = {};
  readonly refused: RefusedLine[] = [];
  readonly #nested = new Nested();
  readonly #assessed = new Assessed();

  /** Ids of the assessments in the file. */
  get assessments(): ReadonlySet<string> {
    return this.#assessed.assessments;
  }

  /** What the ledger and the file say differently, and what was not taken of it. */
  get conflicts(): readonly Conflict[] {
    return this.#assessed.conflicts;
  }

  async add(writing: Writing, { line, row, bytes }: StagedRow): Promise<void> {
    const site = siteOf(row);
    if (site !== null && !this.sites.has(site)) {
      this.refused.push({ line, why: `Its site ${site} is not in the file` });
      return;
    }
    const became = await this.#merge(writing, row, bytes);
    if (became === null) {
      this.refused.push({ line, why: 'What it belongs to is not in the file' });
      return;
    }
    const counted = this.rows[row.row] ?? { added: 0, newer: 0, same: 0, older: 0 };
    counted[became] += 1;
    this.rows[row.row] = counted;
  }

  /** Counts of sites follow from the pages that they now have. */
  async end(writing: Writing): Promise<void> {
    const store = writing.objectStore('sites');
    for (const id of this.sites) {
      const site = parsed(Site, await store.get(id));
      if (site !== null) await store.put({ ...site, ...(await recount(writing, id)) }, id);
    }
  }

  #merge(writing: Writing, row: TransferRow, bytes: Uint8Array): Promise<Became | null> {
    switch (row.row) {
      case 'site':
        this.sites.add(row.site.id);
        return mergeSite(writing, row.site);
      case 'page':
        return mergePage(writing, row.page);
      case 'failure':
        return mergeFailure(writing, row.failure);
      case 'part':
        return mergePart(writing, row, bytes);
      case 'facts':
        return mergeFacts(writing, row, bytes);
      case 'sighting':
        return mergeSighting(writing, row.sighting);
      case 'verdict':
        return mergeVerdict(writing, row);
      case 'remark':
        return this.#assessed.remark(writing, row.remark);
      case 'shot':
        return this.#assessed.shot(writing, row.shot, bytes);
      case 'dispute':
        return this.#assessed.dispute(writing, row.dispute);
      case 'assessment':
        return this.#assessed.assessment(writing, row.assessment);
      case 'draw':
        return this.#assessed.draw(writing, row.draw);
      case 'conflict':
        return this.#assessed.conflict(writing, row.conflict);
      case 'audit':
        return this.#nested.audit(writing, row.audit);
      case 'findings':
      case 'versions':
        return this.#nested.batch(writing, row, bytes);
      case 'sweep':
        return this.#nested.sweep(writing, row.sweep);
      case 'record':
        return this.#nested.record(writing, row);
    }
  }
}

async function mergeSite(writing: Writing, site: Site): Promise<Became> {
  const store = writing.objectStore('sites');
  const row = await store.get(site.id);
  const known = parsed(Site, row);
  if (known === null) {
    if (row !== undefined) await setAside(writing, 'sites', site.id, row);
    await store.put({ ...site, ...NOTHING }, site.id);
    return 'added';
  }
  const { taken, became } = joinSites(known, site);
  await store.put(taken, site.id);
  return became;
}

async function mergePage(writing: Writing, page: Page): Promise<Became> {
  const store = writing.objectStore('pages');
  const key: [string, string] = [page.site, page.url];
  const row = await store.get(key);
  const known = parsed(Page, row);
  if (known === null && row !== undefined) await setAside(writing, 'pages', key, row);
  const { taken, became } =
    known === null ? { taken: page, became: 'added' as const } : joinPages(known, page);
  await store.put(taken, key);
  const failure = parsed(Failure, await writing.objectStore('failures').get(key));
  if (failure !== null && failure.at <= page.seenAt) await writing.objectStore('failures').delete(key);
  return became;
}

/** Pages come first: a page that was read since is no failure. */
async function mergeFailure(writing: Writing, failure: Failure): Promise<Became> {
  const key: [string, string] = [failure.site, failure.url];
  const page = parsed(Page, await writing.objectStore('pages').get(key));
  if (page !== null && page.seenAt >= failure.at) return 'older';
  const known = parsed(Failure, await writing.objectStore('failures').get(key));
  const became = known === null ? 'added' : compared(known.at, failure.at);
  if (became === 'added' || became === 'newer') await writing.objectStore('failures').put(failure, key);
  return became;
}
