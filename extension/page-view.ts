import type { Finding } from '../audit/finding.ts';
import { siteOf } from '../audit/site-of.ts';
import { type Language, wordingOf } from '../audit/wording.ts';
import type { Pack } from '../rules/packs/contract.ts';
import { clauseOf } from '../rules/plans/index.ts';
import { rules } from '../rules/registry.ts';
import type { Audit } from './audit-tab.ts';
import { groupOf } from './finding-group.ts';
import { guideViewOf } from './guide-view.ts';
import type { LinksView } from './link-view.ts';
import type { FindingRow, Group, PageView } from './tab-view.ts';

/** Cases of one row that are shown at most: a page can have a hundred thousand dead links. */
const MOST_CASES = 50;
/** Characters of one case: an address that a page links to can have a million. */
const LONGEST_CASE = 240;

function shortened(words: string): string {
  return words.length > LONGEST_CASE ? `${words.slice(0, LONGEST_CASE)}…` : words;
}

/** Findings in each group; those are what badge and popup count. */
export function countsOf(findings: readonly Finding[]): Record<Group, number> {
  const counts = { error: 0, warning: 0, cantTell: 0, passed: 0, untested: 0, inapplicable: 0 };
  for (const finding of findings) counts[groupOf(finding)]++;
  return counts;
}

function titleOf(id: Finding['rule'], language: Language): string {
  return rules.find((rule) => rule.id === id)?.title[language] ?? id;
}

function chipsOf({ clauses }: Finding): FindingRow['clauses'] {
  return clauses.map((id) => {
    const { plan, clause } = clauseOf(id);
    return { id, plan: plan.shortTitle, locator: clause.locator, title: clause.title };
  });
}

/** Findings that share rule, message and advice make one row, in the order of the judge. */
function rowsOf(findings: readonly Finding[], pack: Pack, language: Language): FindingRow[] {
  const rows = new Map<string, { -readonly [K in keyof FindingRow]: FindingRow[K] }>();
  for (const finding of findings) {
    const { what: whole, why, fix } = wordingOf(finding, language);
    const what = shortened(whole);
    const { rule, outcome, severity, message, basis, fingerprint } = finding;
    const key = [rule, outcome, severity, message, why, fix].join('\n');
    const spots = finding.evidence.map((spot) => ({ ...spot }));
    const row = rows.get(key);
    if (row === undefined) {
      rows.set(key, {
        key,
        rule,
        title: titleOf(rule, language),
        group: groupOf(finding),
        severity,
        why,
        fix,
        basis,
        clauses: chipsOf(finding),
        guide: guideViewOf(finding, pack, language),
        cases: [{ what, spots, fingerprint }],
        more: 0,
      });
    } else if (row.cases.length < MOST_CASES) row.cases = [...row.cases, { what, spots, fingerprint }];
    else row.more++;
  }
  return [...rows.values()];
}

/** Makes an audit into what the popup shows, in one language. */
export function pageViewOf({ facts, pack, findings }: Audit, links: LinksView, language: Language): PageView {
  const { address, gathering, title, kind, documentFields = [], failures } = facts;
  return {
    url: address.url,
    host: address.host,
    site: siteOf(address, kind?.organs ?? [], pack),
    title: title?.text || title?.document || '',
    readAt: gathering.at,
    settled: facts.rendered?.settled ?? true,
    pack: { id: pack.id, title: pack.title[language], binds: pack.plan !== null },
    kind: kind ? { kind: kind.kind, why: kind.why, repealed: kind.repealed } : null,
    fields: documentFields.map(({ label, value, picture, at }) => ({ label, value, picture, at })),
    failures: failures.map(({ fact }) => fact),
    counts: countsOf(findings),
    links,
    rows: rowsOf(findings, pack, language),
  };
}
