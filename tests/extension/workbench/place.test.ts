import { describe, expect, it } from 'vitest';
import {
  hashOf,
  type Place,
  placeOf,
  SITE_VIEWS,
  siteHash,
  withQuery,
} from '../../../extension/workbench/place.ts';

describe('the address of the workbench', () => {
  it.each(['', '#', '#/', '#/sites'])('%j is the list of sites', (hash) => {
    expect(placeOf(hash)).toEqual({ at: 'sites' });
  });

  it('names the view of the room that is taken', () => {
    expect(placeOf('#/space')).toEqual({ at: 'space' });
    expect(hashOf({ at: 'space' })).toBe('#/space');
  });

  it('names a site, a view and what is asked of it', () => {
    expect(placeOf('#/sites/songjiang.gov.cn/findings?rule=validity-label&severity=error')).toEqual({
      at: 'site',
      site: 'songjiang.gov.cn',
      view: 'findings',
      query: { rule: 'validity-label', severity: 'error' },
    });
  });

  it.each(['#/sites/songjiang.gov.cn', '#/sites/songjiang.gov.cn/'])('%s is the overview', (hash) => {
    expect(placeOf(hash)).toMatchObject({ at: 'site', view: 'overview' });
  });

  it.each([
    '#/sites/a/nonsense',
    '#/sites//findings',
    '#/sites/a/findings/more',
    '#/sites/%E0%A4%A/findings',
    '#/other',
    '#findings',
    '#x/sites/a',
  ])('%s is nowhere, and is kept as it is', (hash) => {
    const place = placeOf(hash);
    expect(place).toEqual({ at: 'nowhere', hash: hash.slice(1) });
    expect(hashOf(place)).toBe(hash);
  });

  it.each(SITE_VIEWS)('is read as it was written: %s', (view) => {
    const place: Place = {
      at: 'site',
      site: '10.0.0.8:8080~own/pack?#',
      view,
      query: {
        column: '政府信息公开 › 规范性文件',
        page: 'https://a.gov.cn/?a=1&b=%E4%B8%AD#x',
        text: 'a+b c',
      },
    };
    expect(placeOf(hashOf(place))).toEqual(place);
  });

  it('leaves out what is empty', () => {
    expect(siteHash('a', 'pages', { text: '' })).toBe('#/sites/a/pages');
    expect(placeOf('#/sites/a/pages?text=&sort=day')).toMatchObject({ query: { sort: 'day' } });
  });

  it('changes a word of what is asked, and takes one away', () => {
    expect(withQuery({ rule: 'a', text: 'b' }, { rule: null, page: 'c', text: '' })).toEqual({ page: 'c' });
  });
});
