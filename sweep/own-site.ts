import { partsOf } from './address.ts';

/** Which addresses belong to the site that is swept: those of the home page's host and of hosts below it. */
export class OwnSite {
  readonly #host: string;
  readonly #bare: string;
  readonly #ports: ReadonlySet<string>;
  readonly #paths: readonly string[];
  readonly #known = new Map<string, boolean>();

  /** `paths`: only what lies under one of them is inside; empty for all. Throws `TypeError` where home is no address. */
  constructor(home: string, paths: readonly string[]) {
    const { hostname, port } = new URL(home);
    this.#host = hostname;
    this.#bare = hostname.replace(/^www\./, '');
    this.#ports = new Set(['', port]);
    this.#paths = paths.map((path) => (path.startsWith('/') ? path : `/${path}`));
  }

  /** Whether an http(s) address is one of the site's own. */
  owns(url: string): boolean {
    const origin = originIn(url);
    const known = this.#known.get(origin);
    if (known !== undefined) return known;
    const parts = partsOf(url);
    const isOwn =
      parts !== null &&
      (parts.protocol === 'http:' || parts.protocol === 'https:') &&
      this.#ports.has(parts.port) &&
      this.#isOwnHost(parts.hostname);
    // Links name no end of hosts; those of one site are soon all known.
    if (this.#known.size < 10_000) this.#known.set(origin, isOwn);
    return isOwn;
  }

  /** Whether an address of the site lies within the bounds. */
  isInside(url: string): boolean {
    if (this.#paths.length === 0) return true;
    const path = partsOf(url)?.pathname ?? '';
    return this.#paths.some(
      (bound) => path === bound || path.startsWith(bound.endsWith('/') ? bound : `${bound}/`),
    );
  }

  /** The host itself, with and without www, and what lies below it. */
  #isOwnHost(host: string): boolean {
    return host.replace(/^www\./, '') === this.#bare || host.endsWith(`.${this.#host}`);
  }
}

function originIn(url: string): string {
  const path = url.indexOf('/', url.indexOf('//') + 2);
  return path < 0 ? url : url.slice(0, path);
}
