import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { Ledger } from '../../ledger/ledger.ts';
import { VERSION } from '../../ledger/migrations.ts';
import type { Dump } from './dump.ts';
import {
  address,
  assessment,
  audit,
  conflict,
  day,
  decision,
  dispute,
  draw,
  facts,
  finding,
  SITE,
  seen,
  shot,
  sweep,
  verdict,
} from './samples.ts';
import { restore } from './version-stores.ts';

const folder = fileURLToPath(new URL('fixtures', import.meta.url));
const examples = readdirSync(folder).toSorted();

describe('stored examples', () => {
  it('there is one of every version', () => {
    expect(examples).toEqual(Array.from({ length: VERSION }, (_, index) => `v${index + 1}.json`));
  });

  it.each(examples)('%s is read, judged and written to by the code of today', async (file) => {
    const example = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as Dump;
    await restore(file, example);
    const ledger = new Ledger(file);
    expect(await ledger.sites()).toMatchObject([{ id: SITE, pages: 2, counts: { error: 2, passed: 2 } }]);
    expect((await ledger.pages(SITE)).map(({ url, title }) => [url, title])).toEqual([
      [address('a'), '通知'],
      [address('b'), '通知'],
    ]);
    const titles = await Promise.all(
      [undefined, day(1)].map(async (at) => (await ledger.factsOf(SITE, address('a'), at))?.title?.document),
    );
    expect(titles).toEqual(['关于停车的新通知', '关于停车的通知']);
    expect(await ledger.versionsOf(SITE, address('a'))).toHaveLength(2);
    expect(await ledger.failures(SITE)).toMatchObject([{ url: address('bad'), why: 'timeout' }]);
    expect(await ledger.remarks(SITE)).toEqual([decision('remark')]);
    expect(await ledger.shots(SITE)).toEqual([await shot('shot')]);
    expect(await ledger.audits(SITE)).toEqual([audit('audit')]);
    expect(await ledger.findingsOf('audit')).toEqual([{ ...finding(), url: address('a') }]);
    expect([...(await ledger.pageVersionsOf('audit')).keys()]).toEqual([address('a')]);
    expect(await ledger.verdicts(SITE)).toEqual(new Map([[address('1'), verdict('1')]]));
    expect(await ledger.sweeps()).toEqual([sweep('sweep')]);
    expect(await ledger.recordsOf('sweep')).toEqual([{ n: 1 }, { n: 2 }]);
    const has = (since: number) => example.version >= since;
    expect(await ledger.assessments()).toEqual(has(2) ? [assessment('assessment')] : []);
    expect(await ledger.draws('assessment')).toEqual(has(2) ? [draw()] : []);
    expect(await ledger.disputes(SITE)).toEqual(has(2) ? [dispute('dispute')] : []);
    expect(await ledger.conflicts()).toEqual(has(2) ? [conflict('conflict')] : []);
    expect(await ledger.damaged()).toEqual([]);
    await ledger.putAssessment(assessment('another'));
    await ledger.keepDispute(dispute('another'));
    expect(await ledger.assessment('another')).toEqual(assessment('another'));
    await ledger.keepPages(SITE, [seen('c', '丙', day(9))]);
    expect(await ledger.site(SITE)).toMatchObject({ pages: 3 });
    expect(await ledger.factsOf(SITE, address('c'))).toEqual(facts('c', '丙', day(9)));
    ledger.close();
  });
});

describe('a migrated database', () => {
  it.each(examples)('from %s has the same stores and indexes as a new one', async (file) => {
    await restore(`old ${file}`, {
      ...(JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as Dump),
      stores: {},
    });
    const shapes = await Promise.all(
      [`old ${file}`, `new ${file}`].map(async (name) => {
        await new Ledger(name).sites();
        const database = await openDB(name);
        const names = [...database.objectStoreNames];
        const { version } = database;
        const indexes = names.map((store) => [...database.transaction(store).store.indexNames]);
        database.close();
        return { version, names, indexes };
      }),
    );
    expect(shapes[0]).toEqual(shapes[1]);
    expect(shapes[0]?.version).toBe(VERSION);
  });
});
