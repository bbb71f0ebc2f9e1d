import type { LinkVerdict } from '../facts/link-verdict.ts';
import type { PageFacts } from '../facts/page.ts';
import type { Page, Remark, Shot, Site } from './contract.ts';
import type { Connection } from './database.ts';
import * as failures from './failures.ts';
import * as keeping from './keep-pages.ts';
import * as pages from './pages.ts';
import * as remarks from './remarks.ts';
import type { Failure, Sighting } from './rows.ts';
import * as shots from './shots.ts';
import { sightingsOf } from './sightings.ts';
import * as sites from './sites.ts';
import * as verdicts from './verdicts.ts';

/** What was seen of sites, and what people said of them: the part of the ledger that browsing fills. Rejects as `Ledger` does. */
export class SiteLedger {
  protected readonly connection: Connection;

  constructor(connection: Connection) {
    this.connection = connection;
  }

  /** All sites, the one that was seen last first. */
  sites(): Promise<Site[]> {
    return sites.allSites(this.connection);
  }

  site(id: string): Promise<Site | null> {
    return sites.oneSite(this.connection, id);
  }

  /** Adds or changes a site. Its pages and counts are the ledger's own: those that are given are not taken. */
  putSite(site: Site): Promise<Site> {
    return sites.putSite(this.connection, site);
  }

  /** Forgets a site with everything of it. */
  removeSite(id: string): Promise<void> {
    return sites.removeSite(this.connection, id);
  }

  /**
   * Keeps pages that were just read, with the site's counts in step, all or none. A page that says what it said
   * before costs a time stamp. Rejects with `RangeError` where the site is not kept.
   */
  keepPages(site: string, seen: Iterable<keeping.SeenPage>): Promise<keeping.KeptPages> {
    return keeping.keepPages(this.connection, site, [...seen]);
  }

  /**
   * Keeps pages that were judged anew, all or none; one whose facts have changed in the meantime stays as it is.
   * Returns how many were replaced.
   */
  keepJudgements(site: string, judged: Iterable<Page>): Promise<number> {
    return keeping.keepJudgements(this.connection, site, [...judged]);
  }

  page(site: string, url: string): Promise<Page | null> {
    return pages.onePage(this.connection, site, url);
  }

  /** All pages of a site, by address. For long lists: `pageBatches`. */
  async pages(site: string): Promise<Page[]> {
    const all: Page[] = [];
    for await (const batch of this.pageBatches(site)) all.push(...batch);
    return all;
  }

  /** The pages of a site by address, so many at a time, so that the first are there at once. */
  pageBatches(site: string, size?: number): AsyncGenerator<Page[], void> {
    return pages.pageBatches(this.connection, site, size);
  }

  /**
   * Visits every page with its facts as last seen, to be judged again, one after the other. Facts are null where they
   * cannot be read or are of another version. `linkVerdicts` is null: `verdictsOf` has them.
   */
  eachPage(
    site: string,
    visit: (page: Page, facts: PageFacts | null) => void | Promise<void>,
  ): Promise<void> {
    return pages.eachPage(this.connection, site, visit);
  }

  /** Facts of a page as last seen, or as they were at a time (ISO 8601); null where it was not seen by then. */
  factsOf(site: string, url: string, at?: string): Promise<PageFacts | null> {
    return pages.factsOf(this.connection, site, url, at);
  }

  /** What a page said and when, the oldest first: one row for every span in which it said the same. */
  versionsOf(site: string, url: string): Promise<Sighting[]> {
    return sightingsOf(this.connection, site, url);
  }

  /** Pages that could not be read, by address; one that is read later is no longer among them. */
  failures(site: string): Promise<Failure[]> {
    return failures.failuresOf(this.connection, site);
  }

  keepFailures(site: string, failed: Iterable<Failure>): Promise<void> {
    return failures.keepFailures(this.connection, site, [...failed]);
  }

  /** Adds what a person said, or puts it in the place of what bears its id. */
  remark(remark: Remark): Promise<void> {
    return remarks.keepRemark(this.connection, remark);
  }

  /** What people said of a site, the oldest first. */
  remarks(site: string): Promise<Remark[]> {
    return remarks.remarksOf(this.connection, site);
  }

  removeRemark(id: string): Promise<void> {
    return remarks.removeRemark(this.connection, id);
  }

  keepShot(shot: Shot): Promise<void> {
    return shots.keepShot(this.connection, shot);
  }

  /** Pictures of a site or of one finding, the oldest first. */
  shots(site: string, fingerprint?: string): Promise<Shot[]> {
    return shots.shotsOf(this.connection, site, fingerprint);
  }

  removeShot(id: string): Promise<void> {
    return shots.removeShot(this.connection, id);
  }

  /** Keeps verdicts of addresses that a site links to; a later one replaces an earlier. */
  keepVerdicts(site: string, given: Iterable<LinkVerdict>): Promise<void> {
    return verdicts.keepVerdicts(this.connection, site, [...given]);
  }

  /** The last verdicts of a site's links, by address. */
  async verdicts(site: string): Promise<Map<string, LinkVerdict>> {
    const all = new Map<string, LinkVerdict>();
    for await (const batch of this.verdictBatches(site)) for (const one of batch) all.set(one.url, one);
    return all;
  }

  verdictBatches(site: string, size?: number): AsyncGenerator<LinkVerdict[], void> {
    return verdicts.verdictBatches(this.connection, site, size);
  }

  /** The last verdicts of addresses, by address; those without one are left out. */
  verdictsOf(site: string, urls: Iterable<string>): Promise<Map<string, LinkVerdict>> {
    return verdicts.verdictsOf(this.connection, site, urls);
  }
}
