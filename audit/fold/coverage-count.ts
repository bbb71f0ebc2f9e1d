import type { Facts, PageFacts, PageKind } from '../../facts/page.ts';
import type { Coverage } from '../../facts/site.ts';
import { isUnread } from './fronts.ts';
import { withoutFragment } from './page-address.ts';
import { isUnfilled } from './page-role.ts';

/** Of pages that failed or wait for a script so many are named; the rest is counted. */
const MOST_NAMED = 200;

/** 政务公开, 政府信息公开平台, XX区信息公开网: how a home page names the way to where an organ publishes. */
const PLATFORM = /^(?:\p{Script=Han}{0,10}(?:政务|信息)公开|公开)(?:网|平台|专栏|专网|目录)?$/u;

type Read = PageFacts & Pick<Facts, 'kind' | 'title' | 'links' | 'listEntries'>;

/** Counts what was seen of a site and what was not. */
export class CoverageCount {
  readonly #kinds: Partial<Record<PageKind, number>> = {};
  readonly #failed: { url: string; why: string }[] = [];
  readonly #unfilled: string[] = [];
  /** Addresses of the site's own; true once read. */
  readonly #addresses = new Map<string, boolean>();
  #pages = 0;
  #blindHomes = 0;
  readonly #indexes = { read: 0, blind: 0 };
  /** Hosts to which home pages lead for the openness platform; hosts of which a page was read. */
  readonly #platformHosts = new Set<string>();
  readonly #hosts = new Set<string>();
  #failures = 0;
  #unread = 0;
  complete = false;

  read(page: Read): void {
    const { address, kind: sort } = page;
    const { url } = address;
    const { kind } = sort;
    this.#pages += 1;
    this.#hosts.add(address.host);
    if (kind === 'home' && !sort.subsite) this.#seePlatform(page);
    if (kind === 'home' && !sort.subsite && isUnread(page)) this.#blindHomes += 1;
    if (kind === 'government-openness-index') {
      this.#indexes.read += 1;
      if (isUnread(page)) this.#indexes.blind += 1;
    }
    this.#kinds[kind] = (this.#kinds[kind] ?? 0) + 1;
    if (isUnfilled(page) && this.#unfilled.length < MOST_NAMED) this.#unfilled.push(url);
    this.#settle(url);
  }

  /** Notes the pages of the site that a page links to. */
  seeLinks({ links }: Read, isOwn: (host: string) => boolean): void {
    for (const { target } of links) {
      if (target.type !== 'page' || target.file !== null || !isOwn(target.host)) continue;
      const url = withoutFragment(target.url);
      if (this.#addresses.has(url)) continue;
      this.#addresses.set(url, false);
      this.#unread += 1;
    }
  }

  #seePlatform({ links }: Read): void {
    for (const { label, target, hidden } of links) {
      if (hidden || target.type !== 'page' || !PLATFORM.test(label.replace(/\s/g, ''))) continue;
      this.#platformHosts.add(target.host);
    }
  }

  /** Whether the openness platform stands on hosts of which nothing was read. */
  get #isPlatformElsewhere(): boolean {
    const hosts = [...this.#platformHosts];
    return this.#indexes.read === 0 && hosts.length > 0 && hosts.every((host) => !this.#hosts.has(host));
  }

  fail(url: string, why: string): void {
    this.#failures += 1;
    if (this.#failed.length < MOST_NAMED) this.#failed.push({ url, why });
    this.#settle(url);
  }

  get facts(): Coverage {
    return {
      pages: this.#pages,
      kinds: this.#kinds,
      // Of a site that could not be read nothing is known, however the sweep ended.
      complete: this.complete && this.#pages > 0,
      unread: this.#unread,
      failed: this.#failed,
      failures: this.#failures,
      unfilled: this.#unfilled,
      // Of several indexes one that shows its menu is enough.
      blindFronts: this.#blindHomes + (this.#indexes.blind < this.#indexes.read ? 0 : this.#indexes.blind),
      ...(this.#isPlatformElsewhere ? { platformElsewhere: true } : {}),
    };
  }

  #settle(url: string): void {
    if (this.#addresses.get(url) === false) this.#unread -= 1;
    this.#addresses.set(url, true);
  }
}
