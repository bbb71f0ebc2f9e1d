import type { Ranked } from '../contract.ts';
import type { Column } from './column.ts';

/** The columns of the ranking. */
export const rankColumns: readonly Column<Ranked>[] = [
  { word: 'rank', kind: 'count', width: 7, of: ({ rank }) => rank },
  { word: 'site', kind: 'text', width: 32, of: ({ title }) => title },
  { word: 'score', kind: 'points', width: 9, of: ({ score }) => score?.now ?? null },
  { word: 'worst', kind: 'points', width: 9, of: ({ score }) => score?.worst ?? null },
  { word: 'best', kind: 'points', width: 9, of: ({ score }) => score?.best ?? null },
  {
    word: 'rankBetween',
    kind: 'text',
    width: 12,
    of: ({ between }) => (between === null ? '' : between.join('–')),
  },
  { word: 'judged', kind: 'share', width: 10, of: ({ judged }) => judged },
  { word: 'vetoed', kind: 'text', width: 30, of: ({ vetoed }) => vetoed.join('\n') },
  { word: 'error', kind: 'count', width: 9, of: ({ counts }) => counts.error },
  { word: 'warning', kind: 'count', width: 9, of: ({ counts }) => counts.warning },
  { word: 'info', kind: 'count', width: 9, of: ({ counts }) => counts.info },
  { word: 'cantTell', kind: 'count', width: 10, of: ({ counts }) => counts.cantTell },
  { word: 'pages', kind: 'count', width: 9, of: ({ pages }) => pages },
  { word: 'pack', kind: 'text', width: 18, of: ({ pack }) => pack },
];
