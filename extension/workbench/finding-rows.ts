import type { Language } from '../../audit/wording.ts';
import type { KeptFinding, Page } from '../../ledger/contract.ts';
import { columnOf } from './columns.ts';
import { keptWording, titleOfRule } from './kept-wording.ts';
import type { Decisions, FindingState } from './standing-of-finding.ts';

/** How a finding is marked: its severity, or that it could not be told. Worst first. */
export const TONES = ['error', 'warning', 'info', 'cantTell'] as const;
export type Tone = (typeof TONES)[number];

/** One line of the list of findings. */
export interface FindingRow {
  /** Its own within the list, and the same when the list is made again. */
  readonly key: string;
  readonly finding: KeptFinding;
  readonly tone: Tone;
  /** Address of its page; null for a finding over the site. */
  readonly url: string | null;
  /** Title of its page; empty for a finding over the site. */
  readonly page: string;
  /** The column that it belongs to, from the top; empty where the page names none. */
  readonly column: string;
  readonly state: FindingState;
}

/** How a finding is marked; null for one that asks nothing of anybody. */
export function toneOf({ outcome, severity }: KeptFinding): Tone | null {
  if (outcome === 'cantTell') return 'cantTell';
  return outcome === 'failed' ? (severity ?? 'error') : null;
}

/**
 * The findings of a site and of its pages in one list: worst first, of the same severity those over the site
 * first, then rule by rule.
 */
export function findingRows(
  pages: readonly Page[],
  ofSite: readonly KeptFinding[],
  decisions: Decisions,
): FindingRow[] {
  const rows: FindingRow[] = [];
  const seen = new Map<string, number>();
  const add = (finding: KeptFinding, page: Page | null) => {
    const tone = toneOf(finding);
    if (tone === null) return;
    const url = page?.url ?? null;
    const before = seen.get(finding.fingerprint) ?? 0;
    seen.set(finding.fingerprint, before + 1);
    rows.push({
      // A rule that cannot tell may say so of several things on one page.
      key: before === 0 ? finding.fingerprint : `${finding.fingerprint} #${before + 1}`,
      finding,
      tone,
      url,
      page: page?.title ?? '',
      column: page === null ? '' : columnOf(page.column),
      state: decisions.stateOf({ finding, url }),
    });
  };
  for (const finding of ofSite) add(finding, null);
  for (const page of pages) for (const finding of page.findings) add(finding, page);
  return rows.sort(byUrgency);
}

function byUrgency(a: FindingRow, b: FindingRow): number {
  return (
    TONES.indexOf(a.tone) - TONES.indexOf(b.tone) ||
    Number(a.url !== null) - Number(b.url !== null) ||
    compare(a.finding.rule, b.finding.rule) ||
    compare(a.url ?? '', b.url ?? '')
  );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** What a row says, for its line in the list. */
export function whatOf({ finding }: FindingRow, language: Language): string {
  return keptWording(finding, language)?.what ?? titleOfRule(finding.rule, language);
}
