import type { LinkToCheck } from '../links/contract.ts';
import { askedAs, identityOf } from './address.ts';
import type { SkipReason, SweepOrder } from './contract.ts';
import { type Discovered, discover, type Standing } from './discover.ts';
import type { Frontier, State } from './frontier.ts';
import type { Lane } from './lane.ts';
import type { PageLeads, PageLink } from './leads.ts';
import type { SweepOptions } from './options.ts';
import type { OwnSite } from './own-site.ts';
import type { SweepRecord } from './records.ts';
import { isItemAddress } from './template.ts';
import { TrapCount, trapOf } from './traps.ts';
import { FIRST, rankOfPage, Values } from './value.ts';

/** The page on which something was found. */
interface Finder {
  /** As it is filed. */
  readonly url: string;
  readonly identity: string;
  readonly depth: number;
}

export interface IntakeParts {
  readonly order: SweepOrder;
  readonly policy: SweepOptions['policy'];
  readonly site: OwnSite;
  readonly frontier: Frontier;
  readonly lane: Lane;
  record(record: SweepRecord): void;
  /** Hands a link to the check at once: one that is not asked for, or a further name for one that is being asked. */
  check(from: string, link: LinkToCheck): void;
}

/** States of addresses of which nothing is known but that they are to be read. */
const UNDECIDED = new Set<State>(['waiting', 'pooled', 'taken']);

/** What a further link can change of a page in a state; one that was too deep may be found nearer. */
function standingIn(state: State | null): Standing {
  if (state === null) return 'new';
  return state === 'depth' || UNDECIDED.has(state) ? 'open' : 'settled';
}

type FoundTuple = [url: string, rank: number, depth: number, item: boolean];

/** Takes up what pages point to: says of each address whether it is read, checked as a link, or left out and why. */
export class Intake {
  readonly #parts: IntakeParts;
  readonly #values = new Values();
  readonly #traps = new TrapCount();
  readonly #named = new Map<string, readonly string[]>();

  constructor(parts: IntakeParts) {
    this.#parts = parts;
  }

  /** Takes up the addresses that a sweep starts from. Those that are none, or of another site, are passed over. */
  start(): void {
    const { order, frontier, site, record } = this.#parts;
    const found: FoundTuple[] = [];
    for (const written of [order.home, ...order.starts]) {
      if (!URL.canParse(written)) continue;
      const url = askedAs(new URL(written).href);
      const identity = identityOf(url);
      if (identity === null || !site.owns(url) || frontier.stateOf(identity) !== null) continue;
      frontier.enter({ url, rank: FIRST, depth: 0, item: false }, order.home);
      found.push([url, FIRST, 0, false]);
    }
    if (found.length > 0) record({ type: 'pages', from: order.home, found });
  }

  /** Takes up what a page points to, and the further pages of its list. */
  page({ title, pointers }: PageLeads, further: readonly string[], finder: Finder): void {
    const { site, order, frontier } = this.#parts;
    const discovered = discover(pointers, site, (identity) => standingIn(frontier.stateOf(identity)));
    const batch = this.#newBatch(finder.url);
    const list = { label: title, identity: finder.identity };
    for (const written of further) {
      const url = askedAs(written);
      const identity = identityOf(url);
      if (identity === null || !site.owns(url)) continue;
      this.#admit({ url, identity, label: '', heading: '' }, finder.depth, batch, () => rankOfPage(list));
    }
    for (const link of discovered.pages) {
      this.#admit(link, finder.depth + 1, batch, () => this.#values.rankOf(link, finder.identity));
    }
    batch.close();
    this.#nameParts(discovered, finder.url);
    if (order.links) this.#addLinks(discovered, finder.url);
  }

  /** Takes up the pages that a sitemap names. */
  sitemap(from: string, pages: readonly string[]): void {
    const batch = this.#newBatch(from);
    for (const written of pages) {
      if (!URL.canParse(written)) continue;
      const url = askedAs(new URL(written).href);
      const identity = identityOf(url);
      if (identity === null || !this.#parts.site.owns(url)) continue;
      const link = { url, identity, label: '', heading: '' };
      this.#admit(link, 1, batch, () => this.#values.rankOf(link, identity));
    }
    batch.close();
  }

  /** What links name behind `#` of a page that waits; asked for once. */
  partsOf(identity: string): readonly string[] {
    const parts = this.#named.get(identity) ?? [];
    this.#named.delete(identity);
    return parts;
  }

  /** Counts an address that a stored sweep took up. */
  countStored(identity: string): void {
    this.#traps.admit(identity);
  }

  /** Puts back what links name of a page. */
  name(url: string, parts: readonly string[]): void {
    const identity = identityOf(url) ?? url;
    this.#named.set(identity, [...new Set([...(this.#named.get(identity) ?? []), ...parts])]);
  }

  #admit(link: PageLink, depth: number, batch: Batch, rank: () => number): void {
    const { frontier, policy, order } = this.#parts;
    const { url, identity, label } = link;
    const state = frontier.stateOf(identity);
    if (standingIn(state) === 'settled') return;
    const unasked = policy.whyNotAsked({ url, label }, { url: batch.from });
    if (state === 'taken') {
      // What has not been sent yet is called back.
      if (unasked !== null && frontier.isTaken(url)) this.#parts.check(batch.from, { url, label });
    } else if (unasked !== null) {
      if (order.links) this.#parts.check(batch.from, { url, label });
      batch.leaveOut(url, unasked === 'private' ? 'private' : 'unsafe');
    } else if (state === 'waiting' || state === 'pooled') batch.nearer(url, identity, depth);
    else {
      const reason = this.#whyNot(link, depth, state === 'depth');
      if (reason === null) batch.enter([url, rank(), depth, isItemAddress(identity)]);
      else if (state === null) batch.leaveOut(url, reason);
    }
  }

  #whyNot({ url, identity }: PageLink, depth: number, wasTooDeep: boolean): SkipReason | null {
    const { site, order } = this.#parts;
    if (!site.isInside(url)) return 'path';
    if (depth > order.bounds.depth) return 'depth';
    if (!wasTooDeep && trapOf(identity) !== null) return 'trap';
    return this.#traps.admit(identity) ? null : 'trap';
  }

  #nameParts({ parts }: Discovered, from: string): void {
    const { frontier, record, check } = this.#parts;
    const of: { url: string; parts: string[] }[] = [];
    for (const link of parts) {
      const state = frontier.stateOf(identityOf(link.url) ?? '');
      if (frontier.isTaken(link.url)) check(from, link);
      if (state !== 'waiting' && state !== 'pooled') continue;
      this.name(link.url, link.parts ?? []);
      of.push({ url: link.url, parts: [...(link.parts ?? [])] });
    }
    if (of.length > 0) record({ type: 'parts', of });
  }

  #addLinks({ links }: Discovered, from: string): void {
    const { lane, site, policy, frontier, record, check } = this.#parts;
    const fresh: { url: string; parts: string[] }[] = [];
    for (const link of links) {
      if (frontier.stateOf(identityOf(link.url) ?? '') !== null) continue;
      // What is not asked for is known at once, and the words of the link are needed for it.
      if (policy.whyNotAsked(link, { url: from }) !== null) {
        lane.pass(link.url);
        check(from, link);
      } else if (lane.enter({ ...link, label: '' }, from, site.owns(link.url))) {
        fresh.push({ url: link.url, parts: [...(link.parts ?? [])] });
      }
    }
    if (fresh.length > 0) record({ type: 'links', from, links: fresh });
  }

  #newBatch(from: string): Batch {
    return new Batch(from, this.#parts);
  }
}

/** What one page names, to be recorded together. */
class Batch {
  readonly from: string;
  readonly #parts: IntakeParts;
  readonly #found: FoundTuple[] = [];
  readonly #leftOut = new Map<SkipReason, string[]>();

  constructor(from: string, parts: IntakeParts) {
    this.from = from;
    this.#parts = parts;
  }

  enter(found: FoundTuple): void {
    const [url, rank, depth, item] = found;
    this.#parts.frontier.enter({ url, rank, depth, item }, this.from);
    this.#found.push(found);
  }

  nearer(url: string, identity: string, depth: number): void {
    if (this.#parts.frontier.depthOf(identity) <= depth) return;
    this.#parts.frontier.nearer(identity, depth, this.from);
    this.#found.push([url, FIRST, depth, false]);
  }

  leaveOut(url: string, reason: SkipReason): void {
    this.#parts.frontier.move(url, reason);
    const urls = this.#leftOut.get(reason);
    if (urls === undefined) this.#leftOut.set(reason, [url]);
    else urls.push(url);
  }

  close(): void {
    const { record } = this.#parts;
    if (this.#found.length > 0) record({ type: 'pages', from: this.from, found: this.#found });
    for (const [reason, urls] of this.#leftOut) record({ type: 'leftOut', reason, urls });
  }
}
