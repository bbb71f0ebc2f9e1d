import type { Citation, Severity } from '../rules/contract.ts';
import type { Pack } from '../rules/packs/contract.ts';
import { type ClauseId, clauseOf, type PlanId, type StandardId } from '../rules/plans/index.ts';
import type { Basis } from './finding.ts';

/** The clauses that a rule's findings rest on under one pack, and how heavy they may be. */
export interface Ground {
  readonly clauses: readonly ClauseId[];
  readonly basis: Basis;
  /** What is only encouraged or explored (鼓励、探索) is never more than a hint. */
  readonly cap: Severity;
}

function clausesIn(source: PlanId | StandardId, cites: readonly Citation[]): Citation[] {
  return cites.filter(({ clause }) => clause.startsWith(`${source}/`));
}

/** What binds by the pack itself: the clauses of its plan, else those of the standards that it adds. */
function ownIn({ plan, extras }: Pack, cites: readonly Citation[]): Citation[] {
  const ofPlan = plan === null ? [] : clausesIn(plan, cites);
  return ofPlan.length > 0 ? ofPlan : extras.flatMap((extra) => clausesIn(extra, cites));
}

function capOf(cites: readonly Citation[]): Severity {
  return cites.some(({ clause }) => clauseOf(clause).clause.force === 'must') ? 'error' : 'info';
}

/** What was found before: the same for every page. Packs and citations never change. */
const known = new WeakMap<Pack, Map<readonly Citation[], Ground>>();

/** The clauses that a rule's findings rest on under a pack. */
export function groundOf(cites: readonly [Citation, ...Citation[]], pack: Pack): Ground {
  let ofPack = known.get(pack);
  if (ofPack === undefined) {
    ofPack = new Map();
    known.set(pack, ofPack);
  }
  let ground = ofPack.get(cites);
  if (ground === undefined) {
    ground = findGround(cites, pack);
    ofPack.set(cites, ground);
  }
  return ground;
}

/**
 * The own plan's clauses, or those of a standard that the pack adds; where it has none, those of another plan by analogy: of the nearest plan that
 * states the duty, else of the nearest from which it follows.
 */
function findGround(cites: readonly [Citation, ...Citation[]], pack: Pack): Ground {
  const own = ownIn(pack, cites);
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

/**
 * The ground of a finding that is about one clause: that clause alone, where the pack's own plan has it and the rule
 * cites it; else the ground of the rule.
 */
export function groundOn(clause: ClauseId, cites: readonly [Citation, ...Citation[]], pack: Pack): Ground {
  const cited = ownIn(pack, cites).find((one) => one.clause === clause);
  return cited === undefined ? groundOf(cites, pack) : findGround([cited], pack);
}
