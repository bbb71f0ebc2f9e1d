import type { SiteFacts } from '../facts/site.ts';
import type { Pack } from '../rules/packs/contract.ts';
import { isOfDepartment } from '../rules/site/search/organs.ts';

/**
 * The level of the organ whose site this is: that of the pack, but for a bureau with a host of its own below its
 * district's portal, which owes what a bureau owes. Null where the pack names none.
 */
export function levelOf(
  { host, organs }: Pick<SiteFacts, 'host' | 'organs'>,
  { level, portals }: Pick<Pack, 'level' | 'portals'>,
): Pack['level'] {
  const isBelow = portals.some((portal) => host.endsWith(`.${portal.host}`) && host !== `www.${portal.host}`);
  return level === 'district' && isBelow && isOfDepartment(organs) ? 'department' : level;
}
