import type { Outcome } from '../../rules/contract.ts';
import type { PlanId } from '../../rules/plans/index.ts';
import type { RuleId } from '../../rules/registry.ts';

/** A page of our own and how rules should come out on it, as a person who knows them says. */
export interface LabelledHtml {
  /** The site system in whose markup it is written. */
  readonly system: string;
  /** What is wrong on it, or only looks wrong. */
  readonly version: string;
  readonly html: string;
  readonly labels: Readonly<Partial<Record<RuleId, Outcome>>>;
}

/** Pages of one kind, and the rules that have a say on each of them. */
export interface Subject {
  readonly zh: string;
  readonly en: string;
  readonly plan: PlanId | null;
  readonly url: string;
  /** ISO 8601: the time of the audit. */
  readonly at: string;
  readonly rules: readonly RuleId[];
  readonly pages: readonly LabelledHtml[];
}

interface Version<Model, Rule extends RuleId> {
  readonly id: string;
  readonly model: Model;
  readonly labels: Readonly<Record<Rule, Outcome>>;
}

interface System<Model> {
  readonly id: string;
  readonly page: (model: Model) => string;
}

/** Every version in the markup of every system. */
export function inEvery<Model, Rule extends RuleId>(
  systems: readonly System<Model>[],
  versions: readonly Version<Model, Rule>[],
): LabelledHtml[] {
  return systems.flatMap((system) =>
    versions.map(({ id, model, labels }) => ({
      system: system.id,
      version: id,
      html: system.page(model),
      labels,
    })),
  );
}
