import { villageAffairsDisclosure } from '../../rules/site/village-affairs-disclosure.ts';
import { at, column, entrance, item, siteTable } from './site-table.ts';

const TOWN = { plan: 'huating-2025' } as const;
const DUE = '2025-12-02T10:00:00+08:00';
const COLUMN = column('村（居）务公开');
const inColumn = { columns: ['村（居）务公开'] };
const FIVE = [
  item('联三村集体资产清查公示', '2025-04-02', inColumn),
  item('一季度财务收支情况', '2025-04-03', inColumn),
  item('乡村振兴示范村建设', '2025-04-04', inColumn),
  item('老年助餐点开放', '2025-04-05', inColumn),
  item('低保对象名单公示', '2025-04-06', inColumn),
];
const subcolumn = (name: string) => column(name, { path: ['首页', '村务公开', name] });

const named = (name: string) => ({ columns: [column(name)] });
/** Another town's plan names no kinds. */
const ELSEWHERE = { plan: 'xujing-2023', message: 'shown' } as const;

siteTable(villageAffairsDisclosure, {
  passed: [
    ['五类都有', { at: DUE, columns: [COLUMN], items: FIVE }, { ...TOWN, message: 'allKinds' }],
    [
      '五类是下级栏目',
      {
        at: DUE,
        columns: ['三资管理', '财务公开', '乡村振兴', '为老服务', '社会救助'].map(subcolumn),
      },
      { ...TOWN, message: 'allKinds' },
    ],
    [
      '链接了基本目录',
      { at: DUE, items: [item('华亭镇村（居）务公开基本目录', '2024-01-02')] },
      { ...TOWN, message: 'catalogue' },
    ],
    [
      '目录是首页入口',
      { at: DUE, entrances: [entrance('居村务公开目录')] },
      { ...TOWN, message: 'catalogue' },
    ],
    ['栏目叫村级信息公开', named('村级信息公开'), ELSEWHERE],
    ['栏目叫“三务”公开', named('“三务”公开'), ELSEWHERE],
    ['栏目叫村（居）委会信息公开', named('村（居）委会信息公开'), ELSEWHERE],
    ['栏目叫居民区信息公开', named('居民区信息公开'), ELSEWHERE],
    ['栏目叫阳光居务', named('阳光居务'), ELSEWHERE],
    ['栏目名是繁体', named('村務公開'), ELSEWHERE],
    ['别的镇的要点没有列五类', { columns: [column('村居公开')] }, { plan: 'xujing-2023', message: 'shown' }],
  ],
  failed: [
    [
      '没有栏目',
      { at: DUE, coverage: { complete: true } },
      { ...TOWN, message: 'missing', severity: 'warning', basis: 'stated' },
    ],
    [
      '缺两类，只作提示',
      { at: DUE, columns: [COLUMN], items: FIVE.slice(0, 3) },
      { ...TOWN, message: 'kindsMissing', severity: 'info' },
    ],
    [
      '栏目是空的',
      { at: DUE, columns: [column('村务公开', { entries: 0, newest: null })] },
      { ...TOWN, message: 'empty' },
    ],
    [
      '培训通知不是公开',
      { at: DUE, columns: [column('村务公开培训')], coverage: { complete: true } },
      { ...TOWN, message: 'missing' },
    ],
    [
      '村居动态、居委会名录不是公开',
      { at: DUE, columns: [column('村居动态'), column('居委会名录')], coverage: { complete: true } },
      { ...TOWN, message: 'missing' },
    ],
    ['没有设期限的要点', { coverage: { complete: true } }, { plan: 'xujing-2023', message: 'missing' }],
  ],
  cantTell: [
    ['在智慧村居平台上', { at: DUE, entrances: [entrance('智慧村居')] }, { ...TOWN, message: 'elsewhere' }],
    [
      '像是的栏目',
      { at: DUE, coverage: { complete: true }, columns: [column('村民自治')] },
      { ...TOWN, message: 'alike' },
    ],
    ['只看到入口', { at: DUE, entrances: [entrance('村务公开')] }, { ...TOWN, message: 'linked' }],
    [
      '栏目只看了第一页',
      {
        at: DUE,
        columns: [column('村（居）务公开', { pager: true, oldest: '2025-06-01' })],
        items: FIVE.slice(1),
      },
      { ...TOWN, message: 'kindsUnseen' },
    ],
    [
      '各村自己的栏目没有看到',
      {
        at: DUE,
        columns: [COLUMN],
        items: FIVE.slice(1),
        entrances: [entrance('联三村', { foundOn: COLUMN.url })],
      },
      { ...TOWN, message: 'kindsUnseen' },
    ],
    [
      '栏目由脚本填充',
      { at: DUE, columns: [column('村务公开', { entries: 0, newest: null, unfilled: true })] },
      { ...TOWN, message: 'unread' },
    ],
    [
      '只有别的镇的栏目',
      {
        at: DUE,
        organs: ['华亭镇人民政府'],
        columns: [column('村务公开', { url: at('/malu/cw/'), organs: ['马陆镇人民政府'] })],
      },
      { ...TOWN, message: 'otherOrgan' },
    ],
    ['公开目录没有看到', { at: DUE, coverage: { kinds: { home: 1 } } }, { ...TOWN, message: 'unseen' }],
  ],
  inapplicable: [
    ['还没有到期', { coverage: { complete: true } }, { ...TOWN, message: 'notDue' }],
    [
      '到期当天',
      { at: '2025-11-30T10:00:00+08:00', coverage: { complete: true } },
      { ...TOWN, message: 'notDue' },
    ],
    ['区', { at: DUE, coverage: { complete: true } }],
  ],
});
