import type { Assessment, Dispute, Recheck } from '../../assessment/contract.ts';
import { withRecheck } from '../../assessment/disputes.ts';
import { scoreAt } from '../../assessment/kept-sheet.ts';
import type { Site } from '../../ledger/contract.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { Pack } from '../../rules/packs/contract.ts';
import type { LiveReader } from '../../sweep/contract.ts';
import type { RunOptions } from '../link-run.ts';
import { recheck } from './recheck.ts';
import type { RecheckAnswer, RecheckQuestion } from './recheck-questions.ts';
import { lastScore, reckonAnew } from './reckon.ts';

/** Milliseconds that one look may take: a page that fails is asked twice, and a tab has its own patience. */
const PATIENCE = 240_000;

/** What the desk works with. */
export interface RecheckDeskOptions {
  readonly ledger: Ledger;
  /** Version of the tool. */
  readonly tool: string;
  readonly live: LiveReader;
  /** How to ask, by the settings of the moment. */
  options(): Promise<RunOptions>;
  /** The pack of a name, by the settings of the moment. */
  packOf(site: Pick<Site, 'pack'>): Promise<Pack>;
  /** Told whether anything is under way. */
  busy(isBusy: boolean): void;
}

type Why = Extract<RecheckAnswer, { done: false }>['why'];

/** The background's desk for disputes: looks again at pages, one look for each dispute at a time. */
export class RecheckDesk {
  readonly #desk: RecheckDeskOptions;
  readonly #running = new Set<string>();

  constructor(desk: RecheckDeskOptions) {
    this.#desk = desk;
    // A look that ended with its worker is not taken up again: its alarm would wake the next ones for nothing.
    desk.busy(false);
  }

  /** Looks, keeps what it found with the dispute, and the change of score with it; resolves when all is kept. */
  async take(question: RecheckQuestion): Promise<RecheckAnswer> {
    const { dispute } = question;
    if (this.#running.has(dispute)) return refused('running');
    this.#running.add(dispute);
    this.#desk.busy(true);
    const signal = AbortSignal.timeout(PATIENCE);
    try {
      const why = await this.#look(question, signal);
      return why === null ? { done: true } : refused(why);
    } catch (error) {
      return signal.aborted ? refused('late') : refused('broken', String(error).slice(0, 200));
    } finally {
      this.#running.delete(dispute);
      this.#desk.busy(this.#running.size > 0);
    }
  }

  async #look(question: RecheckQuestion, signal: AbortSignal): Promise<Why | null> {
    const { ledger, tool } = this.#desk;
    const assessment = await ledger.assessment(question.assessment);
    const site = await ledger.site(question.site);
    const dispute = await this.#dispute(question);
    if (assessment === null || site === null || dispute === null) return 'gone';
    const pack = await this.#packIn(assessment, site);
    const live = question.live ? this.#desk.live : null;
    const options = await this.#desk.options();
    const looked = await recheck(dispute, { ledger, pack, tool, options, live, by: question.by, signal });
    if (looked === 'noPage' || looked === 'notKept') return looked;
    const scored = await this.#scored(looked, { site: { ...site, pack: pack.id }, pack, assessment, signal });
    // Read anew: somebody may have ruled in the meantime.
    await ledger.keepDispute(withRecheck((await this.#dispute(question)) ?? dispute, scored));
    return null;
  }

  async #dispute({ site, dispute }: RecheckQuestion): Promise<Dispute | null> {
    return (await this.#desk.ledger.disputes(site)).find(({ id }) => id === dispute) ?? null;
  }

  #packIn({ sites, pack }: Assessment, site: Site): Promise<Pack> {
    const own = sites.find(({ id }) => id === site.id)?.pack;
    return this.#desk.packOf({ pack: own ?? pack });
  }

  /** The look with the site's scores before and after it; without them where nothing could be read. */
  async #scored(
    looked: Recheck,
    {
      site,
      pack,
      assessment,
      signal,
    }: { site: Site; pack: Pack; assessment: Assessment; signal: AbortSignal },
  ): Promise<Recheck> {
    if (looked.after.problem !== undefined) return looked;
    const { ledger, tool } = this.#desk;
    const scoreBefore = await lastScore(ledger, site.id, pack.id);
    const audit = await reckonAnew(ledger, { site, pack, tool, note: assessment.name, signal }, assessment);
    return { ...looked, scoreBefore, scoreAfter: scoreAt(audit) };
  }
}

function refused(why: Why, detail = ''): RecheckAnswer {
  return { done: false, why, detail };
}
