import type { ReportFinding } from '../contract.ts';
import { say } from '../words.ts';
import type { Column } from './column.ts';

/** Spots that one cell names. */
const MOST_SPOTS = 5;

function spotsOf({ spots }: ReportFinding): string {
  const lines = spots
    .slice(0, MOST_SPOTS)
    .map(({ text, selector, url }) => [text, url ?? selector].filter((part) => part !== '').join(' — '));
  const more = spots.length - MOST_SPOTS;
  return [...lines, ...(more > 0 ? [`… +${more}`] : [])].join('\n');
}

/** The columns of the list of findings. */
export const findingColumns: readonly Column<ReportFinding>[] = [
  { word: 'number', kind: 'count', width: 7, of: ({ number }) => number },
  {
    word: 'severity',
    kind: 'text',
    width: 10,
    of: ({ severity, standing }, language) => say(severity ?? standing, language),
  },
  { word: 'state', kind: 'text', width: 9, of: ({ state }, language) => say(state, language) },
  { word: 'what', kind: 'text', width: 40, of: ({ what }) => what },
  { word: 'fix', kind: 'text', width: 32, of: ({ fix }) => fix },
  {
    word: 'clause',
    kind: 'text',
    width: 26,
    of: ({ clauses }) =>
      clauses.map(({ plan, locator, title }) => `${plan} ${locator}《${title}》`.trim()).join('\n'),
  },
  { word: 'pageTitle', kind: 'text', width: 26, of: ({ pageTitle }) => pageTitle },
  { word: 'address', kind: 'text', width: 34, of: ({ url }, language) => url ?? say('wholeSite', language) },
  { word: 'spots', kind: 'text', width: 40, aside: true, of: spotsOf },
  { word: 'evidenceNumber', kind: 'count', width: 9, aside: true, of: ({ evidence }) => evidence },
  { word: 'why', kind: 'text', width: 30, aside: true, of: ({ why }) => why },
  { word: 'rule', kind: 'text', width: 26, aside: true, of: ({ title }) => title },
  { word: 'basis', kind: 'text', width: 14, aside: true, of: ({ basis }, language) => say(basis, language) },
  { word: 'decidedBy', kind: 'text', width: 12, aside: true, of: ({ decided }) => decided?.by ?? '' },
  { word: 'decidedAt', kind: 'time', width: 17, aside: true, of: ({ decided }) => decided?.at ?? null },
  {
    word: 'reason',
    kind: 'text',
    width: 28,
    aside: true,
    of: ({ decided }) => [decided?.answer ?? '', decided?.reason ?? ''].filter(Boolean).join('；'),
  },
  { word: 'noteText', kind: 'text', width: 28, aside: true, of: ({ notes }) => notes.join('\n') },
  { word: 'ruleId', kind: 'text', width: 22, aside: true, of: ({ rule }) => rule },
  { word: 'fingerprint', kind: 'text', width: 24, aside: true, of: ({ fingerprint }) => fingerprint },
];
