import { describe, expect, it } from 'vitest';
import { siteToKeep } from '../../../extension/assessment/assessed-sites.ts';
import { newSite } from '../../../extension/browse-keeper.ts';

const NOW = '2025-11-03T02:00:00.000Z';
const assessed = {
  ...{ id: 'songjiang.gov.cn', host: 'songjiang.gov.cn', title: '松江区', level: '区' },
  home: 'https://www.songjiang.gov.cn/',
  pack: null,
};
const browsed = newSite({ ...assessed, pack: 'songjiang-2025', at: NOW });

describe('a site of an assessment that was browsed before', () => {
  it('is from then on under the pack of the assessment, and under no pack that takes its place', () => {
    const kept = siteToKeep(assessed, { pack: 'songjiang-2025' }, browsed, NOW);
    expect(kept).toEqual({ ...browsed, packChosen: true });
    expect(siteToKeep(assessed, { pack: 'songjiang-2025' }, kept, NOW)).toBe(kept);
  });

  it('has its own pack where the assessment gives it one', () => {
    const own = { ...assessed, pack: 'jiading-2023' };
    expect(siteToKeep(own, { pack: 'songjiang-2025' }, browsed, NOW).pack).toBe('jiading-2023');
  });
});
