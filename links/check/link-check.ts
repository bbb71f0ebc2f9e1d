import type { LinkVerdict } from '../../facts/link-verdict.ts';
import type { LinkToCheck } from '../contract.ts';
import { Budget } from '../manners/budget.ts';
import { Pace } from '../manners/pace.ts';
import { keyOf, seatOf } from './address.ts';
import { AddressBook, type FoundOn, type HostDown, isOpen } from './address-book.ts';
import { Asking } from './asking.ts';
import type { AskingOptions, Desk } from './desk.ts';
import { ErrorPages } from './error-pages.ts';
import type { Entry } from './origin.ts';
import { restore } from './restore.ts';
import { type Listener, Settlement } from './settlement.ts';
import { type CheckSnapshot, readSnapshot } from './snapshot.ts';

/** What a check needs from its host, and whom it tells. */
export interface LinkCheckOptions extends AskingOptions, Listener {
  /** The network has just been used with success, as when the page itself was fetched. */
  readonly isOnline?: boolean;
}

/** How far a check is: `opens`, `broken`, `cantTell` and `left` add up to `total`. */
export interface Progress {
  readonly total: number;
  readonly opens: number;
  readonly broken: number;
  readonly cantTell: number;
  readonly left: number;
  /** Requests made, probes and second opinions among them. */
  readonly requests: number;
  readonly hosts: number;
  readonly hostsDown: readonly HostDown[];
}

/**
 * Asks for the links of pages, each address once, politely, and gives every one a verdict. It asks only for what a
 * reader of the page could click, and so does not ask `robots.txt`, which is for crawls. Redirects are followed by
 * the fetcher: the pace is that of the host that was asked first.
 */
export class LinkCheck {
  readonly #options: LinkCheckOptions;
  readonly #desk: Desk;
  readonly #asking: Asking;
  /** Addresses of a stored check that are still to be taken up. */
  #stored: Entry[] = [];

  constructor(options: LinkCheckOptions) {
    const { manners, clock, isOnline } = options;
    const book = new AddressBook();
    const settlement = new Settlement(book, clock, options);
    if (isOnline) settlement.lastAnswerAt = clock.now();
    this.#options = options;
    this.#desk = {
      book,
      settlement,
      errorPages: new ErrorPages(),
      budget: new Budget(manners.requests),
      pace: new Pace(manners),
    };
    this.#asking = new Asking(options, this.#desk);
  }

  /**
   * Goes on with a stored check: nothing that is settled is asked again, and tries that were made count. What was
   * under way when it stopped is asked again. Throws `BrokenSnapshot` where the stored cannot be read.
   */
  static resume(stored: unknown, options: LinkCheckOptions): LinkCheck {
    const check = new LinkCheck(options);
    restore(readSnapshot(stored), check.#desk);
    check.#stored = [...check.#desk.book.open()];
    return check;
  }

  get progress(): Progress {
    const { total, left, settled, hosts, hostsDown } = this.#desk.book;
    return { total, ...settled, left, requests: this.#desk.budget.used, hosts, hostsDown };
  }

  /**
   * Takes up the links of a page, also while running: http(s) addresses, others are left out. An address that is
   * known costs no request.
   */
  add(page: { readonly url: string }, links: readonly LinkToCheck[]): void {
    const { settlement } = this.#desk;
    const { fresh, again, named, leaveAlone } = this.#note(page, links);
    if (fresh.length + again.length + named.length > 0) {
      const parts = named.length === 0 ? {} : { parts: named };
      const urls = fresh.map(({ url }) => url);
      settlement.record({ type: 'links', page: keyOf(page.url), fresh: urls, again, ...parts });
    }
    for (const [entry, reason] of leaveAlone) {
      settlement.leaveAlone(entry, reason);
      this.#asking.deciding.consider(entry.origin);
    }
    for (const entry of fresh) this.#asking.deciding.takeUp(entry);
    this.#asking.goOn();
  }

  /**
   * Asks until every address is settled. When the signal is given it stops at once and throws the signal's reason;
   * what is not settled waits for the next run. Throws what a fetcher or a listener throws.
   */
  async run(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    this.#takeUpStored();
    await this.#asking.run(signal);
  }

  /** Addresses that are not settled; `progress` costs more. */
  get left(): number {
    return this.#desk.book.left;
  }

  /** Whether an address was named before. */
  knows(url: string): boolean {
    return this.#desk.book.find(keyOf(url)) !== undefined;
  }

  /** Asks a host no more often than it wishes, in milliseconds from one request to the next. */
  slowTo(host: string, interval: number): void {
    this.#desk.pace.slowTo(host, interval);
  }

  /** Gives up: what is not settled is left alone, and the run ends. */
  cancel(): void {
    for (const entry of this.#desk.book.open()) this.#desk.settlement.leaveAlone(entry, 'cancelled');
    this.#asking.goOn();
  }

  /** Where an address stands by now; null for one that opens or is not known. */
  foundOn(url: string): FoundOn | null {
    return this.#desk.book.foundOn(keyOf(url));
  }

  /** The check as plain JSON. */
  snapshot(): CheckSnapshot {
    const { book, budget, errorPages, pace, settlement } = this.#desk;
    return {
      version: 1,
      requests: budget.used,
      lastAnswerAt: settlement.lastAnswerAt,
      pages: [...book.pages],
      addresses: [...book.marks].map(([url, mark]) => {
        if (mark === 'opens') return url;
        const state = isOpen(mark)
          ? {
              settled: null,
              tries: [...mark.tries],
              ...(mark.parts.length > 0 && { parts: [...mark.parts] }),
            }
          : { settled: mark.settled, tries: [] };
        return { url, pages: [...mark.pages], count: mark.count, ...state };
      }),
      errorPages: [...errorPages.learnt].map(([key, page]) => ({ key, page })),
      origins: [...book.origins].map(({ name, answered, shut, givenUp }) => ({
        origin: name,
        answered,
        shut,
        givenUp,
      })),
      paces: pace.slowed(),
      journal: [],
    };
  }

  #note({ url }: { readonly url: string }, links: readonly LinkToCheck[]) {
    const { book } = this.#desk;
    const page = book.pageId(keyOf(url));
    const fresh: Entry[] = [];
    const again: number[] = [];
    const named = new Set<Entry>();
    const leaveAlone: [Entry, LinkVerdict['reason']][] = [];
    const seen = new Set<string>();
    for (const link of links) {
      const key = keyOf(link.url);
      const found = book.find(key);
      const seat = found === undefined ? seatOf(key) : null;
      const mark = seat === null ? found : book.enter(key, seat);
      if (mark === undefined || mark === 'opens') continue;
      if (!seen.has(key) && book.stands(mark, page) && found !== undefined) again.push(mark.id);
      seen.add(key);
      if (!isOpen(mark)) continue;
      if (book.names(mark, link.parts ?? [])) named.add(mark);
      if (found === undefined) fresh.push(mark);
      else if (mark.label === link.label) continue;
      mark.label = link.label;
      const reason = this.#options.policy.whyNotAsked({ ...link, url: key }, { url });
      if (reason !== null) leaveAlone.push([mark, reason]);
    }
    const parts = [...named].map((entry) => ({ id: entry.id, parts: [...entry.parts] }));
    return { fresh, again, named: parts, leaveAlone };
  }

  #takeUpStored(): void {
    const { pace, book } = this.#desk;
    const now = this.#options.clock.now();
    const stored = this.#stored;
    this.#stored = [];
    for (const entry of stored) {
      pace.pause(entry.origin.host, now);
      this.#asking.deciding.takeUp(entry);
    }
    if (stored.length > 0) for (const origin of book.origins) this.#asking.deciding.consider(origin);
  }
}
