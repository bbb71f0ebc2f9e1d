import type { LinkReason } from '../../facts/link-verdict.ts';
import { isPrivateHost } from '../../rules/words/private-hosts.ts';
import type { LinkToCheck } from '../contract.ts';
import { isActionAddress, isActionLabel } from './actions.ts';
import { parseAddress } from './file-type.ts';
import { isShareAddress, isShareLabel } from './share-widgets.ts';

function isHttp({ protocol }: URL): boolean {
  return protocol === 'http:' || protocol === 'https:';
}

function isPublicPage(url: string): boolean {
  const page = parseAddress(url);
  return page !== null && isHttp(page) && !isPrivateHost(page.hostname);
}

/** Why a link of a page is left alone; null where it is asked for. */
export function whyNotAsked(link: LinkToCheck, page: { readonly url: string }): LinkReason | null {
  const address = parseAddress(link.url);
  if (address === null || !isHttp(address)) return 'notHttp';
  if (isShareAddress(address) || isShareLabel(link.label)) return 'share';
  if (isActionLabel(link.label) || isActionAddress(address)) return 'unsafe';
  return isPrivateHost(address.hostname) && isPublicPage(page.url) ? 'private' : null;
}

/** Whether an address must never be asked for, whoever points to it: a redirect can lead to a log-out, too. */
export function isUnsafeAddress(url: string): boolean {
  const address = parseAddress(url);
  return address !== null && isActionAddress(address);
}
