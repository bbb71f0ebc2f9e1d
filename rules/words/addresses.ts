import { isMistypedHost, isPrivateHost } from './private-hosts.ts';

/** An address, or as much of one as a rule needs. */
export interface WebAddress {
  readonly url: string;
  readonly scheme: string;
  readonly host: string;
}

/** Whether a scheme is one that the network answers. */
export function isHttp(scheme: string): boolean {
  return scheme === 'http' || scheme === 'https';
}

/** Other schemes that name a host: files and films that portals link to. */
const HOSTED = new Set(['ftp', 'ftps', 'sftp', 'rtsp', 'rtmp', 'mms']);

/** `file:`, and a drive letter (`C:\…`), which URL parsing takes for a scheme. */
export function isLocalFile({ scheme }: WebAddress): boolean {
  return scheme === 'file' || (scheme.length === 1 && scheme >= 'a' && scheme <= 'z');
}

/** Whether a page is one that the public opens: on the web, and not on a private host. */
export function isPublic({ scheme, host }: WebAddress): boolean {
  return isHttp(scheme) && !isPrivateHost(host);
}

/** What keeps an address from opening for any reader, as far as the address alone tells; null where nothing does. */
export function addressFault(
  address: WebAddress,
  page: WebAddress,
): 'malformed' | 'localFile' | 'privateAddress' | null {
  if (isLocalFile(address)) return isHttp(page.scheme) ? 'localFile' : null;
  const isWeb = isHttp(address.scheme);
  if (!isWeb && !(HOSTED.has(address.scheme) && address.host !== '')) return null;
  if (isWeb && (address.host === '' || isMistypedHost(address.host))) return 'malformed';
  const isOwnHost = address.host === page.host;
  return !isOwnHost && isPublic(page) && isPrivateHost(address.host) ? 'privateAddress' : null;
}

const SCHEME = /^([a-z][a-z\d+.-]*):/i;
const AUTHORITY = /^(?:[a-z][a-z\d+.-]*:)?[\\/]{2}([^\\/?#]*)/i;

/** The address in a `src` as written on a page: what it does not say, it takes from the page. */
export function readSource(source: string, page: WebAddress): WebAddress {
  const written = source.trim();
  const scheme =
    (written.includes(':') ? SCHEME.exec(written)?.[1] : undefined)?.toLowerCase() ?? page.scheme;
  const authority = /[\\/]{2}/.test(written) ? AUTHORITY.exec(written)?.[1] : undefined;
  const host = authority?.replace(/^.*@/, '').replace(/:\d*$/, '').toLowerCase() ?? page.host;
  return { url: written, scheme, host };
}

/** Braces of a template that no script has filled: `{{url}}`, `${url}`, `<%=url%>`, also percent-encoded. */
export function isUnfilled(url: string): boolean {
  return /[{%<]/.test(url) && /(?:\{|%7B){2}|\$(?:\{|%7B)|(?:<|%3C)(?:%25|%)=?/i.test(url);
}
