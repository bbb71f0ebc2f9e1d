import { gazette } from '../../rules/site/gazette.ts';
import { column, entrance, item, siteTable } from './site-table.ts';

const NAME = '政府公报';
const empty = { newest: null, oldest: null, entries: 0 };

siteTable(gazette, {
  passed: [
    ['按期更新，有往期', { columns: [column(NAME, { kind: 'gazette' })] }, { message: 'current' }],
    ['刚好四个月', { columns: [column('嘉定区人民政府公报', { newest: '2025-07-03' })] }],
    [
      '按年分栏，每栏一期',
      {
        columns: [
          column('2025年', { path: ['首页', NAME, '2025年'], entries: 1 }),
          column('2024年', { path: ['首页', NAME, '2024年'], entries: 1 }),
        ],
      },
    ],
    ['叫政报', { columns: [column('嘉定政报')] }],
    ['只叫政报', { columns: [column('政报')] }],
  ],
  failed: [
    [
      '没有电子版',
      { coverage: { complete: true }, entrances: [entrance('统计公报'), entrance('上海市人民政府公报')] },
      { message: 'missing', severity: 'error' },
    ],
    [
      '超过四个月',
      { columns: [column(NAME, { newest: '2025-07-02' })] },
      { message: 'stale', severity: 'warning', plan: 'songjiang-2025' },
    ],
    ['只有一期', { columns: [column(NAME, { entries: 1 })] }, { message: 'single', severity: 'warning' }],
    ['空白', { columns: [column(NAME, empty)] }, { message: 'empty', severity: 'error' }],
    [
      '其他公报不是政府公报',
      {
        coverage: { complete: true },
        columns: ['财政公报', '法院公报', '执法检查公报', '食品安全公报'].map((name) => column(name)),
      },
      { message: 'missing' },
    ],
  ],
  cantTell: [
    ['阅读器由脚本生成', { columns: [column(NAME, { ...empty, unfilled: true })] }, { message: 'undated' }],
    ['各期是封面图片', { columns: [column(NAME, { ...empty, otherContent: true })] }, { message: 'undated' }],
    ['没有日期', { columns: [column(NAME, { newest: null, undated: 12 })] }, { message: 'undated' }],
    ['只看到入口', { entrances: [entrance(NAME)] }, { message: 'linked' }],
    [
      '公报改为数字化发布',
      {
        columns: [column(NAME, { newest: '2024-12-30' })],
        items: [item('关于政府公报数字化转型的公告', '2025-01-10')],
      },
      { message: 'changed', plan: 'songjiang-2025' },
    ],
    ['公开目录没有看到', { coverage: { kinds: { home: 1 } } }, { message: 'unseen' }],
    [
      '只有市的公报',
      {
        organs: ['嘉定区人民政府'],
        columns: [column('公报', { organs: ['上海市人民政府'] })],
        coverage: { kinds: { home: 1 } },
      },
    ],
  ],
  inapplicable: [['镇没有公报', {}, { message: 'none', plan: 'huating-2025' }]],
});
