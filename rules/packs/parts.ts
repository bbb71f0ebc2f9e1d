import { isChosen } from './choice.ts';
import type { Pack, Scoring } from './contract.ts';
import { extraIds } from './extras.ts';
import { portalPart } from './portal-part.ts';
import { thresholdReaders, wordReaders } from './readers.ts';
import { sheetOf } from './sheet.ts';

/** What stands in one part of a pack: words of a list one a line, portals as JSON; null where nothing is laid down. */
export type PartValue = string | number | boolean | null;

/**
 * The parts of a pack that can be told apart, by their path: `weights.working-link`, `vetoes.working-link`,
 * `rules.working-link` (whether it is judged), `thresholds.privateRows`, `vocabulary.boardNames`, `title.zh`,
 * `portals`, `extras.national` (whether it is added), `level`, `year`, `since`, `scoring.manner`,
 * `scoring.points.error`, `scoring.caps.1`, `scoring.bonus.points.policy-faq`.
 */
export type Parts = ReadonlyMap<string, PartValue>;

/** A part that is another in one pack than in the other. */
export interface Difference {
  readonly part: string;
  readonly from: PartValue;
  readonly to: PartValue;
}

/** Everything that a pack lays down but its name and what it rests on. A rule that is not judged has its weight all the same. */
export function partsOf(pack: Pack): Map<string, PartValue> {
  const rows = sheetOf({ ...pack, rules: null }).flatMap(({ rules }) => rules);
  const { title, portals, extras, level, year, since, thresholds, vocabulary, scoring } = pack;
  return new Map<string, PartValue>([
    ...titleParts(title),
    ['portals', portalPart(portals)],
    ...extraParts(extras),
    ...rows.flatMap(({ id, weight, isVeto }): [string, PartValue][] => [
      [`rules.${id}`, isChosen(id, pack)],
      [`weights.${id}`, weight],
      [`vetoes.${id}`, isVeto],
    ]),
    ['level', level],
    ['year', year],
    ['since', since],
    ...under('thresholds', thresholds),
    ...Object.entries(vocabulary).map(([name, words]): [string, PartValue] => [
      `vocabulary.${name}`,
      words.join('\n'),
    ]),
    ...scoringParts(scoring),
  ]);
}

/** The title in both languages. */
export function titleParts({ zh, en }: Pack['title']): [string, PartValue][] {
  return under('title', { zh, en });
}

/** Which of all standards are added. */
export function extraParts(extras: Pack['extras']): [string, PartValue][] {
  return extraIds.map((id) => [`extras.${id}`, extras.includes(id)]);
}

function scoringParts(scoring: Scoring): [string, PartValue][] {
  const manner: [string, PartValue] = ['scoring.manner', scoring.manner];
  switch (scoring.manner) {
    case 'weighted-mean':
      return [manner];
    case 'deduction': {
      const { full, points, caps, bonus } = scoring;
      return [
        manner,
        ['scoring.full', full],
        ...under('scoring.points', points),
        ...under('scoring.caps', caps),
        ...(bonus === undefined ? [] : under('scoring.bonus.points', bonus.points)),
        ...(bonus === undefined ? [] : under('scoring.bonus', { cap: bonus.cap })),
      ];
    }
  }
}

function under(path: string, values: Readonly<Record<string, PartValue>>): [string, PartValue][] {
  return Object.entries(values).map(([name, value]) => [`${path}.${name}`, value]);
}

/** What is another in `to` than in `from`, in the order of the parts; what only one of them has is null in the other. */
export function differences(from: Parts, to: Parts): Difference[] {
  const names = new Set([...from.keys(), ...to.keys()]);
  return [...names].flatMap((part) => {
    const [before = null, after = null] = [from.get(part), to.get(part)];
    return before === after ? [] : [{ part, from: before, to: after }];
  });
}

/** The rules that read a number or a list of words, by its part; null for another part. */
export function readersOf(part: string): readonly string[] | null {
  const [section = '', name = ''] = part.split('.');
  const readers: Readonly<Record<string, readonly string[]>> =
    section === 'thresholds' ? thresholdReaders : section === 'vocabulary' ? wordReaders : {};
  return Object.entries(readers).find(([known]) => known === name)?.[1] ?? null;
}
