import { join } from 'node:path';
import * as z from 'zod';
import type { Finding } from '../../audit/finding.ts';
import { countsOf, plus } from '../../audit/score/counts.ts';
import { SiteAudit } from '../../audit/site-audit.ts';
import { type SiteName, siteOf } from '../../audit/site-of.ts';
import type { LinkVerdict } from '../../facts/link-verdict.ts';
import type { PageFacts } from '../../facts/page.ts';
import type { Page } from '../../ledger/contract.ts';
import { keptSiteFinding } from '../../ledger/kept-finding.ts';
import { pageRow } from '../../ledger/page-row.ts';
import { judgedBy } from '../../ledger/stamp.ts';
import packageFile from '../../package.json' with { type: 'json' };
import type { Severity } from '../../rules/contract.ts';
import type { Pack } from '../../rules/packs/contract.ts';
import { isComplete } from '../../sweep/completeness.ts';
import { addressesOf, joinVerdicts } from '../../sweep/join-verdicts.ts';
import { keepingLittleGarbage } from '../lean-heap.ts';
import { GrowingFile } from '../state/growing-file.ts';
import type { PlacedPage } from '../state/journal.ts';
import type { Stretch } from '../state/packed-lines.ts';
import { PlainLines } from '../state/plain-lines.ts';
import type { SiteState } from '../state/site-state.ts';
import { whileUsing } from '../state/state-fault.ts';
import { JUDGED } from '../state/sweep-files.ts';
import { inShanghai } from '../time.ts';
import type { JudgedSite } from './judged-site.ts';
import { LinkPlaces } from './link-places.ts';
import { SampleCount } from './sample-count.ts';
import type { Swept } from './sweep-site.ts';

/** Pages whose rows are written at once. Ours, by measure: with more of them more garbage lies about meanwhile. */
const BATCH = 8;

/** A row as it was written a moment ago. */
const OwnRow = z.custom<Page>((row) => typeof row === 'object' && row !== null);

/** Which pack judges a site, by the facts of its home page; null where that was not read. */
export type ChoosePack = (home: PageFacts | null) => Pack;

/** A judged site whose rows lie in a file, which is to be closed. */
export interface OpenJudgedSite extends JudgedSite {
  close(): Promise<void>;
}

/**
 * Judges what a sweep kept, with what is known of its links, page by page; then the site. The same pages come to the
 * same result in whatever order they were read. `makeFile`: where their rows go, a file of the folder by default.
 * Throws `StateFault`.
 */
export async function judgeSite(
  state: SiteState,
  swept: Swept,
  choosePack: ChoosePack,
  makeFile = () => GrowingFile.createScratch(join(state.folder, JUDGED)),
): Promise<OpenJudgedSite> {
  const home = await homeOf(state);
  const pack = choosePack(home);
  const site = nameOf(state, home, pack);
  const file = await makeFile().catch((error) => {
    throw whileUsing(state.folder, error);
  });
  try {
    const judging = new Judging(state, site, pack, swept, new PlainLines(file));
    const judged = await keepingLittleGarbage(() => judging.run());
    return { ...judged, close: () => file.close() };
  } catch (error) {
    await file.close();
    throw whileUsing(state.folder, error);
  }
}

/** The pages of a sweep by address, each once: of one that was kept twice the last counts. */
export function pagesInOrder(state: SiteState): PlacedPage[] {
  const byUrl = new Map(state.pages.map((page) => [page.url, page]));
  return [...byUrl.values()].sort((a, b) => (a.url < b.url ? -1 : 1));
}

/** The facts of the home page; null where it was not read. */
export async function homeOf(state: SiteState): Promise<PageFacts | null> {
  const { home } = state.head.order;
  const page = state.pages.find(({ asked }) => asked === home) ?? state.pages.find(({ url }) => url === home);
  return page === undefined ? null : state.factsOf(page);
}

/** The name of a site under a pack. `home`: as `homeOf` gives it. */
export function nameOf({ head }: SiteState, home: PageFacts | null, pack: Pack): SiteName {
  const { href, protocol, hostname, pathname } = new URL(head.order.home);
  const scheme = protocol.slice(0, -1);
  const address = home?.address ?? {
    url: href,
    scheme,
    host: hostname,
    path: pathname,
    query: '',
    status: null,
  };
  return siteOf(address, home?.kind?.organs ?? [], pack);
}

/** What became of the addresses that a sweep asked for. */
export async function verdictsOf(state: SiteState): Promise<Map<string, LinkVerdict>> {
  const verdicts = new Map<string, LinkVerdict>();
  for await (const verdict of state.verdicts()) verdicts.set(verdict.url, verdict);
  return verdicts;
}

class Judging {
  readonly #state: SiteState;
  readonly #site: SiteName;
  readonly #pack: Pack;
  readonly #swept: Swept;
  readonly #rows: PlainLines;
  readonly #audit: SiteAudit;
  readonly #stamp: string;
  readonly #places: Stretch[] = [];
  readonly #failed: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  readonly #sample: SampleCount;

  constructor(state: SiteState, site: SiteName, pack: Pack, swept: Swept, rows: PlainLines) {
    this.#state = state;
    this.#site = site;
    this.#pack = pack;
    this.#swept = swept;
    this.#rows = rows;
    this.#audit = new SiteAudit(pack, site.host);
    this.#stamp = judgedBy(pack, packageFile.version);
    this.#sample = new SampleCount(swept.strata);
  }

  async run(): Promise<JudgedSite> {
    const state = this.#state;
    const verdicts = await verdictsOf(state);
    const places = new LinkPlaces(verdicts);
    let waiting: Page[] = [];
    for (const placed of pagesInOrder(state)) {
      const read = state.factsOf(placed);
      const addresses = addressesOf(read);
      const facts = joinVerdicts(read, verdicts, addresses);
      places.note(facts.address.url, addresses);
      waiting.push(this.#judge(placed, facts));
      if (waiting.length >= BATCH) waiting = await this.#write(waiting);
    }
    await this.#write(waiting);
    const failures = state.failures.toSorted((a, b) => (a.url < b.url ? -1 : 1));
    for (const { url, why } of failures) this.#audit.fail(url, why);
    this.#audit.complete(isComplete(this.#swept.progress));
    return this.#sum(places);
  }

  #judge({ sha256, needsLive, asked }: PlacedPage, facts: PageFacts): Page {
    const findings = this.#audit.add(facts);
    for (const finding of findings) this.#count(finding);
    this.#sample.note(
      asked,
      findings.some(({ severity }) => severity === 'error'),
    );
    const origin = { site: this.#site.id, via: 'sweep', sha256, needsLive, judgedBy: this.#stamp } as const;
    return pageRow(facts, findings, origin);
  }

  #count({ outcome, severity }: Pick<Finding, 'outcome' | 'severity'>): void {
    if (outcome === 'failed' && severity !== null) this.#failed[severity] += 1;
  }

  async #write(rows: readonly Page[]): Promise<Page[]> {
    this.#places.push(...(await this.#rows.append(rows)));
    return [];
  }

  #sum(places: LinkPlaces): JudgedSite {
    const { head } = this.#state;
    const { progress } = this.#swept;
    const overSite = this.#audit.judge();
    for (const finding of overSite) this.#count(finding);
    return {
      site: this.#site,
      home: head.order.home,
      pack: this.#pack,
      judgedBy: this.#stamp,
      startedAt: head.startedAt,
      endedAt: head.at ?? inShanghai(new Date()),
      progress,
      coverage: this.#audit.facts.coverage,
      sample: this.#sample.templates,
      findings: overSite.map(keptSiteFinding),
      failed: this.#failed,
      counts: plus(this.#audit.counts, countsOf(overSite)),
      sheet: this.#audit.sheet(),
      links: places.report(),
      pages: () => this.#pages(),
      verdicts: () => this.#state.verdicts(),
    };
  }

  async *#pages(): AsyncGenerator<Page, void> {
    for (const place of this.#places) yield OwnRow.parse(this.#rows.read(place));
  }
}
