import * as z from 'zod';
import { heldRemarks } from '../../assessment/agreement.ts';
import type { AssessedSite } from '../../assessment/contract.ts';
import { drawSample } from '../../assessment/draw.ts';
import { Coverage } from '../../facts/shape/coverage.ts';
import type { KeptSweep, Site } from '../../ledger/contract.ts';
import { NOTHING } from '../../ledger/page-counts.ts';
import type { TransferRow } from '../../ledger/transfer/rows.ts';
import type { Pack } from '../../rules/packs/contract.ts';
import { isComplete } from '../../sweep/completeness.ts';
import { orderOptions } from '../batch/audit-one.ts';
import type { BatchFolder } from '../batch/batch-folder.ts';
import type { SiteResult } from '../queue/contract.ts';
import { orderOf } from '../site/site-order.ts';
import { SiteState } from '../state/site-state.ts';
import { pausedSweep } from './go-on-sweep.ts';
import { type JudgingOrder, PageJudge } from './judge-pages.ts';
import { KeptFacts } from './kept-facts.ts';
import type { KeptFile } from './kept-file.ts';
import { type SweptState, sitePages } from './site-pages.ts';
import type { SiteNeed } from './site-plan.ts';
import { inUtc } from './utc.ts';
import type { PacksAtHand } from './yardstick.ts';

type Rows = AsyncGenerator<TransferRow, void>;

/** What a run has come to. */
export interface RunOutcome {
  readonly file: KeptFile;
  readonly needs: ReadonlyMap<string, SiteNeed>;
  /** Where sweeps are kept, and what became of them; null where nothing was to be read. */
  readonly swept: { readonly folder: BatchFolder; readonly results: ReadonlyMap<string, SiteResult> } | null;
  readonly packs: PacksAtHand;
  /** Who draws samples. */
  readonly by: string;
  /** ISO 8601, UTC: now. */
  readonly at: string;
}

/** The rows of the sites that a run read or reckoned anew, one site in memory at a time. */
export class RunRows {
  readonly #outcome: RunOutcome;
  readonly #assessed: ReadonlyMap<string, AssessedSite>;

  constructor(outcome: RunOutcome) {
    this.#outcome = outcome;
    this.#assessed = new Map(outcome.file.assessment.sites.map((site) => [site.id, site]));
  }

  /** The sites as they are kept from now on: those of the file, and those that were not there yet. */
  get sites(): Site[] {
    const { file } = this.#outcome;
    const known = [...file.sites.values()].map((site) => this.#siteNow(site));
    const fresh = [...this.#assessed.values()].filter(({ id }) => this.#needs(id) && !file.sites.has(id));
    return [...known, ...fresh.map((site) => this.#siteNow(this.#freshSite(site)))];
  }

  /** What came of a site since its rows in the file. Throws `StateFault` and `AssessmentFault`. */
  async *since(site: Site): Rows {
    const { file, needs, swept } = this.#outcome;
    const assessed = this.#assessed.get(site.id);
    const need = needs.get(site.id) ?? 'nothing';
    if (assessed === undefined || need === 'nothing') return;
    if (need === 'reckon') return yield* this.#judged(assessed, null);
    const result = swept?.results.get(site.id);
    if (swept === null || result?.state !== 'done') return yield* this.#unread(assessed, result);
    const state = await SiteState.look(swept.folder.folderOf(site.id));
    try {
      const end = await state.ended();
      if (end !== null) yield* this.#judged(assessed, { state, progress: end.progress });
    } finally {
      await state.close();
    }
    for (const left of file.sweepsOf(site.id)) {
      const isLeft = left.state === 'paused' || left.state === 'running';
      // Its place was taken: nobody goes on with it.
      if (isLeft && left.id !== this.#sweepId(site.id))
        yield { row: 'sweep', sweep: { ...left, state: 'stopped', endedAt: this.#outcome.at } };
    }
  }

  #needs(id: string): boolean {
    return (this.#outcome.needs.get(id) ?? 'nothing') !== 'nothing';
  }

  #packId({ pack }: AssessedSite): string {
    return pack ?? this.#outcome.file.assessment.pack;
  }

  #siteNow(site: Site): Site {
    const assessed = this.#assessed.get(site.id);
    if (assessed === undefined || this.#outcome.needs.get(site.id) !== 'read') return site;
    return { ...site, pack: this.#packId(assessed), packChosen: true, seenAt: this.#outcome.at };
  }

  #freshSite(assessed: AssessedSite): Site {
    const { id, host, title, home } = assessed;
    const { at } = this.#outcome;
    const pack = this.#packId(assessed);
    return { id, host, title, home, pack, packChosen: true, addedAt: at, seenAt: at, ...NOTHING };
  }

  /** The same for the same run, however often it is written; that of the sweep that was gone on with. */
  #sweepId(site: string): string {
    const { file, swept } = this.#outcome;
    return pausedSweep(file, site)?.id ?? `${swept?.folder.head.id ?? crypto.randomUUID()} ${site}`;
  }

  async *#judged(assessed: AssessedSite, swept: SweptState | null): Rows {
    const { file, at, by } = this.#outcome;
    const { id: site } = assessed;
    const facts = await KeptFacts.of(file, site);
    try {
      const source = await sitePages(file, site, facts, swept);
      const given = new Set<string>();
      for await (const { name } of file.rows('part', site)) given.add(name);
      const judge = new PageJudge({ ...this.#order(assessed, swept), given });
      yield* judge.rows(source);
      for (const failure of source.newFailures) yield { row: 'failure', failure: { ...failure, site, at } };
      for (const verdict of source.newVerdicts) yield { row: 'verdict', site, verdict };
      if (swept !== null) yield { row: 'sweep', sweep: this.#sweepRow(assessed, swept) };
      const { id: assessment, sample } = file.assessment;
      if (sample === null || file.draws.has(`${assessment} ${site}`)) return;
      yield { row: 'draw', draw: await drawSample(sample, judge.drawable, { assessment, site, at, by }) };
    } finally {
      await facts.close();
    }
  }

  #order(assessed: AssessedSite, swept: SweptState | null): Omit<JudgingOrder, 'given'> {
    const { file, at } = this.#outcome;
    const [last] = file.auditsOf(assessed.id);
    const startedAt = last?.startedAt ?? file.sites.get(assessed.id)?.addedAt ?? at;
    return {
      id: swept === null ? crypto.randomUUID() : this.#sweepId(assessed.id),
      from: swept === null ? (last?.from ?? 'sweep') : 'sweep',
      startedAt: swept === null ? startedAt : inUtc(swept.state.head.startedAt),
      endedAt: at,
      site: assessed,
      pack: this.#pack(assessed),
      isComplete: swept === null ? wasComplete(last?.coverage) : isComplete(swept.progress),
      said: heldRemarks(file.remarksOf(assessed.id), file.assessment.two),
    };
  }

  #pack(assessed: AssessedSite): Pack {
    const pack = this.#outcome.packs.named(this.#packId(assessed));
    if (pack === null) throw new RangeError(`no pack ${this.#packId(assessed)}`);
    return pack;
  }

  #sweepRow({ id: site }: AssessedSite, { state, progress }: SweptState): KeptSweep {
    const { order, startedAt } = state.head;
    return {
      id: this.#sweepId(site),
      site,
      order,
      state: progress.state === 'stopped' ? 'stopped' : 'done',
      why: '',
      startedAt: inUtc(startedAt),
      endedAt: this.#outcome.at,
      progress,
    };
  }

  /** Why nothing of a site was read. A sweep that was left elsewhere stays as it was left. */
  async *#unread({ id: site, home }: AssessedSite, result: SiteResult | undefined): Rows {
    const { file, swept } = this.#outcome;
    if (pausedSweep(file, site) !== null || swept === null || result === undefined) return;
    const why = result.problem === null ? '' : `${result.problem.zh} / ${result.problem.en}`;
    const endedAt = inUtc(result.endedAt);
    yield {
      row: 'sweep',
      sweep: {
        ...{ id: this.#sweepId(site), site, state: 'failed', why },
        order: orderOf(home, orderOptions(swept.folder.head.settings)),
        ...{ startedAt: endedAt, endedAt },
        progress: null,
      },
    };
  }
}

function wasComplete(coverage: unknown): boolean {
  return z.safeParse(Coverage, coverage).data?.complete ?? false;
}
