import type { Facts } from '../page.ts';
import type { FoiDispute, FoiRequests } from '../shape/foi-tables.ts';
import { countedRow } from './foi-cells.ts';
import { disputesIn } from './foi-disputes.ts';
import { requestsIn } from './foi-requests.ts';
import { isHidden, type Reading } from './reading.ts';
import type { Part } from './survey.ts';
import { gridOf } from './table-grid.ts';

/** What an annual report on openness is called; explanations of it are called so as well. */
const REPORT = /信息公开.*(?:年报|年度.{0,4}报告|年.{0,4}报告)|年度?.{0,8}信息公开.*报告/;
/** A report of a district has two of requests at most; a hostile page may have any number. */
const MOST_TABLES = 60;
const MOST_REQUESTS = 6;
/** Where a whole report stands in one table. */
const MOST_ROWS = 200;

/**
 * The numbers on requests and disputes in an annual report on openness. Null on a page of another name; both lists
 * empty where the report has them as a picture, in a file, in running text or in another form.
 */
export function gatherFoiTables(reading: Reading, title: Facts['title']): Facts['foiTables'] {
  if (![title.text, title.document].some((name) => REPORT.test(name))) return null;
  const requests: FoiRequests[] = [];
  const disputes: FoiDispute[] = [];
  for (const table of tablesOf(reading).slice(0, MOST_TABLES)) {
    const grid = gridOf(table, reading.survey);
    const rows = grid.rows.slice(0, MOST_ROWS).map((row) => countedRow(row, reading));
    const open = requests.at(-1);
    const part = requestsIn(rows, grid.width, open?.columns ?? [], reading);
    if (part !== null) takeUp(part, requests);
    disputes.push(...disputesIn(rows, reading));
  }
  return { requests: requests.slice(0, MOST_REQUESTS), disputes: disputes.slice(0, 3 * MOST_REQUESTS) };
}

/** Tables that a reader sees, but for those that hold another. */
function tablesOf({ survey }: Reading): Part[] {
  const tables = (survey.byTag.get('table') ?? []).filter((table) => !isHidden(table));
  return tables.filter((table, at) => (tables[at + 1]?.index ?? table.end) >= table.end);
}

/** A table begins with 一; what has none goes on with the one above, up to 四. */
function takeUp(part: FoiRequests, requests: FoiRequests[]): void {
  const open = requests.at(-1);
  if (part.rows.some(({ line }) => line === 'received')) {
    requests.push(part);
  } else if (open !== undefined && !open.rows.some(({ line }) => line === 'carriedOut')) {
    open.rows.push(...part.rows.filter(({ counts }) => counts.length > 0));
  }
}
