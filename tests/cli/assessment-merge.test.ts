import 'fake-indexeddb/auto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { changedAssessment } from '../../assessment/changed.ts';
import { Ledger } from '../../ledger/ledger.ts';
import { type Dump, dump } from '../ledger/dump.ts';
import {
  address,
  assessment,
  audit,
  day,
  decision,
  dispute,
  draw,
  finding,
  SITE,
  seen,
  shot,
  site,
  sweep,
  verdict,
} from '../ledger/samples.ts';
import { exportTo, importInto, standingIn } from './assessment-files.ts';
import { type Ended, runCli } from './run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'mingcha-merge-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ONE = assessment('assessment');
const STEP = { pages: [], failures: [], verdicts: [], at: day(2) };

let turn = 0;
let names = 0;
const at = (name: string) => join(folder, name);
const file = (name: string) => `${turn}-${name}.mingcha.gz`;
const fresh = () => new Ledger(`merge-${++names}`);
const nameOf = () => `merge-${names}`;
const merge = (...words: readonly string[]): Promise<Ended> =>
  runCli(['assessment', 'merge', ...words], folder);

let ours: Ledger;
let oursName: string;
let theirs: Ledger;

/** One assessment, handed from one assessor to another. */
beforeEach(async () => {
  turn += 1;
  ours = fresh();
  oursName = nameOf();
  await ours.putSite(site());
  await ours.keepPages(SITE, [seen('a', '甲', day(1)), seen('b', '乙', day(1))]);
  await ours.keepFailures(SITE, [{ site: SITE, url: address('c'), why: 'timeout', at: day(1) }]);
  await ours.keepVerdicts(SITE, [verdict('1')]);
  await ours.remark(decision('remark'));
  await ours.keepShot(await shot('shot'));
  await ours.keepAudit(audit('audit'), [{ ...finding(), url: address('a') }], [[address('a'), 'v']]);
  await ours.putSweep(sweep('sweep', { state: 'paused', endedAt: null }));
  await ours.appendSweep('sweep', { ...STEP, records: [{ n: 1 }, { n: 2 }] });
  await ours.putAssessment(ONE);
  await ours.keepDraw(draw());
  await ours.keepDispute(dispute('dispute'));
  theirs = fresh();
  await exportTo(at(file('base')), ours, ONE.id);
  await importInto(theirs, at(file('base')));
});

/** Both go on with their part. */
async function goOn(): Promise<void> {
  await ours.keepPages(SITE, [seen('a', '丙', day(5))]);
  await ours.remark(decision('mine', { fingerprint: 'mine', at: day(5) }));
  await theirs.keepPages(SITE, [seen('a', '丁', day(4)), seen('c', '戊', day(6))]);
  await theirs.keepVerdicts(SITE, [verdict('1', day(7)), verdict('2', day(7))]);
  await theirs.remark(decision('yours', { fingerprint: 'yours', at: day(6) }));
  await theirs.keepAudit(audit('later', { endedAt: day(8) }), [{ ...finding(), url: null }], []);
  await theirs.keepShot(await shot('second', new Uint8Array([4, 5])));
  await theirs.appendSweep('sweep', {
    ...STEP,
    records: [{ n: 3 }],
    now: { state: 'done', endedAt: day(8) },
  });
  await theirs.putSite(site({ id: 'other.gov.cn', host: 'other.gov.cn', title: '另一站' }));
  const both = { ...ONE.sites[0], id: 'other.gov.cn', host: 'other.gov.cn', title: '另一站' };
  const sites = [...ONE.sites, { ...(ONE.sites[0] as (typeof ONE.sites)[number]), ...both }];
  await theirs.putAssessment(changedAssessment(ONE, { sites }, { by: '乙', at: day(6) }));
}

/** And say different things of the same matters. */
async function differ(): Promise<void> {
  const kept = await theirs.assessment(ONE.id);
  const theirName = changedAssessment(kept ?? ONE, { name: '乙的' }, { by: '乙', at: day(9) });
  await theirs.putAssessment(theirName);
  await ours.putAssessment(changedAssessment(ONE, { name: '甲的' }, { by: '甲', at: day(8) }));
  await theirs.remark(decision('remark', { by: '丙', verdict: 'confirmed', at: day(9) }));
  await theirs.keepShot(await shot('shot', new Uint8Array([9])));
  const ruling = { reason: '', scoreBefore: null, scoreAfter: null };
  const [ruled] = await ours.disputes(SITE);
  if (ruled === undefined) throw new Error('no dispute');
  const upheld = { ...ruling, id: 'u', state: 'upheld', by: '甲', at: day(8) } as const;
  const dismissed = { ...ruling, id: 'd', state: 'dismissed', by: '乙', at: day(9) } as const;
  await ours.keepDispute({ ...ruled, rulings: [upheld] });
  await theirs.keepDispute({ ...ruled, rulings: [dismissed] });
}

async function parts(): Promise<void> {
  await exportTo(at(file('ours')), ours, ONE.id);
  await exportTo(at(file('theirs')), theirs, ONE.id);
}

/** What is the same however rows came: records are counted on, and to whoever reads a file no side of a conflict is theirs. */
function lasting({ stores }: Dump): unknown {
  const records = stores.records?.map(({ value }) => value);
  return JSON.parse(JSON.stringify({ ...stores, records }).replaceAll(/"mine":"\w+"/g, '"mine":null'));
}

describe('mingcha assessment merge', () => {
  it('comes to what the workbench comes to', async () => {
    await goOn();
    await differ();
    await parts();
    const ended = await merge(file('ours'), file('theirs'), '--out', file('both'), '--format', 'json');
    await importInto(ours, at(file('theirs')));
    const merged = fresh();
    expect(await importInto(merged, at(file('both')))).toMatchObject({ taken: true, refused: 0 });
    expect(lasting(await dump(nameOf()))).toEqual(lasting(await dump(oursName)));
    expect([ended.code, ended.err]).toEqual([1, expect.stringContaining('all kept in the file')]);
    const { conflicts, counts } = standingIn(ended);
    expect(conflicts.map(({ what, field }) => `${what} ${field}`).toSorted()).toEqual([
      'assessment name',
      'dispute state',
      'remark ',
      'shot ',
    ]);
    expect(counts).toMatchObject({ sites: 2, pages: 3, conflicts: 4 });
  });

  it.each([
    ['first', '甲的', 'dismissed'],
    ['second', '乙的', 'confirmed'],
  ])('settles in favour of the %s what can be settled, and names it', async (prefer, name, verdictOf) => {
    await differ();
    await parts();
    const words = [file('ours'), file('theirs'), '--out', file('both'), '--prefer', prefer];
    const ended = await merge(...words);
    expect([ended.code, ended.err]).toEqual([1, expect.stringContaining('settled by --prefer')]);
    const merged = fresh();
    await importInto(merged, at(file('both')));
    expect((await merged.assessment(ONE.id))?.name).toBe(name);
    expect((await merged.remarks(SITE)).find(({ id }) => id === 'remark')).toMatchObject({
      verdict: verdictOf,
    });
    const left = (await merged.conflicts()).map(({ what, field }) => `${what} ${field}`);
    expect(left).toContain('dispute state');
    expect(left).not.toContain('assessment name');
  });

  it('ends well where nobody contradicts the other, and takes a part that it has', async () => {
    await goOn();
    await parts();
    const ended = await merge(file('ours'), file('theirs'), '--out', file('both'));
    expect([ended.code, ended.err]).toEqual([0, '']);
    const again = await merge(file('both'), file('theirs'), '--out', file('again'), '--lang', 'en');
    expect([again.code, again.err]).toEqual([0, '']);
    const [one, other] = [fresh(), fresh()];
    await importInto(one, at(file('both')));
    await importInto(other, at(file('again')));
    expect(await dump(nameOf())).toEqual(await dump(`merge-${names - 1}`));
  });

  it('refuses parts of two assessments, one file twice, and a file that is there', async () => {
    await parts();
    const another = fresh();
    await another.putAssessment(assessment('another'));
    await exportTo(at(file('another')), another, 'another');
    const differing = await merge(file('ours'), file('another'), '--out', file('both'));
    expect([differing.code, differing.err]).toEqual([2, expect.stringContaining('not of the same')]);
    const twice = await merge(file('ours'), `./${file('ours')}`, '--out', file('both'));
    expect([twice.code, twice.err]).toEqual([2, expect.stringContaining('given twice')]);
    const there = await merge(file('ours'), file('theirs'), '--out', file('ours'));
    expect([there.code, there.err]).toEqual([2, expect.stringContaining('there already')]);
  });
});
