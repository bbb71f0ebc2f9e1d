import type { StandardId } from '../plans/index.ts';
import type { BuiltInId, Pack } from './contract.ts';
import { extraIds, extraOf, withExtras } from './extras.ts';
import { packs } from './index.ts';
import { extraParts, type Parts, type PartValue, partsOf, titleParts } from './parts.ts';

/** Where deductions begin to be set where the built-in pack has none; the tool's own. */
export const deductionStart: Parts = new Map<string, PartValue>([
  ['scoring.full', 100],
  ['scoring.points.error', 3],
  ['scoring.points.warning', 1],
  ['scoring.points.info', 0],
]);

/** The built-in pack that a pack rests on, with standards added: what its parts are held against. */
export function groundOf(pack: Pack, extras: readonly StandardId[] = pack.extras): Pack {
  return withExtras(baseOf(pack), extras);
}

function baseOf(pack: Pack): Pack {
  const name: BuiltInId | string = pack.extends ?? pack.id;
  const base = packs.find(({ id }) => id === name);
  if (base === undefined) throw new RangeError(`no pack ${name}`);
  return base;
}

/**
 * What the parts of a pack are held against, under the standards that it adds or is to add. A title has nothing
 * built in: it is held against what it is.
 */
export function groundParts(pack: Pack, extras: readonly StandardId[] = pack.extras): Map<string, PartValue> {
  return new Map([
    ...partsOf(groundOf(pack, extras)),
    ...extraParts(baseOf(pack).extras),
    ...titleParts(pack.title),
  ]);
}

/** The standards that a pack adds once its parts are as wanted. */
export function extrasUnder(pack: Pack, wanted: ReadonlyMap<string, unknown>): StandardId[] {
  return extraIds.filter((id) => {
    const isWanted = wanted.get(`extras.${id}`);
    return isWanted === undefined ? pack.extras.includes(id) : isWanted === true;
  });
}

/**
 * The parts of a pack as they are under other standards: rules that come with one are as in the built-in pack, and what
 * was laid down for those that go is gone. `extras.*` stays what the pack has.
 */
export function partsUnder(pack: Pack, extras: readonly StandardId[]): Map<string, PartValue> {
  const usual = groundParts(pack);
  const own = [...partsOf(pack)].filter(([part, value]) => value !== (usual.get(part) ?? null));
  return new Map([...groundParts(pack, extras), ...own.filter(([part]) => isOffered(part, extras))]);
}

const OF_RULES = /^(?:rules|weights|vetoes|scoring\.bonus\.points)\.(?<rule>[^.]+)$/;

/** Whether a part is no part of a standard, or of one that is added: its rules, and the cap of its group. */
export function isOffered(part: string, extras: readonly StandardId[]): boolean {
  const rule = OF_RULES.exec(part)?.groups?.rule;
  const extra = extraIds.find((id) => part === `scoring.caps.${id}`) ?? extraOf(rule ?? '');
  return extra === null || extras.includes(extra);
}
