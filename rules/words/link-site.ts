/** Names under a country's own that are open to many owners: CNNIC's categories and what other countries use alike. */
const SHARED = new Set('com net org gov edu ac mil co or ne go'.split(' '));

/** The provinces' names under .cn (CNNIC), open to owners as the categories are. */
const PROVINCES = new Set(
  'bj sh tj cq he sx nm ln jl hl js zj ah fj jx sd ha hb hn gd gx hi sc gz yn xz sn gs qh nx xj tw hk mo'.split(
    ' ',
  ),
);

/** The part of a host that one owner holds: `czj.sh.gov.cn` → `sh.gov.cn`, `www.a.com` → `a.com`. A number stays whole. */
export function siteOf(host: string): string {
  const name = host.toLowerCase().replace(/\.$/, '');
  if (name.includes(':') || /^[\d.]+$/.test(name)) return name;
  const labels = name.split('.');
  const [second = '', top = ''] = labels.slice(-2);
  const isShared = top.length === 2 && (SHARED.has(second) || (top === 'cn' && PROVINCES.has(second)));
  return labels.slice(isShared ? -3 : -2).join('.');
}

/** Whether two hosts belong to one owner, as far as their names tell. */
export function isSameSite(host: string, other: string): boolean {
  return siteOf(host) === siteOf(other);
}

/** The host of an http(s) address in lower case, without the port; empty for anything else. */
export function hostOf(url: string): string {
  return (
    /^https?:\/\/(?:[^/?#@]*@)?(\[[^\]]*\]|[^/:?#]+)/i.exec(url)?.[1]?.toLowerCase().replace(/\.$/, '') ?? ''
  );
}

/** Whether an address is a site's home page: no path but an index, no query, no fragment. */
export function isHomeAddress(url: string): boolean {
  return /^https?:\/\/[^/?#]+\/?(?:(?:index|default|home|main)(?:\.\w{2,5})?\/?)?$/i.test(url);
}

/** An address without its fragment: what is asked of the network. */
export function withoutFragment(url: string): string {
  const hash = url.indexOf('#');
  return hash < 0 ? url : url.slice(0, hash);
}
