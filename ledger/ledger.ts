import type { Assessment, Conflict, Decided, Dispute, Draw } from '../assessment/contract.ts';
import { type Change, listen } from './announce.ts';
import * as assessments from './assessments.ts';
import * as audits from './audits.ts';
import type { Audit, KeptSweep } from './contract.ts';
import { type Damaged, damagedRows } from './damage.ts';
import { Connection, type LedgerProblem, LedgerUnavailable } from './database.ts';
import * as disputes from './disputes.ts';
import { type Holding, holdingOf } from './holding.ts';
import type * as keeping from './keep-pages.ts';
import * as room from './make-room.ts';
import { type Usage, usage } from './quota.ts';
import type { AuditFinding } from './rows.ts';
import { SiteLedger } from './site-ledger.ts';
import * as sweeps from './sweeps.ts';
import { type ExportOptions, exportAssessment, exportSites } from './transfer/export.ts';
import { type ImportReport, importFile } from './transfer/import.ts';

/**
 * What was seen and said of sites, at rest in the browser. Opened when it is first needed, and again where the browser
 * has closed it; every change is all or none, and is announced to other windows by the site's id. A row that cannot be
 * read is left where it is, passed over, and listed by `damaged`.
 *
 * Every method rejects with `LedgerUnavailable` where the database does not open, and with `LedgerFull` where the disk
 * is full; nothing that was there is lost then.
 */
export class Ledger extends SiteLedger {
  /** `name`: of the database. Opens nothing yet. */
  constructor(name = 'mingcha') {
    super(new Connection(name));
  }

  /** A ledger whose database is open, or why it does not open. */
  static async open(name?: string): Promise<Ledger | LedgerProblem> {
    const ledger = new Ledger(name);
    try {
      await ledger.connection.open();
      return ledger;
    } catch (error) {
      if (error instanceof LedgerUnavailable) return error.problem;
      throw error;
    }
  }

  /** Ends the connection; the next call opens it again. */
  close(): void {
    this.connection.close();
  }

  /** Calls back after every change that any window makes, this one too. Returns what ends it. */
  onChange(listener: (change: Change) => void): () => void {
    return listen(this.connection.name, listener);
  }

  /**
   * Keeps an audit with its findings and, by address, the versions of the pages that it judged (`Page.version`), all or none.
   * It replaces an audit of the same id.
   */
  keepAudit(
    audit: Audit,
    findings: Iterable<AuditFinding>,
    pageVersions: Iterable<readonly [url: string, version: string]>,
  ): Promise<void> {
    return audits.keepAudit(this.connection, audit, findings, pageVersions);
  }

  /** The audits of a site, the newest first. */
  audits(site: string): Promise<Audit[]> {
    return audits.auditsOf(this.connection, site);
  }

  audit(id: string): Promise<Audit | null> {
    return audits.oneAudit(this.connection, id);
  }

  /** The findings of an audit: those over the site, then those of its pages, in the order in which they were kept. */
  async findingsOf(audit: string): Promise<AuditFinding[]> {
    const all: AuditFinding[] = [];
    for await (const batch of this.findingBatches(audit)) all.push(...batch);
    return all;
  }

  /** The same, so many at a time as they are stored. */
  findingBatches(audit: string): AsyncGenerator<AuditFinding[], void> {
    return audits.findingBatches(this.connection, audit);
  }

  /** The findings of an audit over the site, without those of its pages being read. */
  siteFindingsOf(audit: string): Promise<AuditFinding[]> {
    return audits.siteFindingsOf(this.connection, audit);
  }

  /** By address, the versions of the pages that an audit judged. */
  pageVersionsOf(audit: string): Promise<Map<string, string>> {
    return audits.pageVersionsOf(this.connection, audit);
  }

  removeAudit(id: string): Promise<void> {
    return audits.removeAudit(this.connection, id);
  }

  /** Sweeps of a site or of all, the newest first. */
  sweeps(site?: string): Promise<KeptSweep[]> {
    return sweeps.sweepsOf(this.connection, site);
  }

  sweep(id: string): Promise<KeptSweep | null> {
    return sweeps.oneSweep(this.connection, id);
  }

  /** Adds or changes a sweep; its records stay. */
  putSweep(sweep: KeptSweep): Promise<void> {
    return sweeps.putSweep(this.connection, sweep);
  }

  /**
   * Keeps what happened since a sweep's last step: records behind those that are there, pages, failures, verdicts and,
   * where given, what the sweep is at, all or none. Rejects with `RangeError` where the sweep is not kept.
   */
  appendSweep(id: string, step: sweeps.KeptStep): Promise<keeping.KeptPages> {
    return sweeps.appendSweep(this.connection, id, step);
  }

  /** Puts a snapshot in the place of all records of a sweep. */
  compactSweep(id: string, snapshot: readonly unknown[]): Promise<void> {
    return sweeps.compactSweep(this.connection, id, snapshot);
  }

  /** The records of a sweep, in order: with them it can be resumed. */
  recordsOf(sweep: string): Promise<unknown[]> {
    return sweeps.recordsOf(this.connection, sweep);
  }

  removeSweep(id: string): Promise<void> {
    return sweeps.removeSweep(this.connection, id);
  }

  /** All assessments, the newest first. */
  assessments(): Promise<Assessment[]> {
    return assessments.allAssessments(this.connection);
  }

  assessment(id: string): Promise<Assessment | null> {
    return assessments.oneAssessment(this.connection, id);
  }

  /** Adds an assessment, or puts it in the place of what bears its id; changes are noted by `assessment/changed.ts`. */
  putAssessment(assessment: Assessment): Promise<void> {
    return assessments.putAssessment(this.connection, assessment);
  }

  /** Forgets an assessment with its draws and conflicts; its sites stay, with all that was found, said and disputed. */
  removeAssessment(id: string): Promise<void> {
    return assessments.removeAssessment(this.connection, id);
  }

  /** Keeps what was drawn of a site for an assessment, in the place of what was drawn before. */
  keepDraw(draw: Draw): Promise<void> {
    return assessments.keepDraw(this.connection, draw);
  }

  /** What was drawn for an assessment, by site. */
  draws(assessment: string): Promise<Draw[]> {
    return assessments.drawsOf(this.connection, assessment);
  }

  /** By site, its last audit by the wanted pack, or its last of all where there is none by that. In one go, for rankings. */
  lastAudits(wanted: Iterable<assessments.WantedAudit>): Promise<Map<string, Audit>> {
    return assessments.lastAudits(this.connection, [...wanted]);
  }

  /** Adds a dispute, or puts it in the place of what bears its id; it only grows (`assessment/disputes.ts`). */
  keepDispute(dispute: Dispute): Promise<void> {
    return disputes.keepDispute(this.connection, dispute);
  }

  /** The disputes about a site, the oldest first. */
  disputes(site: string): Promise<Dispute[]> {
    return disputes.disputesOf(this.connection, site);
  }

  removeDispute(id: string): Promise<void> {
    return disputes.removeDispute(this.connection, id);
  }

  /** What imports found to differ and nobody has decided yet. */
  conflicts(): Promise<Conflict[]> {
    return assessments.conflictsIn(this.connection);
  }

  /** Puts a conflict aside that was decided: where the same two sides meet again, nobody is asked. */
  settleConflict(conflict: Conflict, decided: Decided): Promise<void> {
    return assessments.settleConflict(this.connection, conflict, decided);
  }

  /** Puts a conflict aside that nobody need decide. */
  removeConflict(id: string): Promise<void> {
    return assessments.removeConflict(this.connection, id);
  }

  /** Sites with all that is kept of them, as one file (`.mingcha.gz`); memory stays flat. */
  exportTo(ids: readonly string[], options: ExportOptions): ReadableStream<Uint8Array<ArrayBuffer>> {
    return exportSites(this.connection, ids, options);
  }

  /** An assessment with all that is kept of it and its sites, in the same format. Rejects with `RangeError` where it is not kept. */
  exportAssessment(id: string, options: ExportOptions): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
    return exportAssessment(this.connection, id, options);
  }

  /** Adds what a file holds, all or none: the newer of two stays, and what people made is put together, conflicts noted. Never rejects for what the file holds: the report says what is wrong with it. */
  importFrom(file: ReadableStream<Uint8Array>): Promise<ImportReport> {
    return importFile(this.connection, file);
  }

  /** Rows that cannot be read; they stay as they are. Reads everything: for a person who asks. */
  damaged(): Promise<Damaged[]> {
    return damagedRows(this.connection);
  }

  /** What is kept of a site and roughly how many bytes. Reads everything of it: for a person who asks. */
  holdingOf(site: string): Promise<Holding> {
    return holdingOf(this.connection, site);
  }

  /** Forgets what pages of a site said before; audits keep their findings and can no longer be judged again. */
  dropOlder(site: string): Promise<void> {
    return room.dropOlder(this.connection, site);
  }

  /** Forgets the pictures of a site. */
  dropShots(site: string): Promise<void> {
    return room.dropShots(this.connection, site);
  }

  /** Ids of sites that are no longer kept and of which something is left. */
  goneSites(): Promise<string[]> {
    return room.goneSites(this.connection);
  }

  /** Forgets what is left of sites that are no longer kept; what people said stays. */
  dropGone(): Promise<void> {
    return room.dropGone(this.connection);
  }

  /** Bytes that the browser keeps for the extension, and may keep. */
  usage(): Promise<Usage> {
    return usage();
  }
}
