import { identityOf } from './address.ts';
import type { Desk } from './desk.ts';
import type { Filing } from './filing.ts';
import type { SweepRecord } from './records.ts';
import type { Services } from './services.ts';

/** What of a stored sweep lies in no part of it. */
interface Before {
  /** Milliseconds. */
  readonly spent: number;
  readonly ended: 'done' | 'stopped' | null;
}

/** Puts a stored sweep back, record by record; its check was put back before. */
export function replay<Facts>(
  stored: readonly SweepRecord[],
  desk: Desk<Facts>,
  filing: Filing<Facts>,
  services: Services<Facts>,
): Before {
  const replaying = new Replaying(desk, filing, services);
  for (const one of stored) replaying.take(one);
  replaying.finish();
  return replaying.before;
}

type Of<Type extends SweepRecord['type']> = Extract<SweepRecord, { type: Type }>;

class Replaying<Facts> {
  readonly #desk: Desk<Facts>;
  readonly #filing: Filing<Facts>;
  readonly #services: Services<Facts>;
  /** Addresses in the order in which the check was first given them. */
  readonly #named: string[] = [];
  readonly #live = new Set<string>();
  before: Before = { spent: 0, ended: null };

  constructor(desk: Desk<Facts>, filing: Filing<Facts>, services: Services<Facts>) {
    this.#desk = desk;
    this.#filing = filing;
    this.#services = services;
  }

  take(one: SweepRecord): void {
    const { frontier, lane, intake, services, site } = this.#desk;
    switch (one.type) {
      case 'check':
        this.#check(one.record);
        break;
      case 'pages':
        this.#pages(one);
        break;
      case 'leftOut':
        this.#leftOut(one);
        break;
      case 'parts':
        for (const { url, parts } of one.of) intake.name(url, parts);
        break;
      case 'links':
        for (const { url, parts } of one.links) {
          lane.enter({ url, label: '', parts }, one.from, site.owns(url));
        }
        break;
      case 'drawn':
        frontier.draw();
        break;
      case 'service':
        services.set(one.url, one.kind);
        break;
      case 'robots':
        this.#services.heed(one.url, one.status, one.text);
        break;
      case 'sitemap':
        break;
      case 'page':
        this.#page(one);
        break;
      case 'live':
        this.#live.add(one.url);
        break;
      case 'failed':
        this.#live.delete(one.url);
        if (one.unseen) this.#filing.unseenColumns += 1;
        frontier.move(one.url, 'failed');
        break;
      case 'spent':
        this.before = { ...this.before, spent: one.ms };
        break;
      case 'closed':
        frontier.close(one.reason);
        break;
      case 'ended':
        this.before = { ...this.before, ended: one.state };
        break;
    }
  }

  /** What was under way: links that the check has need not wait, and pages are opened live again. */
  finish(): void {
    const { lane, check, live, frontier } = this.#desk;
    const { closedFor } = frontier;
    const isOver = closedFor !== null && closedFor !== 'pages';
    lane.keepOnly((url) => !isOver && !check.knows(url));
    for (const url of this.#live) {
      live.add({ url, depth: frontier.depthOf(identityOf(url) ?? ''), parsed: null });
    }
  }

  #check(record: Of<'check'>['record']): void {
    const { frontier, services, lane } = this.#desk;
    if (record.type === 'links') {
      for (const url of record.fresh) {
        this.#named.push(url);
        if (frontier.stateOf(identityOf(url) ?? '') === 'waiting') frontier.move(url, 'taken');
        else lane.pass(url);
      }
    } else if (record.type === 'settled') {
      const url = this.#named[record.id];
      if (url !== undefined && services.has(url)) this.#services.outcomes[record.verdict] += 1;
    }
  }

  #pages({ from, found }: Of<'pages'>): void {
    const { frontier, intake } = this.#desk;
    for (const [url, rank, depth, item] of found) {
      const identity = identityOf(url) ?? '';
      const state = frontier.stateOf(identity);
      if (state === 'waiting') frontier.nearer(identity, depth, from);
      else if (state === null || state === 'depth') {
        intake.countStored(identity);
        frontier.enter({ url, rank, depth, item }, from);
      }
    }
  }

  #leftOut({ reason, urls }: Of<'leftOut'>): void {
    for (const url of urls) {
      this.#live.delete(url);
      this.#desk.frontier.move(url, reason);
    }
  }

  #page({ url, final, sha256, needsLive, closedPager }: Of<'page'>): void {
    const { frontier } = this.#desk;
    this.#live.delete(url);
    if (identityOf(url) !== identityOf(final)) frontier.move(url, 'same');
    frontier.move(final, 'read');
    this.#filing.noteStored(identityOf(final) ?? '', sha256, needsLive);
    if (closedPager) this.#filing.closedPagers += 1;
  }
}
