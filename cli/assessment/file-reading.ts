import type { Assessment, Conflict, Dispute, Draw } from '../../assessment/contract.ts';
import { joinAssessments } from '../../assessment/join/assessment.ts';
import { joinDisputes } from '../../assessment/join/dispute.ts';
import { joinDraws } from '../../assessment/join/draw.ts';
import type { Joined } from '../../assessment/join/joined.ts';
import { joinSaid } from '../../assessment/join/said.ts';
import type { ShotHead } from '../../assessment/merge.ts';
import type { Audit, KeptSweep, Remark, Site } from '../../ledger/contract.ts';
import { compared } from '../../ledger/transfer/became.ts';
import { joinSites } from '../../ledger/transfer/join-rows.ts';
import type { RefusedLine } from '../../ledger/transfer/merge.ts';
import { disproof } from '../../ledger/transfer/proof.ts';
import { siteOf } from '../../ledger/transfer/row-site.ts';
import type { TransferRow } from '../../ledger/transfer/rows.ts';
import type { RowSpool } from './row-spool.ts';

const NO_OWNER = 'What it belongs to is not in the file';

/**
 * Takes the rows of a file in their order, as the ledger does when it imports them: what people made, and the heads of
 * audits and sweeps, are held in memory; the rest goes to the spool.
 */
export class FileReading {
  readonly assessments = new Map<string, Assessment>();
  readonly draws = new Map<string, Draw>();
  readonly conflicts = new Map<string, Conflict>();
  readonly disputes = new Map<string, Dispute>();
  readonly remarks = new Map<string, Remark>();
  readonly shots = new Map<string, ShotHead>();
  readonly sites = new Map<string, Site>();
  readonly audits = new Map<string, Audit>();
  readonly sweeps = new Map<string, KeptSweep>();
  readonly refused: RefusedLine[] = [];
  readonly #spool: RowSpool;
  /** Audits and sweeps of which a newer row was there: what follows on this one is left out. */
  readonly #passed = new Set<string>();

  constructor(spool: RowSpool) {
    this.#spool = spool;
  }

  async take(row: TransferRow, line: number): Promise<void> {
    const why = this.#lacking(row) ?? (await disproof(row));
    if (why === null) await this.#take(row);
    else this.refused.push({ line, why });
  }

  /** Why a row has no place in the file; null where it has. */
  #lacking(row: TransferRow): string | null {
    const site = siteOf(row);
    if (site !== null && !this.sites.has(site)) return `Its site ${site} is not in the file`;
    switch (row.row) {
      case 'draw':
        return this.assessments.has(row.draw.assessment) ? null : NO_OWNER;
      case 'findings':
      case 'versions':
        return this.audits.has(row.audit) ? null : NO_OWNER;
      case 'record':
        return this.sweeps.has(row.sweep) ? null : NO_OWNER;
      default:
        return null;
    }
  }

  async #take(row: TransferRow): Promise<void> {
    switch (row.row) {
      case 'site': {
        const known = this.sites.get(row.site.id);
        this.sites.set(row.site.id, known === undefined ? row.site : joinSites(known, row.site).taken);
        return;
      }
      case 'assessment':
        return this.#join(this.assessments, row.assessment.id, row.assessment, joinAssessments);
      case 'draw':
        return this.#join(this.draws, `${row.draw.assessment} ${row.draw.site}`, row.draw, joinDraws);
      case 'dispute':
        return this.#join(this.disputes, row.dispute.id, row.dispute, joinDisputes);
      case 'remark':
        return this.#join(this.remarks, row.remark.id, row.remark, joinSaid);
      case 'conflict':
        if (!this.conflicts.has(row.conflict.id)) this.conflicts.set(row.conflict.id, row.conflict);
        return;
      case 'shot': {
        const { hex: _, ...head } = row.shot;
        if (this.shots.has(head.id)) return;
        this.shots.set(head.id, head);
        return this.#spool.add(`shot ${head.id}`, row);
      }
      case 'audit':
        return this.#head(this.audits, row.audit, ['findings', 'versions']);
      case 'sweep':
        return this.#head(this.sweeps, row.sweep, ['record']);
      case 'findings':
      case 'versions':
        return this.#passed.has(row.audit) ? undefined : this.#spool.add(`${row.row} ${row.audit}`, row);
      case 'record':
        return this.#passed.has(row.sweep) ? undefined : this.#spool.add(`record ${row.sweep}`, row);
      default:
        return this.#spool.add(`${row.row} ${siteOf(row)}`, row);
    }
  }

  #join<T>(map: Map<string, T>, key: string, given: T, join: (kept: T, given: T) => Joined<T>): void {
    const kept = map.get(key);
    const joined = kept === undefined ? null : join(kept, given);
    map.set(key, joined?.taken ?? given);
    for (const conflict of joined?.conflicts ?? []) this.conflicts.set(conflict.id, conflict);
  }

  /** Of two of one name the newer counts, with what follows on it. */
  #head<T extends { readonly id: string; readonly endedAt: string | null }>(
    map: Map<string, T>,
    given: T,
    nested: readonly string[],
  ): void {
    const known = map.get(given.id);
    const isTaken = known === undefined || compared(known.endedAt ?? '', given.endedAt ?? '') === 'newer';
    if (!isTaken) {
      this.#passed.add(given.id);
      return;
    }
    this.#passed.delete(given.id);
    map.set(given.id, given);
    for (const kind of nested) this.#spool.forget(`${kind} ${given.id}`);
  }
}
