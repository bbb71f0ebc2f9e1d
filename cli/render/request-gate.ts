import type { HTTPRequest } from 'puppeteer';
import { isUnsafeAddress } from '../../links/policy/askable.ts';
import { isPublic } from '../../rules/words/addresses.ts';

/** What a page shows and facts do not. */
const UNREAD: readonly string[] = [
  'image',
  'font',
  'media',
  'texttrack',
  'ping',
  'prefetch',
  'cspviolationreport',
];

/**
 * Whether a page that is read may ask for something: by GET or HEAD alone, nothing that changes anything, nothing that
 * facts do not hold, and of a public page nothing inside a private network.
 */
export function mayAsk(request: HTTPRequest, isInside: boolean): boolean {
  const url = request.url();
  if (/^(?:data|blob|about):/.test(url)) return !UNREAD.includes(request.resourceType());
  if (!/^https?:/.test(url) || !['GET', 'HEAD'].includes(request.method())) return false;
  if (UNREAD.includes(request.resourceType()) || isUnsafeAddress(url)) return false;
  const { protocol, hostname } = new URL(url);
  return isInside || isPublic({ url, scheme: protocol.slice(0, -1), host: hostname });
}
