import type { FormatId } from '../../report/formats.ts';

/** What can be downloaded: a report in one format, a notice for each site, or the evidence. */
export type ReportChoice = FormatId | 'notices' | 'evidence';
