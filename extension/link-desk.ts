import type { LinkVerdict } from '../facts/link-verdict.ts';
import type { PageFacts } from '../facts/page.ts';
import { isFresh } from '../links/check/cache.ts';
import { linksOf } from '../links/check/links-of-page.ts';
import { HostGate } from './link-gate.ts';
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
  /** Whether the browser was started anew, so that no tab is what it was; by default it was not. */
  isNewSession?(): Promise<boolean>;
}

/**
 * Checks of links, one for each tab: begun, paused, taken up again after the worker has ended. Where nothing can be
 * kept, a check fails and asks nothing; no method ever rejects for that, for the audit of pages goes on without.
 */
export class LinkDesk {
  readonly #options: LinkDeskOptions;
  readonly #gate = new HostGate();
  readonly #runs = new Map<number, LinkRun>();
  #recovered: Promise<void> | null = null;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(options: LinkDeskOptions) {
    this.#options = options;
  }

  /** Takes up the checks that were running when the worker ended; once in its life. */
  recover(): Promise<void> {
    this.#recovered ??= this.#recover()
      .catch(() => undefined)
      .then(() => this.#sayBusy());
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
  start(tab: number, document: string, facts: PageFacts, anew: boolean): Promise<void> {
    return this.#inTurn(async () => {
      await this.#drop(tab);
      const links = linksOf(facts);
      const stored: StoredCheck = {
        document,
        tab,
        page: facts.address.url,
        state: 'running',
        startedAt: '',
        anew,
        addresses: [...new Set(links.map(({ url }) => url))],
        snapshot: null,
      };
      const run = this.#newRun(stored, new Map());
      this.#follow(run, run.begin(links));
    });
  }

  /** Stops asking for now. */
  pause(tab: number): Promise<void> {
    return this.#inTurn(async () => {
      const run = this.#runs.get(tab);
      if (run?.stored.state !== 'running') return;
      await run.stop();
      // Its last address may have been settled meanwhile, or nothing could be kept.
      if (run.stored.state === 'running' && !run.isDone) await this.#setState(run, 'paused');
      this.#sayBusy();
    });
  }

  /** Goes on with a check that was paused. */
  resume(tab: number): Promise<void> {
    return this.#inTurn(async () => {
      const run = this.#runs.get(tab);
      if (run?.stored.state === 'paused') this.#takeUp(run.stored, run.verdicts);
    });
  }

  /** Ends a check; what is not settled is left alone. */
  cancel(tab: number): Promise<void> {
    return this.#inTurn(async () => {
      const run = this.#runs.get(tab);
      if (run?.stored.state !== 'running' && run?.stored.state !== 'paused') return;
      run.stored.state = 'cancelled';
      try {
        await run.cancel();
        await this.#setState(run, 'cancelled');
      } catch {
        await this.#setState(run, 'failed');
      }
      this.#sayBusy();
    });
  }

  /** Begins again with the settings of the moment, where a check is running. */
  refresh(): Promise<void> {
    return this.#inTurn(async () => {
      for (const run of [...this.#runs.values()]) {
        if (run.stored.state !== 'running') continue;
        await run.stop();
        if (run.stored.state === 'running' && !run.isDone) this.#takeUp(run.stored, run.verdicts);
      }
    });
  }

  /** A tab was closed or shows another document: its check is of no use any more. */
  leave(tab: number, document: string | null): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#runs.get(tab)?.stored.document !== document) await this.#drop(tab);
    });
  }

  /** One after the other: a tab can be closed while its check begins. */
  async #inTurn(work: () => Promise<void>): Promise<void> {
    await this.recover();
    const turn = this.#queue.then(work);
    this.#queue = turn.catch(() => undefined);
    await turn;
  }

  async #drop(tab: number): Promise<void> {
    const run = this.#runs.get(tab);
    if (run === undefined) return;
    this.#runs.delete(tab);
    await run.stop();
    await this.#forget(run.stored);
    this.#sayBusy();
  }

  async #recover(): Promise<void> {
    const { store } = this.#options;
    const isNew = (await this.#options.isNewSession?.()) ?? false;
    const latestFirst = (await store.checks()).sort((a, b) => b.startedAt.localeCompare(a.startedAt));
    for (const stored of latestFirst) {
      if (isNew || this.#runs.has(stored.tab)) await this.#forget(stored);
      else await this.#recoverOne(stored);
    }
  }

  async #recoverOne(stored: StoredCheck): Promise<void> {
    const verdicts = await this.#verdictsSince(stored);
    if (stored.state === 'running') this.#takeUp(stored, verdicts);
    else this.#runs.set(stored.tab, this.#newRun(stored, verdicts));
  }

  async #forget({ document }: StoredCheck): Promise<void> {
    await this.#options.store.removeCheck(document).catch(() => undefined);
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

  #takeUp(stored: StoredCheck, verdicts: Map<string, LinkVerdict>): void {
    const run = this.#newRun({ ...stored, state: 'running' }, verdicts);
    this.#follow(run, run.goOn());
  }

  #newRun(stored: StoredCheck, verdicts: Map<string, LinkVerdict>): LinkRun {
    return new LinkRun(stored, verdicts, {
      store: this.#options.store,
      options: () => this.#runOptions(),
      tell: () => this.#options.tell(stored.tab),
    });
  }

  async #runOptions(): Promise<RunOptions> {
    const options = await this.#options.runOptions();
    const { fetcher, manners, clock } = options;
    return { ...options, fetcher: this.#gate.around(fetcher, manners.perSecond, clock) };
  }

  /** Waits for the end of a run without holding up whoever began it. */
  #follow(run: LinkRun, running: Promise<void>): void {
    this.#runs.set(run.stored.tab, run);
    this.#options.tell(run.stored.tab);
    this.#sayBusy();
    running
      .then(() => (run.isDone ? this.#end(run, 'done') : undefined))
      // What is stored cannot be read, or nothing can be stored: the person can begin anew.
      .catch(() => this.#end(run, 'failed'));
  }

  async #end(run: LinkRun, state: 'done' | 'failed'): Promise<void> {
    if (this.#runs.get(run.stored.tab) !== run || run.stored.state !== 'running') return;
    const kept = this.#setState(run, state);
    this.#sayBusy();
    await kept;
  }

  /** Where the state cannot be kept, it holds as long as the worker lives. */
  async #setState(run: LinkRun, state: StoredCheck['state']): Promise<void> {
    run.stored.state = state;
    this.#options.tell(run.stored.tab);
    await this.#options.store.setState(run.stored.document, state).catch(() => undefined);
  }

  #sayBusy(): void {
    this.#options.busy([...this.#runs.values()].some(({ stored }) => stored.state === 'running'));
  }
}
