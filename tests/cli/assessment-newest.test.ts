import { describe, expect, it } from 'vitest';
import { eachNewest, newestBy } from '../../cli/assessment/newest.ts';

interface Row {
  readonly key: string;
  readonly at: string;
  readonly since: string;
  readonly says: string;
}

const DATED = {
  keyOf: ({ key }: Row) => key,
  atOf: ({ at }: Row) => at,
  sinceOf: ({ since }: Row) => since,
};

async function* given(...rows: readonly Row[]): AsyncGenerator<Row, void> {
  yield* rows;
}

describe('the newest row of each thing', () => {
  it('is given once, known since the earliest of them, whichever stands first', async () => {
    const rows: Row[] = [
      { key: 'a', at: '3', since: '3', says: 'newer' },
      { key: 'b', at: '1', since: '1', says: 'alone' },
      { key: 'a', at: '2', since: '1', says: 'older' },
    ];
    for (const order of [rows, rows.toReversed()]) {
      const found: [string, string][] = [];
      const newest = await newestBy(given(...order), DATED);
      for await (const [{ says }, since] of eachNewest(given(...order), DATED, newest)) {
        found.push([says, since]);
      }
      expect(found.toSorted()).toEqual([
        ['alone', '1'],
        ['newer', '1'],
      ]);
    }
  });

  it('is the first of those that are as new, also over several files', async () => {
    const [ours, theirs] = ['ours', 'theirs'].map((says) => ({ key: 'a', at: '1', since: '1', says }));
    if (ours === undefined || theirs === undefined) throw new Error('no rows');
    const newest = await newestBy(given(theirs), DATED, await newestBy(given(ours), DATED));
    const found: string[] = [];
    for (const rows of [given(ours, theirs), given(theirs)]) {
      for await (const [{ says }] of eachNewest(rows, DATED, newest)) found.push(says);
    }
    expect(found).toEqual(['ours']);
  });
});
