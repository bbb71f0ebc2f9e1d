import type { ReportEvidence } from '../contract.ts';
import { say } from '../words.ts';
import type { Column } from './column.ts';

/** The columns of the index of evidence. */
export const evidenceColumns: readonly Column<ReportEvidence>[] = [
  { word: 'evidenceNumber', kind: 'count', width: 9, of: ({ number }) => number },
  { word: 'address', kind: 'text', width: 48, of: ({ url }) => url },
  { word: 'pageTitle', kind: 'text', width: 30, of: ({ title }) => title },
  { word: 'readAt', kind: 'time', width: 17, of: ({ at }) => at },
  { word: 'status', kind: 'count', width: 9, of: ({ status }) => status },
  { word: 'mode', kind: 'text', width: 14, of: ({ mode }, language) => say(mode, language) },
  { word: 'sha256', kind: 'text', width: 36, of: ({ sha256 }) => sha256 ?? '' },
  { word: 'findingCount', kind: 'count', width: 9, of: ({ findings }) => findings },
  {
    word: 'shots',
    kind: 'text',
    width: 40,
    aside: true,
    of: ({ shots }) => shots.map(({ id, sha256 }) => `${id} SHA-256 ${sha256}`).join('\n'),
  },
];
