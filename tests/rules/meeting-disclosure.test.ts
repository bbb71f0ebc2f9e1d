import { meetingDisclosure } from '../../rules/site/meeting-disclosure.ts';
import { column, entrance, item, siteTable } from './site-table.ts';

siteTable(meetingDisclosure, {
  passed: [
    ['栏目里有近期的内容', { columns: [column('区政府常务会议')] }, { message: 'kept' }],
    ['栏目叫会议纪要', { columns: [column('会议纪要')] }],
    ['栏目叫主任办公会议', { columns: [column('主任办公会')] }],
    ['栏目叫区政府全体会议', { columns: [column('区政府全体会议')] }],
    [
      '另有一个空的同名栏目',
      { columns: [column('区政府常务会议', { newest: null, entries: 0 }), column('区政府常务会议')] },
    ],
  ],
  failed: [
    [
      '栏目久未更新',
      { columns: [column('区政府常务会议', { newest: '2025-07-01' })], coverage: { complete: true } },
      { message: 'stale', severity: 'warning' },
    ],
    [
      '栏目是空的',
      { columns: [column('区政府常务会议', { newest: null, entries: 0 })] },
      { message: 'empty' },
    ],
    [
      '整站看过没有，有一个名称相近的',
      { coverage: { complete: true }, columns: [column('常务会议通知')] },
      { message: 'missing', severity: 'warning' },
    ],
    [
      '整站看过，会议的报道是去年的',
      { coverage: { complete: true }, items: [item('华亭镇召开第20次镇长办公会议', '2024-10-20')] },
      { message: 'missing' },
    ],
    [
      '转载的国务院会议不是本级的会议',
      {
        coverage: { complete: true },
        columns: [column('国务院常务会议')],
        entrances: [entrance('国务院常务会议：研究稳外贸举措')],
        items: [item('国务院召开第20次常务会议', '2025-10-20')],
      },
      { message: 'missing' },
    ],
  ],
  cantTell: [
    ['只看到入口', { entrances: [entrance('区政府常务会议')] }, { message: 'linked' }],
    [
      '整站看过，栏目名不同：党政班子会议',
      { coverage: { complete: true }, columns: [column('党政班子会议')] },
      { message: 'alike' },
    ],
    [
      '没有栏目，近期有会议的报道',
      { coverage: { complete: true }, items: [item('华亭镇召开第20次镇长办公会议', '2025-10-20')] },
      { message: 'alike' },
    ],
    ['首页和公开目录上没有，可能在下级栏目', {}, { message: 'unseen' }],
    ['整站走完但有页面打不开', { coverage: { complete: true, failures: 1 } }, { message: 'unseen' }],
    [
      '整站走完但有栏目由脚本填充',
      { coverage: { complete: true, unfilled: ['https://a'] } },
      { message: 'unseen' },
    ],
    [
      '栏目没有日期',
      { columns: [column('区政府常务会议', { newest: null, undated: 9 })] },
      { message: 'undated' },
    ],
    ['栏目由脚本填充', { columns: [column('区政府常务会议', { newest: null, entries: 0, unfilled: true })] }],
    ['公开目录没有看到', { coverage: { kinds: { home: 1 } } }, { message: 'unseen' }],
  ],
  inapplicable: [
    [
      '栏目说明暂无',
      { columns: [column('区政府常务会议', { newest: null, entries: 0, saysNone: true })] },
      { message: 'saysNone' },
    ],
  ],
});
