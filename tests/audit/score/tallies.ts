import type { RuleTally, ScoredRule, ScoreSheet } from '../../../audit/score/contract.ts';

/** What a test says of a tally; the rest is nothing. */
export type TallyChange = Partial<Omit<RuleTally, 'failed'>> & Partial<RuleTally['failed']>;

export function tally({ error = 0, warning = 0, info = 0, ...rest }: TallyChange = {}): RuleTally {
  return {
    passed: 0,
    cantTell: 0,
    untested: 0,
    inapplicable: 0,
    ...rest,
    failed: { error, warning, info },
  };
}

export function rulesIn({ headings }: ScoreSheet): ScoredRule[] {
  return headings.flatMap(({ rows, others }) => [...rows.flatMap(({ rules }) => rules), ...others]);
}

/** A rule of a sheet; throws where the sheet has none. */
export function scored(sheet: ScoreSheet, rule: string): ScoredRule {
  const found = rulesIn(sheet).find((one) => one.rule === rule);
  if (found === undefined) throw new Error(`no ${rule} in the sheet`);
  return found;
}

/** Numbers from 0 to 1 by a seed, the same at every run (mulberry32). */
export function randomBy(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let word = Math.imul(state ^ (state >>> 15), 1 | state);
    word = (word + Math.imul(word ^ (word >>> 7), 61 | word)) ^ word;
    return ((word ^ (word >>> 14)) >>> 0) / 4294967296;
  };
}
