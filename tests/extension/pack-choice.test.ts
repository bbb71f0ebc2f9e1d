import { describe, expect, it, vi } from 'vitest';
import { packFor } from '../../rules/packs/index.ts';
import { packOf } from '../packs/pack-of.ts';

vi.mock('wxt/browser', () => ({ browser: {} }));
const { packOfSite } = await import('../../extension/pack-choice.ts');

const songjiang = packFor('songjiang-2025');
const site = { pack: 'songjiang-2025', packChosen: false, host: 'songjiang.gov.cn' };
const onTop = (id: string, change: object = {}) => packOf({ id, extends: 'songjiang-2025', ...change });

describe('the pack of a site', () => {
  it('is that of its name where there is none of one’s own', () => {
    expect(packOfSite(site, [], [])).toBe(songjiang);
  });

  it('is one’s own that rests on it, the one added last', () => {
    const own = [onTop('own-b'), onTop('own-a')];
    expect(packOfSite(site, own, []).id).toBe('own-b');
    expect(packOfSite({ ...site, pack: 'own-a' }, own, []).id).toBe('own-b');
  });

  it('is the built-in one again once one’s own is gone', () => {
    expect(packOfSite({ ...site, pack: 'own-a' }, [], [])).toBe(songjiang);
    expect(packOfSite({ ...site, pack: 'own-a', host: 'nowhere.gov.cn' }, [], []).id).toBe('general');
  });

  it('is none for other portals, or on top of another', () => {
    const own = [
      onTop('narrow', { portals: [{ host: 'songjiang.gov.cn', paths: ['/xinqiao'] }] }),
      packOf({ id: 'other', extends: 'jiading-2023' }),
    ];
    expect(packOfSite(site, own, [])).toBe(songjiang);
  });

  it('is the one that a person chose, whatever rests on it', () => {
    expect(packOfSite({ ...site, packChosen: true }, [onTop('own-a')], [])).toBe(songjiang);
    expect(packOfSite({ ...site, pack: 'gone', packChosen: true }, [onTop('own-a')], []).id).toBe('general');
  });

  it('has the standards that were added', () => {
    expect(packOfSite(site, [onTop('own-a')], ['national'])).toMatchObject({
      id: 'own-a',
      extras: ['national'],
    });
  });
});
