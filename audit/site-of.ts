import type { Facts } from '../facts/page.ts';
import { type BoundPage, bindingOf } from '../rules/packs/binding.ts';
import type { Pack, Portal } from '../rules/packs/contract.ts';
import { packs } from '../rules/packs/index.ts';
import { planOf } from '../rules/plans/index.ts';
import { isHttp } from '../rules/words/addresses.ts';

/** A site as the ledger names it. */
export interface SiteName {
  /** `<host>`; `<host>~<pack>` for a part of a host that a pack binds, by the built-in pack where the portals are its; `file:` for what has no host. */
  readonly id: string;
  /** Host that the pages of the site share; empty for files. */
  readonly host: string;
  readonly title: string;
}

/** Under these anybody has a site: `www.gov.cn` is one of them, and `gov.cn` would be all of them. */
const SHARED = /^(?:(?:(?:gov|com|net|org|edu|ac|mil)\.)?[a-z]{2,}|[a-z]{2}\.cn)$/;
/** A number or a name of one's own network: ports are what tells its sites apart. */
const LOCAL = /^(?:[\d.]+|\[.*\]|localhost|[^.]+)$/;
const FRONT = /^\/(?:(?:index|default)\.\w+)?$/;
const PORT = /^https?:\/\/(?:[^/?#]*@)?(?:\[[^\]]*\]|[^/?#:@]*):(\d+)(?=[/?#]|$)/;

/**
 * The site that a page belongs to under the pack that judges it: the portal of the pack that binds the page, else the
 * page's own host without `www.`. What www., bare and sub-hosts of a bound portal show is one site, on whatever port.
 */
export function siteOf(address: Facts['address'], organs: readonly string[], pack: Pack): SiteName {
  if (!isHttp(address.scheme) || address.host === '') return { id: 'file:', host: '', title: '本地文件' };
  const page: BoundPage = { host: address.host.replace(/\.$/, ''), path: address.path, organs };
  const binding = bindingOf(pack, page);
  if (binding === null) return unboundSite(address, page);
  const { portal } = binding;
  const { host } = portal;
  if (portal.paths !== undefined || portal.organs !== undefined) {
    return { id: `${host}~${binderOf(pack)}`, host, title: organIn(portal, organs) ?? pack.title.zh };
  }
  return { id: host, host, title: areaOf(host) ?? host };
}

function unboundSite({ url }: Facts['address'], { host, path, organs }: BoundPage): SiteName {
  const bare = host.startsWith('www.') ? host.slice('www.'.length) : host;
  const own = SHARED.test(bare) ? host : bare;
  const port = LOCAL.test(own) ? PORT.exec(url)?.[1] : undefined;
  const [organ, ...others] = organs;
  const isOfOne = organ !== undefined && others.length === 0 && FRONT.test(path);
  const id = port === undefined ? own : `${own}:${port}`;
  return { id, host: own, title: isOfOne ? organ : id };
}

/** The pack by which a part of a host is named: a pack of one's own for the portals of a built-in one is for the same sites. */
function binderOf({ id, portals }: Pack): string {
  return packs.find((builtIn) => builtIn.portals === portals)?.id ?? id;
}

/** The organ that a part of a portal is for: as the pack names it. */
function organIn({ organs = [] }: Portal, named: readonly string[]): string | undefined {
  return organs.find((organ) => named.some((name) => name.includes(organ))) ?? organs[0];
}

/** The area whose plan binds the whole of a portal, by the packs that come with the tool. */
function areaOf(host: string): string | undefined {
  const pack = packs.find(({ portals }) =>
    portals.some((one) => one.host === host && one.paths === undefined && one.organs === undefined),
  );
  return pack?.plan ? planOf(pack.plan).area : undefined;
}
