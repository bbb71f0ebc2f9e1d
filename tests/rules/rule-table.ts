import { describe, expect, it } from 'vitest';
import type { Finding } from '../../audit/finding.ts';
import { judgePage } from '../../audit/judge.ts';
import { wordingOf } from '../../audit/wording.ts';
import type { Outcome, PageRule } from '../../rules/contract.ts';
import type { PlanId } from '../../rules/plans/index.ts';
import { packWith } from './pack-with.ts';
import { type Change, pageOf } from './page-of.ts';

/** Why, what differs from an ordinary page, and what is expected beyond the outcome. */
type Case = readonly [
  why: string,
  change: Change,
  expected?: {
    message?: string;
    severity?: string;
    plan?: PlanId;
    /** Some of the numbers and names that the message quotes. */
    data?: Finding['data'];
  },
];

export type RuleTable = Readonly<Record<Exclude<Outcome, 'untested'>, readonly [Case, ...Case[]]>> & {
  readonly untested?: readonly Case[];
};

/** Runs a rule's table through the judge, as in an audit: four lists, and `untested` where a rule waits for the network. */
export function ruleTable(rule: PageRule, table: RuleTable): void {
  describe(rule.id, () => {
    for (const [outcome, cases] of Object.entries(table)) {
      for (const [why, change, expected = {}] of cases ?? []) {
        it(`${outcome}: ${why}`, () => {
          const pack = packWith(rule.id, expected.plan ?? 'jiading-2023');
          const findings = judgePage(pageOf(change), pack).filter((finding) => finding.rule === rule.id);
          const [worst] = findings;
          expect(worst?.outcome).toBe(outcome);
          if (expected.message !== undefined) expect(worst?.message).toBe(expected.message);
          if (expected.severity !== undefined) expect(worst?.severity).toBe(expected.severity);
          if (expected.data !== undefined) expect(worst?.data).toMatchObject(expected.data);
          for (const finding of findings) expect(wordingOf(finding, 'zh').what).not.toMatch(/\{\w+\}/);
        });
      }
    }
  });
}
