import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { WriteSheet } from 'hucre/xlsx';
import type { Language } from '../../audit/wording.ts';
import type { Report, SiteReport } from '../model.ts';
import type { Cell, Column } from '../tables/column.ts';
import { disputeColumns } from '../tables/dispute-columns.ts';
import { evidenceColumns } from '../tables/evidence-columns.ts';
import { findingColumns } from '../tables/finding-columns.ts';
import { linkColumns } from '../tables/link-columns.ts';
import { say, type Word } from '../words.ts';
import { disputesOf, findingsOf, findingTotal, type OfSite, rowsOf, type Writing } from '../writing.ts';
import { assessmentSheets } from './assessment-sheets.ts';
import { frameOf, type StreamedSheet } from './frame.ts';
import { notesSheet } from './notes-sheet.ts';
import { rowXml } from './row-xml.ts';
import { scoreSheet } from './score-sheet.ts';

/** Rows of one sheet, its header aside; a spreadsheet has 1,048,576 at most. */
const MOST_ROWS = 1_000_000;
/** Bytes of rows that are packed at once. */
const PIECE = 262_144;

/** Takes so many rows at most, and leaves the others where they are. */
async function* taken<Row>(rows: AsyncIterator<Row>, most: number): AsyncGenerator<Row, void> {
  for (let count = 0; count < most; count += 1) {
    const { done, value } = await rows.next();
    if (done) return;
    yield value;
  }
}

async function* cellsOf<Row>(
  rows: AsyncIterable<OfSite<Row>>,
  columns: readonly Column<Row>[],
  { language, assessment }: Report,
): AsyncGenerator<readonly Cell[], void> {
  for await (const { site, row } of rows) {
    const cells = columns.map(({ of }) => of(row, language));
    yield assessment === null ? cells : [site.head.site.title, ...cells];
  }
}

/** The sheets of a long table; several where it has more rows than a sheet. `count`: its rows, as far as they are known. */
function longTable<Row>(
  report: Report,
  word: Word,
  columns: readonly Column<Row>[],
  { rows, count }: { readonly rows: AsyncIterable<OfSite<Row>>; readonly count: number },
): StreamedSheet<readonly Cell[]>[] {
  const { language, assessment } = report;
  const cells = cellsOf(rows, columns, report);
  const site = { title: say('site', language), kind: 'text', width: 24 } as const;
  const own = columns.map((column) => ({ ...column, title: say(column.word, language) }));
  const sheets = Math.max(1, Math.ceil(count / MOST_ROWS));
  return Array.from({ length: sheets }, (_, index) => ({
    name: index === 0 ? say(word, language) : `${say(word, language)} ${index + 1}`,
    columns: assessment === null ? own : [site, ...own],
    rows: taken(cells, MOST_ROWS),
  }));
}

function longTables(report: Report, writing: Writing): StreamedSheet<readonly Cell[]>[] {
  const { sites } = report;
  const linkCount = sites.reduce((sum, { head }) => {
    const { broken, cantTell } = head.coverage.links;
    return sum + broken + cantTell;
  }, 0);
  const findings = { rows: findingsOf(report, writing), count: findingTotal(report) };
  const links = { rows: rowsOf(report, (site) => site.links(), writing), count: linkCount };
  const evidence = { rows: rowsOf(report, (site) => site.evidence(), writing), count: 0 };
  const disputeCount = sites.reduce((sum, { head }) => sum + head.disputes.length, 0);
  const disputes = { rows: disputesOf(report, writing), count: disputeCount };
  return [
    ...longTable(report, 'findings', findingColumns, findings),
    ...longTable(report, 'links', linkColumns, links),
    ...longTable(report, 'evidence', evidenceColumns, evidence),
    ...(disputes.count > 0 ? longTable(report, 'disputes', disputeColumns, disputes) : []),
  ];
}

function scoreSheets(sites: readonly SiteReport[], language: Language): WriteSheet[] {
  const name = say('sheet', language);
  return sites
    .map(({ head }, index) => scoreSheet(sites.length === 1 ? name : `${name} ${index + 1}`, head, language))
    .filter((sheet) => sheet !== null);
}

/**
 * A workbook: score sheets, for an assessment the ranking and the clauses by site, notes, findings, links, evidence,
 * and objections where there are any.
 * The long sheets are written as their rows come, so that memory stays flat.
 */
export async function* xlsxPieces(
  report: Report,
  writing: Writing = {},
): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
  const { assessment, language, sites, made } = report;
  const drawn = [
    ...(assessment === null ? [] : assessmentSheets(assessment, language)),
    ...scoreSheets(sites, language),
    notesSheet(report),
  ];
  const streamed = longTables(report, writing);
  const title = assessment?.title ?? sites[0]?.head.site.title ?? '';
  const { parts, sheets } = await frameOf(drawn, streamed, { title, created: new Date(made.at) });
  const out = new Packing();
  for (const [path, bytes] of parts) yield* out.whole(path, bytes);
  for (const [index, sheet] of sheets.entries()) {
    const part = out.open(sheet.path);
    part.push(strToU8(sheet.head));
    let rows = 1;
    let waiting = '';
    for await (const cells of streamed[index]?.rows ?? []) {
      rows += 1;
      waiting += rowXml(rows, cells, sheet.columns);
      if (waiting.length < PIECE) continue;
      part.push(strToU8(waiting));
      waiting = '';
      yield* out.ready();
    }
    part.push(strToU8(waiting + sheet.tail(rows)), true);
    yield* out.ready();
  }
  yield* out.end();
}

/** A ZIP that grows part by part. */
class Packing {
  #pieces: Uint8Array<ArrayBuffer>[] = [];
  #failure: Error | null = null;
  readonly #zip = new Zip((error, bytes) => {
    if (error) this.#failure = error;
    else this.#pieces.push(new Uint8Array(bytes));
  });

  open(path: string): ZipDeflate {
    const part = new ZipDeflate(path, { level: 1 });
    this.#zip.add(part);
    return part;
  }

  whole(path: string, bytes: Uint8Array): Uint8Array<ArrayBuffer>[] {
    this.open(path).push(bytes, true);
    return this.ready();
  }

  /** What is packed by now. */
  ready(): Uint8Array<ArrayBuffer>[] {
    if (this.#failure !== null) throw this.#failure;
    const ready = this.#pieces;
    this.#pieces = [];
    return ready;
  }

  end(): Uint8Array<ArrayBuffer>[] {
    this.#zip.end();
    return this.ready();
  }
}
