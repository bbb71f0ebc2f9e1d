import type { Audit, Site } from '../../ledger/contract.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { LeftUnread, SiteSource } from '../../report/source.ts';
import type { Pack } from '../../rules/packs/contract.ts';
import { progressOf } from '../workbench/site-overview.ts';

const BOUNDS = ['depth', 'path', 'pages', 'time', 'sample'] as const;

/** What a site's report is made of, as the ledger keeps it: the last audit by the pack; null where there is none. */
export async function sourceOfKept(ledger: Ledger, site: Site, pack: Pack): Promise<SiteSource | null> {
  const [audits, remarks, shots, disputes] = await Promise.all([
    ledger.audits(site.id),
    ledger.remarks(site.id),
    ledger.shots(site.id),
    ledger.disputes(site.id),
  ]);
  const audit = audits.find((one) => one.pack === pack.id);
  if (audit === undefined) return null;
  return {
    ...{ site, audit, pack, audits, remarks, disputes },
    shots: shots.map(({ bytes: _, ...head }) => head),
    leftUnread: await leftUnread(ledger, audit),
    sheet: audit.sheet,
    pages: () => ledger.pageBatches(site.id),
    findings: () => ledger.findingBatches(audit.id),
    verdicts: () => ledger.verdictBatches(site.id),
    pictureBytes: async (id) => shots.find((shot) => shot.id === id)?.bytes ?? null,
  };
}

/** By the last sweep that ended before the audit. */
async function leftUnread(ledger: Ledger, audit: Audit): Promise<LeftUnread> {
  const sweeps = await ledger.sweeps(audit.site);
  const sweep = sweeps.find(({ startedAt }) => startedAt <= audit.endedAt);
  const progress = sweep === undefined ? null : progressOf(sweep);
  if (progress === null) return {};
  return { overBudget: BOUNDS.reduce((sum, bound) => sum + (progress.skipped[bound] ?? 0), 0) };
}
