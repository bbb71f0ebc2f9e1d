import { withLinkVerdicts } from '../facts/derive/link-verdicts.ts';
import type { LinkVerdict } from '../facts/link-verdict.ts';
import type { PageFacts } from '../facts/page.ts';
import { LinkCheck } from '../links/check/link-check.ts';
import { linksOf } from '../links/check/links-of-page.ts';
import { asNamed, namedParts } from '../links/check/named-parts.ts';
import { type LinkReport, linkReport } from '../links/check/report.ts';
import { nodeFetcher } from '../links/fetch/node.ts';
import type { HostOverride } from '../links/fetch/node-connect.ts';
import { systemClock } from '../links/manners/clock.ts';
import { gentle } from '../links/manners/manners.ts';
import { isUnsafeAddress } from '../links/policy/askable.ts';
import { linkPolicy } from '../links/policy/index.ts';
import { linkinatorOpinion } from '../links/second-opinion.ts';
import { isPublic } from '../rules/words/addresses.ts';
import { USER_AGENT } from './read/user-agent.ts';

/** How the links of pages are to be checked. */
export interface LinkOptions {
  readonly resolve: readonly HostOverride[];
  /** Requests per second to one host. */
  readonly rate: number;
  /** Seconds from a failure that may pass (5xx, no answer) to the next try. */
  readonly patience: number;
  /** Told after each address how many are settled, and of how many. */
  readonly onProgress?: (settled: number, total: number) => void;
}

/** Milliseconds before an address that was refused outright is asked again. */
const PAUSE = 1000;
/** Requests to one host at once: a rate above one a second would else wait for slow answers. */
const AT_ONCE = 6;

/** Where linkinator looks for a proxy. */
const PROXY_VARIABLES = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'] as const;

/** A page's facts with what the network said of its links, and the same as a report. */
export interface CheckedLinks {
  readonly facts: PageFacts;
  readonly report: LinkReport;
}

/**
 * Checks the links of pages, every address once in its life. Hosts are asked directly, as for the page itself: a
 * proxy would look names up by itself, past the overrides, and answer in the place of a host that is down. So the
 * process forgets the proxies of its environment, which linkinator would take.
 */
export class LinkChecker {
  readonly #options: LinkOptions;
  readonly #checks = new Map<boolean, OneCheck>();

  constructor(options: LinkOptions) {
    this.#options = options;
    for (const name of PROXY_VARIABLES) delete process.env[name];
  }

  /** Asks for the links of a page until each is settled. Throws only for a defect of ours. */
  async check(facts: PageFacts): Promise<CheckedLinks> {
    // A page inside a network may link to its neighbours there; a public page leads nobody in.
    const isInside = !isPublic(facts.address);
    const check = this.#checks.get(isInside) ?? new OneCheck(this.#options, isInside);
    this.#checks.set(isInside, check);
    const verdicts = await check.verdictsOf(facts);
    const foundOn = { pages: [facts.address.url], count: 1 };
    return {
      facts: withLinkVerdicts(facts, verdicts),
      report: linkReport(verdicts.map((verdict) => ({ verdict, foundOn }))),
    };
  }

  /** Lets go of all connections. */
  async close(): Promise<void> {
    await Promise.all([...this.#checks.values()].map((check) => check.close()));
  }
}

/** One network to ask in, with what was learnt there. */
class OneCheck {
  readonly #check: LinkCheck;
  readonly #verdicts = new Map<string, LinkVerdict>();
  readonly #closers: readonly { close(): Promise<void> }[];

  constructor({ resolve, rate, patience, onProgress }: LinkOptions, allowPrivate: boolean) {
    const how = { userAgent: USER_AGENT, resolve, allowPrivate, isUnsafe: isUnsafeAddress };
    const fetcher = nodeFetcher(how);
    const secondOpinion = linkinatorOpinion({ ...how, timeout: gentle.timeout });
    this.#closers = [fetcher, secondOpinion];
    this.#check = new LinkCheck({
      fetcher,
      policy: linkPolicy,
      patience: { tries: 2, pause: PAUSE, longPause: patience * 1000, secondOpinion: true },
      manners: { ...gentle, perSecond: rate, perHost: AT_ONCE },
      secondOpinion,
      clock: systemClock,
      onSettled: (verdict) => {
        this.#verdicts.set(verdict.url, verdict);
        const { total, left } = this.#check.progress;
        onProgress?.(total - left, total);
      },
    });
  }

  async verdictsOf(facts: PageFacts): Promise<LinkVerdict[]> {
    const links = linksOf(facts);
    this.#check.add({ url: facts.address.url }, links);
    await this.#check.run(new AbortController().signal);
    const addresses = new Set(links.map(({ url }) => url));
    const named = namedParts(links);
    return [...addresses].flatMap((url) => {
      const verdict = this.#verdicts.get(url);
      return verdict === undefined ? [] : [asNamed(verdict, named)];
    });
  }

  async close(): Promise<void> {
    await Promise.all(this.#closers.map((one) => one.close()));
  }
}
