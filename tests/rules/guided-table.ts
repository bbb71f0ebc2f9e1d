import { describe, expect, it } from 'vitest';
import { judgePage } from '../../audit/judge.ts';
import { wordingOf } from '../../audit/wording.ts';
import type { GuidedRule } from '../../rules/contract.ts';
import { packFor } from '../../rules/packs/index.ts';
import type { PlanId } from '../../rules/plans/index.ts';
import { type Change, pageOf } from './page-of.ts';

/** Why, what differs from an ordinary page, and what is expected: `suggests` null for no suggestion. */
type Case = readonly [
  why: string,
  change: Change,
  expected?: { message?: string; suggests?: string | null; plan?: PlanId },
];

/** `evidence`: pages that give a person something to decide. `nothing`: pages that do not, however they look. */
export interface GuidedTable {
  readonly evidence: readonly [Case, ...Case[]];
  readonly nothing: readonly [Case, ...Case[]];
}

/** Runs a guided rule's table through the judge, as in an audit; it must never pass or fail by itself. */
export function guidedTable(rule: GuidedRule, table: GuidedTable): void {
  const judged = (change: Change, plan: PlanId = 'jiading-2023') =>
    judgePage(pageOf(change), packFor(plan)).filter((finding) => finding.rule === rule.id);

  describe(rule.id, () => {
    for (const [why, change, expected = {}] of table.evidence) {
      it(`evidence: ${why}`, () => {
        const findings = judged(change, expected.plan);
        const [first] = findings;
        for (const finding of findings) {
          expect(finding.outcome).toBe('cantTell');
          if (finding.suggests !== null) expect(Object.keys(rule.guide.answers)).toContain(finding.suggests);
          for (const language of ['zh', 'en'] as const) {
            const { what, fix } = wordingOf(finding, language);
            expect(what).not.toMatch(/\{\w+\}/);
            expect(fix).toContain(rule.guide.question[language]);
          }
        }
        expect(first?.message).not.toMatch(/^judge\./);
        if (expected.message !== undefined) expect(first?.message).toBe(expected.message);
        if (expected.suggests !== undefined) expect(first?.suggests).toBe(expected.suggests);
      });
    }
    for (const [why, change, expected = {}] of table.nothing) {
      it(`nothing: ${why}`, () => {
        const outcomes = judged(change, expected.plan).map(({ outcome }) => outcome);
        expect(new Set(outcomes)).toEqual(new Set(['inapplicable']));
      });
    }
  });
}
