import type { Facts, PageFacts } from '../../facts/page.ts';
import type { SiteFoiReport } from '../../facts/site.ts';
import { reportYearOf } from '../../rules/words/plan-statement.ts';

type Page = PageFacts & Pick<Facts, 'kind' | 'title'>;

const EXPLAINED = /解读|图解|一图|看懂|读懂/;

/** The annual reports on openness of a site, with their numbers. */
export class FoiReports {
  readonly all: SiteFoiReport[] = [];

  /** Takes up a page; lists of reports and explanations of one are passed over. */
  add({ address, title, kind, foiTables }: Page): void {
    const holdsTable = (foiTables?.requests.length ?? 0) > 0;
    if ((kind.kind !== 'annual-report' && !holdsTable) || EXPLAINED.test(title.text)) return;
    this.all.push({
      url: address.url,
      title: title.text,
      year: reportYearOf(title.text) ?? reportYearOf(title.document),
      organs: [...kind.organs],
      tables: foiTables ?? { requests: [], disputes: [] },
    });
  }
}
