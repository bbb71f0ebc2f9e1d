import { type Robots, robotsFromAnswer } from '../links/manners/robots.ts';
import { partsOf } from './address.ts';

/** What the hosts of a site grant a crawl, as far as they were asked. http and https of one host grant the same. */
export class Gate {
  readonly #robots = new Map<string, { readonly origin: string; readonly robots: Robots }>();

  /** The address of the robots.txt that speaks for an address of the site. */
  static fileOf(url: string): string {
    return new URL('/robots.txt', url).href;
  }

  /** Notes what a host said. `status`: null where no answer came. */
  open(file: string, status: number | null, text: string): Robots {
    const { origin, host } = new URL(file);
    const robots = robotsFromAnswer(status, text, file);
    this.#robots.set(host, { origin, robots });
    return robots;
  }

  /** Whether an address may be read; null where its host was not asked yet. */
  allows(url: string): boolean | null {
    const parts = partsOf(url);
    const known = parts === null ? undefined : this.#robots.get(parts.host);
    if (parts === null || known === undefined) return null;
    return known.robots.allowed(known.origin + parts.pathname + parts.search);
  }
}

const SITEMAP_LINE = /^[^\S\r\n]*sitemap[^\S\r\n]*:[^\S\r\n]*(\S+)/gim;

/** The sitemaps that a robots.txt names: absolute addresses. */
export function sitemapsIn(robots: string): string[] {
  return Array.from(robots.matchAll(SITEMAP_LINE), ([, url]) => url ?? '').filter((url) => URL.canParse(url));
}
