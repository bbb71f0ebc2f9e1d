import { mayTie } from '../rules/packs/binding.ts';
import type { Pack, Portal } from '../rules/packs/contract.ts';
import { packs } from '../rules/packs/index.ts';
import { type OwnPack, packsInUse } from './own-packs.ts';

/** A portal as it stands in its three fields. */
export interface PortalEntry {
  readonly host: string;
  /** One a line. */
  readonly paths: string;
  /** One a line, or with commas between them. */
  readonly organs: string;
}

export const NO_PORTAL: PortalEntry = { host: '', paths: '', organs: '' };

/** A portal as it is put into the fields. */
export function portalEntry({ host, paths = [], organs = [] }: Portal): PortalEntry {
  return { host, paths: paths.join('\n'), organs: organs.join('\n') };
}

/** What the fields of a portal say, sound or not; a host in capitals or in Chinese is taken as browsers write it. */
export function readPortal(entry: PortalEntry): Portal {
  const [paths, organs] = [wordsIn(entry.paths, /\s+/), wordsIn(entry.organs, LIST)];
  return {
    host: readHost(entry.host),
    ...(paths.length > 0 && { paths }),
    ...(organs.length > 0 && { organs }),
  };
}

/** Between the words of a list that a person writes. */
const LIST = /[\n,，、;；]/;

/** The words of a list that a person wrote, one a line or with commas between them. */
export function wordsIn(entry: string, between = LIST): string[] {
  return entry
    .split(between)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

function readHost(entry: string): string {
  const host = entry.normalize('NFKC').trim().toLowerCase();
  // Of an address and a number nothing is guessed: what is wrong is said at the field.
  const isForeign = /[^!-~]/.test(host) && !/[\s/:?#@\\]/.test(host);
  const address = `http://${host}`;
  return isForeign && URL.canParse(address) ? new URL(address).hostname : host;
}

/** The other packs in use, by whether they go before this one where both fit a page equally. */
export interface OtherPacks {
  readonly before: readonly Pack[];
  readonly behind: readonly Pack[];
}

/** The other packs beside one of one's own, or beside a new one on top of a built-in one. `own`: the one that goes first first. */
export function otherPacks(pack: Pack, own: readonly OwnPack[]): OtherPacks {
  const builtIn = packs.filter(({ id }) => id !== (pack.extends ?? pack.id));
  const place = own.findIndex(({ id }) => id === pack.id);
  // A new one is added last and goes before all others.
  const [before, behind] = [own.slice(0, Math.max(0, place)), own.slice(place + 1)];
  return { before: packsInUse(before), behind: [...packsInUse(behind), ...builtIn] };
}

/** Another pack that is for the same pages. */
export interface PortalClaim {
  readonly pack: Pack;
  /** Whether it is that pack by which they are judged. */
  readonly goesFirst: boolean;
}

/** The packs that claim a portal as well, the one that goes first first. */
export function claimsOn(portal: Portal, { before, behind }: OtherPacks): PortalClaim[] {
  const claiming = (packs: readonly Pack[], goesFirst: boolean) =>
    packs
      .filter(({ portals }) => portals.some((other) => mayTie(portal, other)))
      .map((pack) => ({ pack, goesFirst }));
  return [...claiming(before, true), ...claiming(behind, false)];
}
