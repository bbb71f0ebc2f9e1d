import { withLinkVerdicts } from '../facts/derive/link-verdicts.ts';
import type { LinkVerdict } from '../facts/link-verdict.ts';
import type { PageFacts } from '../facts/page.ts';
import { LinkCheck } from '../links/check/link-check.ts';
import { linksOf } from '../links/check/links-of-page.ts';
import { asNamed, namedParts } from '../links/check/named-parts.ts';
import { type LinkReport, linkReport } from '../links/check/report.ts';
import { isPublic } from '../rules/words/addresses.ts';
import { type Asking, type AskingOptions, newAsking } from './asking.ts';

/** How the links of pages are to be checked. */
export interface LinkOptions extends AskingOptions {
  /** Told after each address how many are settled, and of how many. */
  readonly onProgress?: (settled: number, total: number) => void;
}

/** A page's facts with what the network said of its links, and the same as a report. */
export interface CheckedLinks {
  readonly facts: PageFacts;
  readonly report: LinkReport;
}

/** Checks the links of pages, every address once in its life. */
export class LinkChecker {
  readonly #options: LinkOptions;
  readonly #checks = new Map<boolean, OneCheck>();

  constructor(options: LinkOptions) {
    this.#options = options;
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
  readonly #asking: Asking;

  constructor({ onProgress, ...options }: LinkOptions, allowPrivate: boolean) {
    this.#asking = newAsking(options, allowPrivate);
    this.#check = new LinkCheck({
      ...this.#asking.how,
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

  close(): Promise<void> {
    return this.#asking.close();
  }
}
