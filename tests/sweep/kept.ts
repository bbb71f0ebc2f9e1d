import type { PageFacts } from '../../facts/page.ts';
import type { SweepStep, SweptPage } from '../../sweep/contract.ts';

/** Everything that a sweep kept, as a ledger would have it. */
export class Kept {
  readonly steps: SweepStep[] = [];

  get records(): unknown[] {
    return JSON.parse(JSON.stringify(this.steps.flatMap(({ records }) => records)));
  }

  get pages(): SweptPage[] {
    return this.steps.flatMap(({ pages }) => pages);
  }

  /** Addresses under which pages are filed, in the order in which they were read. */
  get urls(): string[] {
    return this.pages.map(({ facts }) => facts.address.url);
  }

  get failures(): SweepStep['failures'][number][] {
    return this.steps.flatMap(({ failures }) => failures);
  }

  factsOf(url: string): PageFacts | undefined {
    return this.pages.find(({ facts }) => facts.address.url === url)?.facts;
  }

  /** The last verdict of an address. */
  verdictOf(url: string) {
    return this.steps.flatMap(({ verdicts }) => verdicts).findLast((one) => one.url === url);
  }
}
