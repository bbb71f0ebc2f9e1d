import * as z from 'zod/mini';
import { SiteAudit } from '../../audit/site-audit.ts';
import type { PageFacts } from '../../facts/page.ts';
import type { Audit, Site } from '../../ledger/contract.ts';
import { keptSiteFinding } from '../../ledger/kept-finding.ts';
import { Ledger } from '../../ledger/ledger.ts';
import { pageRow } from '../../ledger/page-row.ts';
import { judgedBy } from '../../ledger/stamp.ts';
import { packFor } from '../../rules/packs/index.ts';
import { pageOf, spot } from '../rules/page-of.ts';

/** What the benchmark runs in a page of the extension: it fills the ledger with an assessment, a site in each call. */
export interface RankingBench {
  /** `number`: of the site, from 0; returns its findings. */
  keepSite(number: number, pages: number): Promise<number>;
  /** Keeps an assessment of all sites that were kept; returns its id. */
  end(): Promise<string>;
}

declare global {
  var mingchaRanking: RankingBench;
}

// As the extension's own pages have it.
z.config({ jitless: true });

const DAYS = ['2025-10-01T00:00:00.000Z', '2025-11-01T00:00:00.000Z'] as const;
const ASSESSMENT = 'bench';
/** Answers of people on each site. */
const ANSWERS = 20;
const pack = packFor('songjiang-2025');
const stamp = judgedBy(pack, 'bench');
const ledger = new Ledger();
const kept: Site[] = [];

/** Every `of`-th page is a document with faults, so that sites come to different scores. */
function factsOf(host: string, number: number, of: number, at: string): PageFacts {
  const path = `/govxxgk/${number % 20}/${number}.html`;
  const isDocument = number % of === 0;
  const title = isDocument ? `关于印发《第${number}号办法》的通知` : `第${number}项工作开展情况`;
  return pageOf({
    address: { url: `https://${host}${path}`, host, path },
    gathering: { at },
    title: { document: title, heading: spot(title, 'h1'), text: title },
    body: { at: spot(title, 'h1') },
    breadcrumb: { items: ['首页', '政府信息公开', `第${number % 10}栏目`] },
    ...(isDocument ? {} : { kind: { kind: 'other', official: 'no', normative: 'no', policy: 'no' } }),
  });
}

function madeSite(number: number): Site {
  const counts = { error: 0, warning: 0, cantTell: 0, passed: 0, untested: 0, inapplicable: 0 };
  const host = `unit-${number}.gov.cn`;
  const named = { id: host, host, title: `第${number}单位`, home: `https://${host}/`, pack: pack.id };
  return { ...named, packChosen: true, addedAt: DAYS[0], seenAt: DAYS[1], pages: 0, counts };
}

/** Judges the pages, keeps them, and the audit that comes of them. */
async function keepAudit(site: Site, number: number, pages: number, at: string): Promise<number> {
  const audit = new SiteAudit(pack, site.host);
  const origin = { site: site.id, via: 'sweep', sha256: null, needsLive: false, judgedBy: stamp } as const;
  const seen = Array.from({ length: pages }, (_, index) => {
    const facts = factsOf(site.host, index, 2 + (number % 9), at);
    return { facts, page: pageRow(facts, audit.add(facts), origin) };
  });
  await ledger.keepPages(site.id, seen);
  const ofPages = seen.flatMap(({ page }) => page.findings.map((finding) => ({ ...finding, url: page.url })));
  const ofSite = audit.judge().map((finding) => ({ ...keptSiteFinding(finding), url: null }));
  const about = { id: `${site.id} ${at}`, site: site.id, pack: pack.id, judgedBy: stamp, note: '' };
  const { counts, facts } = audit;
  const row: Audit = {
    ...about,
    from: 'sweep',
    startedAt: at,
    endedAt: at,
    pages,
    counts,
    sheet: audit.sheet(),
    coverage: facts.coverage,
  };
  const versions = seen.map(({ page }) => [page.url, page.version] as const);
  await ledger.keepAudit(row, [...ofSite, ...ofPages], versions);
  return ofPages.length + ofSite.length;
}

async function keepAnswers(site: Site): Promise<void> {
  for (let index = 0; index < ANSWERS; index += 1) {
    const about = { id: `${site.id} ${index}`, site: site.id, fingerprint: String(index), url: null };
    const said = {
      rule: 'interpretation-link',
      answer: 'yes',
      note: '',
      by: `第${index % 3}人`,
      at: DAYS[1],
    };
    await ledger.remark({ type: 'answer', ...about, ...said });
  }
}

globalThis.mingchaRanking = {
  async keepSite(number, pages) {
    const site = madeSite(number);
    kept.push(site);
    await ledger.putSite(site);
    await keepAudit(site, number, Math.floor(pages / 2), DAYS[0]);
    const findings = await keepAudit(site, number, pages, DAYS[1]);
    await keepAnswers(site);
    const times = { startedAt: DAYS[0], endedAt: DAYS[1] };
    const sweep = { id: `sweep ${site.id}`, site: site.id, order: {}, state: 'done', why: '' } as const;
    await ledger.putSweep({ ...sweep, ...times, progress: null });
    return findings;
  },
  async end() {
    await ledger.putAssessment({
      id: ASSESSMENT,
      name: 'bench',
      pack: pack.id,
      period: { from: '2025-01-01', to: '2025-12-31' },
      sites: kept.map(({ id, host, title, home }) => ({
        ...{ id, host, title, home: home ?? '', level: '区', pack: null },
      })),
      sample: null,
      assessors: ['甲'],
      two: [],
      createdAt: DAYS[1],
      createdBy: '甲',
      note: '',
      changes: [],
    });
    ledger.close();
    return ASSESSMENT;
  },
};
