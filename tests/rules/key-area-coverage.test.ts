import { expect, it } from 'vitest';
import { judgeSite } from '../../audit/judge-site.ts';
import { packFor } from '../../rules/packs/index.ts';
import { keyAreaCoverage } from '../../rules/site/key-area-coverage.ts';
import { KEY_AREAS } from '../../rules/words/key-areas.ts';
import { item, type SiteChange, siteOf, siteTable } from './site-table.ts';

const PLAN = { plan: 'chongming-2025' } as const;
const WHOLE = { complete: true };

function outcomesOf(change: SiteChange): string[] {
  return judgeSite(siteOf(change), packFor('jiading-2023'))
    .filter(({ rule }) => rule === keyAreaCoverage.id)
    .map(({ outcome, data }) => `${outcome} ${data.areaZh}`);
}

siteTable(keyAreaCoverage, {
  passed: [
    [
      '近期有一条，只说找到',
      { items: [item('世界级生态岛建设取得新进展', '2025-09-12')] },
      { ...PLAN, message: 'found' },
    ],
    [
      '关键词在栏目名里',
      { items: [item('年度任务完成情况', '2025-09-12', { columns: ['生态岛建设'] })] },
      PLAN,
    ],
    [
      '另一区的要点，用自己的词',
      { items: [item('长三角G60科创走廊推进会召开', '2025-09-12')] },
      { plan: 'songjiang-2025' },
    ],
  ],
  failed: [
    [
      '整站看过，当年没有；要求及时的是警告',
      { coverage: WHOLE, items: [item('世界级生态岛建设', '2024-09-12')] },
      { ...PLAN, message: 'none', severity: 'warning' },
    ],
    [
      '要求及时，半年没有更新',
      { coverage: WHOLE, items: [item('世界级生态岛建设', '2025-03-12')] },
      { ...PLAN, message: 'stale', severity: 'warning' },
    ],
    [
      '要点的年份已过，只看那一年，只作提示',
      { coverage: WHOLE, items: [item('区政府常务会议', '2023-05-04'), item('购物节', '2025-05-04')] },
      { message: 'none', severity: 'info' },
    ],
    [
      '只是顺带提到：招聘',
      { coverage: WHOLE, items: [item('生态岛发展公司招聘公告', '2025-09-12')] },
      { ...PLAN, message: 'none' },
    ],
    [
      '没有日期，标题写着往年',
      { coverage: WHOLE, items: [item('2022年世界级生态岛建设总结', null)] },
      { ...PLAN, message: 'none' },
    ],
  ],
  cantTell: [
    ['没有全看', { items: [item('世界级生态岛建设', '2024-09-12')] }, { ...PLAN, message: 'unseen' }],
    [
      '看到的已过半年，更新的可能没看到',
      { items: [item('世界级生态岛建设', '2025-03-12')] },
      { ...PLAN, message: 'older' },
    ],
    [
      '没有日期',
      { coverage: WHOLE, items: [item('世界级生态岛建设', null)] },
      { ...PLAN, message: 'undated' },
    ],
    [
      '有日期的旧了，没有日期的可能是新的',
      { coverage: WHOLE, items: [item('生态岛建设', '2025-03-12'), item('提振消费', null)] },
      { ...PLAN, message: 'older' },
    ],
    ['有脚本填充的列表', { coverage: { complete: true, unfilled: ['https://www.shcm.gov.cn/a/'] } }, PLAN],
  ],
  inapplicable: [
    ['所用要点没有列出重点领域', { coverage: WHOLE }, { plan: 'huating-2025' }],
    [
      '年份已过，那一年的信息都不在了',
      { coverage: WHOLE, items: [item('区政府常务会议', '2025-05-04')] },
      { message: 'moved' },
    ],
    ['上半年还没有', { at: '2025-05-20T10:00:00+08:00', coverage: WHOLE }, { ...PLAN, message: 'early' }],
  ],
});

it('finds for each clause by itself, with its own words', () => {
  const outcomes = outcomesOf({
    coverage: WHOLE,
    items: [item('上海汽车文化节开幕', '2023-09-20'), item('单用途预付卡监管', '2023-02-01')],
  });
  expect(outcomes).toHaveLength(KEY_AREAS.filter(({ clause }) => clause.startsWith('jiading')).length);
  expect(outcomes).toContain('passed 活动赛事');
  expect(outcomes).toContain('passed 单用途预付卡');
  expect(outcomes).toContain('failed 燃气报警装置');
});

it('owes promptly only what the clause asks to be prompt', () => {
  const findings = judgeSite(
    siteOf({ at: '2023-11-20T10:00:00+08:00', coverage: WHOLE }),
    packFor('jiading-2023'),
  ).filter(({ rule }) => rule === keyAreaCoverage.id);
  const severityOf = (clause: string) =>
    findings.find(({ fingerprint }) => fingerprint.endsWith(clause))?.severity;
  expect(severityOf('jiading-2023/18')).toBe('warning');
  expect(severityOf('jiading-2023/25')).toBe('info');
});

it('has words for each clause that it cites, and for no other', () => {
  expect(KEY_AREAS.map(({ clause }) => clause)).toEqual(keyAreaCoverage.cites.map(({ clause }) => clause));
});
