import { judgeSite } from '../../audit/judge-site.ts';
import { siteWordingOf } from '../../audit/wording.ts';
import { packFor } from '../../rules/packs/index.ts';
import type { SiteRule } from '../../rules/site-contract.ts';
import { type SiteChange, type SiteTable, siteOf } from '../../tests/rules/site-table.ts';
import { collect } from './collected-cases.ts';

// The parts that cases are made of.
export * from '../../tests/rules/site-table.ts';

/** In place of the tests' own: keeps the table instead of testing it. */
export function siteTable(rule: SiteRule, table: SiteTable): void {
  collect<SiteChange>(rule.id, { ...table }, (change, plan) =>
    judgeSite(siteOf(change), packFor(plan))
      .filter((finding) => finding.rule === rule.id)
      .map((finding) => ({
        outcome: finding.outcome,
        message: finding.message,
        severity: finding.severity,
        what: { zh: siteWordingOf(finding, 'zh').what, en: siteWordingOf(finding, 'en').what },
      })),
  );
}
