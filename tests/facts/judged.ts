import { judgePage } from '../../audit/judge.ts';
import type { PageFacts } from '../../facts/page.ts';
import { packFor } from '../../rules/packs/index.ts';

/** The worst outcome of every rule on a page, under the plan that asks for most on a page of a document. */
export function outcomesOf(facts: PageFacts): Record<string, string> {
  const outcomes = new Map<string, string>();
  for (const { rule, outcome, message } of judgePage(facts, packFor('jiading-2023'))) {
    if (!outcomes.has(rule)) outcomes.set(rule, `${outcome} ${message}`);
  }
  return Object.fromEntries(outcomes);
}
