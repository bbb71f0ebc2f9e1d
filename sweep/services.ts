import type { LinkVerdict } from '../facts/link-verdict.ts';
import { askedAs } from './address.ts';
import type { Desk } from './desk.ts';
import type { Dispatch } from './dispatch.ts';
import type { Filing } from './filing.ts';
import { Gate, sitemapsIn } from './gate.ts';
import type { Held } from './reading-line.ts';

/** Ours: files of sitemaps that are read at most; a portal's own name a handful. */
const MOST_SITEMAPS = 50;
/** Ours: a host that wishes longer pauses between requests (`Crawl-delay`) gets these. Milliseconds. */
const LONGEST_DELAY = 60_000;

/** Reads what a site says to crawlers: robots.txt of each of its hosts before any page of that host, and sitemaps. */
export class Services<Facts> {
  readonly #desk: Desk<Facts>;
  readonly #dispatch: Dispatch<Facts>;
  readonly #filing: Filing<Facts>;
  /** What the check made of them: they are no links. */
  readonly outcomes: Record<LinkVerdict['verdict'], number> = { opens: 0, broken: 0, cantTell: 0 };

  constructor(desk: Desk<Facts>, dispatch: Dispatch<Facts>, filing: Filing<Facts>) {
    this.#desk = desk;
    this.#dispatch = dispatch;
    this.#filing = filing;
  }

  /** Takes up what was settled; false where it is something else. */
  settled(verdict: LinkVerdict, held: Held<Facts> | null): boolean {
    const { url } = verdict;
    const kind = this.#desk.services.get(url);
    if (kind === undefined) return false;
    this.outcomes[verdict.verdict] += 1;
    if (kind === 'robots') this.#robots(verdict, held);
    else this.#sitemap(url, verdict.verdict === 'opens' ? held : null);
    return true;
  }

  /** Heeds what a robots.txt says. `status`: null where no answer came. */
  heed(url: string, status: number | null, text: string): void {
    const { gate, check } = this.#desk;
    const { crawlDelay } = gate.open(url, status, text);
    if (crawlDelay !== null) check.slowTo(new URL(url).hostname, Math.min(crawlDelay, LONGEST_DELAY));
  }

  #robots({ url, verdict, status: seen, reason }: LinkVerdict, held: Held<Facts> | null): void {
    const { keeper, frontier, order } = this.#desk;
    const text = verdict === 'opens' && held !== null ? textOf(held) : '';
    // A page that stands in for the file says that there is none.
    const status = verdict !== 'opens' && seen !== null && seen < 300 ? 404 : seen;
    keeper.record({ type: 'robots', url, status, text });
    this.heed(url, status, text);
    for (const turn of this.#dispatch.release(url)) {
      if (frontier.stateOf(turn.identity) !== 'waiting') continue;
      if (status === null) this.#filing.fail(turn.url, reason);
      else frontier.putBack(turn);
    }
    if (order.sitemaps && status !== null && url === Gate.fileOf(order.home)) this.#nameSitemaps(url, text);
  }

  #nameSitemaps(robots: string, text: string): void {
    const named = sitemapsIn(text);
    for (const url of named.length > 0 ? named : [new URL('/sitemap.xml', robots).href]) {
      this.#askSitemap(url, robots);
    }
  }

  #sitemap(url: string, held: Held<Facts> | null): void {
    const { keeper, intake } = this.#desk;
    keeper.record({ type: 'sitemap', url });
    if (held === null || held.sitemap === null) return;
    intake.sitemap(url, held.sitemap.pages);
    for (const further of held.sitemap.sitemaps) this.#askSitemap(further, url);
  }

  #askSitemap(written: string, from: string): void {
    const { site, services, gate, frontier } = this.#desk;
    const url = askedAs(new URL(written).href);
    if (frontier.isClosed || !site.owns(url) || gate.allows(url) === false) return;
    const known = [...services.values()].filter((kind) => kind === 'sitemap').length;
    if (known < MOST_SITEMAPS) this.#dispatch.askService(url, 'sitemap', from);
  }
}

/** A page instead of rules is no rules. */
function textOf({ answer }: Held<unknown>): string {
  const text = new TextDecoder().decode(answer.body);
  return /^\s*</.test(text) ? '' : text;
}
