import type { Facts, PageFacts } from '../../facts/page.ts';
import type { SiteFacts, SiteVisit } from '../../facts/site.ts';
import { isHttp } from '../../rules/words/addresses.ts';
import { Attendances } from './attendances.ts';
import { Catalogues } from './catalogues.ts';
import { Columns } from './columns.ts';
import { Consultations } from './consultations.ts';
import { CoverageCount } from './coverage-count.ts';
import { Documents } from './documents.ts';
import { Entrances } from './entrances.ts';
import { FoiReports } from './foi-reports.ts';
import { Fronts } from './fronts.ts';
import { Guides } from './guides.ts';
import { Intrusions } from './intrusions.ts';
import { Items } from './items.ts';
import { Messages } from './messages.ts';
import { settled } from './page-role.ts';

/** A page whose facts are all there. */
type Whole = PageFacts & Pick<Facts, 'kind' | 'title' | 'links' | 'listEntries' | 'dates'>;

function isWhole(facts: PageFacts): facts is Whole {
  const { kind, title, links, listEntries, dates } = facts;
  return [kind, title, links, listEntries, dates].every((fact) => fact !== undefined);
}

/** 上海市清河区人民政府门户网站: the organ in the title of its home page. */
const ORGAN_IN_TITLE =
  /^\p{Script=Han}{2,20}?(?:人民政府|街道办事处|管委会|委员会|局)(?=门户|官方|政务|信息|政府|网|$)/u;

/** The organs that a home page names as its own, else the one in its title. */
function organsOf({ kind, title }: Whole): readonly string[] {
  if (kind.organs.length > 0) return kind.organs;
  const [organ] = ORGAN_IN_TITLE.exec(title.document.trim()) ?? [];
  return organ === undefined ? [] : [organ];
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
  readonly #messages = new Messages();
  readonly #catalogues = new Catalogues();
  readonly #attendances = new Attendances();
  readonly #foiReports = new FoiReports();
  readonly #consultations = new Consultations();
  readonly #fronts = new Fronts();
  readonly #guides = new Guides();
  readonly #intrusions = new Intrusions();
  readonly #visits: SiteVisit[] = [];
  readonly #read = new Set<string>();
  readonly #organs = new Set<string>();
  #at = '';

  constructor(host: string) {
    this.#host = host;
    this.#entrances = new Entrances(host);
  }

  /** Takes up the facts of a page, complete as `completeFacts` makes them. A page that was taken up before adds nothing. */
  add(page: PageFacts): void {
    const { url, host, scheme } = page.address;
    if (this.#read.has(url) || (isHttp(scheme) && !this.#isOwn(host))) return;
    this.#read.add(url);
    if (page.gathering.at > this.#at) this.#at = page.gathering.at;
    if (!isWhole(page)) {
      this.#coverage.fail(url, page.failures.map(({ fact }) => fact).join(', '));
      return;
    }
    const facts = settled(page);
    this.#coverage.read(facts);
    if (facts.kind.kind === 'home' && !facts.kind.subsite) {
      for (const organ of organsOf(facts)) this.#organs.add(organ);
    }
    this.#coverage.seeLinks(facts, (to) => this.#isOwn(to));
    this.#columns.add(facts);
    this.#items.add(facts, this.#columns.nameOf(facts));
    this.#entrances.add(facts);
    this.#fronts.add(facts);
    this.#intrusions.add(facts);
    this.#documents.add(facts);
    this.#messages.add(facts);
    this.#catalogues.add(facts);
    this.#attendances.add(facts);
    this.#foiReports.add(facts);
    this.#consultations.add(facts);
    this.#guides.add(facts);
  }

  /** Takes up a visit to the home page that the host recorded. */
  visit(visit: SiteVisit): void {
    this.#visits.push(visit);
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
      messages: this.#messages.all,
      fronts: this.#fronts.all,
      visits: this.#visits,
      intrusions: this.#intrusions.all,
      catalogues: this.#catalogues.all,
      consultations: this.#consultations.all,
      feedbacks: this.#consultations.feedbacks,
      guides: this.#guides.all,
      attendances: this.#attendances.all,
      foiReports: this.#foiReports.all,
    };
  }

  #isOwn(host: string): boolean {
    return host === this.#host || host.endsWith(`.${this.#host}`) || this.#host.endsWith(`.${host}`);
  }
}
