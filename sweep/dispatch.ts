import type { Desk } from './desk.ts';
import type { Turn } from './frontier.ts';
import { Gate } from './gate.ts';

/** Ours: pages that were answered and wait to be filed, or to be kept. About 20 MB of facts. */
const MOST_IN_HAND = 64;
/** Ours: pages with a failed try behind them that wait for the next one. Their answers are not in memory. */
const MOST_UNSETTLED = 1_000;
/** Ours: links to other hosts that the check has in hand. The rest waits as plain text. */
const MOST_LINKS = 2_000;
/** Ours: pages that wait to be opened live. */
const MOST_LIVE = 8;
/** Ours: while pages wait, one file of the site's own host is asked for after so many pages. */
const PAGES_FOR_A_FILE = 3;

/**
 * Hands over to the check what is asked for next: of the site's own host no more than keeps it busy, since the check
 * takes things in the order in which they come, and better ones may be found meanwhile.
 */
export class Dispatch<Facts> {
  readonly #desk: Desk<Facts>;
  /** Handed over and not answered yet: pages, robots.txt and sitemaps; and files of the own host. */
  readonly #pages = new Set<string>();
  readonly #files = new Set<string>();
  /** Pages that wait for their host's robots.txt, by its address. */
  readonly #parked = new Map<string, Turn[]>();
  readonly #window: number;
  #credit = 0;

  constructor(desk: Desk<Facts>) {
    const { perHost, atOnce } = desk.options.manners;
    this.#desk = desk;
    this.#window = 2 * Math.max(1, Math.min(perHost, atOnce));
  }

  /** An answer came, or none will. */
  answered(url: string): void {
    this.#pages.delete(url);
    this.#files.delete(url);
  }

  /** Nothing is under way: the run stopped. */
  reset(): void {
    this.#pages.clear();
    this.#files.clear();
  }

  /** The pages that waited for a robots.txt. */
  release(file: string): readonly Turn[] {
    const turns = this.#parked.get(file) ?? [];
    this.#parked.delete(file);
    return turns;
  }

  /** Hands over as much as there is room for. */
  fill(): void {
    const { keeper, frontier } = this.#desk;
    if (keeper.isFull) return;
    while (this.#hasRoom()) {
      const turn = frontier.next();
      if (turn !== null) this.#handOver(turn);
      else if (!this.#draw()) break;
    }
    this.#fillLinks();
  }

  #hasRoom(): boolean {
    const { frontier, order, live, keeper, line } = this.#desk;
    if (keeper.pages + line.size >= MOST_IN_HAND) return false;
    const taken = frontier.count('taken');
    if (frontier.isClosed || this.#pages.size >= this.#window || taken >= MOST_UNSETTLED) return false;
    return live.size < MOST_LIVE && frontier.count('read') + taken < order.bounds.pages;
  }

  /** Draws the sample when every column that is known was read; false where nothing came of it. */
  #draw(): boolean {
    const { frontier, keeper, live } = this.#desk;
    const isBusy = frontier.count('taken') + live.size + this.#parked.size + this.#pages.size > 0;
    if (isBusy || frontier.count('pooled') === 0) return false;
    keeper.record({ type: 'drawn' });
    return frontier.draw() > 0;
  }

  #handOver(turn: Turn): void {
    const { gate, frontier, keeper, intake, check } = this.#desk;
    const { url, identity, from } = turn;
    const isAllowed = gate.allows(url);
    if (isAllowed === null) {
      this.#park(turn);
    } else if (check.knows(url)) {
      // A picture or a frame elsewhere bears this address.
      frontier.move(url, 'notPage');
      keeper.record({ type: 'leftOut', reason: 'notPage', urls: [url] });
    } else if (!isAllowed) {
      frontier.move(url, 'robots');
      keeper.record({ type: 'leftOut', reason: 'robots', urls: [url] });
    } else {
      frontier.move(url, 'taken');
      this.#pages.add(url);
      this.#credit += 1;
      check.add({ url: from }, [{ url, label: '', parts: intake.partsOf(identity) }]);
    }
  }

  #park(turn: Turn): void {
    const file = Gate.fileOf(turn.url);
    const parked = this.#parked.get(file);
    if (parked !== undefined) {
      parked.push(turn);
      return;
    }
    this.#parked.set(file, [turn]);
    this.askService(file, 'robots', turn.from);
  }

  /** Asks for a robots.txt or a sitemap, once. */
  askService(url: string, kind: 'robots' | 'sitemap', from: string): void {
    const { services, keeper, check } = this.#desk;
    if (services.has(url) || check.knows(url)) return;
    services.set(url, kind);
    keeper.record({ type: 'service', kind, url });
    this.#pages.add(url);
    check.add({ url: from }, [{ url, label: '' }]);
  }

  #fillLinks(): void {
    const { lane, check, frontier } = this.#desk;
    while (check.left < MOST_LINKS) {
      const next = lane.nextOther();
      if (next === undefined) break;
      check.add({ url: next.from }, [next.link]);
    }
    while (this.#files.size < this.#window) {
      const mustWait = frontier.count('waiting') > 0 && !frontier.isClosed && this.#credit < PAGES_FOR_A_FILE;
      const next = mustWait ? undefined : lane.nextOwn();
      if (next === undefined) break;
      this.#credit = Math.max(0, this.#credit - PAGES_FOR_A_FILE);
      if (!check.knows(next.link.url)) this.#files.add(next.link.url);
      check.add({ url: next.from }, [next.link]);
    }
  }
}
