import type { Paragraph, Table } from 'docx';
import type { Language } from '../../audit/wording.ts';
import { failingMost } from '../assessment.ts';
import type { AssessmentHead, HeatMap, Ranked, ReportSheet } from '../contract.ts';
import type { Report, SiteReport } from '../model.ts';
import { outcomeOf } from '../tables/sheet-columns.ts';
import { say } from '../words.ts';
import { disputeTable } from './dispute-parts.ts';
import { clauseParts, numberedHeading, PictureRoom } from './finding-parts.ts';
import { SENTENCES } from './notice-words.ts';
import { type CellContent, heading, plainCell, table, text, title } from './parts.ts';
import { percent, points, sentence } from './sentence.ts';

type Parts = (Paragraph | Table)[];

const MOST_CLAUSES = 10;
/** Sites side by side in one table. */
const SITES_ACROSS = 6;
/** Groups of findings that one site shows. */
const MOST_GROUPS = 5;
/** Blocks that a full bar is made of. */
const BAR = 20;

const FILLS: Readonly<Record<string, string>> = { failed: 'F6D5D2', cantTell: 'FBEBC8', passed: 'D9EEDC' };

/** A share as a bar of blocks, which every word processor draws alike. */
function bar(share: number): string {
  const blocks = Math.round(Math.min(Math.max(share, 0), 1) * BAR);
  return '█'.repeat(blocks) + '░'.repeat(BAR - blocks);
}

function rankRow({ rank, title: name, score, between, judged, counts, vetoed }: Ranked): CellContent[] {
  return [
    plainCell(rank === null ? '—' : String(rank), 'center'),
    { lines: [name, ...vetoed] },
    plainCell(score === null ? '—' : points(score.now), 'right'),
    plainCell(score === null ? '—' : `${points(score.worst)}–${points(score.best)}`, 'right'),
    plainCell(between === null ? '' : between.join('–'), 'center'),
    plainCell(percent(judged), 'right'),
    plainCell(`${counts.error} / ${counts.warning} / ${counts.info}`, 'right'),
  ];
}

function ranking({ ranking: all }: AssessmentHead, language: Language): Table {
  const words = (['rank', 'site', 'score', 'bounds', 'rankBetween', 'judged'] as const).map((word) =>
    say(word, language),
  );
  const counts = (['error', 'warning', 'info'] as const).map((word) => say(word, language)).join(' / ');
  return table([...words, counts], all.map(rankRow), [7, 28, 11, 18, 11, 11, 18]);
}

/** A heat map in as many tables as its sites need. */
function heatTables({ sites, rows }: HeatMap, language: Language): Parts {
  const starts = Array.from(
    { length: Math.ceil(sites.length / SITES_ACROSS) },
    (_, index) => index * SITES_ACROSS,
  );
  return starts.flatMap((start) => {
    const across = sites.slice(start, start + SITES_ACROSS);
    const body = rows.map(({ number, title: name, outcomes }) => [
      plainCell(`${number} ${name}`),
      ...outcomes.slice(start, start + SITES_ACROSS).map((outcome): CellContent => {
        const fill = outcome === null ? undefined : FILLS[outcome];
        const cell = plainCell(outcomeOf({ outcome }, language), 'center');
        return fill === undefined ? cell : { ...cell, fill };
      }),
    ]);
    const header = [say('clause', language), ...across.map(({ title: name }) => name)];
    return [table(header, body, [30, ...across.map(() => 70 / across.length)]), text('')];
  });
}

function failing(map: HeatMap, language: Language): Table {
  const rows = failingMost(map, MOST_CLAUSES).map(({ number, title: name, failed, judged }) => [
    plainCell(`${number} ${name}`),
    plainCell(`${failed} / ${judged}`, 'right'),
    plainCell(bar(judged > 0 ? failed / judged : 0)),
  ]);
  const header = [say('clause', language), say('sitesFailed', language), ''];
  return table(header, rows, [45, 15, 40]);
}

function headingScores({ headings, full }: ReportSheet, language: Language): Table {
  const rows = headings.map(({ title: name, score, judged, lost }) => [
    plainCell(name),
    plainCell(score === null ? '—' : points(score.now), 'right'),
    plainCell(score === null ? '—' : bar(full > 0 ? score.now / full : 0)),
    plainCell(percent(judged), 'right'),
    plainCell(points(lost), 'right'),
  ]);
  const header = [
    ...(['heading', 'score', 'scoreByHeading', 'judged', 'lost'] as const).map((word) => say(word, language)),
  ];
  return table(header, rows, [32, 12, 38, 12, 10]);
}

async function sitePart(site: SiteReport, room: PictureRoom, { language, sites }: Report): Promise<Parts> {
  const { head, groups } = site;
  const counts = sentence(SENTENCES.found, language, { ...head.counts });
  const worst = groups.filter(({ standing }) => standing === 'failed').slice(0, MOST_GROUPS);
  const onNewPage = site !== sites[0];
  const parts: Parts = [heading(head.site.title, 1, onNewPage), text(counts)];
  if (head.sheet !== null) parts.push(headingScores(head.sheet, language));
  parts.push(...(await clauseParts(worst, { site, room, language })));
  if (head.disputes.length > 0) {
    parts.push(heading(sentence(SENTENCES.disputes, language), 2), disputeTable(head, language));
  }
  return parts;
}

/** The report of an assessment: ranking, what fails most, clauses by site, and each site in short. */
export async function assessmentParts(report: Report, head: AssessmentHead): Promise<Parts> {
  const { sites, language } = report;
  const sum = (of: (site: SiteReport) => number) => sites.reduce((all, site) => all + of(site), 0);
  const told = sentence(SENTENCES.sitesAssessed, language, {
    sites: sites.length,
    pages: sum((site) => site.head.coverage.read),
    error: sum((site) => site.head.counts.error),
    warning: sum((site) => site.head.counts.warning),
    info: sum((site) => site.head.counts.info),
    cantTell: sum((site) => site.head.counts.cantTell),
  });
  const room = new PictureRoom();
  const parts: Parts = [
    title(head.title),
    numberedHeading(1, say('summary', language), language),
    text(told),
    ...(['boundsNote', 'cantTellNote'] as const).map((word) => text(say(word, language))),
    numberedHeading(2, say('ranking', language), language),
    ranking(head, language),
    numberedHeading(3, say('failsMost', language), language),
    ...head.heatMaps.flatMap((map) => [text(map.title), failing(map, language)]),
    numberedHeading(4, say('heatMap', language), language, true),
    ...head.heatMaps.flatMap((map) => [text(map.title), ...heatTables(map, language)]),
    numberedHeading(5, sentence(SENTENCES.perSite, language), language, true),
  ];
  for (const site of sites) parts.push(...(await sitePart(site, room, report)));
  return parts;
}
