import type { AssessedSite } from '../../assessment/contract.ts';
import type { Answer } from '../../assessment/said.ts';
import type { Audit } from '../../ledger/contract.ts';
import { audit, day, SITE } from '../ledger/samples.ts';

export const GUIDED = 'interpretation-substance';

let ids = 0;

export function answer(by: string, said: string, change: Partial<Answer> = {}): Answer {
  ids += 1;
  return {
    type: 'answer',
    id: `answer ${ids}`,
    site: SITE,
    fingerprint: 'one',
    rule: GUIDED,
    url: null,
    answer: said,
    note: '',
    by,
    at: day(2),
    ...change,
  };
}

export function assessed(id: string, change: Partial<AssessedSite> = {}): AssessedSite {
  return { id, host: id, title: id, home: `https://${id}/`, level: '', pack: null, ...change };
}

interface Scores {
  readonly now: number;
  readonly worst?: number;
  readonly best?: number;
}

/** An audit with a sheet of two clauses, of which the first failed on so many of ten pages. */
export function scored(
  site: string,
  { now, worst = now, best = now }: Scores,
  sheet: Record<string, unknown> = {},
  change: Partial<Audit> = {},
): Audit {
  const rule = (share: number | null) => ({
    weight: 1,
    share: share === null ? null : { now: share, worst: share, best: share },
    lost: share === null ? 0 : 1 - share,
  });
  const rows = [
    { clause: 'plain/1', outcome: now < 100 ? 'failed' : 'passed', rules: [rule(now / 100)] },
    { clause: 'plain/2', outcome: 'untested', rules: [rule(null)] },
    { clause: 'plain/3', outcome: null, rules: [] },
  ];
  const whole = { pack: 'plain', full: 100, judged: 0.8, vetoed: [], mayVeto: [], headings: [{ rows }] };
  return audit(`audit of ${site}`, {
    site,
    sheet: { ...whole, score: { now, worst, best }, ...sheet },
    ...change,
  });
}
