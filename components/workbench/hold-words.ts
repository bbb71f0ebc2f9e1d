import type { Word } from '../../extension/words.ts';
import type { HoldingPart } from '../../ledger/holding.ts';

/** What is kept of a site, in words. */
export const holdWords = {
  pages: 'holdPages',
  older: 'holdOlder',
  shots: 'holdShots',
  audits: 'holdAudits',
  links: 'holdLinks',
  sweeps: 'holdSweeps',
  said: 'holdSaid',
} as const satisfies Record<HoldingPart, Word>;
