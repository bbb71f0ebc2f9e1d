import type { Facts, PageFacts } from '../../facts/page.ts';
import type { SiteFacts } from '../../facts/site.ts';
import { isHttp } from '../../rules/words/addresses.ts';
import { Columns } from './columns.ts';
import { CoverageCount } from './coverage-count.ts';
import { Documents } from './documents.ts';
import { Entrances } from './entrances.ts';
import { Items } from './items.ts';

/** A page whose facts are all there. */
type Whole = PageFacts & Pick<Facts, 'kind' | 'title' | 'links' | 'listEntries' | 'dates'>;

function isWhole(facts: PageFacts): facts is Whole {
  const { kind, title, links, listEntries, dates } = facts;
  return [kind, title, links, listEntries, dates].every((fact) => fact !== undefined);
}

/**
 * The facts of a site, folded from those of its pages, in whatever order they come: one more page costs the page,
 * not the site. `facts` is the fold itself, not a copy: it grows with what is added.
 */
export class SiteFold {
  readonly #host: string;
  readonly #coverage = new CoverageCount();
  readonly #columns = new Columns();
  readonly #items = new Items();
  readonly #entrances: Entrances;
  readonly #documents = new Documents();
  readonly #read = new Set<string>();
  readonly #organs = new Set<string>();
  #at = '';

  constructor(host: string) {
    this.#host = host;
    this.#entrances = new Entrances(host);
  }

  /** Takes up the facts of a page, complete as `completeFacts` makes them. A page that was taken up before adds nothing. */
  add(facts: PageFacts): void {
    const { url, host, scheme } = facts.address;
    if (this.#read.has(url) || (isHttp(scheme) && !this.#isOwn(host))) return;
    this.#read.add(url);
    if (facts.gathering.at > this.#at) this.#at = facts.gathering.at;
    if (!isWhole(facts)) {
      this.#coverage.fail(url, facts.failures.map(({ fact }) => fact).join(', '));
      return;
    }
    this.#coverage.read(facts);
    if (facts.kind.kind === 'home' && !facts.kind.subsite) {
      for (const organ of facts.kind.organs) this.#organs.add(organ);
    }
    this.#coverage.seeLinks(facts, (to) => this.#isOwn(to));
    this.#columns.add(facts);
    this.#items.add(facts, this.#columns.nameOf(facts));
    this.#entrances.add(facts);
    this.#documents.add(facts);
  }

  /** Notes a page that could not be had at all. */
  fail(url: string, why: string): void {
    if (this.#read.has(url)) return;
    this.#read.add(url);
    this.#coverage.fail(url, why);
  }

  /** Says whether everything within the bounds of the sweep was read. */
  complete(isComplete: boolean): void {
    this.#coverage.complete = isComplete;
  }

  /** What is known by now. */
  get facts(): SiteFacts {
    return {
      version: 1,
      host: this.#host,
      organs: [...this.#organs],
      at: this.#at,
      coverage: this.#coverage.facts,
      columns: this.#columns.all,
      items: this.#items.all,
      entrances: this.#entrances.all,
      documents: this.#documents.documents,
      interpretations: this.#documents.interpretations,
      messages: this.#documents.messages,
    };
  }

  #isOwn(host: string): boolean {
    return host === this.#host || host.endsWith(`.${this.#host}`) || this.#host.endsWith(`.${host}`);
  }
}
