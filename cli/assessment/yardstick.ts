import type { Assessment } from '../../assessment/contract.ts';
import type { Pack } from '../../rules/packs/contract.ts';
import { withExtras } from '../../rules/packs/extras.ts';
import { packs } from '../../rules/packs/index.ts';
import type { StandardId } from '../../rules/plans/index.ts';
import type { Yardstick as BatchYardstick } from '../batch/batch-pack.ts';
import { AssessmentFault } from './assessment-fault.ts';

/** By what an assessment judges: the id of its pack, and how a list of sites is read under it. */
export interface Yardstick extends BatchYardstick {
  readonly id: string;
}

/** The packs that can judge: the built-in ones, and one's own that were handed in. */
export class PacksAtHand {
  readonly #known: readonly Pack[];
  readonly #extras: readonly StandardId[];

  constructor(own: readonly Pack[], extras: readonly StandardId[] = []) {
    this.#known = [...own, ...packs];
    this.#extras = extras;
  }

  /** The pack of a name; null where there is none at hand. */
  named(id: string): Pack | null {
    const found = this.#known.find((pack) => pack.id === id);
    return found === undefined ? null : withExtras(found, this.#extras);
  }

  /** Throws `AssessmentFault` where sites of an assessment are to be judged by packs that are not at hand. */
  check(assessment: Pick<Assessment, 'pack'>, sites: Assessment['sites']): void {
    const wanted = new Set(sites.map(({ pack }) => pack ?? assessment.pack));
    const missing = [...wanted].filter((id) => this.named(id) === null);
    if (missing.length > 0) throw new AssessmentFault('noPack', { packs: missing.join(', ') });
  }
}
