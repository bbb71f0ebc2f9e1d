import { describe, expect, it } from 'vitest';
import { tableOfText } from '../../../assessment/site-list/text-table.ts';
import {
  type Draft,
  draftOf,
  faultsInDraft,
  firstDraft,
  givenList,
  laidDown,
} from '../../../extension/assessment/draft.ts';
import { packs } from '../../../rules/packs/index.ts';

const first = firstDraft('songjiang-2025', '2025-11-03T00:00:00Z', 'abcd', '甲');
const named: Draft = { ...first, name: ' 年度测评 ' };

describe('a draft', () => {
  it('begins with the year, a sample and its seed, and lacks only name and sites', () => {
    expect(first).toMatchObject({ from: '2025-01-01', to: '2025-12-31', hasSample: true, seed: 'abcd' });
    expect(faultsInDraft(first, 0)).toEqual(['name', 'sites']);
    expect(faultsInDraft(named, 1)).toEqual([]);
  });

  it.each<[Partial<Draft>, string]>([
    [{ from: '2025-02-30' }, 'from'],
    [{ from: '' }, 'from'],
    [{ to: '2024-12-31' }, 'to'],
    [{ perColumn: '0' }, 'perColumn'],
    [{ perColumn: '1.5' }, 'perColumn'],
    [{ seed: ' ' }, 'seed'],
  ])('says that %j is wrong', (change, field) => {
    expect(faultsInDraft({ ...named, ...change }, 1)).toEqual([field]);
  });

  it('needs neither number nor seed where nothing is drawn', () => {
    const none = { ...named, hasSample: false, perColumn: 'x', seed: '' };
    expect(faultsInDraft(none, 1)).toEqual([]);
    expect(laidDown(none).sample).toBeNull();
  });

  it('takes each assessor once, however the names are set apart', () => {
    expect(laidDown({ ...named, assessors: ' 甲\n乙、丙，甲;\n' }).assessors).toEqual(['甲', '乙', '丙']);
  });

  it('of an assessment lays down the same again', () => {
    const laid = laidDown({ ...named, two: ['sample'], note: 'x' });
    const assessment = { ...laid, id: 'a', sites: [], createdAt: '', createdBy: '', changes: [] };
    expect(laidDown(draftOf(assessment, 'other'))).toEqual(laid);
  });
});

describe('a given list', () => {
  it('is read under the columns that were guessed, and anew under those that a person confirmed', () => {
    const table = tableOfText('单位,网址\n松江区,www.songjiang.gov.cn\n某局,\n');
    if (typeof table === 'string') throw new Error(table);
    const listPacks = { known: packs, own: [], assessment: 'songjiang-2025' };
    const guessed = givenList(table, listPacks);
    expect(guessed.list.sites.map(({ title }) => title)).toEqual(['松江区']);
    expect(guessed.list.refused).toMatchObject([{ line: 3, fault: 'noAddress' }]);
    const { columns } = guessed;
    const untitled = givenList(table, listPacks, { ...columns, of: { ...columns.of, title: null } });
    expect(untitled.list.sites[0]?.assumed).toContain('title');
  });
});
