import { describe, expect, it } from 'vitest';
import { choosePack, packFor, packs } from '../../rules/packs/index.ts';
import { plans } from '../../rules/plans/index.ts';

const page = (host: string, path = '/', organs: string[] = []) => ({ host, path, organs });

describe('choosing a pack', () => {
  it.each([
    ['a district by its host', page('www.jiading.gov.cn', '/publicity/1'), 'jiading-2023'],
    ['the bare host', page('shcm.gov.cn'), 'chongming-2025'],
    ['a host below it', page('jianshezhen.shcm.gov.cn', '/a.html'), 'chongming-2025'],
    ['a town by its path', page('www.jiading.gov.cn', '/huating/zwgk/1'), 'huating-2025'],
    [
      'a town by the organ that the page names',
      page('www.jiading.gov.cn', '/publicity/1', ['华亭镇人民政府']),
      'huating-2025',
    ],
    ['a town whose district has no plan', page('www.shqp.gov.cn', '/xuj/zwgk/1.html'), 'xujing-2023'],
    ['another town of that district', page('www.shqp.gov.cn', '/xiay/1.html'), 'general'],
    ['songjiang', page('www.songjiang.gov.cn', '/govxxgk/SHSJ70/1.html'), 'songjiang-2025'],
    ['the city', page('www.shanghai.gov.cn', '/nw12344/'), 'general'],
    ['a host that only ends alike', page('notjiading.gov.cn'), 'general'],
    ['a host that only begins alike', page('jiading.gov.cn.example.com'), 'general'],
    ['an organ of that name elsewhere', page('www.songjiang.gov.cn', '/a', ['华亭镇']), 'songjiang-2025'],
    ['a saved file', page('', '/home/user/page.html'), 'general'],
  ] as const)('%s', (_why, where, expected) => {
    expect(choosePack(where).id).toBe(expected);
  });
});

describe('packs', () => {
  it('are one for each plan, and one for the rest', () => {
    expect(packs.map(({ id }) => id).toSorted()).toEqual(
      [...plans.map(({ id }) => id), 'general'].toSorted(),
    );
  });

  it('borrow from every other plan, each once', () => {
    for (const pack of packs) {
      const others = plans.map(({ id }) => id).filter((id) => id !== pack.plan);
      expect(pack.borrowsFrom.toSorted()).toEqual(others.toSorted());
    }
  });

  it('audit the year of their plan', () => {
    for (const plan of plans) {
      expect(packFor(plan.id)).toMatchObject({ plan: plan.id, year: plan.year, since: `${plan.year}-01-01` });
    }
  });
});
