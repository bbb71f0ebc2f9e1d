import { expect, it } from 'vitest';
import { judgeSite } from '../../audit/judge-site.ts';
import type { SiteColumn } from '../../facts/site.ts';
import { packFor } from '../../rules/packs/index.ts';
import { grassrootsDomains } from '../../rules/site/grassroots-domains.ts';
import { column, entrance, siteOf, siteTable } from './site-table.ts';

function domain(name: string, change: Partial<SiteColumn> = {}): SiteColumn {
  return column(name, { path: ['首页', '政务公开', '基层政务公开试点领域', name], ...change });
}

const EMPTY = { entries: 0, newest: null, oldest: null };

siteTable(grassrootsDomains, {
  passed: [
    [
      '一年之内更新过',
      { columns: [domain('义务教育'), domain('养老服务')] },
      { message: 'kept', basis: 'stated' },
    ],
    ['在标准目录下', { columns: [column('社会救助', { path: ['首页', '标准目录', '社会救助'] })] }],
    [
      '在重点领域下，名称是试点领域的',
      { columns: [column('义务教育', { path: ['首页', '重点领域', '义务教育'] })] },
    ],
    [
      '领域下有一个旧的子栏目，另一个近期更新',
      {
        columns: ['政策文件', '招生'].map((name, index) =>
          column(name, {
            path: ['首页', '试点领域', '义务教育', name],
            newest: index === 0 ? '2020-01-05' : '2025-05-05',
          }),
        ),
      },
      { message: 'kept' },
    ],
  ],
  failed: [
    [
      '一个领域一年多没有更新',
      { columns: [domain('义务教育'), domain('养老服务', { newest: '2024-11-02' })] },
      { message: 'stale', severity: 'warning' },
    ],
    ['领域是空的', { columns: [domain('养老服务', EMPTY)] }, { message: 'empty', severity: 'warning' }],
    [
      '曾经一年一次，但两年没有了',
      { columns: [domain('养老服务', { entries: 3, newest: '2023-10-20', oldest: '2021-10-18' })] },
      { message: 'stale' },
    ],
    ['镇', { columns: [domain('养老服务', EMPTY)] }, { plan: 'xujing-2023', basis: 'stated' }],
    [
      '街镇之下的领域',
      {
        columns: [
          column('社会救助', { path: ['首页', '基层政务公开', '安亭镇', '社会救助'], newest: '2022-03-01' }),
        ],
      },
      { message: 'stale' },
    ],
    ['试点名单以外的领域', { columns: [domain('乡村振兴', { newest: '2022-03-01' })] }, { message: 'stale' }],
  ],
  cantTell: [
    [
      '一年一次，上次在去年九月',
      { columns: [domain('统计', { entries: 4, newest: '2024-09-20', oldest: '2021-09-18' })] },
      { message: 'yearly' },
    ],
    ['没有日期', { columns: [domain('养老服务', { newest: null, undated: 12 })] }, { message: 'undated' }],
    ['由脚本填充', { columns: [domain('养老服务', { ...EMPTY, unfilled: true })] }, { message: 'undated' }],
    [
      '是一张目录表',
      { columns: [domain('养老服务', { ...EMPTY, otherContent: true })] },
      { message: 'undated' },
    ],
    ['只看到入口', { entrances: [entrance('基层政务公开标准化')] }, { message: 'linked' }],
    ['什么也没有看到', {}, { message: 'unseen' }],
    [
      '镇：只有别的镇的栏目',
      {
        organs: ['徐泾镇人民政府'],
        columns: [domain('养老服务', { ...EMPTY, organs: ['华新镇人民政府'] })],
      },
      { plan: 'xujing-2023', message: 'linked' },
    ],
    [
      '重点领域下的别的栏目不是',
      { columns: [column('招商', { path: ['首页', '重点领域', '招商'], ...EMPTY })] },
    ],
    [
      '工作方案、指引和往年版本不是领域',
      {
        columns: [
          domain('工作方案', { newest: '2020-03-01' }),
          domain('标准指引', EMPTY),
          domain('工作动态', { newest: '2022-03-01' }),
          column('社会救助', {
            path: ['首页', '基层政务公开', '2020年版', '社会救助'],
            newest: '2020-03-01',
          }),
        ],
      },
      { message: 'linked' },
    ],
  ],
  inapplicable: [
    [
      '领域说明暂无，本单位没有这项职责',
      { columns: [domain('户籍管理', { ...EMPTY, saysNone: true })] },
      { message: 'saysNone' },
    ],
  ],
});

it('finds for each domain by itself', () => {
  const site = siteOf({ columns: [domain('义务教育'), domain('养老服务', EMPTY), domain('统计', EMPTY)] });
  const findings = judgeSite(site, packFor('jiading-2023')).filter(
    ({ rule }) => rule === 'grassroots-domains',
  );
  expect(findings.map(({ outcome, data }) => `${data.name} ${outcome}`)).toEqual([
    '养老服务 failed',
    '统计 failed',
    '义务教育 passed',
  ]);
});
