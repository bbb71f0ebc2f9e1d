import { countsOf, plus } from '../../audit/score/counts.ts';
import { sheetOfKept } from '../../audit/score/kept-site.ts';
import type { Audit, Counts, KeptFinding, Page, Remark, Site } from '../../ledger/contract.ts';
import type { KeptSheet } from '../../ledger/kept-sheet.ts';
import { judgedBy } from '../../ledger/stamp.ts';
import type { Pack } from '../../rules/packs/contract.ts';
import { MOST_PAGES, type SitePicture } from '../site-picture.ts';
import { sheetOf } from './kept-sheet.ts';

/** How a site stands at this moment, by its pages as they are kept and by what people said. */
export interface SiteNow {
  /** Null where it cannot be told unless the pages are judged anew. */
  readonly sheet: KeptSheet | null;
  readonly overSite: readonly KeptFinding[];
  /** The audit that the findings over the site are of; null where they are of this moment, or where there are none. */
  readonly overSiteOf: Audit | null;
  /** Findings of the pages and over the site. */
  readonly counts: Counts;
  readonly pages: number;
  /** Pages that were judged by another pack, or by another version of the tool. */
  readonly judgedOtherwise: number;
}

/** What is kept of a site, read where it is needed. */
export interface KeptOfSite {
  readonly picture: Pick<SitePicture, 'standing'>;
  pages(): Promise<readonly Page[]>;
  remarks(): Promise<readonly Remark[]>;
  /** The last audit; null where there is none. */
  lastAudit(): Promise<Audit | null>;
  /** Findings of the last audit over the site. */
  siteFindings(): Promise<readonly KeptFinding[]>;
}

/** Whether a site is small enough to be judged whenever it is looked at. */
export function isReckonedAtOnce({ pages }: Pick<Site, 'pages'>): boolean {
  return pages <= MOST_PAGES;
}

/**
 * Reckons how a site stands under a pack. A small one is judged from its facts; of a large one the findings of its
 * pages are counted, with the findings over the site that its last audit had. `tool`: version of the tool.
 */
export async function siteNow(site: Site, kept: KeptOfSite, pack: Pack, tool: string): Promise<SiteNow> {
  const stamp = judgedBy(pack, tool);
  const pages = await kept.pages();
  const about = {
    pages: pages.length,
    judgedOtherwise: pages.filter((page) => page.judgedBy !== stamp).length,
  };
  const standing = pages.length > 0 && isReckonedAtOnce(site) ? await kept.picture.standing(pack) : null;
  if (standing !== null && standing.asOf === null) {
    const { counts, overSite } = standing;
    return { ...about, sheet: sheetOf(standing), counts, overSite, overSiteOf: null };
  }
  const last = await kept.lastAudit();
  const overSite = last === null ? [] : await kept.siteFindings();
  const isSame = last?.judgedBy === stamp;
  const sheet =
    pages.length > 0 && about.judgedOtherwise === 0
      ? sheetOf({ sheet: sheetOfKept(pack, pages, isSame ? overSite : [], await kept.remarks()) })
      : null;
  const counts = plus(site.counts, countsOf(overSite));
  return { ...about, sheet, counts, overSite, overSiteOf: last };
}
