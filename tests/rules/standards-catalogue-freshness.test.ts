import type { SiteCatalogue } from '../../facts/site.ts';
import { standardsCatalogueFreshness } from '../../rules/site/standards-catalogue-freshness.ts';
import { at, entrance, siteTable } from './site-table.ts';

function catalogue(change: Partial<SiteCatalogue> = {}): SiteCatalogue {
  return {
    url: at('/bzml/'),
    title: '嘉定区基层政务公开标准目录',
    kind: 'standards-catalogue',
    published: null,
    issued: null,
    updated: null,
    years: [],
    rowYears: [],
    rows: 40,
    organs: [],
    ...change,
  };
}

const TOWN = ['上海市嘉定区华亭镇人民政府'];

siteTable(standardsCatalogueFreshness, {
  passed: [
    ['半年前发布', { catalogues: [catalogue({ published: '2025-05-06' })] }, { message: 'kept' }],
    ['文件旧，标题写明是今年版', { catalogues: [catalogue({ published: '2021-05-06', years: [2025] })] }],
    [
      '页面旧，行内写明更新日期',
      { catalogues: [catalogue({ published: '2021-05-06', updated: '2025-03-01' })] },
    ],
    [
      '各领域目录里有一个新的',
      { catalogues: [catalogue({ published: '2021-05-06' }), catalogue({ published: '2025-05-06' })] },
    ],
    ['整一年', { catalogues: [catalogue({ published: '2024-11-03' })] }],
    ['去年版，一年内', { catalogues: [catalogue({ years: [2024] })] }],
  ],
  failed: [
    [
      '四年前',
      { catalogues: [catalogue({ published: '2021-05-06' })] },
      { message: 'older', severity: 'warning' },
    ],
    [
      '一年半前，只作提示',
      { catalogues: [catalogue({ published: '2024-05-06' })] },
      { message: 'older', severity: 'info' },
    ],
    [
      '行里的法规年份不是版本',
      { catalogues: [catalogue({ published: '2021-05-06', rowYears: [2019, 2025] })] },
    ],
    [
      '决策目录新，标准目录旧',
      {
        catalogues: [
          catalogue({ kind: 'decision-catalogue', published: '2025-03-06' }),
          catalogue({ published: '2021-05-06' }),
        ],
      },
    ],
  ],
  cantTell: [
    ['没有日期', { catalogues: [catalogue()] }, { message: 'undated' }],
    ['只看到入口', { entrances: [entrance('基层政务公开标准目录')] }, { message: 'linked' }],
    ['什么都没看到', {}, { message: 'unseen' }],
  ],
  inapplicable: [
    [
      '链接到区里的目录',
      { entrances: [entrance('政务公开标准目录', { host: 'www.shanghai.gov.cn' })] },
      { message: 'elsewhere' },
    ],
    [
      '镇里没有自己的，看到的是区里的旧目录',
      { organs: TOWN, catalogues: [catalogue({ published: '2021-05-06' })] },
      { message: 'elsewhere', plan: 'huating-2025' },
    ],
    ['整站看过，没有目录', { coverage: { complete: true } }, { message: 'none' }],
  ],
});
