import { describe, expect, it } from 'vitest';
import { failingMost, heatMapOf } from '../../assessment/heat-map.ts';
import { rankingOf } from '../../assessment/ranking.ts';
import { audit } from '../ledger/samples.ts';
import { assessed, scored } from './samples.ts';

const PLAIN = { pack: 'plain' };
const one = (id: string, ...rest: Parameters<typeof scored> extends [string, ...infer R] ? R : never) => ({
  site: assessed(id),
  audit: scored(id, ...rest),
});
const ranks = (sites: ReturnType<typeof rankingOf>['sites']) =>
  sites.map(({ site, rank }) => [site.id, rank]);

describe('a ranking', () => {
  it('gives equal scores one rank, and leaves out what follows from it', () => {
    const { sites } = rankingOf(
      [one('a', { now: 70 }), one('b', { now: 90 }), one('c', { now: 70 }), one('d', { now: 60 })],
      PLAIN,
    );
    expect(ranks(sites)).toEqual([
      ['b', 1],
      ['a', 2],
      ['c', 2],
      ['d', 4],
    ]);
  });

  it('puts vetoed sites below all others whatever their score', () => {
    const { sites } = rankingOf(
      [one('a', { now: 99 }, { vetoed: ['classified-mark'] }), one('b', { now: 10 })],
      PLAIN,
    );
    expect(ranks(sites)).toEqual([
      ['b', 1],
      ['a', 2],
    ]);
  });

  it('says which ranks the bounds leave open', () => {
    const { sites } = rankingOf(
      [
        one('a', { now: 80, worst: 60, best: 90 }),
        one('b', { now: 70, worst: 65, best: 75 }),
        one('c', { now: 50 }),
      ],
      PLAIN,
    );
    expect(sites.map(({ between }) => between)).toEqual([
      [1, 2],
      [1, 2],
      [3, 3],
    ]);
  });

  it('may turn round by a veto that could not be told', () => {
    const { sites } = rankingOf(
      [one('a', { now: 80 }, { mayVeto: ['classified-mark'] }), one('b', { now: 70 })],
      PLAIN,
    );
    expect(sites.map(({ between }) => between)).toEqual([
      [1, 2],
      [1, 2],
    ]);
  });

  it('is out of 100 whatever the full points', () => {
    expect(rankingOf([one('a', { now: 110 }, { full: 120 })], PLAIN).sites[0]?.score?.now).toBeCloseTo(
      91.67,
      2,
    );
  });

  it('says why a site has no rank', () => {
    const { sites } = rankingOf(
      [
        { site: assessed('none'), audit: null },
        one('other', { now: 99 }, {}, { pack: 'general' }),
        one('nothing', { now: 0 }, { score: null }),
        { site: assessed('old'), audit: audit('old', { site: 'old', sheet: { full: 100 } }) },
        one('a', { now: 1 }),
      ],
      PLAIN,
    );
    expect(sites.map(({ site, why, rank }) => [site.id, why, rank])).toEqual([
      ['a', null, 1],
      ['none', 'notAudited', null],
      ['other', 'otherPack', null],
      ['nothing', 'noScore', null],
      ['old', 'unreadable', null],
    ]);
  });

  it('ranks among sites of the same pack, and tells when they were not measured alike', () => {
    const town = {
      site: assessed('t', { pack: 'town' }),
      audit: scored('t', { now: 5 }, {}, { pack: 'town' }),
    };
    const { sites, measures } = rankingOf(
      [one('a', { now: 50 }), town, one('b', { now: 60 }, {}, { judgedBy: 'newer' })],
      PLAIN,
    );
    expect(ranks(sites)).toEqual([
      ['b', 1],
      ['a', 2],
      ['t', 1],
    ]);
    expect(measures.get('plain')).toEqual(['test', 'newer']);
    expect(measures.get('town')).toEqual(['test']);
  });
});

describe('a heat map', () => {
  const { sites } = rankingOf(
    [one('a', { now: 40 }), one('b', { now: 100 }), { site: assessed('c'), audit: null }],
    PLAIN,
  );

  it('has clauses against judged sites, and tells untested from not checked', () => {
    const map = heatMapOf(sites, 'plain');
    expect(map.sites.map(({ site }) => site.id)).toEqual(['b', 'a']);
    expect(map.rows).toMatchObject([
      {
        clause: 'plain/1',
        cells: [
          { outcome: 'passed', share: 1 },
          { outcome: 'failed', share: 0.4 },
        ],
        failed: 1,
        judged: 2,
      },
      {
        clause: 'plain/2',
        cells: [
          { outcome: 'untested', share: null },
          { outcome: 'untested', share: null },
        ],
        failed: 0,
        judged: 0,
      },
      { clause: 'plain/3', cells: [{ outcome: null }, { outcome: null }], judged: 0 },
    ]);
  });

  it('names the clause that fails most', () => {
    expect(failingMost(heatMapOf(sites, 'plain'), 5).map(({ clause }) => clause)).toEqual(['plain/1']);
  });
});
