import type { AnyRuleId, Pack } from './contract.ts';
import { withExtras } from './extras.ts';
import type { PackFault } from './fault.ts';
import { packs } from './index.ts';
import { senseFaults } from './sense-faults.ts';
import { faultsOf } from './shape-faults.ts';
import { ruleIds, UserPack } from './user-pack.ts';
import { noWords } from './vocabulary.ts';

function chosen({ rules }: UserPack): readonly AnyRuleId[] | null {
  if (rules?.only !== undefined) return rules.only;
  const { without } = rules ?? {};
  return without === undefined ? null : ruleIds.filter((id) => !without.includes(id));
}

/** A pack of one's own laid over the built-in one that it rests on. */
function packOf(own: UserPack): Pack {
  const base = packs.find(({ id }) => id === own.extends);
  if (base === undefined) throw new RangeError(`no pack ${own.extends}`);
  return {
    ...withExtras(base, own.extras ?? []),
    id: own.id,
    title: own.title,
    extends: own.extends,
    level: own.level ?? base.level,
    year: own.year ?? base.year,
    since: own.since ?? (own.year === undefined ? base.since : `${own.year}-01-01`),
    rules: chosen(own),
    weights: own.weights ?? base.weights,
    vetoes: own.vetoes ?? base.vetoes,
    thresholds: { ...base.thresholds, ...own.thresholds },
    vocabulary: { ...noWords, ...own.vocabulary },
    portals: own.portals ?? base.portals,
    scoring: own.scoring ?? base.scoring,
  };
}

/**
 * Reads a pack of one's own from JSON that was parsed. A broken pack is refused whole: every fault comes back,
 * with its path, and nothing of the pack takes effect.
 */
export function parsePack(json: unknown): Pack | PackFault[] {
  const { success, data, error } = UserPack.safeParse(json);
  const faults = [...(error?.issues ?? []).flatMap((issue) => faultsOf(issue, json)), ...senseFaults(json)];
  return success && faults.length === 0 ? packOf(data) : faults;
}
