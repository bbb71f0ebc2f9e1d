import type { LinkVerdict } from '../../facts/link-verdict.ts';
import { type Seat, seatOf } from './address.ts';
import { type Entry, Origin } from './origin.ts';

type Outcome = LinkVerdict['verdict'];

/** Where an address stands, for a person who mends it. */
export interface FoundOn {
  /** Addresses of pages, in the order in which they were read, at most 20. */
  readonly pages: readonly string[];
  /** How many pages there are. */
  readonly count: number;
}

/** A host that did not answer, or would not: one finding, however many addresses it has. */
export interface HostDown {
  readonly host: string;
  readonly kind: LinkVerdict['kind'];
  readonly reason: LinkVerdict['reason'];
  /** Addresses that came to nothing for it. */
  readonly addresses: number;
}

/** What stays of an address that is settled and does not open. */
interface Trail {
  readonly id: number;
  readonly settled: Exclude<Outcome, 'opens'>;
  pages: readonly number[];
  count: number;
}

/** Of an address that opens nothing stays but that it was asked. */
export type Mark = Entry | Trail | 'opens';

/** Ours: more pages than a person looks at; a link of the template stands on all of them. */
const MOST_PAGES = 20;

/** Ours: an address that links name so many parts of is spelt out, not pointed at. */
const MOST_PARTS = 100;

/** One for all: most addresses wait without tries and parts. */
const none: readonly never[] = [];

/** Every address of a check, once, with the pages that it was found on and how many are settled in which way. */
export class AddressBook {
  readonly #marks = new Map<string, Mark>();
  readonly #pages: string[] = [];
  readonly #pageIds = new Map<string, number>();
  readonly #origins = new Map<string, Origin>();
  readonly #hosts = new Set<string>();
  readonly #ownHosts = new Set<string>();
  #lastOnly: readonly number[] = none;
  readonly #settled: Record<Outcome, number> = { opens: 0, broken: 0, cantTell: 0 };

  get total(): number {
    return this.#marks.size;
  }

  /** How many are settled, by verdict. */
  get settled(): Readonly<Record<Outcome, number>> {
    return this.#settled;
  }

  get left(): number {
    const { opens, broken, cantTell } = this.#settled;
    return this.total - opens - broken - cantTell;
  }

  get pages(): readonly string[] {
    return this.#pages;
  }

  /** Hosts, whatever the scheme and the port. */
  get hosts(): number {
    return this.#hosts.size;
  }

  /** Hosts that are down, whatever the scheme and the port. */
  get hostsDown(): readonly HostDown[] {
    const down = new Map<string, HostDown>();
    for (const { host, shut, givenUp } of this.#origins.values()) {
      if (shut === null || givenUp === 0) continue;
      const { kind, reason } = shut;
      down.set(host, { host, kind, reason, addresses: (down.get(host)?.addresses ?? 0) + givenUp });
    }
    return [...down.values()];
  }

  get origins(): Iterable<Origin> {
    return this.#origins.values();
  }

  /** Every address in the order in which it was first named. */
  get marks(): Iterable<readonly [string, Mark]> {
    return this.#marks;
  }

  find(url: string): Mark | undefined {
    return this.#marks.get(url);
  }

  /** Whether a host is one whose pages are being checked. */
  isOwnHost(host: string): boolean {
    return this.#ownHosts.has(host);
  }

  /** The number of a page. */
  pageId(url: string): number {
    const known = this.#pageIds.get(url);
    if (known !== undefined) return known;
    this.#pageIds.set(url, this.#pages.length);
    const seat = seatOf(url);
    if (seat !== null) this.#ownHosts.add(seat.host);
    return this.#pages.push(url) - 1;
  }

  originOf({ origin, host }: Seat): Origin {
    const known = this.#origins.get(origin);
    if (known) return known;
    const made = new Origin(origin, host);
    this.#origins.set(origin, made);
    this.#hosts.add(host);
    return made;
  }

  /** Writes down an address that is not there yet. */
  enter(url: string, seat: Seat): Entry {
    const origin = this.originOf(seat);
    const id = this.#marks.size;
    const entry: Entry = {
      id,
      url,
      origin,
      pages: none,
      count: 0,
      label: '',
      parts: none,
      tries: none,
      state: 'waiting',
    };
    this.#marks.set(url, entry);
    origin.enter(entry);
    return entry;
  }

  /** Notes that an address stands on a page; false where that was known. */
  stands(mark: Entry | Trail, page: number): boolean {
    if (mark.pages.includes(page)) return false;
    mark.count += 1;
    if (mark.pages.length === 0) mark.pages = this.#only(page);
    else if (mark.pages.length < MOST_PAGES) mark.pages = [...mark.pages, page];
    return true;
  }

  /** Notes what links name of an address behind `#`; false where that was known. */
  names(entry: Entry, parts: readonly string[]): boolean {
    const known = entry.parts.length;
    const all = new Set(parts.length === 0 ? none : [...entry.parts, ...parts]);
    if (all.size > known) entry.parts = [...all].slice(0, MOST_PARTS);
    return entry.parts.length > known;
  }

  /** The list of a page alone: one for all links that were found there first. */
  #only(page: number): readonly number[] {
    if (this.#lastOnly[0] !== page) this.#lastOnly = [page];
    return this.#lastOnly;
  }

  /** From now on only what a report needs is kept of an address. */
  settle(entry: Entry, verdict: Outcome): void {
    const { id, pages, count } = entry;
    this.#settled[verdict] += 1;
    this.#marks.set(entry.url, verdict === 'opens' ? 'opens' : { id, settled: verdict, pages, count });
    entry.origin.move(entry, 'settled');
    entry.tries = none;
  }

  /** Where an address stands; null for one that opens or is not known. */
  foundOn(url: string): FoundOn | null {
    const mark = this.#marks.get(url);
    return mark === undefined || mark === 'opens' ? null : this.placesOf(mark);
  }

  /** Pages by their addresses. */
  placesOf({ pages, count }: Pick<Trail, 'pages' | 'count'>): FoundOn {
    return { pages: pages.map((page) => this.#pages[page] ?? ''), count };
  }

  /** Addresses that are not settled, in the order in which they were named. */
  *open(): Iterable<Entry> {
    for (const mark of this.#marks.values()) if (isOpen(mark)) yield mark;
  }
}

/** Whether an address is still to be settled. */
export function isOpen(mark: Mark): mark is Entry {
  return mark !== 'opens' && 'tries' in mark;
}
