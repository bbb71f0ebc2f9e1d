import { siteWeights } from '../../rules/packs/site-weights.ts';
import { weights } from '../../rules/packs/weights.ts';
import { rules } from '../../rules/registry.ts';
import { siteRules } from '../../rules/site-registry.ts';
import { readCases } from './rule-cases.ts';
import type { Described, RuleEntry } from './rules.ts';

/** Every rule with its weight and the cases of its table, by id. */
export async function ruleEntries(): Promise<readonly RuleEntry[]> {
  const overPages = rules.map((rule: Described & (typeof rules)[number]) => {
    const folder = rule.guide === undefined ? ('page' as const) : ('guided' as const);
    return { rule, folder, weight: weights[rule.id] };
  });
  const overSites = siteRules.map((rule) => {
    return { rule, folder: 'site' as const, weight: siteWeights[rule.id] };
  });
  const all = [...overPages, ...overSites].toSorted((a, b) => (a.rule.id < b.rule.id ? -1 : 1));
  const cases = await readCases(all.map(({ rule }) => rule.id));
  return all.map((entry) => ({ ...entry, cases: cases.get(entry.rule.id) ?? [] }));
}
