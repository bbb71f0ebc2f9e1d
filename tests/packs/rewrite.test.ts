import { describe, expect, it } from 'vitest';
import { deductionStart, groundOf, groundParts } from '../../rules/packs/ground.ts';
import { packs } from '../../rules/packs/index.ts';
import { type Difference, differences, type PartValue, partsOf } from '../../rules/packs/parts.ts';
import { portalPart } from '../../rules/packs/portal-part.ts';
import { type Rewritten, rewrite } from '../../rules/packs/rewrite.ts';
import { least, packOf } from './pack-of.ts';

function rewritten(own: object, wanted: Readonly<Record<string, PartValue>>): Rewritten {
  const text = JSON.stringify({ ...least, ...own });
  const result = rewrite(text, packOf(own), new Map(Object.entries(wanted)));
  if (Array.isArray(result)) throw new Error(result.map(({ path, code }) => `${path} ${code}`).join('\n'));
  return result;
}

/** What is written beside the least. */
function written(own: object, wanted: Readonly<Record<string, PartValue>>): object {
  const { version: _, id: __, title: ___, extends: ____, ...rest } = JSON.parse(rewritten(own, wanted).text);
  return rest;
}

function faults(own: object, wanted: Readonly<Record<string, PartValue>>): string[] {
  const result = rewrite(JSON.stringify({ ...least, ...own }), packOf(own), new Map(Object.entries(wanted)));
  return Array.isArray(result) ? result.map(({ path, code }) => `${path} ${code}`) : [];
}

const deduction = {
  manner: 'deduction',
  full: 100,
  points: { error: 3, warning: 1, info: 0 },
  caps: {},
};

describe('the parts of a pack', () => {
  it('are those of the pack that it rests on where it changes nothing', () => {
    for (const base of packs) {
      const own = packOf({ extends: base.id });
      expect(differences(groundParts(own), partsOf(own))).toEqual([]);
      expect(groundOf(own)).toEqual(base);
    }
  });

  it('tell which differ, and what stood there', () => {
    const own = packOf({
      weights: { 'working-link': 2.5 },
      vetoes: ['personal-privacy'],
      thresholds: { messageReplyDays: null },
      vocabulary: { boardNames: ['留言墙', '问政'] },
      scoring: { ...deduction, caps: { 1: 20 } },
    });
    const found = differences(groundParts(own), partsOf(own));
    expect(found).toHaveLength(10);
    expect(found).toEqual(
      expect.arrayContaining<Difference>([
        { part: 'weights.working-link', from: 10, to: 2.5 },
        { part: 'vetoes.personal-privacy', from: false, to: true },
        { part: 'thresholds.messageReplyDays', from: 5, to: null },
        { part: 'vocabulary.boardNames', from: '', to: '留言墙\n问政' },
        { part: 'scoring.manner', from: 'weighted-mean', to: 'deduction' },
        { part: 'scoring.caps.1', from: null, to: 20 },
      ]),
    );
  });

  it('of a standard are held against the built-in pack with the standard', () => {
    const own = packOf({ extras: ['national'] });
    expect(groundOf(own).extras).toEqual(['national']);
    expect(differences(groundParts(own), partsOf(own))).toEqual([
      { part: 'extras.national', from: false, to: true },
    ]);
  });
});

describe('a pack written anew', () => {
  it.each<[what: string, wanted: Record<string, PartValue>, text: object]>([
    ['a weight', { 'weights.working-link': 2 }, { weights: { 'working-link': 2 } }],
    ['a veto', { 'vetoes.personal-privacy': true }, { vetoes: ['personal-privacy'] }],
    ['a rule left out', { 'rules.working-link': false }, { rules: { without: ['working-link'] } }],
    [
      'a number with its unit',
      { 'thresholds.privateRows': 1 },
      { thresholds: { privateRows: { value: 1, unit: 'rows' } } },
    ],
    [
      'a bound that holds no longer',
      { 'thresholds.messageReplyDays': null },
      { thresholds: { messageReplyDays: null } },
    ],
    [
      'a last day',
      { 'thresholds.annualReportBy': '03-31' },
      { thresholds: { annualReportBy: { value: '03-31', unit: 'month-day' } } },
    ],
    [
      'words',
      { 'vocabulary.boardNames': '留言墙\n问政' },
      { vocabulary: { boardNames: ['留言墙', '问政'] } },
    ],
    [
      'portals',
      { portals: portalPart([{ host: 'a.gov.cn', organs: ['新桥镇'], paths: ['/x', '/y'] }]) },
      { portals: [{ host: 'a.gov.cn', paths: ['/x', '/y'], organs: ['新桥镇'] }] },
    ],
    ['a standard', { 'extras.national': true }, { extras: ['national'] }],
    ['level and year', { level: 'town', year: 2024 }, { level: 'town', year: 2024 }],
    ['the day', { since: '2023-07-01' }, { since: '2023-07-01' }],
    ['deductions, from where they begin', { 'scoring.manner': 'deduction' }, { scoring: deduction }],
    [
      'points, caps and bonus',
      {
        'scoring.manner': 'deduction',
        'scoring.points.error': 5,
        'scoring.caps.2': 30,
        'scoring.bonus.points.policy-faq': 2,
        'scoring.bonus.cap': 4,
      },
      {
        scoring: {
          ...deduction,
          points: { ...deduction.points, error: 5 },
          caps: { 2: 30 },
          bonus: { points: { 'policy-faq': 2 }, cap: 4 },
        },
      },
    ],
  ])('has %s, and loses it again with the value of the built-in pack', (_what, wanted, text) => {
    expect(written({}, wanted)).toEqual(text);
    const ground = groundParts(packOf());
    const undone = Object.fromEntries(Object.keys(wanted).map((part) => [part, ground.get(part) ?? null]));
    expect(written(text, undone)).toEqual({});
  });

  it('is else as its author wrote it, in its order', () => {
    const own = {
      vetoes: ['personal-privacy', 'classified-mark'],
      $schema: './pack.schema.json',
      weights: { 'validity-label': 10, 'working-link': 3 },
      rules: { only: ['working-link', 'classified-mark', 'validity-label', 'personal-privacy'] },
    };
    const after = written(own, { 'weights.working-link': 4, 'rules.message-board': true });
    expect(after).toEqual({
      ...own,
      weights: { 'validity-label': 10, 'working-link': 4 },
      rules: { only: [...own.rules.only, 'message-board'] },
    });
    expect(Object.keys(after)).toEqual(Object.keys(own));
  });

  it('tells what became another, and no more', () => {
    const { changed, pack } = rewritten({ year: 2024 }, { year: 2025, 'weights.working-link': 10 });
    expect(changed).toEqual([
      { part: 'year', from: 2024, to: 2025 },
      { part: 'since', from: '2024-01-01', to: '2025-01-01' },
    ]);
    expect(pack.since).toBe('2025-01-01');
  });

  it('loses what would do nothing with the rule that is judged no more', () => {
    const own = {
      weights: { 'personal-privacy': 1, 'working-link': 3 },
      vetoes: ['personal-privacy', 'classified-mark'],
      thresholds: { privateRows: { value: 1, unit: 'rows' } },
      scoring: { ...deduction, bonus: { points: { 'personal-privacy': 2 }, cap: 3 } },
    };
    const { text, changed } = rewritten(own, { 'rules.personal-privacy': false });
    expect(JSON.parse(text)).toEqual({
      ...least,
      rules: { without: ['personal-privacy'] },
      weights: { 'working-link': 3 },
      vetoes: ['classified-mark'],
      scoring: { ...deduction, bonus: { points: {}, cap: 3 } },
    });
    expect(changed.map(({ part }) => part).toSorted()).toEqual([
      'rules.personal-privacy',
      'scoring.bonus.points.personal-privacy',
      'thresholds.privateRows',
      'vetoes.personal-privacy',
      'weights.personal-privacy',
    ]);
  });

  it('has its title written anew, and nothing else', () => {
    const { text, changed } = rewritten({ weights: { 'working-link': 3 } }, { 'title.zh': '新桥镇（改）' });
    expect(JSON.parse(text)).toEqual({
      ...least,
      title: { zh: '新桥镇（改）', en: least.title.en },
      weights: { 'working-link': 3 },
    });
    expect(changed).toEqual([{ part: 'title.zh', from: '新桥镇', to: '新桥镇（改）' }]);
  });

  it('has the rules of a standard with it, also where it names those that it judges', () => {
    const own = { rules: { only: ['working-link'] } };
    const { pack, changed } = rewritten(own, { 'extras.national': true, 'weights.page-tags': 2 });
    expect(pack.rules).toEqual(expect.arrayContaining(['working-link', 'page-tags']));
    expect(changed.map(({ part }) => part).toSorted()).toEqual(['extras.national', 'weights.page-tags']);
  });

  it('loses what it laid down for a standard that goes', () => {
    const own = {
      extras: ['national'],
      rules: { without: ['working-link', 'site-identity'] },
      weights: { 'page-tags': 2, 'message-board': 3 },
      vetoes: ['page-tags'],
      scoring: {
        ...deduction,
        caps: { 2: 30, national: 5 },
        bonus: { points: { 'page-tags': 1, 'policy-faq': 2 }, cap: 4 },
      },
    };
    const wanted = { 'extras.national': false, 'weights.page-tags': 11 };
    const { text, changed } = rewritten(own, wanted);
    expect(JSON.parse(text)).toEqual({
      ...least,
      rules: { without: ['working-link'] },
      weights: { 'message-board': 3 },
      scoring: { ...deduction, caps: { 2: 30 }, bonus: { points: { 'policy-faq': 2 }, cap: 4 } },
    });
    expect(changed).toEqual([{ part: 'extras.national', from: true, to: false }]);
  });

  it('loses its deductions with their manner', () => {
    const scoring = { ...deduction, caps: { 1: 20 } };
    expect(written({ scoring }, { 'scoring.manner': 'weighted-mean' })).toEqual({});
  });

  it('keeps a text with a byte order mark', () => {
    const text = `\ufeff${JSON.stringify(least)}`;
    expect(rewrite(text, packOf(), new Map([['year', 2020]]))).toMatchObject({ pack: { year: 2020 } });
  });

  it('begins deductions with points for every severity', () => {
    expect([...deductionStart.keys()]).toEqual([
      'scoring.full',
      'scoring.points.error',
      'scoring.points.warning',
      'scoring.points.info',
    ]);
  });

  it.each<[part: string, wanted: Record<string, PartValue>, fault: string]>([
    ['a weight out of range', { 'weights.working-link': 11 }, 'weights.working-link numberBig'],
    ['a weight that is no number', { 'weights.working-link': 'x' }, 'weights.working-link wrongType'],
    [
      'points below nothing',
      { 'scoring.manner': 'deduction', 'scoring.points.error': -1 },
      'scoring.points.error numberSmall',
    ],
    ['no full points', { 'scoring.manner': 'deduction', 'scoring.full': '' }, 'scoring.full wrongType'],
    [
      'a bonus without a cap',
      { 'scoring.manner': 'deduction', 'scoring.bonus.points.policy-faq': 2 },
      'scoring.bonus.cap missing',
    ],
    ['half a row', { 'thresholds.privateRows': 1.5 }, 'thresholds.privateRows.value wrongType'],
    ['no such day', { 'thresholds.annualReportBy': '02-30' }, 'thresholds.annualReportBy.value monthDay'],
    ['few that are many', { 'thresholds.sectionEntriesFew': 10 }, 'thresholds fewAndMany'],
    ['a word twice', { 'vocabulary.boardNames': '留言墙\n留言墙' }, 'vocabulary.boardNames[1] repeated'],
    ['a year long ago', { year: 1999 }, 'year numberSmall'],
    ['no day', { since: '昨天' }, 'since day'],
    ['no title', { 'title.en': '' }, 'title.en wordsShort'],
    [
      'a host that is an address',
      { portals: portalPart([{ host: 'https://a.gov.cn/' }]) },
      'portals[0].host host',
    ],
    [
      'a path without its stroke',
      { portals: portalPart([{ host: 'a.gov.cn' }, { host: 'b.gov.cn', paths: ['/x', 'y'] }]) },
      'portals[1].paths[1] pathPrefix',
    ],
    ['no portal where the built-in pack has some', { portals: portalPart([]) }, 'portals listShort'],
    ['portals that cannot be read', { portals: '[' }, 'portals wrongType'],
  ])('is refused with its place: %s', (_what, wanted, fault) => {
    expect(faults({}, wanted)).toEqual([fault]);
  });

  it('is refused where no rule is left', () => {
    const all = [...partsOf(packOf()).keys()].filter((part) => part.startsWith('rules.'));
    const none = Object.fromEntries(all.map((part) => [part, false]));
    expect(faults({}, none)).toEqual(['rules.without noneLeft']);
  });
});
