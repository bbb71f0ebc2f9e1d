import type { Pack } from '../rules/packs/contract.ts';
import { withExtras } from '../rules/packs/extras.ts';
import { choosePack, packFor, packs } from '../rules/packs/index.ts';
import type { StandardId } from '../rules/plans/index.ts';
import { storedExtras } from './extra-settings.ts';
import { type OwnPacks, packsInUse } from './own-packs.ts';

/** Which pack a page is judged by; the same pack is the same object, since judging remembers by it. */
export type PackChoice = (page: Parameters<typeof choosePack>[0]) => Pack;

/** Chooses among one's own packs and the built-in ones, with standards added. */
export function packChoice(own: readonly Pack[], extras: readonly StandardId[]): PackChoice {
  const known = new Map<Pack, Pack>();
  return (page) => {
    const chosen = choosePack(page, own);
    const added = known.get(chosen) ?? withExtras(chosen, extras);
    known.set(chosen, added);
    return added;
  };
}

/** The same by what is stored at the moment. */
export async function storedPackChoice(packs: OwnPacks): Promise<PackChoice> {
  const [own, extras] = await Promise.all([packs.all(), storedExtras()]);
  return packChoice(packsInUse(own), extras);
}

/** The pack of a name among one's own and the built-in ones, with standards added; null where there is none. */
export function packOfName(id: string, own: readonly Pack[], extras: readonly StandardId[]): Pack | null {
  const named = [...own, ...packs].find((pack) => pack.id === id);
  return named === undefined ? null : withExtras(named, extras);
}

/** The pack of a site: that of its name among one's own and the built-in ones, with standards added; the general one where there is none. */
export async function storedPackOf(site: { readonly pack: string }, own: OwnPacks): Promise<Pack> {
  const [mine, extras] = await Promise.all([own.all(), storedExtras()]);
  return packOfName(site.pack, packsInUse(mine), extras) ?? withExtras(packFor(null), extras);
}
