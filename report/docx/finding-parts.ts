import type { Paragraph, Table } from 'docx';
import type { Language } from '../../audit/wording.ts';
import type { ReportClause, ReportFinding } from '../contract.ts';
import { grouped } from '../grouped.ts';
import { keptClause } from '../kept-words.ts';
import type { FindingGroup, SiteReport } from '../model.ts';
import { dayOf } from '../moment.ts';
import { say, sayWith } from '../words.ts';
import { chineseNumber, SENTENCES } from './notice-words.ts';
import { type CellContent, heading, lead, link, picture, plainCell, table } from './parts.ts';
import { sentence } from './sentence.ts';

/** Findings that one table lists; all are in the spreadsheet. */
const MOST_ROWS = 20;
/** Spots that one row names. */
const MOST_SPOTS = 3;
/** Pictures that one document brings along, and bytes of them. */
const MOST_PICTURES = 40;
const MOST_BYTES = 20_000_000;

/** How many pictures, and bytes of them, a document still has room for. */
export class PictureRoom {
  #pictures = MOST_PICTURES;
  #bytes = MOST_BYTES;

  take(bytes: number): boolean {
    if (this.#pictures === 0 || bytes > this.#bytes) return false;
    this.#pictures -= 1;
    this.#bytes -= bytes;
    return true;
  }
}

function whereCell({ url, pageTitle, spots, evidence }: ReportFinding, language: Language): CellContent {
  const page = url === null ? [say('wholeSite', language)] : [...(pageTitle ? [pageTitle] : []), link(url)];
  const proof = evidence === null ? [] : [`${say('evidenceNumber', language)} ${evidence}`];
  const places = spots
    .slice(0, MOST_SPOTS)
    .flatMap((spot) => [
      ...(spot.text ? [`“${spot.text}”`] : []),
      ...(spot.url === null ? [] : [link(spot.url)]),
    ]);
  return { lines: [...page, ...proof, ...places] };
}

function findingRow(finding: ReportFinding, language: Language): CellContent[] {
  const { number, what, why, fix, severity, standing, decided } = finding;
  const said =
    decided === null ? [] : [[decided.by, dayOf(decided.at), decided.reason].filter(Boolean).join(' ')];
  return [
    plainCell(String(number), 'right'),
    plainCell(say(severity ?? standing, language), 'center'),
    { lines: [what, ...(why === '' ? [] : [why])] },
    whereCell(finding, language),
    { lines: [fix, ...said] },
  ];
}

/** What the plan says of a clause: duty, who answers for it, and until when. */
function clauseLines(clause: ReportClause | null, language: Language): string[] {
  const kept = clause === null ? undefined : keptClause(clause.id);
  const parts = [
    [say('duty', language), kept?.duty ?? ''],
    [say('responsible', language), kept?.responsible ?? ''],
    [say('deadline', language), kept?.deadlineText ?? ''],
  ];
  return parts.filter(([, words]) => words !== '').map(([name, words]) => `${name}：${words}`);
}

function countOf({ count, examples }: FindingGroup, language: Language): string {
  const shown = Math.min(examples.length, MOST_ROWS);
  return sentence(count > shown ? SENTENCES.listed : SENTENCES.count, language, { count, shown });
}

/** What the parts of one site's findings share. */
export interface Placing {
  readonly site: SiteReport;
  readonly room: PictureRoom;
  readonly language: Language;
}

async function picturesOf(
  findings: readonly ReportFinding[],
  { site, room, language }: Placing,
): Promise<Paragraph[]> {
  const pictures: Paragraph[] = [];
  for (const { shots, number, what } of findings) {
    for (const id of shots) {
      const found = await site.picture(id);
      if (found === null || !room.take(found.bytes.length)) continue;
      pictures.push(...picture(found, `${say('number', language)} ${number} ${what}`));
    }
  }
  return pictures;
}

/** Findings of one rule: its title, a table, pictures. `number`: from 1. */
async function groupParts(
  group: FindingGroup,
  number: number,
  placing: Placing,
): Promise<(Paragraph | Table)[]> {
  const { language } = placing;
  const rows = group.examples.slice(0, MOST_ROWS);
  const words = (['number', 'severity', 'what', 'address', 'fix'] as const).map((word) =>
    say(word, language),
  );
  const body = rows.map((finding) => findingRow(finding, language));
  return [
    lead(`${number}. ${group.title}（${countOf(group, language)}）`, true),
    table(words, body, [6, 9, 30, 33, 28]),
    ...(await picturesOf(rows, placing)),
  ];
}

/** Findings by clause, in the order of their groups: each clause once, with its rules below it. */
export async function clauseParts(
  groups: readonly FindingGroup[],
  placing: Placing,
): Promise<(Paragraph | Table)[]> {
  const { language } = placing;
  const byClause = grouped(groups, (group) => [group.clause?.id ?? '', group]);
  const parts: (Paragraph | Table)[] = [];
  for (const [index, ofClause] of [...byClause.values()].entries()) {
    const clause = ofClause[0]?.clause ?? null;
    const named =
      clause === null ? say('noClause', language) : `${clause.plan} ${clause.locator}《${clause.title}》`;
    const numbered = language === 'zh' ? `（${chineseNumber(index + 1)}）` : `${index + 1}. `;
    parts.push(heading(`${numbered}${named}`, 2), ...clauseLines(clause, language).map((line) => lead(line)));
    for (const [at, group] of ofClause.entries()) parts.push(...(await groupParts(group, at + 1, placing)));
  }
  return parts;
}

/** Headings of the first level, numbered as documents are. */
export function numberedHeading(
  number: number,
  words: string,
  language: Language,
  onNewPage = false,
): Paragraph {
  return heading(
    language === 'zh' ? `${chineseNumber(number)}、${words}` : `${number}. ${words}`,
    1,
    onNewPage,
  );
}

/** How many pages a footer tells, with the places for the numbers. */
export function footerWords(language: Language): string[] {
  return SENTENCES.footer[language].split(/\{(?:page|pages)\}/);
}

/** The title of the notice to a site. */
export function noticeTitle({ head }: SiteReport, language: Language): string {
  return sayWith('notice', language, { site: head.site.title });
}
