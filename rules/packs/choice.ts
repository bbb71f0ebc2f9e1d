import type { AnyRuleId, Pack } from './contract.ts';
import { extraOf } from './extras.ts';
import { siteWeights } from './site-weights.ts';
import { weights } from './weights.ts';

const usual: Readonly<Record<AnyRuleId, number>> = { ...weights, ...siteWeights };

/** Whether a pack has a rule judged: it chooses it and, for a rule of a standard, has added the standard. */
export function isChosen(id: AnyRuleId, { rules, extras }: Pick<Pack, 'rules' | 'extras'>): boolean {
  const extra = extraOf(id);
  return (extra === null || extras.includes(extra)) && (rules === null || rules.includes(id));
}

/**
 * What a rule weighs under a pack. A clause that is borrowed weighs nothing, unless the pack itself gives the
 * rule a weight.
 */
export function weightUnder(id: AnyRuleId, pack: Pack, isBorrowed: boolean): number {
  return pack.weights[id] ?? (isBorrowed ? 0 : usual[id]);
}

/** What a rule weighs under a pack whosever its clause is: the order of findings. */
export function rankUnder(id: AnyRuleId, pack: Pack): number {
  return pack.weights[id] ?? usual[id];
}
