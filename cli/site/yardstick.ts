import type { PageFacts } from '../../facts/page.ts';
import type { Pack } from '../../rules/packs/contract.ts';
import { withExtras } from '../../rules/packs/extras.ts';
import { choosePack, packFor } from '../../rules/packs/index.ts';
import { parsePackText } from '../../rules/packs/pack-text.ts';
import { isPlanId, isStandardId, type PlanId, type StandardId } from '../../rules/plans/index.ts';
import type { KeptYardstick } from '../state/contract.ts';
import type { SiteState } from '../state/site-state.ts';
import { StateFault } from '../state/state-fault.ts';

/** By what a site is judged. */
export interface Yardstick {
  /** Null: the pack that binds the home page. */
  readonly plan: PlanId | null;
  /** The text of a sound pack of one's own, which goes before any plan; null for none. */
  readonly pack: string | null;
  readonly extras: readonly StandardId[];
}

/**
 * What was said when the sweep began, as far as this version has it, and in its place what is said now. `isGiven`: what
 * a person said now, rather than what holds where nothing is said.
 */
export function yardstickOf(
  kept: KeptYardstick | undefined,
  now: Yardstick,
  isGiven: (option: 'plan' | 'pack' | 'extra') => boolean,
): Yardstick {
  if (kept === undefined) return now;
  const { plan, pack, extras } = kept;
  const known = plan !== null && isPlanId(plan) ? plan : null;
  const isSaid = isGiven('plan') || isGiven('pack');
  return {
    ...(isSaid ? { plan: now.plan, pack: now.pack } : { plan: known, pack }),
    extras: isGiven('extra') ? now.extras : extras.filter(isStandardId),
  };
}

/**
 * The pack that judges a site. `home`: the facts of its home page, where it was read.
 * @throws StateFault where this version cannot read the pack of one's own that was kept.
 */
export function packBy({ plan, pack, extras }: Yardstick, home: PageFacts | null, { head }: SiteState): Pack {
  const own = pack === null ? null : parsePackText(pack);
  if (Array.isArray(own)) throw new StateFault('packUnread', { path: own[0]?.path ?? '$' });
  if (own !== null) return withExtras(own, extras);
  const { hostname, pathname } = new URL(home?.address.url ?? head.order.home);
  const page = { host: hostname, path: pathname, organs: home?.kind?.organs ?? [] };
  return withExtras(plan === null ? choosePack(page) : packFor(plan), extras);
}
