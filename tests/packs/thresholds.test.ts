import { describe, expect, it } from 'vitest';
import { packs } from '../../rules/packs/index.ts';
import { wordReaders } from '../../rules/packs/readers.ts';
import { thresholdNotes, thresholdsUnder } from '../../rules/packs/thresholds.ts';
import { Thresholds, Vocabulary } from '../../rules/packs/user-pack.ts';
import { noWords, vocabularyNotes } from '../../rules/packs/vocabulary.ts';
import { clauseOf } from '../../rules/plans/index.ts';

describe.each(Object.entries(thresholdNotes))('%s', (name, note) => {
  it('can be written in a pack', () => {
    expect(name in Thresholds.shape).toBe(true);
  });

  it('stands in the clauses from which it is taken', () => {
    const values = new Set(packs.map(({ thresholds }) => new Map(Object.entries(thresholds)).get(name)));
    for (const id of note.from) expect(clauseOf(id).clause.check).toBeDefined();
    if (note.from.length === 0) expect([...values]).not.toContain(null);
  });

  it('has one value wherever it holds', () => {
    const values = packs.map(({ thresholds }) => new Map(Object.entries(thresholds)).get(name));
    expect(new Set(values.filter((value) => value !== null)).size).toBe(1);
  });
});

describe.each(Object.entries(vocabularyNotes))('%s', (name) => {
  it('is read by a rule, and can be added to', () => {
    expect(new Map(Object.entries(wordReaders)).get(name)).not.toEqual([]);
    expect(name in Vocabulary.shape).toBe(true);
    expect(name in noWords).toBe(true);
  });
});

describe('the numbers of a plan', () => {
  it('that it sets alone hold under it alone', () => {
    expect(thresholdsUnder('huating-2025')).toMatchObject({ interpretationFormats: 60, workPlanBy: '04-30' });
    for (const plan of ['jiading-2023', 'songjiang-2025', null] as const) {
      expect(thresholdsUnder(plan)).toMatchObject({ interpretationFormats: null, workPlanBy: null });
    }
    expect(thresholdsUnder('jiading-2023')).toMatchObject({ largeProject: 1000, districtMeetings: 4 });
    expect(thresholdsUnder('xujing-2023')).toMatchObject({ largeProject: null, districtMeetings: null });
  });

  it('on which two plans agree hold everywhere', () => {
    for (const { thresholds } of packs) {
      expect(thresholds).toMatchObject({
        messageReplyDays: 5,
        simpleReplyDays: 1,
        feedbackDays: 10,
        organMeetings: 1,
      });
    }
  });

  it('do not hold where the plan has the duty without the number', () => {
    expect(thresholdsUnder('songjiang-2025').decisionCatalogueBy).toBeNull();
    expect(thresholdsUnder('chongming-2025')).toMatchObject({ decisionCatalogueBy: null, openMonth: null });
    expect(thresholdsUnder('xujing-2023')).toMatchObject({ decisionCatalogueBy: '03-31', openMonth: null });
    expect(thresholdsUnder(null).decisionCatalogueBy).toBe('03-31');
  });
});
