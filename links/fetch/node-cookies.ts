/** More than this is no redirect for a cookie, and a server could fill the memory. */
const MOST_COOKIES = 50;
/** Characters of one cookie, as browsers allow (RFC 6265 section 6.1). */
const LONGEST_COOKIE = 4096;

const PRINTABLE = /^[\x21-\x7e\x80-\xff][\x20-\x7e\x80-\xff]*$/;
const GONE = /;\s*(?:max-age\s*=\s*(?:-\d+|0+)\s*(?:;|$)|expires\s*=[^;]*\b19[67]\d\b)/i;

/**
 * Cookies of one chain of redirects: what a host sets on the way is given back to that host and to nobody else,
 * and is forgotten with the request. Some sites set a cookie and come back to the same address until it is shown.
 */
export class ChainCookies {
  readonly #ofHost = new Map<string, Map<string, string>>();
  #count = 0;

  /** Keeps what one answer sets (values of `Set-Cookie`). */
  keep(host: string, values: readonly string[]): void {
    for (const value of values) this.#keepOne(host, value);
  }

  /** The header `Cookie` for a host, empty where it has set none. */
  headerFor(host: string): string {
    const cookies = this.#ofHost.get(host);
    return cookies === undefined ? '' : [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  #keepOne(host: string, header: string): void {
    const end = header.indexOf(';');
    const pair = (end < 0 ? header : header.slice(0, end)).trim();
    const sign = pair.indexOf('=');
    if (sign < 1 || pair.length > LONGEST_COOKIE || !PRINTABLE.test(pair)) return;
    const cookies = this.#ofHost.get(host) ?? new Map<string, string>();
    const name = pair.slice(0, sign).trim();
    if (GONE.test(header)) {
      if (cookies.delete(name)) this.#count -= 1;
      return;
    }
    if (!cookies.has(name)) {
      if (this.#count >= MOST_COOKIES) return;
      this.#count += 1;
    }
    cookies.set(name, pair.slice(sign + 1).trim());
    this.#ofHost.set(host, cookies);
  }
}
