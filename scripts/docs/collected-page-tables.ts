import { judgePage } from '../../audit/judge.ts';
import { wordingOf } from '../../audit/wording.ts';
import type { Facts, PageFacts } from '../../facts/page.ts';
import type { GuidedRule, PageRule, Severity } from '../../rules/contract.ts';
import type { PlanId } from '../../rules/plans/index.ts';
import type { GuidedTable } from '../../tests/rules/guided-table.ts';
import { packWith } from '../../tests/rules/pack-with.ts';
import { type Change, pageOf } from '../../tests/rules/page-of.ts';
import type { RuleTable } from '../../tests/rules/rule-table.ts';
import { collect, type Said } from './collected-cases.ts';

function isComplete(facts: PageFacts, { needs }: PageRule): facts is PageFacts & Facts {
  return needs.every((name) => facts[name] !== undefined);
}

/** How heavy the rule itself takes each of its failures: a finding's severity may be capped by its clause. */
function severitiesOf(rule: PageRule, facts: PageFacts, plan: PlanId): ReadonlyMap<string, Severity> {
  if (!isComplete(facts, rule)) return new Map();
  const verdicts = [rule.judge(facts, packWith(rule.id, plan))].flat();
  return new Map(
    verdicts.flatMap((verdict) =>
      verdict.outcome === 'failed' ? [[verdict.message, verdict.severity ?? rule.severity] as const] : [],
    ),
  );
}

function saidOf(rule: PageRule, change: Change, plan: PlanId): Said[] {
  const facts = pageOf(change);
  const findings = judgePage(facts, packWith(rule.id, plan)).filter((finding) => finding.rule === rule.id);
  const failed = findings.some(({ outcome }) => outcome === 'failed');
  const severities = failed ? severitiesOf(rule, facts, plan) : new Map<string, Severity>();
  return findings.map((finding) => ({
    outcome: finding.outcome,
    message: finding.message,
    severity: finding.outcome === 'failed' ? (severities.get(finding.message) ?? finding.severity) : null,
    what: { zh: wordingOf(finding, 'zh').what, en: wordingOf(finding, 'en').what },
  }));
}

/** In place of the tests' own: keeps the table instead of testing it. */
export function ruleTable(rule: PageRule, table: RuleTable): void {
  collect<Change>(rule.id, { ...table }, (change, plan) => saidOf(rule, change, plan));
}

/** In place of the tests' own: keeps the table instead of testing it. */
export function guidedTable(rule: GuidedRule, table: GuidedTable): void {
  collect<Change>(rule.id, { ...table }, (change, plan) => saidOf(rule, change, plan));
}
