import { judgePage } from '../../audit/judge.ts';
import { wordingOf } from '../../audit/wording.ts';
import type { Facts, PageFacts } from '../../facts/page.ts';
import type { GuidedRule, Outcome, PageRule, Severity, Words } from '../../rules/contract.ts';
import { packFor } from '../../rules/packs/index.ts';
import type { PlanId } from '../../rules/plans/index.ts';
import type { GuidedTable } from '../../tests/rules/guided-table.ts';
import { type Change, pageOf } from '../../tests/rules/page-of.ts';
import type { RuleTable } from '../../tests/rules/rule-table.ts';

/** What a rule said of a case. */
export interface Said {
  readonly outcome: Outcome;
  /** The name of the message; with a leading `judge.` it is the judge's. */
  readonly message: string;
  /** Of a failure, before what a clause's force takes off. */
  readonly severity: Severity | null;
  readonly suggests: string | null;
  /** What is so, in words, with the data of the case. */
  readonly what: Words;
}

/** A case of a rule's table, read outside the tests. */
export interface Case {
  /** The list that it stands in: `passed`, `failed` … or `evidence`, `nothing`. */
  readonly list: string;
  readonly why: string;
  /** What differs from an ordinary page. */
  readonly change: Change;
  /** The plan that it is judged under. */
  readonly plan: PlanId;
  readonly said: readonly Said[];
}

/** The cases of every table that was read, by the rule's id. */
export const collected = new Map<string, readonly Case[]>();

type Row = readonly [why: string, change: Change, expected?: { readonly plan?: PlanId }];

/** Where the tests judge a case that names no plan. */
const USUAL_PLAN: PlanId = 'jiading-2023';

function isComplete(facts: PageFacts, { needs }: PageRule): facts is PageFacts & Facts {
  return needs.every((name) => facts[name] !== undefined);
}

/** How heavy the rule itself takes each of its failures: a finding's severity may be capped by its clause. */
function severitiesOf(rule: PageRule, facts: PageFacts, plan: PlanId): ReadonlyMap<string, Severity> {
  if (!isComplete(facts, rule)) return new Map();
  const failures = [rule.judge(facts, packFor(plan))].flat().filter(({ outcome }) => outcome === 'failed');
  return new Map(
    failures.map((verdict) => [
      verdict.message,
      ('severity' in verdict ? verdict.severity : undefined) ?? rule.severity,
    ]),
  );
}

function saidOf(rule: PageRule, change: Change, plan: PlanId): Said[] {
  const facts = pageOf(change);
  const findings = judgePage(facts, packFor(plan)).filter((finding) => finding.rule === rule.id);
  const failed = findings.some(({ outcome }) => outcome === 'failed');
  const severities = failed ? severitiesOf(rule, facts, plan) : new Map<string, Severity>();
  return findings.map((finding) => ({
    outcome: finding.outcome,
    message: finding.message,
    severity: severities.get(finding.message) ?? null,
    suggests: finding.suggests,
    what: { zh: wordingOf(finding, 'zh').what, en: wordingOf(finding, 'en').what },
  }));
}

function collect(rule: PageRule, table: Readonly<Record<string, readonly Row[] | undefined>>): void {
  const cases = Object.entries(table).flatMap(([list, rows = []]) =>
    rows.map(([why, change, { plan = USUAL_PLAN } = {}]) => {
      return { list, why, change, plan, said: saidOf(rule, change, plan) };
    }),
  );
  collected.set(rule.id, [...(collected.get(rule.id) ?? []), ...cases]);
}

/** In place of the tests' own: keeps the table instead of testing it. */
export function ruleTable(rule: PageRule, table: RuleTable): void {
  collect(rule, table);
}

/** In place of the tests' own: keeps the table instead of testing it. */
export function guidedTable(rule: GuidedRule, { evidence, nothing }: GuidedTable): void {
  collect(rule, { evidence, nothing });
}
