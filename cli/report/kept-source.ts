import * as z from 'zod';
import type { Audit, Site } from '../../ledger/contract.ts';
import type { LeftUnread, SiteSource } from '../../report/source.ts';
import type { Pack } from '../../rules/packs/contract.ts';
import { SweepProgress } from '../../sweep/contract.ts';
import type { KeptFile } from '../assessment/kept-file.ts';
import { BOUNDS, batched } from '../site/report-of.ts';

/** What a site's report is made of, as a file keeps it: the last audit by the pack; null where there is none. */
export function sourceOfKept(file: KeptFile, site: Site, pack: Pack): SiteSource | null {
  const audits = file.auditsOf(site.id);
  const audit = audits.find((one) => one.pack === pack.id);
  if (audit === undefined) return null;
  return {
    ...{ site, audit, pack, audits },
    remarks: file.remarksOf(site.id),
    disputes: file.disputesOf(site.id),
    shots: file.shotsOf(site.id),
    leftUnread: leftUnread(file, audit),
    sheet: audit.sheet,
    pages: () => batched(file.pages(site.id)),
    findings: () => file.findings(audit.id),
    verdicts: () => batched(file.verdicts(site.id)),
    pictureBytes: (id) => file.picture(id),
  };
}

/** By the last sweep that began before the audit ended. */
function leftUnread(file: KeptFile, audit: Audit): LeftUnread {
  const sweep = file.sweepsOf(audit.site).find(({ startedAt }) => startedAt <= audit.endedAt);
  const skipped = z.object({ skipped: SweepProgress.shape.skipped }).safeParse(sweep?.progress).data?.skipped;
  if (skipped === undefined) return {};
  return { overBudget: BOUNDS.reduce((sum, bound) => sum + (skipped[bound] ?? 0), 0) };
}
