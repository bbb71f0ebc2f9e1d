import { withoutFragment } from '../../audit/fold/page-address.ts';
import { siteOf } from '../../audit/site-of.ts';
import type { Site } from '../../ledger/contract.ts';
import type { Pack } from '../../rules/packs/contract.ts';
import type { PackFault } from '../../rules/packs/fault.ts';
import { choosePack } from '../../rules/packs/index.ts';
import { hostIn } from '../hosts.ts';

const NO_COUNTS: Site['counts'] = {
  error: 0,
  warning: 0,
  cantTell: 0,
  passed: 0,
  untested: 0,
  inapplicable: 0,
};

/**
 * The site of an address that a person typed, be it a bare host or a whole address, under the pack that binds it;
 * what is wrong with the address where it names no host. `own`: the person's own packs; `now`: ISO 8601.
 */
export function newSite(typed: string, own: readonly Pack[], now: string): Site | PackFault {
  const host = hostIn(typed);
  if (typeof host !== 'string') return host;
  const words = typed.trim();
  const url = new URL(/^[a-z]+:\/\//i.test(words) ? words : `http://${words}`);
  const pack = choosePack({ host, path: url.pathname, organs: [] }, own);
  const address = {
    url: withoutFragment(url.href),
    scheme: url.protocol.slice(0, -1),
    host,
    path: url.pathname,
    query: url.search,
    status: null,
  };
  const { id, host: shared, title } = siteOf(address, [], pack);
  return {
    id,
    host: shared,
    title,
    home: address.url,
    pack: pack.id,
    packChosen: false,
    addedAt: now,
    seenAt: now,
    pages: 0,
    counts: NO_COUNTS,
  };
}
