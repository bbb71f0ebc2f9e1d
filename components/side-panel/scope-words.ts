import type { Decision } from '../../extension/side-panel/said.ts';
import type { Word } from '../../extension/words.ts';

/** How far a decision holds. */
export const scopeWords = {
  finding: 'scopeFinding',
  page: 'scopePage',
  site: 'scopeSite',
} as const satisfies Record<Decision['scope'], Word>;
