import { describe, expect, it } from 'vitest';
import type { OwnPack } from '../../extension/own-packs.ts';
import { claimsOn, otherPacks, portalEntry, readPortal } from '../../extension/pack-portals.ts';
import type { Portal } from '../../rules/packs/contract.ts';
import { packFor } from '../../rules/packs/index.ts';
import { packOf } from '../packs/pack-of.ts';

/** A pack of one's own at rest. */
function own(id: string, portals: readonly Portal[], on = true): OwnPack {
  const pack = packOf({ id, portals });
  return { id, on, pack, text: '', addedAt: '', changes: [] };
}

const portal = { host: 'a.gov.cn', paths: ['/x'] };

describe('a portal in its fields', () => {
  it('comes out as it went in', () => {
    const whole = { host: 'a.gov.cn', paths: ['/x', '/y,1'], organs: ['新桥镇', 'New Bridge Town'] };
    expect(readPortal(portalEntry(whole))).toEqual(whole);
    expect(readPortal(portalEntry({ host: 'a.gov.cn' }))).toEqual({ host: 'a.gov.cn' });
  });

  it('is read as people write it', () => {
    const entry = { host: ' ＷＷＷ.A.gov.cn ', paths: '/x  /y\n\n', organs: '新桥镇、新桥镇政府；' };
    expect(readPortal(entry)).toEqual({
      host: 'www.a.gov.cn',
      paths: ['/x', '/y'],
      organs: ['新桥镇', '新桥镇政府'],
    });
  });

  it.each([
    ['上海.政务', 'xn--fhqz97e.xn--zfr164b'],
    ['https://a.gov.cn/x', 'https://a.gov.cn/x'],
    ['上海.政务/新桥', '上海.政务/新桥'],
    ['123', '123'],
    ['a..b', 'a..b'],
    ['', ''],
  ])('with the host “%s” has “%s”: nothing is made of what is no name', (typed, host) => {
    expect(readPortal({ host: typed, paths: '', organs: '' })).toEqual({ host });
  });
});

describe('the other packs that claim a portal', () => {
  const all = [own('newest', [portal]), own('edited', [portal]), own('oldest', [portal])];
  const claims = (id: string, packs: readonly OwnPack[] = all) =>
    claimsOn(portal, otherPacks(packOf({ id, portals: [portal] }), packs)).map(
      ({ pack, goesFirst }) => `${pack.id} ${goesFirst}`,
    );

  it('are named, those added later before those added earlier', () => {
    expect(claims('edited')).toEqual(['newest true', 'oldest false']);
    expect(claims('newest')).toEqual(['edited false', 'oldest false']);
  });

  it('all stand behind one that is not kept yet', () => {
    expect(claims('new')).toEqual(['newest false', 'edited false', 'oldest false']);
  });

  it('are none where they are switched off or for other pages', () => {
    const others = [own('off', [portal], false), own('other', [{ host: 'b.gov.cn' }])];
    expect(claims('edited', others)).toEqual([]);
  });

  it('may be built in, but for that on which the pack rests', () => {
    const songjiang = { host: 'songjiang.gov.cn' };
    const ofOther = packOf({ extends: 'jiading-2023', portals: [songjiang] });
    const claim = claimsOn(songjiang, otherPacks(ofOther, []));
    expect(claim).toEqual([{ pack: packFor('songjiang-2025'), goesFirst: false }]);
    const ofSame = packOf({ extends: 'songjiang-2025', portals: [songjiang] });
    expect(claimsOn(songjiang, otherPacks(ofSame, []))).toEqual([]);
    expect(claimsOn(songjiang, otherPacks(packFor('songjiang-2025'), []))).toEqual([]);
  });
});
