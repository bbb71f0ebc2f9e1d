import type { Site } from '../ledger/contract.ts';
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

/** What of a site tells which pack judges it. */
type SiteUnderPack = Pick<Site, 'pack' | 'packChosen' | 'host'>;

/**
 * The pack that judges a site, with standards added. One that a person chose is that of its name. Otherwise a pack of
 * one's own for the same portals goes before the built-in one that it rests on, as it does for pages. Where there is
 * none of the name, that of the host, be it the general one.
 */
export function packOfSite(site: SiteUnderPack, own: readonly Pack[], extras: readonly StandardId[]): Pack {
  const named = packOfName(site.pack, own, []);
  if (site.packChosen) return withExtras(named ?? packFor(null), extras);
  const page = { host: site.host, path: '/', organs: [] };
  const ofAddress = named ?? choosePack(page, own);
  const before = own.find((one) => isInPlaceOf(one, ofAddress));
  return withExtras(before ?? ofAddress, extras);
}

/** Whether a pack of one's own is for the very portals of another that is, or rests on, the same built-in one. */
function isInPlaceOf(own: Pack, pack: Pack): boolean {
  return own.extends === (pack.extends ?? pack.id) && own.portals === pack.portals;
}

/** The same by what is stored at the moment. */
export async function storedPackOfSite(site: SiteUnderPack, own: OwnPacks): Promise<Pack> {
  const [mine, extras] = await Promise.all([own.all(), storedExtras()]);
  return packOfSite(site, packsInUse(mine), extras);
}

/** The pack of a name by what is stored at the moment, with standards added; the general one where there is none. */
export async function storedPackOf({ pack }: { readonly pack: string }, own: OwnPacks): Promise<Pack> {
  const [mine, extras] = await Promise.all([own.all(), storedExtras()]);
  return packOfName(pack, packsInUse(mine), extras) ?? withExtras(packFor(null), extras);
}
