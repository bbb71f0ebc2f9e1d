import type { KeptFinding, Remark } from '../../ledger/contract.ts';
import { isAnswerTo } from '../guide-view.ts';

export type Decision = Extract<Remark, { type: 'decision' }>;
export type Answer = Extract<Remark, { type: 'answer' }>;

/** What people said of a finding. */
export type FindingState = 'open' | Decision['verdict'] | 'answered';

/** A finding and where it is: the address of its page, null for a finding over the site. */
export interface Located {
  readonly finding: KeptFinding;
  readonly url: string | null;
}

/** Narrow before wide: what was said of this very finding goes before what was said of its rule. */
const SCOPES = ['finding', 'page', 'site'] as const satisfies readonly Decision['scope'][];

function keyOf(scope: Decision['scope'], fingerprint: string, rule: string, url: string | null): string {
  switch (scope) {
    case 'finding':
      return `finding ${fingerprint}`;
    case 'page':
      return `page ${rule} ${url ?? ''}`;
    case 'site':
      return `site ${rule}`;
  }
}

/**
 * What people said on a site, ready to be asked for each of many findings. Of two on the same, the later holds; an
 * answer speaks of its finding alone, and one that the question no longer offers says nothing.
 */
export class SaidOfSite {
  readonly #byKey = new Map<string, Decision | Answer>();

  constructor(remarks: readonly Remark[]) {
    for (const remark of remarks) {
      if (remark.type === 'note') continue;
      if (remark.type === 'answer' && !isAnswerTo(remark.rule, remark.answer)) continue;
      const scope = remark.type === 'answer' ? 'finding' : remark.scope;
      const key = keyOf(scope, remark.fingerprint, remark.rule, remark.url);
      const known = this.#byKey.get(key);
      if (known === undefined || known.at <= remark.at) this.#byKey.set(key, remark);
    }
  }

  /** The decision or answer that holds for a finding; null where none does. */
  on({ finding, url }: Located): Decision | Answer | null {
    if (this.#byKey.size === 0) return null;
    for (const scope of SCOPES) {
      const found = this.#byKey.get(keyOf(scope, finding.fingerprint, finding.rule, url));
      if (found !== undefined) return found;
    }
    return null;
  }

  stateOf(located: Located): FindingState {
    const said = this.on(located);
    if (said === null) return 'open';
    return said.type === 'answer' ? 'answered' : said.verdict;
  }
}
