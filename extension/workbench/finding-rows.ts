import type { Language } from '../../audit/wording.ts';
import type { KeptFinding } from '../../ledger/contract.ts';
import { keptWording } from '../../ledger/kept-wording.ts';
import { titleOfRule } from './kept-wording.ts';
import type { FindingState } from './standing-of-finding.ts';

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

/** What a row says, for its line in the list. */
export function whatOf({ finding }: FindingRow, language: Language): string {
  return keptWording(finding, language)?.what ?? titleOfRule(finding.rule, language);
}
