import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { changedAssessment } from '../../assessment/changed.ts';
import { Ledger } from '../../ledger/ledger.ts';
import { newHeader, writeFile } from '../../ledger/transfer/format.ts';
import type { TransferRow } from '../../ledger/transfer/rows.ts';
import { dump } from './dump.ts';
import {
  address,
  assessment,
  audit,
  conflict,
  day,
  decision,
  dispute,
  draw,
  finding,
  SITE,
  seen,
  shot,
  site,
} from './samples.ts';

const OPTIONS = { tool: 'mingcha 0.1.0', at: day(20) };
const ONE = assessment('assessment');

let names = 0;
const fresh = () => new Ledger(`assessments-${++names}`);
let source: Ledger;

beforeEach(async () => {
  source = fresh();
  await source.putSite(site());
  await source.keepPages(SITE, [seen('a', '甲', day(1))]);
  await source.remark(decision('remark'));
  await source.keepShot(await shot('shot'));
  await source.keepAudit(audit('audit'), [{ ...finding(), url: address('a') }], [[address('a'), 'v']]);
  await source.putAssessment(ONE);
  await source.keepDraw(draw());
  await source.keepDispute(dispute('dispute'));
});

async function handedOver(from: Ledger, to: Ledger) {
  return to.importFrom(await from.exportAssessment('assessment', OPTIONS));
}

describe('an assessment', () => {
  it('is kept, listed with the newest first, and removed with its draws; its sites stay', async () => {
    await source.putAssessment(assessment('later', { createdAt: day(9) }));
    expect((await source.assessments()).map(({ id }) => id)).toEqual(['later', 'assessment']);
    await source.removeAssessment('assessment');
    expect(await source.assessment('assessment')).toBeNull();
    expect(await source.draws('assessment')).toEqual([]);
    expect(await source.disputes(SITE)).toEqual([dispute('dispute')]);
    expect(await source.site(SITE)).not.toBeNull();
  });

  it('tells other windows of its changes', async () => {
    const told: unknown[] = [];
    const end = source.onChange((change) => told.push(change));
    await source.putAssessment(ONE);
    await source.keepDispute(dispute('dispute'));
    await expect
      .poll(() => told)
      .toEqual([
        { site: '', what: 'assessments' },
        { site: SITE, what: 'disputes' },
      ]);
    end();
  });

  it('goes without a site that is removed, and what hung on that', async () => {
    await source.removeSite(SITE);
    expect([await source.disputes(SITE), await source.draws('assessment')]).toEqual([[], []]);
    expect(await source.assessment('assessment')).toEqual(ONE);
  });

  it('ranks by the last audit of the wanted pack', async () => {
    await source.keepAudit(audit('newer', { endedAt: day(8) }), [], []);
    await source.keepAudit(audit('general', { endedAt: day(9), pack: 'general' }), [], []);
    const last = async (pack: string) => (await source.lastAudits([{ site: SITE, pack }])).get(SITE)?.id;
    expect([await last('plain'), await last('general'), await last('none')]).toEqual([
      'newer',
      'general',
      'general',
    ]);
    expect((await source.lastAudits([{ site: 'nowhere', pack: 'plain' }])).size).toBe(0);
  });
});

describe('an assessment that is handed over', () => {
  it('opens elsewhere with everything in it, and nothing twice when it is imported again', async () => {
    const target = fresh();
    const name = `assessments-${names}`;
    expect(await handedOver(source, target)).toMatchObject({
      taken: true,
      sites: [SITE],
      assessments: ['assessment'],
      conflicts: [],
      refused: 0,
    });
    const [ours, theirs] = [await dump(`assessments-${names - 1}`), await dump(name)];
    expect(theirs).toEqual(ours);
    expect(await handedOver(source, target)).toMatchObject({
      conflicts: [],
      rows: { assessment: { same: 1 }, dispute: { same: 1 } },
    });
    expect(await dump(name)).toEqual(ours);
  });

  it('is there before any of its sites was read', async () => {
    const [empty, target] = [fresh(), fresh()];
    await empty.putAssessment(ONE);
    await empty.keepDraw(draw());
    expect(await handedOver(empty, target)).toMatchObject({ taken: true, sites: [], refused: 0 });
    expect(await target.assessment('assessment')).toEqual(ONE);
    expect(await target.draws('assessment')).toEqual([draw()]);
  });

  it('and changed by both is put together; what differs is kept until a person has seen it', async () => {
    const target = fresh();
    await handedOver(source, target);
    const renamed = (name: string, by: string, at: string) => changedAssessment(ONE, { name }, { by, at });
    await source.putAssessment(renamed('甲的', '甲', day(5)));
    await target.putAssessment(renamed('乙的', '乙', day(6)));
    await source.remark(decision('remark', { by: '丙', at: day(7) }));
    await source.remark(decision('mine', { fingerprint: 'mine', at: day(7) }));
    await target.remark(decision('yours', { fingerprint: 'yours', at: day(7) }));
    const report = await handedOver(source, target);
    const shown = [
      { what: 'assessment', field: 'name', taken: '乙的', other: '甲的' },
      { what: 'remark', key: 'remark', taken: { by: '丙' }, other: { by: '审计员' } },
    ];
    expect(report).toMatchObject({ conflicts: shown });
    expect(await target.conflicts()).toMatchObject(shown);
    expect((await target.remarks(SITE)).map(({ id }) => id).toSorted()).toEqual(['mine', 'remark', 'yours']);
    expect((await target.assessment('assessment'))?.name).toBe('乙的');
    const [first] = await target.conflicts();
    await target.removeConflict(first?.id ?? '');
    expect(await target.conflicts()).toHaveLength(1);
    expect(await handedOver(source, target)).toMatchObject({ conflicts: [] });
  });

  it('takes conflicts along that nobody has seen yet', async () => {
    const [target, third] = [fresh(), fresh()];
    await handedOver(source, target);
    await source.keepDraw(draw({ seed: 'other', at: day(9) }));
    await handedOver(source, target);
    expect(await target.conflicts()).toMatchObject([{ what: 'draw', other: { seed: 'other' } }]);
    await handedOver(target, third);
    // Whose is whose is known only where the parts were put together.
    const [first] = await target.conflicts();
    expect(await third.conflicts()).toEqual([{ ...first, sides: { ...first?.sides, mine: null } }]);
  });

  it('asks for nothing that was decided, but for what of it cannot be read any more', async () => {
    const target = fresh();
    const name = `assessments-${names}`;
    await handedOver(source, target);
    await source.keepDraw(draw({ seed: 'other', at: day(9) }));
    await handedOver(source, target);
    const [first] = await target.conflicts();
    if (first === undefined) throw new Error('the draws differ');
    await target.settleConflict(first, { by: '甲', at: day(10), holds: 'taken' });
    expect(await target.conflicts()).toEqual([]);
    expect(await handedOver(source, target)).toMatchObject({ conflicts: [] });
    const database = await openDB(name);
    await database.put('conflicts', { ...first, decided: { by: '甲', holds: 'somehow' } }, first.id);
    database.close();
    expect(await target.conflicts()).toEqual([]);
    expect(await handedOver(source, target)).toMatchObject({ conflicts: [{ id: first.id }] });
    expect(await target.conflicts()).toEqual([first]);
  });

  it('takes no other’s decision for one of this ledger', async () => {
    const [third, decided] = [fresh(), { by: '甲', at: day(10), holds: 'taken' } as const];
    const rows = async function* (): AsyncGenerator<TransferRow> {
      yield { row: 'assessment', assessment: ONE };
      yield { row: 'conflict', conflict: conflict('one', { decided }) };
    };
    const header = newHeader({ ...OPTIONS, sites: [], assessments: ['assessment'], pages: 0 });
    expect(await third.importFrom(writeFile(header, rows()))).toMatchObject({ taken: true });
    expect(await third.conflicts()).toEqual([conflict('one')]);
  });

  it('does not take a draw of another assessment, nor a dispute of a site that is not in the file', async () => {
    const target = fresh();
    const rows = async function* () {
      yield { row: 'assessment', assessment: ONE } as const;
      yield { row: 'draw', draw: draw({ assessment: 'another' }) } as const;
      yield { row: 'dispute', dispute: dispute('stray') } as const;
    };
    const header = newHeader({ ...OPTIONS, sites: [], assessments: ['assessment'], pages: 0 });
    const report = await target.importFrom(writeFile(header, rows()));
    expect(report).toMatchObject({ taken: true, refused: 2, refusedLines: [{ line: 3 }, { line: 4 }] });
    expect([await target.draws('another'), await target.disputes(SITE)]).toEqual([[], []]);
  });

  it('that is not kept is refused', async () => {
    await expect(source.exportAssessment('none', OPTIONS)).rejects.toThrow(RangeError);
  });
});

describe('a damaged row', () => {
  it('of an assessment is set aside when the same comes in a file', async () => {
    const { openDB } = await import('idb');
    const target = fresh();
    await target.putAssessment(ONE);
    const database = await openDB(`assessments-${names}`);
    await database.put('assessments', { id: 'assessment' }, 'assessment');
    database.close();
    expect(await target.assessments()).toEqual([]);
    expect(await handedOver(source, target)).toMatchObject({ rows: { assessment: { added: 1 } } });
    expect(await target.assessment('assessment')).toEqual(ONE);
    expect(await target.damaged()).toMatchObject([{ store: 'assessments', why: 'A new row took its place' }]);
  });
});
