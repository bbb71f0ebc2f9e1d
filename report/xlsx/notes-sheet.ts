import type { WriteSheet } from 'hucre/xlsx';
import type { Report, SiteReport } from '../model.ts';
import { minuteOf } from '../moment.ts';
import { countFacts, coverageFacts, originFacts, readingNotes } from '../tables/facts-of-report.ts';
import { say } from '../words.ts';
import { tableSheet } from './table-sheet.ts';

type Line = readonly [string, string | number];

function linesOf({ head }: SiteReport, { made, language }: Report): Line[] {
  const { coverage, notes } = head;
  return [
    ...originFacts(head, made, language),
    ...countFacts(head, language),
    ...coverageFacts(head, language),
    ...coverage.failures.map(({ url, why }): Line => [say('unreadable', language), `${url} ${why}`]),
    ...notes.map(
      ({ url, text, by, at }): Line => [
        say('sitePeople', language),
        `${url ?? ''} ${text}（${by} ${minuteOf(at)}）`.trim(),
      ],
    ),
  ];
}

/** What the report is of, what was read and what was not, and how to read it. */
export function notesSheet(report: Report): WriteSheet {
  const { language, sites } = report;
  const lines: Line[] = [
    ...readingNotes(language).map((note): Line => [say('notes', language), note]),
    ...sites.flatMap((site) => linesOf(site, report)),
  ];
  return tableSheet(say('notes', language), {
    columns: [
      { title: say('name', language), kind: 'text', width: 32 },
      { title: say('notes', language), kind: 'text', width: 100 },
    ],
    rows: lines,
  });
}
