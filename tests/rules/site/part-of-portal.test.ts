import { describe, expect, it } from 'vitest';
import { cleanPortal, type PortalName } from './clean-portal.ts';
import { type DialectName, dialects, write } from './dialects.ts';
import { failures, judged, planOf, type Seeing } from './reading.ts';

const CAPPED = { complete: false } as const;

const cases: readonly (readonly [PortalName, DialectName])[] = [
  ['district-2023', 'hanweb'],
  ['town-2025', 'trs'],
  ['town-2025', 'founder'],
];

function failuresOf(portal: PortalName, dialect: DialectName, seeing: Seeing): string[] {
  return failures(judged(cleanPortal(portal), planOf[portal], dialect, seeing));
}

function keysOf(portal: PortalName, dialect: DialectName): string[] {
  return [...write(cleanPortal(portal), dialects[dialect]).values()].map(({ key }) => key);
}

/** A page in so many is read, others for each round: the same ones in every run. */
function chosen(at: number, round: number, inSo: number): boolean {
  return (Math.imul(at + 1, 2_654_435_761) >>> 8) % inSo === round % inSo;
}

describe.each(cases)('of a clean %s, written as %s, a part shows no fault', (portal, dialect) => {
  it.each<[string, (key: string) => boolean]>([
    ['nothing', () => false],
    ['the home page alone', (key) => key === '/'],
    ['home page and openness index', (key) => key === '/' || key === 'index'],
    ['columns without their articles', (key) => !key.startsWith('#')],
    ['articles without their columns', (key) => key.startsWith('#')],
    ['all but the home page', (key) => key !== '/'],
    ['all but the openness index', (key) => key !== 'index'],
  ])('%s', (_what, only) => {
    expect(failuresOf(portal, dialect, { ...CAPPED, only })).toEqual([]);
    expect(failuresOf(portal, dialect, { ...CAPPED, only, live: true })).toEqual([]);
  });

  it('not one page, of a sweep that left nothing out', () => {
    expect(failuresOf(portal, dialect, { only: () => false })).toEqual([]);
  });

  it('any half or fifth of its pages', () => {
    for (const inSo of [2, 5]) {
      for (let round = 0; round < inSo; round += 1) {
        const only = (_key: string, at: number) => chosen(at, round, inSo);
        expect(failuresOf(portal, dialect, { ...CAPPED, only })).toEqual([]);
        expect(failuresOf(portal, dialect, { ...CAPPED, only: (key, at) => !only(key, at) })).toEqual([]);
      }
    }
  });

  it('all pages but one, whichever it is, unread or not to be had', () => {
    const wrong = keysOf(portal, dialect)
      .filter((key) => !key.startsWith('#'))
      .flatMap((key, at) => {
        const without: Seeing =
          at % 2 === 0
            ? { only: (other) => other !== key }
            : { fails: (other) => (other === key ? 'timeout' : null) };
        const said = failuresOf(portal, dialect, { ...CAPPED, ...without });
        return said.map((one) => `without ${key}: ${one}`);
      });
    expect(wrong).toEqual([]);
  });
});
