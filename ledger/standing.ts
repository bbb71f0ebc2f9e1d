import type { KeptFinding, Remark } from './contract.ts';

type Decision = Extract<Remark, { type: 'decision' }>;

/** Where a finding stands with the people who looked at it. */
export interface Standing {
  readonly state: 'open' | Decision['verdict'];
  /** The decision that holds; null where none does. */
  readonly by: Decision | null;
}

/** Narrow before wide: what was said of this very finding goes before what was said of its rule. */
const SCOPES = ['finding', 'page', 'site'] as const satisfies readonly Decision['scope'][];

/**
 * Where a finding stands. Of decisions of the narrowest scope the newest holds, and of two at the same time the one
 * that stands later. `url`: of its page; null for a finding over the site, of which no decision on a page speaks.
 */
export function standingOf(
  finding: Pick<KeptFinding, 'rule' | 'fingerprint'>,
  url: string | null,
  remarks: Iterable<Remark>,
): Standing {
  const newest = new Map<Decision['scope'], Decision>();
  for (const remark of remarks) {
    if (remark.type !== 'decision' || !isOn(remark, finding, url)) continue;
    const known = newest.get(remark.scope);
    if (known === undefined || known.at <= remark.at) newest.set(remark.scope, remark);
  }
  const scope = SCOPES.find((one) => newest.has(one));
  const by = (scope && newest.get(scope)) ?? null;
  return { state: by?.verdict ?? 'open', by };
}

function isOn(
  decision: Decision,
  finding: Pick<KeptFinding, 'rule' | 'fingerprint'>,
  url: string | null,
): boolean {
  switch (decision.scope) {
    case 'finding':
      return decision.fingerprint === finding.fingerprint;
    case 'page':
      return url !== null && decision.url === url && decision.rule === finding.rule;
    case 'site':
      return decision.rule === finding.rule;
  }
}
