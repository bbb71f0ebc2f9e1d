import { CHANGES, type Change, type Comparison, compareAudits } from '../../audit/compare.ts';
import { Decisions } from '../../audit/score/decisions.ts';
import type { PageOutcomes } from '../../audit/score/mark.ts';
import type { Page, Remark } from '../../ledger/contract.ts';
import type { AuditFinding } from '../../ledger/rows.ts';
import type { Pack } from '../../rules/packs/contract.ts';

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

/** Follows what failed from one kept audit of a site to a later one, with what people decided; what is new first. */
export function comparedAudits(
  before: KeptAudit,
  after: KeptAudit,
  pages: readonly Page[],
  remarks: readonly Remark[],
  pack: Pack,
): Comparison<AuditFinding> {
  const byUrl = new Map(pages.map((page) => [page.url, page]));
  const audited = (audit: KeptAudit) => ({
    findings: audit.findings,
    pages: pagesOf(audit, byUrl),
    site: {},
  });
  const comparison = compareAudits(audited(before), audited(after), new Decisions(pack, remarks));
  const rank = ({ change }: { readonly change: Change }) => CHANGES.indexOf(change);
  return { ...comparison, followed: comparison.followed.toSorted((a, b) => rank(a) - rank(b)) };
}
