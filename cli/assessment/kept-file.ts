import { resolve } from 'node:path';
import type { Assessment, Conflict } from '../../assessment/contract.ts';
import type { LinkVerdict } from '../../facts/link-verdict.ts';
import type { Audit, KeptSweep, Page } from '../../ledger/contract.ts';
import { fromHex } from '../../ledger/hex.ts';
import type { AuditFinding, Failure } from '../../ledger/rows.ts';
import { type Header, readFile, TransferFault } from '../../ledger/transfer/format.ts';
import type { RowKind, TransferRow } from '../../ledger/transfer/rows.ts';
import { AssessmentFault, faultOfTransfer } from './assessment-fault.ts';
import { FileReading } from './file-reading.ts';
import { openFile } from './file-stream.ts';
import { type Dated, eachNewest, newestBy } from './newest.ts';
import { RowSpool } from './row-spool.ts';

type RowOf<Kind extends RowKind> = Extract<TransferRow, { row: Kind }>;

/** Rows that lie on the disk. Of findings and versions the owner is their audit, of records their sweep, of a picture itself, else the site. */
export type BulkKind =
  | 'page'
  | 'sighting'
  | 'facts'
  | 'part'
  | 'failure'
  | 'verdict'
  | 'findings'
  | 'versions'
  | 'record'
  | 'shot';

/** How rows of one kind are told apart within their owner, and which of two counts. */
export const DATED: { readonly [Kind in BulkKind]: Dated<RowOf<Kind>> } = {
  page: {
    keyOf: ({ page }) => page.url,
    atOf: ({ page }) => page.seenAt,
    sinceOf: ({ page }) => page.firstSeen,
  },
  sighting: {
    keyOf: ({ sighting }) => `${sighting.url} ${sighting.from}`,
    atOf: ({ sighting }) => sighting.to,
  },
  facts: { keyOf: ({ version }) => version, atOf: () => '' },
  part: { keyOf: ({ name }) => name, atOf: () => '' },
  failure: { keyOf: ({ failure }) => failure.url, atOf: ({ failure }) => failure.at },
  verdict: { keyOf: ({ verdict }) => verdict.url, atOf: ({ verdict }) => verdict.at },
  findings: { keyOf: ({ audit }) => audit, atOf: () => '' },
  versions: { keyOf: ({ audit }) => audit, atOf: () => '' },
  record: { keyOf: ({ sweep }) => sweep, atOf: () => '' },
  shot: { keyOf: ({ shot }) => shot.id, atOf: () => '' },
};

/** A file of an assessment, read to its end and proved whole: what is small in memory, the rest aside on the disk. */
export class KeptFile {
  /** As the person named it. */
  readonly named: string;
  readonly header: Header;
  readonly assessment: Assessment;
  readonly #reading: FileReading;
  readonly #spool: RowSpool;

  private constructor(named: string, header: Header, reading: FileReading, spool: RowSpool) {
    const [assessment, ...others] = reading.assessments.values();
    if (assessment === undefined) throw new AssessmentFault('noAssessment', { file: named });
    if (others.length > 0)
      throw new AssessmentFault('several', { file: named, count: reading.assessments.size });
    this.named = named;
    this.header = header;
    this.assessment = assessment;
    this.#reading = reading;
    this.#spool = spool;
  }

  /** Reads a file; it is to be closed. `folder`: where relative paths start. Throws `AssessmentFault`. */
  static async open(file: string, folder: string): Promise<KeptFile> {
    const stream = await openFile(resolve(folder, file), file);
    const spool = await RowSpool.create();
    try {
      const reading = new FileReading(spool);
      const headers: Header[] = [];
      for await (const entry of readFile(stream.bytes, (first) => headers.push(first))) {
        if ('row' in entry) await reading.take(entry.row, entry.line);
        else reading.refused.push({ line: entry.line, why: entry.refused });
      }
      const [header] = headers;
      if (header === undefined) throw new TransferFault('notLedger', 1, 'no header');
      return new KeptFile(file, header, reading, spool);
    } catch (error) {
      await spool.close();
      stream.check();
      throw error instanceof TransferFault ? faultOfTransfer(error, file) : error;
    } finally {
      await stream.close();
    }
  }

  get sites() {
    return this.#reading.sites;
  }
  get draws() {
    return this.#reading.draws;
  }
  get conflicts(): ReadonlyMap<string, Conflict> {
    return this.#reading.conflicts;
  }
  get disputes() {
    return this.#reading.disputes;
  }
  get remarks() {
    return this.#reading.remarks;
  }
  get shots() {
    return this.#reading.shots;
  }
  /** Lines that hold no row, or one that belongs to nothing: they were left out. */
  get refused() {
    return this.#reading.refused;
  }
  get audits(): ReadonlyMap<string, Audit> {
    return this.#reading.audits;
  }
  get sweeps(): ReadonlyMap<string, KeptSweep> {
    return this.#reading.sweeps;
  }

  /** The audits of a site, the newest first. */
  auditsOf(site: string): Audit[] {
    const own = [...this.audits.values()].filter((audit) => audit.site === site);
    return own.sort((a, b) => b.endedAt.localeCompare(a.endedAt));
  }

  /** The sweeps of a site, the newest first. */
  sweepsOf(site: string): KeptSweep[] {
    const own = [...this.sweeps.values()].filter((sweep) => sweep.site === site);
    return own.sort((a, b) => b.startedAt.localeCompare(a.startedAt));
  }

  remarksOf(site: string) {
    return [...this.remarks.values()].filter((remark) => remark.site === site);
  }

  disputesOf(site: string) {
    return [...this.disputes.values()].filter((dispute) => dispute.site === site);
  }

  shotsOf(site: string) {
    return [...this.shots.values()].filter((shot) => shot.site === site);
  }

  /** Rows as they stand in the file. */
  async *rows<Kind extends BulkKind>(kind: Kind, owner: string): AsyncGenerator<RowOf<Kind>, void> {
    for await (const row of this.#spool.rows(`${kind} ${owner}`)) if (isOf(row, kind)) yield row;
  }

  /** The pages of a site, each as it was seen last. */
  async *pages(site: string): AsyncGenerator<Page, void> {
    const newest = await newestBy(this.rows('page', site), DATED.page);
    for await (const [{ page }, firstSeen] of eachNewest(this.rows('page', site), DATED.page, newest)) {
      yield { ...page, firstSeen };
    }
  }

  /** The last verdicts on a site's links, each address once. */
  async *verdicts(site: string): AsyncGenerator<LinkVerdict, void> {
    const newest = await newestBy(this.rows('verdict', site), DATED.verdict);
    for await (const [{ verdict }] of eachNewest(this.rows('verdict', site), DATED.verdict, newest))
      yield verdict;
  }

  /** What could not be read of a site and was not read since, by address. */
  async failures(site: string): Promise<Map<string, Failure>> {
    const failures = new Map<string, Failure>();
    for await (const { failure } of this.rows('failure', site)) {
      const known = failures.get(failure.url);
      if (known === undefined || known.at < failure.at) failures.set(failure.url, failure);
    }
    for await (const { page } of this.rows('page', site)) {
      if ((failures.get(page.url)?.at ?? '') <= page.seenAt) failures.delete(page.url);
    }
    return failures;
  }

  /** The findings of an audit, so many at a time as they were packed. */
  async *findings(audit: string): AsyncGenerator<readonly AuditFinding[], void> {
    for await (const { findings } of this.rows('findings', audit)) yield findings;
  }

  /** Null where the picture is not there. */
  async picture(id: string): Promise<Uint8Array | null> {
    for await (const { shot } of this.rows('shot', id)) return fromHex(shot.hex);
    return null;
  }

  close(): Promise<void> {
    return this.#spool.close();
  }
}

function isOf<Kind extends RowKind>(row: TransferRow, kind: Kind): row is RowOf<Kind> {
  return row.row === kind;
}
