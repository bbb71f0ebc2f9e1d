import type { TransferRow } from './rows.ts';

/** The site that a row names; null for a site itself, and for what names an audit, a sweep or an assessment. */
export function siteOf(row: TransferRow): string | null {
  switch (row.row) {
    case 'site':
    case 'findings':
    case 'versions':
    case 'record':
    case 'assessment':
    case 'draw':
    case 'conflict':
      return null;
    case 'part':
    case 'facts':
    case 'verdict':
      return row.site;
    case 'sighting':
      return row.sighting.site;
    case 'page':
      return row.page.site;
    case 'failure':
      return row.failure.site;
    case 'remark':
      return row.remark.site;
    case 'shot':
      return row.shot.site;
    case 'dispute':
      return row.dispute.site;
    case 'audit':
      return row.audit.site;
    case 'sweep':
      return row.sweep.site;
  }
}
