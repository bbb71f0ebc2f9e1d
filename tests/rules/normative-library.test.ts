import type { SiteDocument } from '../../facts/site.ts';
import { normativeLibrary } from '../../rules/site/normative-library.ts';
import { at, column, entrance, item, siteTable } from './site-table.ts';

const NAME = '行政规范性文件';
const TITLE = '关于印发《嘉定区公共停车场管理办法》的通知';
const document = (change: Partial<SiteDocument> = {}): SiteDocument => ({
  url: at('/a/1'),
  title: TITLE,
  number: '嘉府规发〔2025〕3号',
  published: '2025-03-04',
  issued: null,
  normative: 'yes',
  policy: 'yes',
  outward: 'yes',
  repealed: false,
  organs: ['嘉定区人民政府', '政府信息公开'],
  interpretations: [],
  ...change,
});
const empty = { newest: null, oldest: null, entries: 0 };

siteTable(normativeLibrary, {
  passed: [
    ['集中在一个栏目', { columns: [column(NAME)] }, { message: 'kept' }],
    [
      '文件按年份列在下级栏目',
      {
        columns: [column(NAME), column('2025年', { path: ['首页', NAME, '2025年'] })],
        documents: [document()],
        items: [item(TITLE, '2025-03-04', { columns: ['2025年'] })],
      },
      { message: 'kept' },
    ],
    [
      '文件按主题列在下下级栏目',
      {
        columns: [column(NAME), column('交通', { path: ['首页', NAME, '现行有效', '交通'] })],
        documents: [document()],
        items: [item(TITLE, '2025-03-04', { columns: ['交通'] })],
      },
    ],
    [
      '下级栏目有几页没有看，不说遗漏',
      {
        columns: [column(NAME), column('2025年', { path: ['首页', NAME, '2025年'], pager: true })],
        documents: [document()],
      },
    ],
    [
      '全站走完但有页面打不开，不说遗漏',
      {
        coverage: { complete: true, failures: 1 },
        columns: [column(NAME, { pager: true })],
        documents: [document()],
      },
    ],
    ['栏目名称不同', { columns: [column('区政府规范性文件库')] }],
    ['上级栏目叫这个名', { columns: [column('现行有效', { path: ['首页', '规范性文件', '现行有效'] })] }],
    ['说明暂无', { columns: [column(NAME, { ...empty, saysNone: true })] }, { message: 'saysNone' }],
    [
      '没有日期，但有带日期的清理通知',
      {
        columns: [column(NAME, { newest: null, undated: 12 })],
        items: [item('关于公布行政规范性文件清理结果的通知', '2025-05-01')],
      },
    ],
    [
      '文件已列入',
      {
        columns: [column(NAME)],
        documents: [document()],
        items: [item(TITLE, '2025-03-04', { columns: [NAME] })],
      },
    ],
    [
      '部门的、市级的、已废止的不算遗漏',
      {
        columns: [column(NAME)],
        documents: [
          document({ organs: ['嘉定区人民政府', '嘉定区建管委'] }),
          document({ number: '沪府办规〔2025〕16号' }),
          document({ repealed: true }),
          document({ organs: [] }),
        ],
      },
    ],
    ['栏目有几页没有看，不说遗漏', { columns: [column(NAME, { pager: true })], documents: [document()] }],
    [
      '栏目由脚本填充，不说遗漏',
      { columns: [column(NAME, { unfilled: true })], documents: [document()] },
      { message: 'kept' },
    ],
    [
      '上级栏目另有几页没有看，不说遗漏',
      {
        columns: [
          column('现行有效', { path: ['首页', NAME, '现行有效'] }),
          column('废止失效', { path: ['首页', NAME, '废止失效'], pager: true }),
        ],
        documents: [document()],
      },
    ],
    [
      '不是规范性文件的不算遗漏',
      { columns: [column(NAME)], documents: [document({ normative: 'unknown' })] },
    ],
    ['栏目叫规范文件', { columns: [column('规范文件')] }],
    ['栏目叫行政规范性文件管理', { columns: [column('行政规范性文件管理')] }],
  ],
  failed: [
    [
      '整站看过，没有',
      {
        coverage: { complete: true },
        entrances: [
          entrance('规范性文件解读'),
          entrance('规范性文件备案审查'),
          entrance('关于公布规范性文件清理结果的通知'),
        ],
      },
      { message: 'missing', severity: 'error', plan: 'huating-2025' },
    ],
    [
      '下级栏目里也没有',
      {
        columns: [column(NAME), column('2024年', { path: ['首页', NAME, '2024年'] })],
        documents: [document()],
        items: [item(TITLE, '2025-03-04', { columns: ['通知公告'] })],
      },
      { message: 'stray', severity: 'warning' },
    ],
    [
      '到期后的第一天',
      { at: '2025-11-01T10:00:00+08:00', coverage: { complete: true } },
      { message: 'missing', plan: 'huating-2025' },
    ],
    [
      '栏目有几页没有看，但整站都看过',
      {
        coverage: { complete: true, unread: 0 },
        columns: [column(NAME, { pager: true })],
        documents: [document()],
      },
      { message: 'stray', data: { name: NAME, count: 1 } },
    ],
    ['栏目空白', { columns: [column(NAME, empty)] }, { message: 'empty', severity: 'warning' }],
    [
      '本机关的文件不在栏目里',
      { columns: [column(NAME)], documents: [document()] },
      { message: 'stray', severity: 'warning' },
    ],
    [
      '管理办法是一篇文件，不是栏目',
      { coverage: { complete: true }, columns: [column('规范性文件管理办法')] },
      { message: 'missing' },
    ],
  ],
  cantTell: [
    ['只看到入口', { entrances: [entrance(NAME)] }, { message: 'linked' }],
    ['首页菜单是没有文字的图片，没有看到', { coverage: { blindFronts: 2 } }, { message: 'unseen' }],
    ['没有日期', { columns: [column(NAME, { newest: null, undated: 12 })] }, { message: 'undated' }],
    ['由脚本填充', { columns: [column(NAME, { ...empty, unfilled: true })] }],
    ['没有条目，但有文字或下级栏目', { columns: [column(NAME, { ...empty, otherContent: true })] }],
    ['公开目录没有看到', { coverage: { kinds: { home: 1 } } }, { message: 'unseen' }],
    [
      '区的栏目不是镇的',
      { organs: ['华亭镇人民政府'], columns: [column(NAME, { organs: ['嘉定区人民政府'] })] },
      { message: 'otherOrgan', plan: 'huating-2025' },
    ],
  ],
  inapplicable: [
    [
      '说明本机关没有规范性文件',
      { items: [item('华亭镇无现行有效行政规范性文件的情况说明', '2025-09-01')] },
      { message: 'hasNone' },
    ],
    ['未到期', { at: '2025-10-31T10:00:00+08:00' }, { message: 'notDue', plan: 'huating-2025' }],
  ],
});
