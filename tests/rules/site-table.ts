import { describe, expect, it } from 'vitest';
import type { Finding } from '../../audit/finding.ts';
import { judgeSite } from '../../audit/judge-site.ts';
import { siteWordingOf } from '../../audit/wording.ts';
import { type SiteColumn, SiteFacts, type SiteFront, type SiteItem } from '../../facts/site.ts';
import type { Outcome } from '../../rules/contract.ts';
import { packFor } from '../../rules/packs/index.ts';
import type { PlanId } from '../../rules/plans/index.ts';
import type { SiteRule } from '../../rules/site-contract.ts';

/** What a case changes: the day of the audit, coverage in parts, other facts whole. */
export type SiteChange = Partial<Omit<SiteFacts, 'version' | 'coverage'>> & {
  readonly coverage?: Partial<SiteFacts['coverage']>;
};

export const HOST = 'www.jiading.gov.cn';

/** An address on the ordinary site. */
export function at(path: string): string {
  return `https://${HOST}${path}`;
}

/** An ordinary site of which home page and index were read but not everything; changed; parsed, so that a fixture cannot lie. */
export function siteOf({ coverage, ...change }: SiteChange = {}): SiteFacts {
  return SiteFacts.parse({
    version: 1,
    host: HOST,
    organs: ['嘉定区人民政府'],
    at: '2025-11-03T10:00:00+08:00',
    columns: [],
    items: [],
    entrances: [],
    documents: [],
    interpretations: [],
    messages: [],
    fronts: [front('home', at('/'))],
    visits: [],
    intrusions: [],
    catalogues: [],
    consultations: [],
    feedbacks: [],
    guides: [],
    attendances: [],
    foiReports: [],
    ...change,
    coverage: {
      pages: 120,
      kinds: { home: 1, 'government-openness-index': 1, 'column-list': 30 },
      complete: false,
      unread: 500,
      failed: [],
      failures: 0,
      unfilled: [],
      ...coverage,
    },
  });
}

/** A column of one page that reaches back to 2019. */
export function column(name: string, change: Partial<SiteColumn> = {}): SiteColumn {
  return {
    url: at(`/${encodeURIComponent(name)}/`),
    name,
    path: ['首页', name],
    kind: 'column-list',
    organs: [],
    entries: 12,
    undated: 0,
    newest: '2025-10-20',
    oldest: '2019-01-04',
    pages: 1,
    pager: false,
    unfilled: false,
    saysNone: false,
    otherContent: false,
    facets: 0,
    query: false,
    ...change,
  };
}

/** Something that a list names, with its day. */
export function item(title: string, day: string | null, change: Partial<SiteItem> = {}): SiteItem {
  return {
    url: at(`/a/${encodeURIComponent(title)}`),
    title,
    day,
    columns: [],
    kind: null,
    organs: [],
    ...change,
  };
}

/** A way in on the home page. */
export function entrance(
  label: string,
  change: Partial<SiteFacts['entrances'][number]> = {},
): SiteFacts['entrances'][number] {
  return {
    label,
    url: at(`/${encodeURIComponent(label)}/`),
    host: HOST,
    foundOn: at('/'),
    place: 'navigation',
    onHome: true,
    onIndex: false,
    opens: 'unknown',
    ...change,
  };
}

/** A page that leads to the parts of the site, with a search and nothing that is no link. */
export function front(
  kind: SiteFront['kind'],
  url: string,
  change: Partial<Omit<SiteFront, 'kind' | 'url'>> = {},
): SiteFront {
  return { url, kind, organs: [], words: [], search: true, unread: false, live: true, ...change };
}

/** Why, what differs from an ordinary site, and what is expected beyond the outcome. */
type Case = readonly [
  why: string,
  change: SiteChange,
  expected?: {
    message?: string;
    severity?: string;
    basis?: string;
    plan?: PlanId;
    /** Some of the numbers and names that the message quotes. */
    data?: Finding['data'];
  },
];

export type SiteTable = Readonly<Record<Exclude<Outcome, 'untested'>, readonly [Case, ...Case[]]>>;

/** Runs a site rule's table through the judge, as in an audit. */
export function siteTable(rule: SiteRule, table: SiteTable): void {
  describe(rule.id, () => {
    for (const [outcome, cases] of Object.entries(table)) {
      for (const [why, change, expected = {}] of cases) {
        it(`${outcome}: ${why}`, () => {
          const findings = judgeSite(siteOf(change), packFor(expected.plan ?? 'jiading-2023')).filter(
            (finding) => finding.rule === rule.id,
          );
          const [worst] = findings;
          expect(worst?.outcome).toBe(outcome);
          if (expected.message !== undefined) expect(worst?.message).toBe(expected.message);
          if (expected.severity !== undefined) expect(worst?.severity).toBe(expected.severity);
          if (expected.basis !== undefined) expect(worst?.basis).toBe(expected.basis);
          if (expected.data !== undefined) expect(worst?.data).toMatchObject(expected.data);
          for (const finding of findings) {
            for (const language of ['zh', 'en'] as const) {
              expect(siteWordingOf(finding, language).what).not.toMatch(/\{\w+\}/);
            }
          }
        });
      }
    }
  });
}
