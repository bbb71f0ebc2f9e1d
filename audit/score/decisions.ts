import type { Guide, Outcome } from '../../rules/contract.ts';
import type { Pack } from '../../rules/packs/contract.ts';
import { rules } from '../../rules/registry.ts';
import { heaviestOf } from './heaviest.ts';
import { type Mark, type Marked, markOf } from './mark.ts';

/** What of a person's remark counts for a score; the ledger's remarks are of this shape. */
export type Said =
  | {
      readonly type: 'decision';
      readonly fingerprint: string;
      /** `page`, `site`: every finding of the rule there. */
      readonly scope: 'finding' | 'page' | 'site';
      readonly rule: string;
      readonly url: string | null;
      readonly verdict: 'confirmed' | 'dismissed';
      /** ISO 8601, UTC. */
      readonly at: string;
    }
  | {
      readonly type: 'answer';
      readonly fingerprint: string;
      /** The name of an answer of the guided rule. */
      readonly answer: string;
      readonly at: string;
    }
  | { readonly type: 'note' };

/** A finding that a person can decide on. */
export interface Decidable extends Marked {
  readonly fingerprint: string;
}

type Decisive = Exclude<Said, { type: 'note' }>;

const guides: ReadonlyMap<string, { rule: (typeof rules)[number]['id']; guide: Guide }> = new Map(
  rules.flatMap((rule) => {
    const guide: Guide | undefined = 'guide' in rule ? rule.guide : undefined;
    return guide === undefined ? [] : [[rule.id, { rule: rule.id, guide }] as const];
  }),
);

function keyOf(said: Decisive): string {
  if (said.type === 'answer' || said.scope === 'finding') return `finding ${said.fingerprint}`;
  return said.scope === 'page' ? `page ${said.rule} ${said.url ?? ''}` : `site ${said.rule}`;
}

/**
 * What people decided on a site. What was said of one finding goes before what was said of its page, and that before
 * what was said of the site; of two on the same, the later holds. Findings that share a fingerprint share what is said.
 */
export class Decisions {
  readonly #pack: Pack;
  readonly #byKey = new Map<string, Decisive>();

  constructor(pack: Pack, said: Iterable<Said>) {
    this.#pack = pack;
    for (const one of said) {
      if (one.type === 'note') continue;
      const known = this.#byKey.get(keyOf(one));
      if (known === undefined || known.at <= one.at) this.#byKey.set(keyOf(one), one);
    }
  }

  get isEmpty(): boolean {
    return this.#byKey.size === 0;
  }

  /**
   * The mark of a finding after what was decided: dismissed it is in order; an answer makes of it what the guide says;
   * confirmed it stays what it is, whatever was said of its page or site. `url` is null for a finding over the site.
   */
  markOf(finding: Decidable, url: string | null): Mark {
    const said = this.#on(finding, url);
    if (said === undefined) return markOf(finding);
    if (said.type === 'answer') return this.#answered(finding, said.answer);
    return said.verdict === 'dismissed' ? 'passed' : markOf(finding);
  }

  /** Whether a person said that a finding is none. */
  isDismissed(finding: Decidable, url: string | null): boolean {
    const said = this.#on(finding, url);
    return said?.type === 'decision' && said.verdict === 'dismissed';
  }

  /** What was said that holds for a finding, the very object that was handed in; undefined where nothing was said. */
  holding(finding: Decidable, url: string | null): Said | undefined {
    return this.#on(finding, url);
  }

  #on({ fingerprint, rule, outcome }: Decidable, url: string | null): Decisive | undefined {
    if (this.isEmpty || !isOpen(outcome)) return undefined;
    return (
      this.#byKey.get(`finding ${fingerprint}`) ??
      (url === null ? undefined : this.#byKey.get(`page ${rule} ${url}`)) ??
      this.#byKey.get(`site ${rule}`)
    );
  }

  /** An answer that the guide does not know, or no longer, decides nothing. */
  #answered(finding: Decidable, answer: string): Mark {
    const guided = guides.get(finding.rule);
    const chosen = Object.entries(guided?.guide.answers ?? {}).find(([name]) => name === answer)?.[1];
    if (guided === undefined || chosen === undefined) return markOf(finding);
    return markOf({ outcome: chosen.outcome, severity: heaviestOf(guided.rule, this.#pack) });
  }
}

/** Whether there is something to decide. */
export function isOpen(outcome: Outcome): boolean {
  return outcome === 'failed' || outcome === 'cantTell';
}
