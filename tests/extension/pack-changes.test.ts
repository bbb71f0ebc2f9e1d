import { describe, expect, it, vi } from 'vitest';
import { packOf } from '../packs/pack-of.ts';

vi.mock('wxt/browser', () => ({
  browser: {
    i18n: {
      getMessage: (name: string, parts: string[]) =>
        name === 'language' ? 'en' : [name, ...parts].join(' ').replace(/^packNumber /, ''),
    },
  },
}));
const { packChanges } = await import('../../components/options/pack-changes.ts');
const { packFor } = await import('../../rules/packs/index.ts');

const base = packFor('jiading-2023');
const changes = (change: object) =>
  Object.fromEntries(packChanges(packOf(change), base).map(({ label, items }) => [label, items]));

describe('what a pack of one’s own changes', () => {
  it('is nothing where it only has a name', () => {
    expect(changes({})).toEqual({});
  });

  it.each<[why: string, change: object, shown: object]>([
    [
      'portals',
      { portals: [{ host: 'a.cn' }, { host: 'b.cn', paths: ['/x'], organs: ['甲镇'] }] },
      {
        packPortals: ['a.cn', 'packPortal b.cn /x 甲镇'],
      },
    ],
    [
      'level, year and day',
      { level: 'town', year: 2024 },
      {
        packFor: ['levelTown', 'packYear 2024', 'packSince 2024-01-01'],
      },
    ],
    ['the level that the base has', { level: 'district' }, {}],
    [
      'a weight',
      { weights: { 'working-link': 0.5 } },
      {
        packWeights: [expect.stringMatching(/^packFromTo .+ 10 0\.5$/)],
      },
    ],
    ['the weight that the rule has anyway', { weights: { 'working-link': 10 } }, {}],
    [
      'a number',
      { thresholds: { privateRows: { value: 1, unit: 'rows' } } },
      {
        packNumbers: [expect.stringMatching(/ unitRows 3 unitRows 1$/)],
      },
    ],
    [
      'a number that holds no longer',
      { thresholds: { messageReplyDays: null } },
      {
        packNumbers: [expect.stringMatching(/ unitWorkingDays 5 packNoBound$/)],
      },
    ],
    [
      'words',
      { vocabulary: { boardNames: ['留言墙'] } },
      {
        packWords: [expect.stringMatching(/ 留言墙$/)],
      },
    ],
    [
      'scoring',
      {
        scoring: {
          manner: 'deduction',
          full: 100,
          points: { error: 3, warning: 1, info: 0 },
          caps: { 1: 20 },
        },
      },
      { packScoring: ['packDeduction 100 3 1 0', 'packCap 1 20'] },
    ],
  ])('shows %s', (_why, change, shown) => {
    expect(changes(change)).toEqual(shown);
  });

  it('names a standard, and not every rule that comes with it', () => {
    const shown = changes({ extras: ['national'], weights: { 'page-tags': 7 } });
    expect(Object.keys(shown)).toEqual(['packExtras', 'packWeights']);
    expect(shown.packWeights?.[0]).toMatch(/ 7$/);
  });

  it('shows what earns points', () => {
    const bonus = { points: { 'policy-faq': 2 }, cap: 5 };
    const points = { error: 3, warning: 1, info: 0 };
    const shown = changes({ scoring: { manner: 'deduction', full: 100, points, caps: {}, bonus } });
    expect(shown.packScoring?.slice(1)).toEqual([
      expect.stringMatching(/^packBonus .+ 2$/),
      'packBonusCap 5',
    ]);
  });

  it('names the shorter list of rules: those left out, or those that remain', () => {
    const without = changes({ rules: { without: ['working-link'] } }).packRules;
    const only = changes({ rules: { only: ['working-link'] } }).packRules;
    expect(without).toHaveLength(1);
    expect(without?.[0]).toMatch(/^packRulesWithout /);
    expect(only?.[0]).toBe(without?.[0]?.replace('packRulesWithout', 'packRulesOnly'));
  });
});
