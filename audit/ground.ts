import type { Citation, Severity } from '../rules/contract.ts';
import type { Pack } from '../rules/packs/contract.ts';
import { type ClauseId, clauseOf, type PlanId } from '../rules/plans/index.ts';
import type { Basis } from './finding.ts';

/** The clauses that a rule's findings rest on under one pack, and how heavy they may be. */
export interface Ground {
  readonly clauses: readonly ClauseId[];
  readonly basis: Basis;
  /** What is only encouraged or explored (鼓励、探索) is never more than a hint. */
  readonly cap: Severity;
}

function clausesIn(plan: PlanId, cites: readonly Citation[]): Citation[] {
  return cites.filter(({ clause }) => clause.startsWith(`${plan}/`));
}

function capOf(cites: readonly Citation[]): Severity {
  return cites.some(({ clause }) => clauseOf(clause).clause.force === 'must') ? 'error' : 'info';
}

/**
 * The own plan's clauses; where it has none, those of another plan by analogy: of the nearest plan that
 * states the duty, else of the nearest from which it follows.
 */
export function groundOf(cites: readonly [Citation, ...Citation[]], pack: Pack): Ground {
  const own = pack.plan === null ? [] : clausesIn(pack.plan, cites);
  if (own.length > 0) {
    const stated = own.filter(({ basis }) => basis === 'stated');
    const used = stated.length > 0 ? stated : own;
    return {
      clauses: used.map(({ clause }) => clause),
      basis: stated.length > 0 ? 'stated' : 'derived',
      cap: capOf(used),
    };
  }
  const stated = cites.filter(({ basis }) => basis === 'stated');
  for (const [plan, from] of [
    ...pack.borrowsFrom.map((plan) => [plan, stated] as const),
    ...pack.borrowsFrom.map((plan) => [plan, cites] as const),
  ]) {
    const borrowed = clausesIn(plan, from);
    if (borrowed.length > 0) {
      return { clauses: borrowed.map(({ clause }) => clause), basis: 'analogy', cap: capOf(borrowed) };
    }
  }
  return { clauses: [cites[0].clause], basis: 'analogy', cap: capOf([cites[0]]) };
}
