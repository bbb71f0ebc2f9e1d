import type { Words } from '../contract.ts';
import { type StandardId, standards } from '../plans/index.ts';
import { rules } from '../registry.ts';
import { siteRules } from '../site-registry.ts';
import type { Group, Pack } from './contract.ts';

/** What each standard is called on a sheet. */
const titles: Readonly<Record<StandardId, Words>> = {
  national: { zh: '全国网页设计规范', en: 'National page standard' },
};

/** The names of all that can be added. */
export const extraIds: readonly [StandardId, ...StandardId[]] = ['national'];

const byRule: ReadonlyMap<string, StandardId> = new Map(
  [...rules, ...siteRules].flatMap(({ id, cites }) => {
    const found = standards.find((one) => cites.every(({ clause }) => clause.startsWith(`${one.id}/`)));
    return found === undefined ? [] : [[id, found.id] as const];
  }),
);

/** The standard that a rule rests on alone; null for a rule of the plans. */
export function extraOf(rule: string): StandardId | null {
  return byRule.get(rule) ?? null;
}

/** The heading under which the rules of a standard stand. */
function groupOf(id: StandardId): Group {
  const clauses = standards.filter((standard) => standard.id === id).flatMap((standard) => standard.clauses);
  return { id, title: titles[id], clauses: clauses.map((clause) => clause.id) };
}

/** A pack with standards added: their rules are judged and have headings of their own, behind those of the plan. */
export function withExtras(pack: Pack, extras: readonly StandardId[]): Pack {
  const added = extraIds.filter((id) => extras.includes(id) && !pack.extras.includes(id));
  if (added.length === 0) return pack;
  return { ...pack, extras: [...pack.extras, ...added], groups: [...pack.groups, ...added.map(groupOf)] };
}
