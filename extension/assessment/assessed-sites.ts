import type { AssessedSite, Assessment } from '../../assessment/contract.ts';
import type { Site } from '../../ledger/contract.ts';
import type { Ledger } from '../../ledger/ledger.ts';

const NO_COUNTS: Site['counts'] = {
  ...{ error: 0, warning: 0, cantTell: 0, passed: 0, untested: 0, inapplicable: 0 },
};

/** The site of an assessment as the ledger keeps it: judged by the pack that the assessment asks for. `now`: ISO 8601. */
export function siteToKeep(
  { id, host, title, home, pack: own }: AssessedSite,
  { pack: shared }: Pick<Assessment, 'pack'>,
  kept: Site | null,
  now: string,
): Site {
  const pack = own ?? shared;
  if (kept !== null) {
    // A pack of one's own must not take the place of the one that all sites are compared by.
    return kept.pack === pack && kept.packChosen ? kept : { ...kept, pack, packChosen: true };
  }
  return {
    ...{ id, host, title, home, pack },
    packChosen: true,
    addedAt: now,
    seenAt: now,
    pages: 0,
    counts: NO_COUNTS,
  };
}

/** Puts the sites of an assessment among those that the ledger keeps. */
export async function keepSites(
  ledger: Ledger,
  assessment: Assessment,
  sites: readonly AssessedSite[],
): Promise<void> {
  const now = new Date().toISOString();
  for (const site of sites) {
    const kept = await ledger.site(site.id);
    const wanted = siteToKeep(site, assessment, kept, now);
    if (wanted !== kept) await ledger.putSite(wanted);
  }
}
