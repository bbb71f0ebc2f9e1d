/** As Chromium, which gives up after twenty (`ERR_TOO_MANY_REDIRECTS`). */
export const MOST_REDIRECTS = 20;

/** Where a redirect leads: to an address, nowhere (`bad`), or no address was given at all (`missing`). */
export type RedirectTarget =
  | { readonly type: 'to'; readonly url: URL }
  | { readonly type: 'bad'; readonly location: string }
  | { readonly type: 'missing' };

/** Statuses whose `Location` a browser follows. https://fetch.spec.whatwg.org/#redirect-status */
export function isRedirect(status: number): boolean {
  return status === 301 || status === 302 || status === 303 || status === 307 || status === 308;
}

/**
 * Reads `Location` as Chromium does: empty values are passed over, two different ones are an error, and bytes
 * beyond ASCII are escaped as they are, whatever encoding the server meant. `locations` are the header's values,
 * one character for one byte. A fragment, a user and a password are left out: they are never sent.
 */
export function redirectTarget(locations: readonly string[], from: URL): RedirectTarget {
  const given = new Set(locations.map((location) => location.trim()).filter((location) => location !== ''));
  const [location, other] = given;
  if (location === undefined) return { type: 'missing' };
  const escaped = escapeBytes(location);
  if (other !== undefined || !URL.canParse(escaped, from)) return { type: 'bad', location: escaped };
  const url = new URL(escaped, from);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return { type: 'bad', location: escaped };
  url.hash = '';
  url.username = '';
  url.password = '';
  return { type: 'to', url };
}

function escapeBytes(value: string): string {
  return value.replace(
    /[\u0080-\u00ff]/g,
    (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}
