import { seatOf } from './address.ts';
import { isOpen } from './address-book.ts';
import { type Desk, REQUESTS_OF_SECOND } from './desk.ts';
import { type Entry, isAnswered } from './origin.ts';
import { BrokenSnapshot, type CheckRecord, type CheckSnapshot } from './snapshot.ts';

type Tried = Extract<CheckRecord, { type: 'tried' }>['tried'];

/** Two for each key: see `LinkPolicy.probesFor`. */
const REQUESTS_OF_PROBES = 2;

/**
 * Puts a stored check back: first how it stood, then the changes since. Afterwards the addresses that are not settled
 * wait to be taken up. Throws `BrokenSnapshot` where the parts do not fit together.
 */
export function restore(snapshot: CheckSnapshot, desk: Desk): void {
  new Restoring(desk).restore(snapshot);
}

class Restoring {
  readonly #desk: Desk;
  readonly #urls: string[] = [];

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  restore(snapshot: CheckSnapshot): void {
    const { book, budget, errorPages, pace, settlement } = this.#desk;
    budget.countEarlier(snapshot.requests);
    settlement.lastAnswerAt ??= snapshot.lastAnswerAt;
    for (const url of snapshot.pages) book.pageId(url);
    for (const [place, address] of snapshot.addresses.entries()) {
      this.#address(address, ['addresses', place]);
    }
    for (const { key, page } of snapshot.errorPages) errorPages.learn(key, page);
    for (const [place, { origin, answered, shut, givenUp }] of snapshot.origins.entries()) {
      const found = this.#originOf(origin, ['origins', place]);
      found.answered = answered;
      found.shut = shut;
      found.givenUp = givenUp;
    }
    for (const { host, pace: before } of snapshot.paces) pace.restore(host, before);
    for (const [place, record] of snapshot.journal.entries()) this.#replay(record, ['journal', place]);
  }

  #address(address: CheckSnapshot['addresses'][number], path: PropertyKey[]): void {
    const { book } = this.#desk;
    if (typeof address === 'string') {
      book.settle(this.#enter(address, path), 'opens');
      return;
    }
    const entry = this.#enter(address.url, path);
    if (address.pages.some((page) => page >= book.pages.length))
      throw new BrokenSnapshot(path, 'no such page');
    entry.pages = address.pages;
    entry.count = address.count;
    book.names(entry, address.parts ?? []);
    for (const tried of address.tries) this.#tried(entry, tried);
    if (address.settled !== null) book.settle(entry, address.settled);
  }

  #replay(record: CheckRecord, path: PropertyKey[]): void {
    const { budget, errorPages, pace } = this.#desk;
    switch (record.type) {
      case 'links':
        this.#links(record, path);
        break;
      case 'tried':
        budget.countEarlier(record.tried.way === 'second' ? REQUESTS_OF_SECOND : 1);
        this.#tried(this.#openEntry(record.id, path), record.tried, true);
        break;
      case 'settled':
        this.#settled(this.#openEntry(record.id, path), record);
        break;
      case 'errorPage':
        budget.countEarlier(REQUESTS_OF_PROBES);
        errorPages.learn(record.key, record.page);
        break;
      case 'shut':
        this.#originOf(record.origin, path).shut = record.shut;
        break;
      case 'pace':
        pace.restore(record.host, record.pace);
        break;
    }
  }

  #settled(entry: Entry, { verdict, isGivenUp }: Extract<CheckRecord, { type: 'settled' }>): void {
    if (isGivenUp) entry.origin.givenUp += 1;
    this.#desk.book.settle(entry, verdict);
  }

  #links(
    { page, fresh, again, parts = [] }: Extract<CheckRecord, { type: 'links' }>,
    path: PropertyKey[],
  ): void {
    const { book } = this.#desk;
    const pageId = book.pageId(page);
    for (const url of fresh) book.stands(this.#enter(url, path), pageId);
    for (const id of again) {
      const mark = book.find(this.#urlOf(id, path));
      if (mark !== undefined && mark !== 'opens') book.stands(mark, pageId);
    }
    for (const { id, parts: named } of parts) book.names(this.#openEntry(id, path), named);
  }

  #tried(entry: Entry, tried: Tried, isNew = false): void {
    entry.origin.note(tried, entry.tries.length === 0);
    entry.tries = [...entry.tries, tried];
    if (isNew && isAnswered(tried.sign)) this.#desk.settlement.lastAnswerAt = Date.parse(tried.at);
  }

  #enter(url: string, path: PropertyKey[]): Entry {
    const seat = seatOf(url);
    if (seat === null) throw new BrokenSnapshot(path, 'not an address');
    if (this.#desk.book.find(url) !== undefined) throw new BrokenSnapshot(path, 'named twice');
    this.#urls.push(url);
    return this.#desk.book.enter(url, seat);
  }

  #urlOf(id: number, path: PropertyKey[]): string {
    const url = this.#urls[id];
    if (url === undefined) throw new BrokenSnapshot(path, 'no such address');
    return url;
  }

  #openEntry(id: number, path: PropertyKey[]): Entry {
    const mark = this.#desk.book.find(this.#urlOf(id, path));
    if (mark === undefined || !isOpen(mark)) throw new BrokenSnapshot(path, 'settled before');
    return mark;
  }

  #originOf(name: string, path: PropertyKey[]) {
    const seat = seatOf(name);
    if (seat === null) throw new BrokenSnapshot(path, 'not an address');
    return this.#desk.book.originOf(seat);
  }
}
