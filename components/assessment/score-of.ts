import type { ScoreAt } from '../../assessment/contract.ts';
import { points } from '../workbench/figures.ts';

/** A score out of 100; a dash where there is none. */
export function scoreOf(at: ScoreAt | null): string {
  return at === null || at.score === null || at.full <= 0 ? '—' : points((at.score.now * 100) / at.full);
}
