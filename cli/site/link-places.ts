import type { LinkVerdict } from '../../facts/link-verdict.ts';
import type { FoundOn } from '../../links/check/address-book.ts';
import { type LinkReport, linkReport } from '../../links/check/report.ts';

/** Ours: more pages than a person looks at; a link of the template stands on all of them. */
const MOST_PAGES = 20;

const nowhere: FoundOn = { pages: [], count: 0 };

/** Notes on which pages addresses stand that a person must look at. */
export class LinkPlaces {
  readonly #verdicts: ReadonlyMap<string, LinkVerdict>;
  readonly #places = new Map<string, { readonly pages: string[]; count: number }>();

  constructor(verdicts: ReadonlyMap<string, LinkVerdict>) {
    this.#verdicts = verdicts;
  }

  /** `addresses`: those that a page points to, each once. */
  note(page: string, addresses: readonly string[]): void {
    for (const url of addresses) {
      const verdict = this.#verdicts.get(url);
      if (verdict === undefined || isSound(verdict)) continue;
      const known = this.#places.get(url) ?? { pages: [], count: 0 };
      if (known.pages.length < MOST_PAGES) known.pages.push(page);
      known.count += 1;
      this.#places.set(url, known);
    }
  }

  /** What became of all addresses. */
  report(): LinkReport {
    const places = this.#places;
    const settled = [...this.#verdicts.values()].map((verdict) => ({
      verdict,
      foundOn: places.get(verdict.url) ?? nowhere,
    }));
    return linkReport(settled);
  }
}

function isSound({ verdict, missingParts = [] }: LinkVerdict): boolean {
  return verdict === 'opens' && missingParts.length === 0;
}
