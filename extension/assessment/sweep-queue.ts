import type { Ledger } from '../../ledger/ledger.ts';
import type { SweepAnswer, SweepQuestion } from '../sweep-questions.ts';
import { dropPlan, onPlansChanged, storedPlan, storedPlans, storePlan } from './plan-store.ts';
import { nextStep, type SweepPlan } from './sweep-plan.ts';

/** Who sweeps. */
interface Desk {
  take(question: SweepQuestion): Promise<SweepAnswer>;
}

/** Milliseconds in which changes are gathered: a sweep under way has several each second. */
const PAUSE = 300;

/** Sweeps the sites of assessments as their plans say; what is done and what is left follows from the sweeps that are kept. */
export class SweepQueue {
  readonly #ledger: Ledger;
  readonly #desk: Desk;
  #turn: Promise<void> = Promise.resolve();
  #isAsked = false;

  constructor(ledger: Ledger, desk: Desk) {
    this.#ledger = ledger;
    this.#desk = desk;
  }

  /** Follows plans and sweeps from now on. */
  watch(): void {
    onPlansChanged(() => this.look());
    this.#ledger.onChange(({ what }) => {
      if (what === 'sweeps' || what === 'all') this.look();
    });
    this.look();
  }

  /** Looks whether something is to be begun, held or taken up again. */
  look(): void {
    if (this.#isAsked) return;
    this.#isAsked = true;
    this.#turn = this.#turn.then(() => this.#look()).catch(() => undefined);
  }

  async #look(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    this.#isAsked = false;
    for (const plan of await storedPlans()) await this.#follow(plan);
  }

  async #follow(plan: SweepPlan): Promise<void> {
    const { start, pause, resume, isDone } = nextStep(plan, await this.#ledger.sweeps());
    if (isDone && Object.keys(plan.refused).length === 0) return dropPlan(plan.assessment);
    if (pause.length > 0) await change(plan.assessment, ({ held }) => ({ held: [...held, ...pause] }));
    for (const sweep of pause) await this.#desk.take({ type: 'sweep', wish: 'pause', sweep });
    if (resume.length > 0)
      await change(plan.assessment, ({ held }) => ({ held: held.filter((id) => !resume.includes(id)) }));
    for (const sweep of resume) await this.#desk.take({ type: 'sweep', wish: 'resume', sweep });
    for (const { site, order } of start) {
      const answer = await this.#desk.take({ type: 'sweep', wish: 'start', site, order });
      if (answer.done || answer.why === 'running') continue;
      await change(plan.assessment, ({ refused }) => ({ refused: { ...refused, [site]: answer.why } }));
    }
  }
}

/** Read anew, for a person may have changed the plan in the meantime. */
async function change(assessment: string, to: (plan: SweepPlan) => Partial<SweepPlan>): Promise<void> {
  const plan = await storedPlan(assessment);
  if (plan !== null) await storePlan({ ...plan, ...to(plan) });
}
