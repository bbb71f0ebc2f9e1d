import type { ReportLink } from '../contract.ts';
import { say } from '../words.ts';
import type { Column } from './column.ts';

/** The columns of the list of links. */
export const linkColumns: readonly Column<ReportLink>[] = [
  { word: 'verdict', kind: 'text', width: 10, of: ({ verdict }, language) => say(verdict, language) },
  { word: 'address', kind: 'text', width: 48, of: ({ url }) => url },
  { word: 'status', kind: 'count', width: 9, of: ({ status }) => status },
  { word: 'linkKind', kind: 'text', width: 14, of: ({ kind }) => kind },
  { word: 'linkReason', kind: 'text', width: 24, of: ({ reason }) => reason },
  { word: 'finalUrl', kind: 'text', width: 30, of: ({ finalUrl }) => finalUrl ?? '' },
  { word: 'checkedAt', kind: 'time', width: 17, of: ({ at }) => at },
  { word: 'tries', kind: 'count', width: 9, of: ({ tries }) => tries },
  {
    word: 'foundOn',
    kind: 'text',
    width: 48,
    of: ({ foundOn }) => foundOn.map(({ url, title }) => `${title} ${url}`.trim()).join('\n'),
  },
];
