import { expect, it } from 'vitest';
import { judgeSite } from '../../audit/judge-site.ts';
import { packFor } from '../../rules/packs/index.ts';
import { thematicColumn } from '../../rules/site/thematic-column.ts';
import { column, entrance, type SiteChange, siteOf, siteTable } from './site-table.ts';

const THEN = '2023-11-03T10:00:00+08:00';
const BUSINESS = column('优化营商环境', { newest: '2023-10-20' });
const HOUSING = column('“两旧一村”改造', { newest: '2023-10-20' });
const FUNDS = column('财政资金直达基层', { newest: '2023-10-20' });

function outcomesOf(change: SiteChange): string[] {
  return judgeSite(siteOf(change), packFor('jiading-2023'))
    .filter(({ rule }) => rule === 'thematic-column')
    .map(({ outcome, data }) => `${data.name} ${outcome}`);
}

siteTable(thematicColumn, {
  passed: [
    ['三个专栏都有当年的内容', { at: THEN, columns: [BUSINESS, HOUSING, FUNDS] }, { message: 'kept' }],
    [
      '专栏叫资金直达',
      { at: THEN, columns: [BUSINESS, HOUSING, column('资金直达', { newest: '2023-10-20' })] },
    ],
    ['年份过后，留着当年的内容', { columns: [BUSINESS, HOUSING, FUNDS] }],
    [
      '上级栏目叫这个名',
      {
        columns: [
          column('惠企政策', { path: ['首页', '营商环境', '惠企政策'] }),
          HOUSING,
          column('直达资金'),
        ],
      },
    ],
  ],
  failed: [
    [
      '没有，另两个有',
      { at: THEN, coverage: { complete: true }, columns: [BUSINESS, HOUSING] },
      { message: 'missing', severity: 'warning', basis: 'stated' },
    ],
    [
      '专栏是空的',
      { at: THEN, columns: [BUSINESS, HOUSING, column('财政资金直达基层', { newest: null, entries: 0 })] },
      { message: 'empty', severity: 'warning' },
    ],
    [
      '当年没有更新，只作提示',
      { at: THEN, columns: [BUSINESS, FUNDS, column('两旧一村', { newest: '2022-12-30' })] },
      { message: 'stale', severity: 'info' },
    ],
    [
      '整站看过，没有',
      { at: THEN, columns: [HOUSING, FUNDS], coverage: { complete: true } },
      { message: 'missing' },
    ],
  ],
  cantTell: [
    ['名称改了', { at: THEN, columns: [BUSINESS, FUNDS, column('城市更新')] }, { message: 'renamed' }],
    [
      '改名的入口',
      { at: THEN, columns: [HOUSING, FUNDS], entrances: [entrance('助企惠企')] },
      { message: 'renamed' },
    ],
    ['年份过后专栏已撤下', { columns: [BUSINESS, HOUSING] }, { message: 'closed' }],
    [
      '只看到入口',
      { columns: [BUSINESS, HOUSING], entrances: [entrance('财政资金直达基层')] },
      { message: 'linked' },
    ],
    [
      '专栏里有图文，旁边写着暂无',
      {
        columns: [
          BUSINESS,
          HOUSING,
          column('直达资金', { newest: null, entries: 0, saysNone: true, otherContent: true }),
        ],
      },
      { message: 'undated' },
    ],
    [
      '由脚本填充',
      { columns: [BUSINESS, HOUSING, column('直达资金', { newest: null, entries: 0, unfilled: true })] },
      { message: 'undated' },
    ],
    [
      '公开目录没有看到',
      { at: THEN, columns: [BUSINESS, HOUSING], coverage: { kinds: { home: 1 } } },
      { message: 'unseen' },
    ],
  ],
  inapplicable: [
    ['别的区没有这些专题', { coverage: { complete: true } }, { plan: 'songjiang-2025', message: 'notOwed' }],
    [
      '要点还没有印发',
      { at: '2023-03-03T10:00:00+08:00', coverage: { complete: true } },
      { message: 'notOwed' },
    ],
    ['镇', { coverage: { complete: true } }, { plan: 'huating-2025' }],
  ],
});

it('finds for each column by itself', () => {
  expect(outcomesOf({ at: THEN, coverage: { complete: true }, columns: [BUSINESS] })).toEqual([
    '两旧一村 failed',
    '财政资金直达基层 failed',
    '营商环境 passed',
  ]);
});
