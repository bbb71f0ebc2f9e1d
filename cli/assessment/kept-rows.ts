import type { Assessment, Conflict, Dispute, Draw } from '../../assessment/contract.ts';
import type { ShotHead } from '../../assessment/merge.ts';
import type { Audit, KeptSweep, Remark, Site } from '../../ledger/contract.ts';
import type { TransferRow } from '../../ledger/transfer/rows.ts';
import { DATED, type KeptFile } from './kept-file.ts';
import { eachNewest, newestBy } from './newest.ts';

type Rows = AsyncGenerator<TransferRow, void>;

/** What lies in one of several files. */
export interface FromFile<T> {
  readonly from: KeptFile;
  readonly value: T;
}

/** An assessment with all that is kept of it, in one file or several. */
export interface KeptAssessment {
  readonly files: readonly KeptFile[];
  readonly assessment: Assessment;
  readonly draws: readonly Draw[];
  readonly conflicts: readonly Conflict[];
  readonly sites: readonly Site[];
  readonly remarks: readonly Remark[];
  readonly disputes: readonly Dispute[];
  /** Under the names that they are to bear. `named`: that in the file. */
  readonly shots: readonly FromFile<{ readonly head: ShotHead; readonly named: string }>[];
  readonly audits: readonly FromFile<Audit>[];
  readonly sweeps: readonly FromFile<KeptSweep>[];
}

/** All that one file holds. */
export function allOf(file: KeptFile): KeptAssessment {
  const from = <T>(value: T): FromFile<T> => ({ from: file, value });
  return {
    files: [file],
    assessment: file.assessment,
    draws: [...file.draws.values()],
    conflicts: [...file.conflicts.values()],
    sites: [...file.sites.values()],
    remarks: [...file.remarks.values()],
    disputes: [...file.disputes.values()],
    shots: [...file.shots.values()].map((head) => from({ head, named: head.id })),
    audits: [...file.audits.values()].map(from),
    sweeps: [...file.sweeps.values()].map(from),
  };
}

/** What came since of a site. Its rows stand before those that were there: of two that are as new the first counts. */
export type RowsSince = (site: Site) => Rows;

/** The rows of an assessment in the order that a file needs; of two on one thing the newer. Memory grows with one site. */
export async function* keptRows(kept: KeptAssessment, since: RowsSince = nothing): Rows {
  yield { row: 'assessment', assessment: kept.assessment };
  for (const draw of kept.draws) yield { row: 'draw', draw };
  for (const conflict of kept.conflicts) yield { row: 'conflict', conflict };
  for (const site of kept.sites) {
    yield { row: 'site', site };
    yield* newestRows(kept.files, 'part', site.id);
    yield* since(site);
    yield* readRows(kept.files, site.id);
    yield* saidRows(kept, site.id);
    yield* judgedRows(kept, site.id);
  }
}

async function* nothing(): Rows {
  // Nothing came since.
}

/** Facts come behind the parts that they name, what could not be read behind the pages. */
async function* readRows(files: readonly KeptFile[], site: string): Rows {
  for (const kind of ['facts', 'sighting'] as const) yield* newestRows(files, kind, site);
  yield* pageRows(files, site);
  for (const kind of ['failure', 'verdict'] as const) yield* newestRows(files, kind, site);
}

async function* newestRows<Kind extends 'part' | 'facts' | 'sighting' | 'failure' | 'verdict'>(
  files: readonly KeptFile[],
  kind: Kind,
  site: string,
): Rows {
  const dated = DATED[kind];
  const newest = new Map();
  for (const file of files) await newestBy(file.rows(kind, site), dated, newest);
  for (const file of files) {
    for await (const [row] of eachNewest(file.rows(kind, site), dated, newest)) yield row;
  }
}

async function* pageRows(files: readonly KeptFile[], site: string): Rows {
  const newest = new Map();
  for (const file of files) await newestBy(file.rows('page', site), DATED.page, newest);
  for (const file of files) {
    const rows = eachNewest(file.rows('page', site), DATED.page, newest);
    for await (const [{ page }, firstSeen] of rows) yield { row: 'page', page: { ...page, firstSeen } };
  }
}

async function* saidRows({ remarks, disputes, shots }: KeptAssessment, site: string): Rows {
  for (const remark of remarks) if (remark.site === site) yield { row: 'remark', remark };
  for (const dispute of disputes) if (dispute.site === site) yield { row: 'dispute', dispute };
  for (const { from, value } of shots) {
    if (value.head.site !== site) continue;
    for await (const { shot } of from.rows('shot', value.named)) {
      yield { row: 'shot', shot: { ...value.head, hex: shot.hex } };
    }
  }
}

async function* judgedRows({ audits, sweeps }: KeptAssessment, site: string): Rows {
  for (const { from, value: audit } of audits) {
    if (audit.site !== site) continue;
    yield { row: 'audit', audit };
    yield* from.rows('findings', audit.id);
    yield* from.rows('versions', audit.id);
  }
  for (const { from, value: sweep } of sweeps) {
    if (sweep.site !== site) continue;
    yield { row: 'sweep', sweep };
    yield* from.rows('record', sweep.id);
  }
}
