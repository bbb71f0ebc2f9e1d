import type { Language } from '../../audit/wording.ts';
import type { ReportDispute, ReportLook, ReportMove } from '../dispute-contract.ts';
import { minuteOf } from '../moment.ts';
import { say, type Word } from '../words.ts';
import type { Column } from './column.ts';
import type { Fact } from './facts-of-report.ts';

/** Spots that one look names. */
const MOST_SPOTS = 5;

const STATES = {
  open: 'objectionOpen',
  upheld: 'objectionUpheld',
  dismissed: 'objectionDismissed',
} as const satisfies Record<ReportDispute['state'], Word>;

/** What was decided on an objection, or that nothing was. */
export function rulingWords(state: ReportDispute['state'], language: Language): string {
  return say(STATES[state], language);
}

/** How a score moved, in a line: 80.00 → 81.50（+1.50）. */
export function moveWords({ before, after, points }: ReportMove): string {
  const figure = (score: ReportMove['before']) => (score === null ? '—' : score.now.toFixed(2));
  const moved = points === null ? '' : `（${points > 0 ? '+' : ''}${points.toFixed(2)}）`;
  return `${figure(before)} → ${figure(after)}${moved}`;
}

function answered(words: string, status: number | null): string {
  return status === null ? words : `${words} HTTP ${status}`.trim();
}

/** The evidence of one look, each with its name; where nothing could be read, why. */
export function lookFacts(look: ReportLook, language: Language): Fact[] {
  const { at, outcome, severity, what, spots, link, status, pageTitle, sha256, judgedBy, problem } = look;
  const facts: readonly (readonly [Word, string])[] =
    problem === null
      ? [
          ['readAt', minuteOf(at)],
          ['result', say(severity ?? outcome, language)],
          ['what', what],
          ['spots', spots.slice(0, MOST_SPOTS).join('；')],
          ['links', link === null ? '' : answered(link.kind, link.status)],
          ['status', answered('', status)],
          ['pageTitle', pageTitle],
          ['sha256', sha256 ?? ''],
          ['judgedBy', judgedBy],
        ]
      : [
          ['readAt', minuteOf(at)],
          ['linkReason', answered(problem, status)],
        ];
  return facts.filter(([, words]) => words !== '').map(([word, words]) => [say(word, language), words]);
}

function lookText(look: ReportLook | undefined, language: Language): string {
  const facts = look === undefined ? [] : lookFacts(look, language);
  return facts.map(([name, words]) => `${name}${language === 'zh' ? '：' : ': '}${words}`).join('\n');
}

/** The columns of the list of objections: of several looks and rulings the last; all are in JSON. */
export const disputeColumns: readonly Column<ReportDispute>[] = [
  { word: 'number', kind: 'count', width: 7, of: ({ number }) => number },
  {
    word: 'ruling',
    kind: 'text',
    width: 10,
    of: ({ state }, language) => rulingWords(state, language),
  },
  { word: 'objector', kind: 'text', width: 18, of: ({ objector }) => objector },
  { word: 'objectedAt', kind: 'time', width: 17, of: ({ objectedAt }) => objectedAt },
  { word: 'objection', kind: 'text', width: 34, of: ({ text }) => text },
  { word: 'rule', kind: 'text', width: 24, of: ({ title }) => title },
  { word: 'address', kind: 'text', width: 30, of: ({ url }, language) => url ?? say('wholeSite', language) },
  { word: 'rulingReason', kind: 'text', width: 28, of: ({ rulings }) => rulings.at(-1)?.reason ?? '' },
  { word: 'scoreBefore', kind: 'points', width: 10, of: ({ score }) => score?.before?.now ?? null },
  { word: 'scoreAfter', kind: 'points', width: 10, of: ({ score }) => score?.after?.now ?? null },
  { word: 'scoreChange', kind: 'points', width: 10, of: ({ score }) => score?.points ?? null },
  { word: 'ruledBy', kind: 'text', width: 12, aside: true, of: ({ rulings }) => rulings.at(-1)?.by ?? '' },
  { word: 'ruledAt', kind: 'time', width: 17, aside: true, of: ({ rulings }) => rulings.at(-1)?.at ?? null },
  { word: 'findingNumber', kind: 'count', width: 9, aside: true, of: ({ finding }) => finding },
  { word: 'disputedLink', kind: 'text', width: 30, aside: true, of: ({ link }) => link ?? '' },
  { word: 'rechecks', kind: 'count', width: 9, aside: true, of: ({ rechecks }) => rechecks.length },
  {
    word: 'recheckedBy',
    kind: 'text',
    width: 12,
    aside: true,
    of: ({ rechecks }) => rechecks.at(-1)?.by ?? '',
  },
  {
    word: 'recheckedAt',
    kind: 'time',
    width: 17,
    aside: true,
    of: ({ rechecks }) => rechecks.at(-1)?.at ?? null,
  },
  {
    word: 'oldEvidence',
    kind: 'text',
    width: 40,
    aside: true,
    of: ({ rechecks }, language) => lookText(rechecks.at(-1)?.before, language),
  },
  {
    word: 'newEvidence',
    kind: 'text',
    width: 40,
    aside: true,
    of: ({ rechecks }, language) => lookText(rechecks.at(-1)?.after, language),
  },
  {
    word: 'recheckScore',
    kind: 'text',
    width: 24,
    aside: true,
    of: ({ rechecks }) => {
      const score = rechecks.at(-1)?.score ?? null;
      return score === null ? '' : moveWords(score);
    },
  },
  { word: 'notedBy', kind: 'text', width: 12, aside: true, of: ({ noted }) => noted.by },
  { word: 'notedAt', kind: 'time', width: 17, aside: true, of: ({ noted }) => noted.at },
  { word: 'ruleId', kind: 'text', width: 22, aside: true, of: ({ rule }) => rule },
  { word: 'fingerprint', kind: 'text', width: 24, aside: true, of: ({ fingerprint }) => fingerprint },
];
