import type { Words } from '../../rules/contract.ts';
import { thresholdReaders } from '../../rules/packs/readers.ts';
import {
  type ThresholdName,
  type ThresholdNote,
  thresholdNotes,
  thresholdsUnder,
  type Unit,
} from '../../rules/packs/thresholds.ts';
import { clauseOf, plans } from '../../rules/plans/index.ts';
import { code, label, plain, points } from './markdown.ts';

const unitWords: Readonly<Record<Unit, Words>> = {
  'working-days': { zh: '个工作日', en: 'working days' },
  percent: { zh: '%', en: '%' },
  times: { zh: '次', en: 'times' },
  rows: { zh: '行', en: 'rows' },
  entries: { zh: '个', en: 'entries' },
  'ten-thousand-yuan': { zh: '万元', en: '10,000 yuan' },
  month: { zh: '月', en: 'month' },
  'month-day': { zh: '（月-日）', en: '(month-day)' },
};

/** Whose number it is: of the plans whose clauses set it, or of the tool. */
function ownersOf({ from }: ThresholdNote): string {
  if (from.length === 0) return '工具自定，非要点所定 / the tool’s own, not from a plan';
  return from.map((id) => `${plain(clauseOf(id).plan.shortTitle)} ${code(id)}`).join('、');
}

/** The number under each plan, and for portals of no plan; plans of one number stand together. */
function valuesOf(name: ThresholdName): string {
  const places: readonly (readonly [string, string | number | null])[] = [
    ...plans.map(({ id, shortTitle }) => [shortTitle, thresholdsUnder(id)[name]] as const),
    ['其他 / others', thresholdsUnder(null)[name]],
  ];
  const groups = Map.groupBy(places, ([, value]) => value);
  if (groups.size === 1) return String(places[0]?.[1]);
  return [...groups]
    .map(([value, held]) => `${held.map(([place]) => place).join('、')}：${value ?? '无 / none'}`)
    .join('；');
}

/** The numbers that a rule judges by: what each counts, whose it is, and where which value holds. Empty where it reads none. */
export function numbersOf({ id }: { readonly id: string }): string {
  const notes: [ThresholdName, ThresholdNote][] = [];
  let name: ThresholdName;
  for (name in thresholdNotes) notes.push([name, thresholdNotes[name]]);
  return points(
    notes
      .filter(([of]) => thresholdReaders[of].some((reader) => reader === id))
      .map(([of, note]) =>
        [
          `${label(note.title)}：${plain(valuesOf(of))}（${label(unitWords[note.unit])}）`,
          points([`出处 / Set by：${ownersOf(note)}`]),
        ].join('\n'),
      ),
  );
}
