import { identityOf } from '../../sweep/address.ts';
import { intervalOf, type Stratum } from '../../sweep/sample.ts';
import { templateOf } from '../../sweep/template.ts';
import type { SampledTemplate } from './judged-site.ts';

/** Counts failing pages by template, where only a sample of a site was read. */
export class SampleCount {
  readonly #strata: readonly Stratum[];
  readonly #failing = new Map<string, number>();

  constructor(strata: readonly Stratum[]) {
    this.#strata = strata;
  }

  /** `asked`: the address of a page that was read, as it was asked for. */
  note(asked: string, isFailing: boolean): void {
    if (this.#strata.length === 0 || !isFailing) return;
    const template = templateOf(identityOf(asked) ?? '');
    this.#failing.set(template, (this.#failing.get(template) ?? 0) + 1);
  }

  get templates(): SampledTemplate[] {
    return this.#strata.map((stratum) => {
      const { template, known, drawn } = stratum;
      const failing = Math.min(this.#failing.get(template) ?? 0, drawn);
      return { ...stratum, failing, ...intervalOf(failing, drawn, known) };
    });
  }
}
