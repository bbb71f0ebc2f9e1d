import type { LinkReason, LinkVerdict } from '../facts/link-verdict.ts';
import type { PageFacts } from '../facts/page.ts';
import { areTwins, askedAs, identityOf } from './address.ts';
import type { SkipReason } from './contract.ts';
import type { Desk } from './desk.ts';
import { leadsOf, type PageLeads } from './leads.ts';
import type { LivePage } from './live-queue.ts';
import { Pagers } from './pagers.ts';
import { type Held, MOST_BYTES } from './reading-line.ts';

/** A page as it was read, before it is filed. */
interface Sheet<Facts> {
  readonly facts: Facts;
  readonly leads: PageLeads;
  /** Null for a page that was opened live. */
  readonly sha256: string | null;
  readonly bytes: number;
}

/** Reasons for which an address was left alone that are the sweep's own, and what they make of a page. */
const LEFT_ALONE: Partial<Record<LinkReason, SkipReason>> = {
  unsafe: 'unsafe',
  share: 'unsafe',
  notHttp: 'unsafe',
  private: 'private',
  robots: 'robots',
  overBudget: 'stopped',
};

/** Reasons that say of an address that nothing is there: with it, nothing of the site was missed. */
const NOT_THERE: ReadonlySet<string> = new Set<LinkReason>([
  'notFound',
  'clientError',
  'noSuchHost',
  'redirectLoop',
  'tooManyRedirects',
  'badRedirect',
  'saysNotFound',
  'landsOnHome',
  'siteErrorPage',
  'deletedArticle',
]);

/** What a page lacks can be said of a whole page only: why this much of one came. */
function whyCut(body: Uint8Array): 'tooLarge' | 'cutShort' {
  return body.length < MOST_BYTES.page ? 'cutShort' : 'tooLarge';
}

/** Files pages once the check has settled that they open. All that follows from one is noted in one go. */
export class Filing<Facts> {
  readonly #desk: Desk<Facts>;
  readonly #pagers = new Pagers();
  /** The page that was first read with these bytes, by their SHA-256. */
  readonly #bySha = new Map<string, string>();
  readonly #onRead: () => void;
  needsLive = 0;
  closedPagers = 0;
  unseenColumns = 0;

  constructor(desk: Desk<Facts>, onRead: () => void) {
    this.#desk = desk;
    this.#onRead = onRead;
  }

  /** Files what the check settled of a page. */
  settled(settled: LinkVerdict, held: Held<Facts> | null): void {
    const { url, verdict, reason } = settled;
    const { closedFor } = this.#desk.frontier;
    const leftAlone = reason === 'cancelled' ? (closedFor ?? 'stopped') : LEFT_ALONE[reason];
    if (verdict === 'opens' && held !== null) {
      this.#vouch(settled, askedAs(held.answer.finalUrl));
      this.#opened(url, held);
    } else if (verdict === 'opens') this.#leaveOut(url, 'notPage');
    else if (leftAlone !== undefined && verdict === 'cantTell') this.#leaveOut(url, leftAlone);
    else this.fail(url, reason);
  }

  /** What redirects led to opens, too; as a page that is read already it is not asked for again. */
  #vouch(settled: LinkVerdict, final: string): void {
    const { check, site, keeper } = this.#desk;
    if (settled.finalUrl === null || !site.owns(final) || check.knows(final)) return;
    keeper.verdict({ ...settled, url: final, finalUrl: null });
  }

  /** Files a page that could not be read. */
  fail(url: string, why: string): void {
    const { frontier, keeper } = this.#desk;
    const unseen = !NOT_THERE.has(why) && !frontier.isArticle(url);
    if (unseen) this.unseenColumns += 1;
    frontier.move(url, 'failed');
    keeper.record({ type: 'failed', url, unseen });
    keeper.failure(url, why);
  }

  /** Files a page as it came to rest in a tab; null where it could not be opened there. */
  opened(page: LivePage<Facts>, facts: PageFacts | null): void {
    const { url, depth, parsed } = page;
    const { reader } = this.#desk.options;
    if (facts !== null) {
      const leads = { ...leadsOf(facts, null), needsLive: false };
      this.#file(url, depth, { facts: reader.pack(facts), leads, sha256: null, bytes: 0 });
    } else if (parsed === null) this.fail(url, 'notLive');
    else this.#file(url, depth, parsed);
  }

  /** Notes a page that a stored sweep read. */
  noteStored(identity: string, sha256: string | null, isUnfilled: boolean): void {
    if (isUnfilled) this.needsLive += 1;
    else if (sha256 !== null) this.#bySha.set(sha256, identity);
  }

  #opened(url: string, { answer, sha256, reading }: Held<Facts>): void {
    const final = askedAs(answer.finalUrl);
    const elsewhere = this.#whyNotFiled(url, final);
    if (elsewhere !== null) this.#leaveOut(url, elsewhere);
    else if (reading?.type === 'tooComplex') this.fail(url, 'tooComplex');
    else if (reading?.type === 'page' && !answer.whole) this.fail(url, whyCut(answer.body));
    else if (reading?.type !== 'page') this.#leaveOut(url, 'notPage');
    else {
      const { facts, leads } = reading;
      const sheet = { facts, leads, sha256, bytes: answer.body.length };
      if (leads.needsLive) this.#awaitScript(url, sheet);
      else if (this.#isSame(final, sha256)) this.#leaveOut(url, 'same');
      else this.#file(url, this.#depthOf(url), sheet);
    }
  }

  /** Pages that are alike before their scripts have run may still be different pages. */
  #awaitScript(url: string, sheet: Sheet<Facts> & { readonly sha256: string }): void {
    const { options, order, keeper, live } = this.#desk;
    const depth = this.#depthOf(url);
    if (order.live && options.live !== undefined) {
      keeper.record({ type: 'live', url });
      live.add({ url, depth, parsed: sheet });
    } else this.#file(url, depth, sheet);
  }

  #depthOf(url: string): number {
    return this.#desk.frontier.depthOf(identityOf(url) ?? '');
  }

  /** Why what redirects led to is not the site's to read; null where it is. */
  #whyNotFiled(url: string, final: string): SkipReason | null {
    const { site, frontier, gate, options } = this.#desk;
    const identity = identityOf(final);
    if (identity === null || !site.owns(final)) return 'path';
    if (identity === identityOf(url)) return null;
    if (frontier.stateOf(identity) === 'read') return 'same';
    if (options.policy.whyNotAsked({ url: final, label: '' }, { url }) !== null) return 'unsafe';
    if (gate.allows(final) === false) return 'robots';
    return site.isInside(final) || !site.isInside(url) ? null : 'path';
  }

  /** The same bytes under an address that differs in no more than its query or an index file are one page. */
  #isSame(final: string, sha256: string): boolean {
    const identity = identityOf(final) ?? final;
    const first = this.#bySha.get(sha256);
    if (first === undefined) this.#bySha.set(sha256, identity);
    return first !== undefined && areTwins(first, identity);
  }

  #file(url: string, depth: number, sheet: Sheet<Facts>): void {
    const { frontier, keeper, intake } = this.#desk;
    const { facts, leads, sha256, bytes } = sheet;
    const { paging, needsLive } = leads;
    const final = askedAs(leads.url);
    const identity = identityOf(final) ?? '';
    if (identity !== identityOf(url) && frontier.stateOf(identity) === 'read') {
      this.#leaveOut(url, 'same');
      return;
    }
    // One of the two is counted as read; the other is known under it.
    if (identity !== identityOf(url)) frontier.move(url, 'same');
    frontier.move(final, 'read');
    const isNew = this.#pagers.isNew(leads.listMark);
    const closedPager = paging.isClosed;
    keeper.record({ type: 'page', url, final, sha256, needsLive, closedPager });
    keeper.page({ facts, final: leads.url, url, depth, sha256, bytes, needsLive, closedPager });
    if (needsLive) this.needsLive += 1;
    if (paging.isClosed) this.closedPagers += 1;
    if (leads.canonical !== null) this.#heedCanonical(leads.canonical, final);
    intake.page(leads, isNew ? paging.pages : [], { url: final, identity, depth });
    this.#onRead();
  }

  /** A page's other address for itself is not read again, where it differs in no more than its query or an index file. */
  #heedCanonical(canonical: string, final: string): void {
    const { frontier, site } = this.#desk;
    const identity = identityOf(canonical);
    if (identity === null || !site.owns(canonical)) return;
    const state = frontier.stateOf(identity);
    if (!areTwins(identity, identityOf(final) ?? '') || (state !== null && state !== 'waiting')) return;
    this.#leaveOut(askedAs(canonical), 'same');
  }

  #leaveOut(url: string, reason: SkipReason): void {
    const { frontier, keeper } = this.#desk;
    frontier.move(url, reason);
    keeper.record({ type: 'leftOut', reason, urls: [url] });
  }
}
