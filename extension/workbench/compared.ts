import { type Audited, CHANGES, type Change, type Comparison, compareAudits } from '../../audit/compare.ts';
import { Decisions } from '../../audit/score/decisions.ts';
import type { PageOutcomes } from '../../audit/score/mark.ts';
import type { Audit, Page, Remark, Site } from '../../ledger/contract.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { AuditFinding } from '../../ledger/rows.ts';
import { judgedBy } from '../../ledger/stamp.ts';
import type { Pack } from '../../rules/packs/contract.ts';
import { type JudgingAgain, judgeOlder } from './judge-older.ts';

/** An audit as the ledger keeps it: its findings, and the versions of the pages that it judged. */
export interface KeptAudit {
  readonly findings: readonly AuditFinding[];
  readonly versions: ReadonlyMap<string, string>;
}

/** How rules came out on the pages of an audit, as far as it is still known: on a page that says the same today. */
function pagesOf({ versions }: KeptAudit, pages: ReadonlyMap<string, Page>): Map<string, PageOutcomes> {
  return new Map(
    [...versions].map(([url, version]) => {
      const page = pages.get(url);
      return [url, page?.version === version ? page.outcomes : {}] as const;
    }),
  );
}

/** A kept audit as it was judged then. */
export function asKept(audit: KeptAudit, pages: readonly Page[]): Audited<AuditFinding> {
  const byUrl = new Map(pages.map((page) => [page.url, page]));
  return { findings: audit.findings, pages: pagesOf(audit, byUrl), site: {} };
}

/** Follows what failed from one audit of a site to a later one, with what people decided; what is new first. */
export function comparedAudits(
  before: Audited<AuditFinding>,
  after: Audited<AuditFinding>,
  remarks: readonly Remark[],
  pack: Pack,
): Comparison<AuditFinding> {
  const comparison = compareAudits(before, after, new Decisions(pack, remarks));
  const rank = ({ change }: { readonly change: Change }) => CHANGES.indexOf(change);
  return { ...comparison, followed: comparison.followed.toSorted((a, b) => rank(a) - rank(b)) };
}

/** What a comparison reads. */
export interface ComparisonDesk {
  readonly ledger: Pick<Ledger, 'pageVersionsOf' | 'factsOf' | 'findingsOf'>;
  readonly site: Site;
  /** The pages as they are kept now. */
  pages(): Promise<readonly Page[]>;
  remarks(): Promise<readonly Remark[]>;
  /** The pack of the later audit as it is now; null where there is none of that name any more. */
  readonly pack: Pack | null;
  /** The general pack, for what people decided. */
  readonly general: Pack;
  /** Version of the tool. */
  readonly tool: string;
}

/** Two audits compared, and whether both were judged by the same. */
export interface ComparedAudits {
  readonly comparison: Comparison<AuditFinding>;
  readonly isBySame: boolean;
}

/** Which of two audits must be judged again to be compared by the pack of the later one. */
export function toJudgeAgain(before: Audit, after: Audit, pack: Pack | null, tool: string): Audit[] {
  if (before.judgedBy === after.judgedBy || pack === null) return [];
  const stamp = judgedBy(pack, tool);
  return [before, after].filter((audit) => audit.judgedBy !== stamp);
}

/**
 * Compares two kept audits by one pack: where they were judged by different ones, what is not judged by the pack of
 * the later one as it is now is judged again from the facts of then. Without `again` they are compared as they were
 * kept. Throws the reason of its signal.
 */
export async function compareKept(
  before: Audit,
  after: Audit,
  desk: ComparisonDesk,
  again: JudgingAgain | null,
): Promise<ComparedAudits> {
  const { ledger, site, pack, general, tool } = desk;
  const due = again === null ? [] : toJudgeAgain(before, after, pack, tool);
  const [pages, remarks] = await Promise.all([desk.pages(), desk.remarks()]);
  let done = 0;
  const audited = async (audit: Audit): Promise<Audited<AuditFinding>> => {
    if (again !== null && pack !== null && due.includes(audit)) {
      const start = done;
      const onProgress = (judged: number) => {
        done = start + judged;
        again.onProgress(done);
      };
      return judgeOlder(ledger, site, audit, pack, { ...again, onProgress });
    }
    const [findings, versions] = [await ledger.findingsOf(audit.id), await ledger.pageVersionsOf(audit.id)];
    return asKept({ findings, versions }, pages);
  };
  const was = await audited(before);
  const is = await audited(after);
  return {
    comparison: comparedAudits(was, is, remarks, pack ?? general),
    isBySame: before.judgedBy === after.judgedBy || due.length > 0,
  };
}
