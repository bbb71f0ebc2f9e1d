import type { WriteSheet } from 'hucre/xlsx';
import type { Language } from '../../audit/wording.ts';
import type { AssessmentHead, HeatMap } from '../contract.ts';
import { rankColumns } from '../tables/rank-columns.ts';
import { outcomeOf } from '../tables/sheet-columns.ts';
import { say } from '../words.ts';
import { filled, OUTCOME_FILLS, styleOf } from './styles.ts';
import { tableSheet } from './table-sheet.ts';

/** Rows of the heat map that are not sites. */
const BEFORE_SITES = 4;

function rankingSheet({ ranking }: AssessmentHead, language: Language): WriteSheet {
  return tableSheet(say('ranking', language), {
    columns: rankColumns.map(({ word, ...column }) => ({ ...column, title: say(word, language) })),
    rows: ranking.map((row) => rankColumns.map(({ of }) => of(row, language))),
  });
}

function heatSheet({ sites, rows }: HeatMap, name: string, language: Language): WriteSheet {
  const text = (title: string, width: number) => ({ title, kind: 'text' as const, width });
  return tableSheet(name, {
    columns: [
      text(say('number', language), 11),
      text(say('item', language), 28),
      { title: say('sitesFailed', language), kind: 'count', width: 9 },
      { title: say('judged', language), kind: 'count', width: 9 },
      ...sites.map(({ title }) => text(title, 14)),
    ],
    rows: rows.map(({ number, title, failed, judged, outcomes }) => [
      number,
      title,
      failed,
      judged,
      ...outcomes.map((outcome) => outcomeOf({ outcome }, language)),
    ]),
    styleAt(row, column) {
      const outcome = rows[row]?.outcomes[column - BEFORE_SITES];
      const fill = outcome === undefined || outcome === null ? undefined : OUTCOME_FILLS[outcome];
      return fill === undefined ? undefined : filled(styleOf('text'), fill);
    },
  });
}

/** The ranking, and for each pack its clauses against its sites. */
export function assessmentSheets(head: AssessmentHead, language: Language): WriteSheet[] {
  const name = say('heatMap', language);
  return [
    rankingSheet(head, language),
    ...head.heatMaps.map((map, index) =>
      heatSheet(map, index === 0 ? name : `${name} ${index + 1}`, language),
    ),
  ];
}
