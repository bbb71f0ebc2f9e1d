import 'fake-indexeddb/auto';
import { SiteAudit } from '../../audit/site-audit.ts';
import type { PageFacts } from '../../facts/page.ts';
import type { Site } from '../../ledger/contract.ts';
import { keptSiteFinding } from '../../ledger/kept-finding.ts';
import { Ledger } from '../../ledger/ledger.ts';
import { pageRow } from '../../ledger/page-row.ts';
import { judgedBy } from '../../ledger/stamp.ts';
import { packFor } from '../../rules/packs/index.ts';
import { PORTAL_HOST } from '../portal/server.ts';
import { pageOf, spot } from '../rules/page-of.ts';
import { link } from '../rules/parts-of-page.ts';

/** The site of the sample portal, as the ledger names it. */
export const KEPT_SITE = 'songjiang.gov.cn';

/** A page of the sample portal that is really there; all others of the file are made up. */
export const REAL_PAGE = `http://${PORTAL_HOST}/govxxgk/SHSJ91/2025-04-18/elevator.html`;

const pack = packFor('songjiang-2025');
const version = judgedBy(pack, 'test');
const origin = {
  site: KEPT_SITE,
  via: 'sweep',
  sha256: null,
  needsLive: false,
  judgedBy: version,
} as const;

function documentFacts(number: number, at: string): PageFacts {
  const url = number === 0 ? REAL_PAGE : `http://${PORTAL_HOST}/govxxgk/kept/${number}.html`;
  const title = `关于印发《松江区第${number}号办法》的通知`;
  return pageOf({
    address: { url, scheme: 'http', host: PORTAL_HOST, path: new URL(url).pathname },
    gathering: { at },
    title: { document: title, heading: spot(title, 'h1'), text: title },
    // Where the finding on validity says that it is missing: the real page has a heading.
    body: { at: spot(title, 'h1') },
    breadcrumb: { items: ['首页', '政府信息公开', number % 2 === 0 ? '规范性文件' : '政策文件'] },
  });
}

/** A column of interpretations in which other things stand, too: whether they belong there only a person can say. */
function columnFacts(at: string): PageFacts {
  const url = `http://${PORTAL_HOST}/govxxgk/kept/`;
  const titles = ['《停车场管理办法》政策解读', '关于张某等同志任职的通知', '道路养护项目中标公告'];
  const rows = titles.map((title, index) => ({
    ...{ title, url: `${url}column-${index}.html`, date: '2025-06-01', status: '' },
    at: spot(title, `#rows > li:nth-of-type(${index + 1}) > a`),
  }));
  return pageOf({
    address: { url, scheme: 'http', host: PORTAL_HOST, path: '/govxxgk/kept/' },
    gathering: { at },
    kind: { kind: 'column-list', official: 'no', normative: 'no', policy: 'no' },
    title: { document: '政策解读', heading: spot('政策解读', 'h1'), text: '政策解读' },
    breadcrumb: { items: ['首页', '政府信息公开', '政策解读'] },
    listEntries: rows,
    links: rows.map(({ title, url: to }) => link(title, to)),
  });
}

async function keepAudit(ledger: Ledger, id: string, at: string, documents: number): Promise<void> {
  const audit = new SiteAudit(pack, KEPT_SITE);
  const pages = [
    columnFacts(at),
    ...Array.from({ length: documents }, (_, number) => documentFacts(number, at)),
  ];
  const rows = pages.map((facts) => ({ facts, page: pageRow(facts, audit.add(facts), origin) }));
  await ledger.keepPages(KEPT_SITE, rows);
  const ofPages = rows.flatMap(({ page }) => page.findings.map((finding) => ({ ...finding, url: page.url })));
  const ofSite = audit.judge().map((finding) => ({ ...keptSiteFinding(finding), url: null }));
  const whole = { id, site: KEPT_SITE, pack: pack.id, judgedBy: version, from: 'sweep', note: '' } as const;
  await ledger.keepAudit(
    {
      ...whole,
      startedAt: at,
      endedAt: at,
      pages: pages.length,
      counts: audit.counts,
      sheet: audit.sheet(),
      coverage: audit.facts.coverage,
    },
    [...ofSite, ...ofPages],
    rows.map(({ page }) => [page.url, 'v'] as const),
  );
}

/** A site with so many documents, a column and two audits, as the file that a ledger exports. */
export async function keptPortal(documents: number): Promise<Uint8Array> {
  const ledger = new Ledger(`kept-portal-${crypto.randomUUID()}`);
  const counts = { error: 0, warning: 0, cantTell: 0, passed: 0, untested: 0, inapplicable: 0 };
  const site: Site = {
    id: KEPT_SITE,
    host: KEPT_SITE,
    title: '松江区',
    home: `http://${PORTAL_HOST}/`,
    pack: pack.id,
    packChosen: false,
    addedAt: '2025-10-01T00:00:00.000Z',
    seenAt: '2025-11-01T00:00:00.000Z',
    pages: 0,
    counts,
  };
  await ledger.putSite(site);
  await keepAudit(ledger, 'first', '2025-10-01T00:00:00.000Z', Math.floor(documents / 2));
  await keepAudit(ledger, 'second', '2025-11-01T00:00:00.000Z', documents);
  const file = ledger.exportTo([KEPT_SITE], { tool: 'test', at: '2025-11-02T00:00:00.000Z' });
  const bytes = new Uint8Array(await new Response(file).arrayBuffer());
  ledger.close();
  return bytes;
}
