import { enforcementPublicity } from '../../rules/site/enforcement-publicity.ts';
import { column, entrance, item, siteTable } from './site-table.ts';

siteTable(enforcementPublicity, {
  passed: [
    ['栏目里有近期的内容', { columns: [column('行政处罚信息公示')] }, { message: 'kept' }],
    ['栏目叫处罚结果', { columns: [column('处罚结果公示')] }],
    ['栏目叫许可信息', { columns: [column('许可和处罚信息')] }],
    ['栏目叫行政强制', { columns: [column('行政强制')] }],
    [
      '另有一个空的同名栏目',
      { columns: [column('行政处罚信息公示', { newest: null, entries: 0 }), column('行政处罚信息公示')] },
    ],
    [
      '链接到统一平台',
      { entrances: [entrance('行政处罚信息公示', { host: 'xyfw.sh.gov.cn' })] },
      { message: 'elsewhere' },
    ],
    ['栏目叫两公示', { columns: [column('两公示')] }],
    ['栏目叫行政审批结果', { columns: [column('行政审批结果')] }],
    ['栏目叫案件信息', { columns: [column('处罚案件信息')] }],
  ],
  failed: [
    [
      '栏目久未更新',
      { columns: [column('行政处罚信息公示', { newest: '2025-07-01' })], coverage: { complete: true } },
      { message: 'stale', severity: 'warning' },
    ],
    [
      '栏目是空的',
      { columns: [column('行政处罚信息公示', { newest: null, entries: 0 })] },
      { message: 'empty' },
    ],
    [
      '整站看过没有，有一个名称相近的',
      { coverage: { complete: true }, columns: [column('行政处罚裁量基准')] },
      { message: 'missing', severity: 'warning' },
    ],
    [
      '只有国家的信用网站和办事指南',
      {
        coverage: { complete: true },
        entrances: [entrance('信用中国'), entrance('信用修复指南')],
        columns: [column('审批服务')],
      },
      { message: 'missing' },
    ],
    [
      '处罚决定是去年的，别的不是公示',
      {
        coverage: { complete: true },
        items: [
          item('某公司行政处罚决定书', '2024-10-20'),
          item('行政处罚信息公示办法', '2025-10-20'),
          item('行政处罚裁量基准公示', '2025-10-20'),
        ],
      },
      { message: 'missing' },
    ],
  ],
  cantTell: [
    [
      '没有栏目，近期有处罚决定',
      { coverage: { complete: true }, items: [item('某公司行政处罚决定书', '2025-10-20')] },
      { message: 'alike' },
    ],
    [
      '可能在权力运行栏目里',
      { coverage: { complete: true }, columns: [column('行政权力运行')] },
      { message: 'alike' },
    ],
    ['只看到入口', { entrances: [entrance('行政处罚信息公示')] }, { message: 'linked' }],
    [
      '栏目没有日期',
      { columns: [column('行政处罚信息公示', { newest: null, undated: 9 })] },
      { message: 'undated' },
    ],
    [
      '栏目由脚本填充',
      { columns: [column('行政处罚信息公示', { newest: null, entries: 0, unfilled: true })] },
    ],
    ['公开目录没有看到', { coverage: { kinds: { home: 1 } } }, { message: 'unseen' }],
    [
      '可能在综合执法栏目里',
      { coverage: { complete: true }, columns: [column('综合执法')] },
      { message: 'alike' },
    ],
    [
      '可能在本区的信用网站上',
      { coverage: { complete: true }, entrances: [entrance('信用嘉定')] },
      { message: 'alike' },
    ],
  ],
  inapplicable: [
    [
      '栏目说明暂无',
      { columns: [column('行政处罚信息公示', { newest: null, entries: 0, saysNone: true })] },
      { message: 'saysNone' },
    ],
  ],
});
