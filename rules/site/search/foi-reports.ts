import type { SiteFacts, SiteFoiReport } from '../../../facts/site.ts';
import { plain } from '../../words/document-name.ts';
import { isForOrgan, isOfTown } from './organs.ts';

/**
 * The annual reports on a year, each once: a portal shows the same report under several addresses, or as a file beside
 * its page. Of a town's site
 * only its own, of any other all that are published there.
 */
export function reportsOf(
  { foiReports, organs }: Pick<SiteFacts, 'foiReports' | 'organs'>,
  year: number,
): SiteFoiReport[] {
  const own = foiReports.filter(
    (report) => report.year === year && (!isOfTown(organs) || isForOrgan(report, organs) !== 'no'),
  );
  const read = new Set(own.filter(hasTables).map(nameOf));
  const known = own
    .filter((report) => hasTables(report) || !read.has(nameOf(report)))
    .map((report) => [`${nameOf(report)} ${JSON.stringify(report.tables)}`, report] as const);
  return [...new Map(known).values()];
}

function hasTables({ tables }: SiteFoiReport): boolean {
  return tables.requests.length > 0;
}

/** What remains of a title is the organ's name; without one, the organs that the page names. */
function nameOf({ title, organs }: SiteFoiReport): string {
  const name = plain(title).replace(
    /[\d〇○零一二三四五六七八九]{4}(?=年|$)|年报|年度?|政府信息公开|工作|报告|关于|全文|的/gu,
    '',
  );
  return name === '' ? organs.toSorted().join(' ') : name;
}

/** The same organ's report of the year before; null where it is not to be told which that is. */
export function lastYears(
  report: SiteFoiReport,
  now: readonly SiteFoiReport[],
  before: readonly SiteFoiReport[],
): SiteFoiReport | null {
  const name = nameOf(report);
  const [last, ...others] = before.filter((one) => nameOf(one) === name);
  const isOne = others.length === 0 && now.filter((one) => nameOf(one) === name).length === 1;
  return isOne ? (last ?? null) : null;
}
