import { SiteFold } from '../../../audit/fold/site-fold.ts';
import { judgeSite } from '../../../audit/judge-site.ts';
import type { SiteFinding } from '../../../audit/site-finding.ts';
import { completeFacts } from '../../../facts/derive/complete.ts';
import { withLinkVerdicts } from '../../../facts/derive/link-verdicts.ts';
import { gatherPage } from '../../../facts/gather/page.ts';
import type { LinkVerdict } from '../../../facts/link-verdict.ts';
import type { PageFacts } from '../../../facts/page.ts';
import { parsePage } from '../../../facts/parse/page.ts';
import { recordPage } from '../../../facts/record/page.ts';
import type { SiteFacts, SiteVisit } from '../../../facts/site.ts';
import { packFor } from '../../../rules/packs/index.ts';
import type { PlanId } from '../../../rules/plans/index.ts';
import { readPage } from '../../../sweep/read-page.ts';
import type { PortalName } from './clean-portal.ts';
import { type DialectName, dialects, type Written, write } from './dialects.ts';
import type { Portal } from './portal.ts';

/** The plan that each of the portals is held to. */
export const planOf: Readonly<Record<PortalName, PlanId>> = {
  'district-2023': 'jiading-2023',
  'district-2025': 'songjiang-2025',
  'town-2025': 'huating-2025',
};

/** How a portal is seen. */
export interface Seeing {
  /** Pages that were read, by what they are called in the portal; null for all. */
  only?: ((key: string, at: number) => boolean) | null;
  /** Everything within the bounds of the sweep was read. */
  complete?: boolean;
  /** In a browser, laid out, rather than parsed. */
  live?: boolean;
  /** Pages that could not be had, by what they are called in the portal, with the reason. */
  fails?: (key: string) => string | null;
  /** Addresses that links lead to and that do not open, or the key of such a column. */
  broken?: RegExp | string;
  visits?: readonly SiteVisit[];
}

const read = new Map<string, PageFacts>();

/** Facts of a page, by the way of a sweep in the terminal; of a live page as the script in the page gathers them. */
function factsOf(url: string, html: string, at: string, live: boolean): PageFacts {
  const key = `${live} ${url} ${html}`;
  const facts = read.get(key) ?? (live ? liveFacts : sweptFacts)(url, html);
  read.set(key, facts);
  return { ...facts, gathering: { ...facts.gathering, at } };
}

/** Of no matter: pages do not depend on the day on which they are read. */
const READ_AT = '2025-12-20T10:00:00+08:00';

function sweptFacts(url: string, html: string): PageFacts {
  const body = new TextEncoder().encode(html);
  const headers = { 'content-type': 'text/html; charset=utf-8' };
  const answer = { type: 'response', status: 200, headers, finalUrl: url, redirects: 0, body } as const;
  const reading = readPage({ ...answer, whole: true, brokeOff: false, ms: 1 }, READ_AT);
  if (reading.type !== 'page') throw new Error(`${url}: ${reading.type}`);
  return reading.facts;
}

function liveFacts(url: string, html: string): PageFacts {
  const live = { viewport: { width: 1280, height: 800 }, pageHeight: 2000, settled: true };
  const circumstances = { url, status: 200, encoding: 'utf-8', at: READ_AT, live };
  return completeFacts(gatherPage(recordPage(parsePage(html), null), circumstances));
}

function verdictsOn({ links = [] }: PageFacts, isDead: (url: string) => boolean, at: string): LinkVerdict[] {
  return links
    .filter(({ target }) => isDead(target.url))
    .map(({ target }) => ({
      url: target.url,
      verdict: 'broken',
      kind: 'dead',
      reason: 'notFound',
      status: 404,
      finalUrl: null,
      at,
      landing: null,
      tries: [],
    }));
}

function deadBy(broken: RegExp | string, pages: Written): (url: string) => boolean {
  if (typeof broken !== 'string') return (url) => broken.test(url);
  const [dead] = [...pages].find(([, { key }]) => key === broken) ?? [];
  return (url) => url === dead;
}

const STEADY: readonly SiteVisit[] = Array.from({ length: 20 }, () => ({
  url: 'https://www.qinghe.gov.cn/',
  at: '2025-12-01T01:00:00Z',
  status: 200,
  ms: 800,
  error: null,
}));

/** What is known of a portal that was seen so. */
export function siteFacts(portal: Portal, dialect: DialectName, seeing: Seeing = {}): SiteFacts {
  const { only = null, complete = true, live = false, fails, broken, visits = STEADY } = seeing;
  const at = `${portal.today}T10:00:00+08:00`;
  const fold = new SiteFold(portal.host);
  const pages = write(portal, dialects[dialect]);
  const isDead = broken === undefined ? null : deadBy(broken, pages);
  let count = 0;
  for (const [url, { key, html }] of pages) {
    count += 1;
    if (only !== null && !only(key, count - 1)) continue;
    const why = fails?.(key) ?? null;
    if (why !== null) {
      fold.fail(url, why);
      continue;
    }
    const facts = factsOf(url, html, at, live);
    fold.add(isDead === null ? facts : withLinkVerdicts(facts, verdictsOn(facts, isDead, at)));
  }
  for (const visit of visits) fold.visit(visit);
  fold.complete(complete);
  return fold.facts;
}

/** What the rules over sites say of a portal that was seen so. */
export function judged(
  portal: Portal,
  plan: PlanId,
  dialect: DialectName,
  seeing: Seeing = {},
): SiteFinding[] {
  return judgeSite(siteFacts(portal, dialect, seeing), packFor(plan));
}

/** Rules that fail, with what they say; each once, in order. */
export function failures(findings: readonly SiteFinding[]): string[] {
  const said = findings
    .filter(({ outcome }) => outcome === 'failed')
    .map(({ rule, message }) => `${rule}: ${message}`);
  return [...new Set(said)].sort();
}
