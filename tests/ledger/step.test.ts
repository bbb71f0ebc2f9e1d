import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { Ledger } from '../../ledger/ledger.ts';
import { address, day, SITE, seen, site, sweep, verdict } from './samples.ts';

let names = 0;
let name = '';
let ledger: Ledger;

beforeEach(async () => {
  name = `step-${++names}`;
  ledger = new Ledger(name);
  await ledger.putSite(site());
  await ledger.putSweep(sweep('one'));
});

const nothing = { records: [], pages: [], failures: [], verdicts: [], at: day(1) };

describe('a step of a sweep', () => {
  it('keeps more records than one row holds in their order, behind those that were kept one by one', async () => {
    const database = await openDB(name);
    await database.add('records', { sweep: 'one', record: { n: -1 } });
    database.close();
    const records = Array.from({ length: 1_201 }, (_, n) => ({ n }));
    await ledger.appendSweep('one', { ...nothing, records: records.slice(0, 1_101) });
    await ledger.appendSweep('one', { ...nothing, records: records.slice(1_101) });
    expect(await ledger.recordsOf('one')).toEqual([{ n: -1 }, ...records]);
    expect(await ledger.damaged()).toEqual([]);
  });

  it('takes no row for no records', async () => {
    await ledger.appendSweep('one', nothing);
    const database = await openDB(name);
    expect(await database.count('records')).toBe(0);
    database.close();
  });

  it('keeps the later verdict of an address that it names twice, whichever comes first', async () => {
    const late = { ...verdict('/a', day(3)), status: 404 };
    await ledger.appendSweep('one', { ...nothing, verdicts: [late, verdict('/a', day(2))] });
    expect((await ledger.verdicts(SITE)).get(late.url)).toEqual(late);
  });

  it('has both spans of a page that it saw twice saying different things', async () => {
    const pages = [seen('/a', '旧', day(1)), seen('/a', '新', day(2)), seen('/b', '乙', day(2))];
    const kept = await ledger.appendSweep('one', { ...nothing, pages });
    expect(kept).toEqual({ added: 2, changed: 1, same: 0 });
    const spans = await ledger.versionsOf(SITE, address('/a'));
    expect(spans.map(({ from }) => from)).toEqual([day(1), day(2)]);
    expect((await ledger.page(SITE, address('/a')))?.seenAt).toBe(day(2));
    expect((await ledger.site(SITE))?.pages).toBe(2);
  });
});
