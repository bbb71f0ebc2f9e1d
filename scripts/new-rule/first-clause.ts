import type { Check, Clause } from '../../rules/plans/contract.ts';
import { type ClauseId, plans, standards } from '../../rules/plans/index.ts';
import { rules } from '../../rules/registry.ts';
import { siteRules } from '../../rules/site-registry.ts';
import { SetupError } from '../setup.mjs';
import type { RuleKind } from './template.ts';

interface First {
  readonly clause: ClauseId;
  /** What it is about, in one line. */
  readonly about: string;
  readonly standIn: boolean;
}

interface Placed {
  readonly clause: Clause<ClauseId>;
  readonly plan: string;
}

function placed({
  shortTitle,
  clauses,
}: {
  shortTitle: string;
  clauses: readonly Clause<ClauseId>[];
}): Placed[] {
  return clauses.map((clause) => ({ clause, plan: shortTitle }));
}

const ofPlans: readonly Placed[] = plans.flatMap(placed);
const all: readonly Placed[] = [...ofPlans, ...standards.flatMap(placed)];

function isCheckedBy(check: Check, kind: RuleKind): boolean {
  if (kind === 'guided' || check.by !== 'rule') return check.by === kind;
  return (check.over === 'page') === (kind === 'page');
}

function first({ clause, plan }: Placed, standIn: boolean): First {
  return { clause: clause.id, about: `${plan}${clause.locator}：${clause.title}`, standIn };
}

/**
 * The clause that a new rule cites to begin with: the one that was asked for, else the first that is to be checked
 * in this way and that no rule cites, which only stands in.
 * @throws SetupError for a clause that no plan has, or that leaves no trace on the web.
 */
export function firstClause(asked: string | undefined, kind: RuleKind): First {
  if (asked === undefined) {
    const cited = new Set<string>(
      [...rules, ...siteRules].flatMap(({ cites }) => cites.map(({ clause }) => clause)),
    );
    const fitting = ofPlans.filter(({ clause: { check } }) => isCheckedBy(check, kind));
    const open = fitting.find(({ clause }) => !cited.has(clause.id)) ?? fitting[0];
    if (open === undefined) throw new RangeError('no plan has a clause that a rule could cite');
    return first(open, true);
  }
  const found = all.find(({ clause }) => clause.id === asked);
  if (found === undefined) {
    throw new SetupError(
      `没有条款“${asked}”；各条款的编号见 docs/coverage.md。`,
      `There is no clause “${asked}”; docs/coverage.md lists them all.`,
    );
  }
  if (found.clause.check.by === 'offweb') {
    throw new SetupError(
      `条款“${asked}”在网上不可见，不能由规则判定：${found.clause.check.why}`,
      `The clause “${asked}” leaves no trace on the web, so no rule can cite it.`,
    );
  }
  return first(found, false);
}
