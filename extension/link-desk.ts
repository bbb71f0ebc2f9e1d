import type { LinkVerdict } from '../facts/link-verdict.ts';
import type { PageFacts } from '../facts/page.ts';
import { isFresh, usualAges } from '../links/check/cache.ts';
import { linksOf } from '../links/check/links-of-page.ts';
import { LinkRun, type RunOptions } from './link-run.ts';
import type { LinkStore, StoredCheck } from './link-store.ts';

/** What is known of the links of a page. */
export interface LinkStanding {
  readonly state: StoredCheck['state'];
  /** By address. */
  readonly verdicts: ReadonlyMap<string, LinkVerdict>;
}

/** What the desk needs from the browser. */
export interface LinkDeskOptions {
  readonly store: LinkStore;
  /** How to ask, by the settings of the moment. */
  runOptions(): Promise<RunOptions>;
  /** Something about the links of a tab is new. */
  tell(tab: number): void;
  /** Whether any check is under way: the worker must stay. */
  busy(isBusy: boolean): void;
}

/** Checks of links, one for each tab: begun, paused, taken up again after the worker has ended. */
export class LinkDesk {
  readonly #options: LinkDeskOptions;
  readonly #runs = new Map<number, LinkRun>();
  #recovered: Promise<void> | null = null;

  constructor(options: LinkDeskOptions) {
    this.#options = options;
  }

  /** Takes up the checks that were running when the worker ended; once in its life. */
  recover(): Promise<void> {
    this.#recovered ??= this.#recover();
    return this.#recovered;
  }

  /** How the links of a document stand; null where they were not checked. */
  async standingOf(tab: number, document: string): Promise<LinkStanding | null> {
    await this.recover();
    const run = this.#runs.get(tab);
    if (run === undefined || run.stored.document !== document) return null;
    return { state: run.stored.state, verdicts: run.verdicts };
  }

  /** Checks the links of a page. `anew`: also those that an earlier check has settled. */
  async start(tab: number, document: string, facts: PageFacts, anew: boolean): Promise<void> {
    await this.leave(tab, null);
    const { store } = this.#options;
    const options = await this.#options.runOptions();
    const now = options.clock.now();
    const startedAt = new Date(now).toISOString();
    await store.dropBefore(new Date(now - usualAges.opens).toISOString());
    const links = linksOf(facts);
    const addresses = [...new Set(links.map(({ url }) => url))];
    const known = anew ? new Map() : await store.verdictsOf(addresses);
    const stored: StoredCheck = {
      document,
      tab,
      page: facts.address.url,
      state: 'running',
      startedAt,
      anew,
      addresses,
      snapshot: null,
    };
    const run = this.#newRun(stored, new Map());
    this.#follow(run, run.begin(links, known, options));
  }

  /** Stops asking for now. */
  async pause(tab: number): Promise<void> {
    await this.recover();
    const run = this.#runs.get(tab);
    if (run?.stored.state !== 'running') return;
    await this.#setState(run, 'paused');
    await run.stop();
  }

  /** Goes on with a check that was paused. */
  async resume(tab: number): Promise<void> {
    await this.recover();
    const run = this.#runs.get(tab);
    if (run?.stored.state !== 'paused') return;
    await this.#takeUp({ ...run.stored, state: 'running' }, run.verdicts);
  }

  /** Ends a check; what is not settled is left alone. */
  async cancel(tab: number): Promise<void> {
    await this.recover();
    const run = this.#runs.get(tab);
    if (run === undefined || (run.stored.state !== 'running' && run.stored.state !== 'paused')) return;
    await this.#setState(run, 'cancelled');
    await run.cancel();
  }

  /** Begins again with the settings of the moment, where a check is running. */
  async refresh(): Promise<void> {
    await this.recover();
    for (const run of [...this.#runs.values()]) {
      if (run.stored.state !== 'running') continue;
      await run.stop();
      await this.#takeUp(run.stored, run.verdicts);
    }
  }

  /** A tab was closed or shows another document: its check is of no use any more. */
  async leave(tab: number, document: string | null): Promise<void> {
    await this.recover();
    const run = this.#runs.get(tab);
    if (run === undefined || run.stored.document === document) return;
    this.#runs.delete(tab);
    await run.stop();
    await this.#options.store.removeCheck(run.stored.document);
    this.#sayBusy();
  }

  async #recover(): Promise<void> {
    for (const stored of await this.#options.store.checks()) {
      const verdicts = await this.#verdictsSince(stored);
      if (stored.state === 'running') await this.#takeUp(stored, verdicts);
      else this.#runs.set(stored.tab, this.#newRun(stored, verdicts));
    }
  }

  /** Verdicts that belong to a check: given in it, or taken over from an earlier one when it began. */
  async #verdictsSince({ startedAt, anew, addresses }: StoredCheck): Promise<Map<string, LinkVerdict>> {
    const began = Date.parse(startedAt);
    const all = await this.#options.store.verdictsOf(addresses);
    for (const [url, verdict] of all) {
      const isOwn = Date.parse(verdict.at) >= began || (!anew && isFresh(verdict, began));
      if (!isOwn) all.delete(url);
    }
    return all;
  }

  async #takeUp(stored: StoredCheck, verdicts: Map<string, LinkVerdict>): Promise<void> {
    const run = this.#newRun(stored, verdicts);
    await this.#setState(run, 'running');
    this.#follow(run, run.goOn(await this.#options.runOptions()));
  }

  #newRun(stored: StoredCheck, verdicts: Map<string, LinkVerdict>): LinkRun {
    return new LinkRun({ ...stored }, verdicts, this.#options.store, () => this.#options.tell(stored.tab));
  }

  /** Waits for the end of a run without holding up whoever began it. */
  #follow(run: LinkRun, running: Promise<void>): void {
    this.#runs.set(run.stored.tab, run);
    this.#sayBusy();
    running
      .then(() => (run.stored.state === 'running' && run.isDone ? this.#setState(run, 'done') : undefined))
      // What is stored cannot be read, or nothing can be stored: the person can begin anew.
      .catch(() => this.#setState(run, 'failed').catch(() => undefined))
      .finally(() => this.#sayBusy());
  }

  async #setState(run: LinkRun, state: StoredCheck['state']): Promise<void> {
    run.stored.state = state;
    await this.#options.store.setState(run.stored.document, state);
    this.#options.tell(run.stored.tab);
  }

  #sayBusy(): void {
    this.#options.busy([...this.#runs.values()].some(({ stored }) => stored.state === 'running'));
  }
}
