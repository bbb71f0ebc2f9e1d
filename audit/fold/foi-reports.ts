import type { Facts, PageFacts } from '../../facts/page.ts';
import type { SiteFoiReport } from '../../facts/site.ts';
import { namesForm } from '../../rules/words/interpretation-form.ts';
import { reportYearOf } from '../../rules/words/plan-statement.ts';

type Page = PageFacts & Pick<Facts, 'kind' | 'title'>;

const EXPLAINED = /解读|图解|一图|看懂|读懂/;

/** The annual reports on openness of a site, with their numbers. */
export class FoiReports {
  readonly all: SiteFoiReport[] = [];

  /** Takes up a page; lists of reports and explanations of one are passed over. */
  add(page: Page): void {
    const { address, title, kind, foiTables } = page;
    const holdsTable = (foiTables?.requests.length ?? 0) > 0;
    if ((kind.kind !== 'annual-report' && !holdsTable) || EXPLAINED.test(title.text)) return;
    this.all.push({
      url: address.url,
      title: title.text,
      year: reportYearOf(title.text) ?? reportYearOf(title.document),
      organs: [...kind.organs],
      tables: foiTables ?? { requests: [], disputes: [] },
      drawing: drawingIn(page),
    });
  }
}

function drawingIn({ body, media = [] }: Page): SiteFoiReport['drawing'] {
  const shown = media.filter(({ hidden, inBody }) => inBody && !hidden);
  if (shown.some(({ label }) => namesForm(label))) return 'named';
  return !body || body.unfilled || body.images + body.embeds > 0 ? 'maybe' : 'none';
}
