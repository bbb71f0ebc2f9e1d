import type { Facts, PageFacts } from '../../facts/page.ts';
import type { Coverage } from '../../facts/shape/coverage.ts';
import type { PageKind } from '../../facts/shape/kind.ts';
import { isUnread } from './fronts.ts';
import { OpennessElsewhere } from './openness-elsewhere.ts';
import { withoutFragment } from './page-address.ts';
import { isUnfilled } from './page-role.ts';

/** Of pages that failed or wait for a script so many are named; the rest is counted. */
const MOST_NAMED = 200;

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
  readonly #elsewhere = new OpennessElsewhere();
  #failures = 0;
  #unread = 0;
  complete = false;

  read(page: Read): void {
    const { address, kind: sort } = page;
    const { url } = address;
    const { kind } = sort;
    this.#pages += 1;
    if (kind === 'home' && !sort.subsite && isUnread(page)) this.#blindHomes += 1;
    if (kind === 'government-openness-index') {
      this.#indexes.read += 1;
      if (isUnread(page)) this.#indexes.blind += 1;
    }
    this.#kinds[kind] = (this.#kinds[kind] ?? 0) + 1;
    this.#elsewhere.add(page);
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
      complete: this.complete && this.#pages > 0 && !this.#elsewhere.isUnread,
      unread: this.#unread,
      failed: this.#failed,
      failures: this.#failures,
      unfilled: this.#unfilled,
      // Of several indexes one that shows its menu is enough.
      blindFronts: this.#blindHomes + (this.#indexes.blind < this.#indexes.read ? 0 : this.#indexes.blind),
    };
  }

  #settle(url: string): void {
    if (this.#addresses.get(url) === false) this.#unread -= 1;
    this.#addresses.set(url, true);
  }
}
