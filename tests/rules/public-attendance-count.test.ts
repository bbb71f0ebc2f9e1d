import type { SiteAttendance } from '../../facts/site.ts';
import { publicAttendanceCount } from '../../rules/site/public-attendance-count.ts';
import { at, column, item, siteTable } from './site-table.ts';

const DECEMBER = '2025-12-01T10:00:00+08:00';
const ALL = { at: DECEMBER, coverage: { complete: true } } as const;
const COLUMN = column('会议公开');

/** A report that citizens attended an executive meeting of the district. */
function attended(number: number, day: string, change: Partial<SiteAttendance> = {}): SiteAttendance {
  return {
    url: at(`/m/${day}`),
    title: `区政府召开第${number}次常务会议`,
    day,
    text: `会议邀请市民代表列席第${number}次常务会议相关议题。`,
    organs: [],
    ...change,
  };
}

const FOUR = [
  attended(91, '2025-02-18'),
  attended(95, '2025-04-15'),
  attended(99, '2025-07-08'),
  attended(104, '2025-10-14'),
];
const TOWN = { organs: ['上海市嘉定区华亭镇人民政府'] };

siteTable(publicAttendanceCount, {
  passed: [
    ['区政府常务会议四次', { ...ALL, attendances: FOUR }, { message: 'reached' }],
    ['期限前已经四次', { attendances: FOUR }],
    [
      '镇里一次就够',
      {
        ...TOWN,
        at: DECEMBER,
        attendances: [
          attended(3, '2025-06-03', { title: '华亭镇召开重大行政决策会议', text: '邀请居民代表列席会议' }),
        ],
      },
      { plan: 'huating-2025' },
    ],
    [
      '列表标题写明，报道没有读',
      { ...TOWN, at: DECEMBER, items: [item('公众代表列席镇长办公会议', '2025-06-03')] },
      { plan: 'huating-2025' },
    ],
    [
      '没有规定四次的区，一次就够',
      { at: DECEMBER, attendances: FOUR.slice(0, 1), organs: [] },
      { plan: 'songjiang-2025' },
    ],
  ],
  failed: [
    ['只有三次', { ...ALL, attendances: FOUR.slice(0, 3) }, { message: 'few', severity: 'warning' }],
    [
      '市民参加座谈会、听证会不是列席',
      {
        ...ALL,
        items: [item('市民代表参加座谈会议', '2025-06-12'), item('企业代表参加价格听证会议', '2025-06-13')],
      },
      { message: 'few' },
    ],
    [
      '几篇报道说的是同一次会议',
      { ...ALL, attendances: [...FOUR.slice(0, 3), attended(99, '2025-07-20'), attended(99, '2025-07-09')] },
      { message: 'few' },
    ],
    [
      '没有会议次数，两天内的报道算一次',
      {
        ...ALL,
        attendances: [
          ...FOUR.slice(0, 3),
          attended(0, '2025-07-10', {
            title: '市民代表列席区政府常务会议',
            text: '市民代表列席区政府常务会议',
          }),
        ],
      },
    ],
    [
      '人大代表列席不是公众列席',
      { ...ALL, items: [item('人大代表、政协委员列席区政府常务会议', '2025-06-03')] },
      { message: 'few' },
    ],
    [
      '列席制度不是记录',
      { ...ALL, items: [item('公众代表列席政府常务会议制度', '2025-06-03')] },
      { message: 'few' },
    ],
    [
      '镇里的列席不能算作区里的',
      {
        ...ALL,
        attendances: [
          ...FOUR.slice(0, 3),
          attended(2, '2025-09-03', { title: '华亭镇第2次常务会议邀请居民代表列席' }),
        ],
      },
    ],
    [
      '列席栏目看全、都读过',
      {
        at: DECEMBER,
        columns: [column('公众代表列席')],
        items: [item('区政府召开第91次常务会议', '2025-02-18', { columns: ['公众代表列席'], kind: 'other' })],
      },
      { message: 'few' },
    ],
  ],
  cantTell: [
    [
      '不写列席，写邀请代表参加会议',
      { ...ALL, items: [item('镇长办公会议邀请村民代表现场参会', '2025-06-12')] },
      { message: 'perhaps' },
    ],
    [
      '会议栏目看全、都读过：新闻里也可能有',
      {
        at: DECEMBER,
        columns: [COLUMN],
        items: [item('区政府召开第91次常务会议', '2025-02-18', { columns: ['会议公开'], kind: 'other' })],
      },
      { message: 'unseen' },
    ],
    ['没有看全', { at: DECEMBER, attendances: FOUR.slice(0, 2) }, { message: 'unseen' }],
    [
      '栏目里有没读的会议报道：正文里可能有',
      {
        at: DECEMBER,
        columns: [column('公众代表列席')],
        items: [item('区政府召开第91次常务会议', '2025-02-18', { columns: ['公众代表列席'] })],
      },
      { message: 'unseen' },
    ],
    [
      '有一次没有写明是常务会议',
      {
        ...ALL,
        attendances: [
          ...FOUR.slice(0, 3),
          attended(0, '2025-10-14', { title: '市民代表走进决策会场', text: '市民代表列席会议' }),
        ],
      },
      { message: 'unclear' },
    ],
  ],
  inapplicable: [
    [
      '11月30日以前',
      { at: '2025-11-30T10:00:00+08:00', coverage: { complete: true } },
      { message: 'notDue' },
    ],
    ['徐泾年内未到期', ALL, { plan: 'xujing-2023', message: 'notDue' }],
  ],
});
