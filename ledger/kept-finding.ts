import type { Finding } from '../audit/finding.ts';
import type { SiteFinding } from '../audit/site-finding.ts';
import type { KeptFinding } from './contract.ts';

/** A page's finding as it is kept. */
export function keptFinding({ evidence, clauses, data, ...finding }: Finding): KeptFinding {
  return {
    ...finding,
    data: { ...data },
    evidence: [...evidence],
    places: [],
    clauses: [...clauses],
  };
}

/** A finding over a site as it is kept. */
export function keptSiteFinding({ places, clauses, data, ...finding }: SiteFinding): KeptFinding {
  return {
    ...finding,
    data: { ...data },
    evidence: [],
    places: [...places],
    clauses: [...clauses],
    suggests: null,
  };
}
