import { subsidyDisclosure } from '../../rules/site/subsidy-disclosure.ts';
import { column, entrance, item, siteTable } from './site-table.ts';

const TOWN = { plan: 'huating-2025' } as const;
const WHOLE = { complete: true };

siteTable(subsidyDisclosure, {
  passed: [
    ['栏目当年有内容', { columns: [column('惠民惠农补贴')] }, { ...TOWN, message: 'kept' }],
    ['没有栏目，当年有发放公示', { items: [item('2025年耕地地力保护补贴发放公示', '2025-06-11')] }, TOWN],
    ['补贴政策', { items: [item('关于印发《蔬菜生产补贴实施办法》的通知', '2025-03-11')] }, TOWN],
    ['征收补偿方案', { items: [item('某地块征地补偿安置方案公告', '2025-05-20')] }],
    ['补贴以外的钱', { items: [item('2025年第三季度临时救助发放情况公示', '2025-08-20')] }, TOWN],
    ['名称不带“补贴”的栏目', { columns: [column('強農惠農')] }, TOWN],
    ['村里的补贴公示', { items: [item('联三村种粮农户补贴明细', '2025-08-20')] }, TOWN],
    [
      '栏目旧了，别处当年有',
      {
        columns: [column('农业补贴', { newest: '2023-04-01' })],
        items: [item('高龄老人津贴发放情况', '2025-02-20')],
      },
      TOWN,
    ],
  ],
  failed: [
    [
      '整站看过，当年没有',
      { coverage: WHOLE, items: [item('2024年耕地地力保护补贴发放公示', '2024-06-11')] },
      { ...TOWN, message: 'missing', severity: 'warning', basis: 'stated' },
    ],
    [
      '栏目当年没有更新',
      { columns: [column('惠农补贴', { newest: '2024-12-30' })] },
      { ...TOWN, message: 'stale', severity: 'warning' },
    ],
    [
      '补贴资料采购不是公示',
      { coverage: WHOLE, items: [item('惠农补贴宣传册采购公告', '2025-06-11')] },
      { ...TOWN, message: 'missing' },
    ],
    [
      '补贴新闻、采购不是公示栏目',
      { coverage: WHOLE, columns: [column('补贴新闻'), column('校园补贴')] },
      { ...TOWN, message: 'missing' },
    ],
    [
      '三农工作是动态',
      {
        coverage: WHOLE,
        columns: [column('三农工作')],
        entrances: [entrance('三农')],
        items: [item('秋粮收割进度过半', '2025-10-11')],
      },
      { ...TOWN, message: 'missing' },
    ],
    [
      '社保卡的入口不是补贴',
      { coverage: WHOLE, entrances: [entrance('社会保障一卡通')] },
      { ...TOWN, message: 'missing' },
    ],
    [
      '栏目是空的',
      { columns: [column('惠农资金', { newest: null, entries: 0 })] },
      { ...TOWN, message: 'empty' },
    ],
  ],
  cantTell: [
    ['可以存档备查，网上没有痕迹', { coverage: WHOLE }, { message: 'onFile' }],
    ['参照别区要点的，也可能存档', { coverage: WHOLE }, { plan: 'songjiang-2025', message: 'onFile' }],
    ['征地栏目里可能有', { coverage: WHOLE, columns: [column('征地信息')] }, { ...TOWN, message: 'alike' }],
    ['三农政策里可能有', { coverage: WHOLE, columns: [column('三农政策')] }, { ...TOWN, message: 'alike' }],
    [
      '一卡通发放里可能有',
      { coverage: WHOLE, columns: [column('一卡通发放')] },
      { ...TOWN, message: 'alike' },
    ],
    ['没有全看', {}, { ...TOWN, message: 'unseen' }],
    ['只看到入口', { entrances: [entrance('惠民惠农补贴')] }, { ...TOWN, message: 'linked' }],
    [
      '栏目没有日期',
      { columns: [column('惠农补贴', { newest: null, undated: 8 })] },
      { ...TOWN, message: 'undated' },
    ],
  ],
  inapplicable: [
    [
      '栏目说明没有发放',
      { columns: [column('惠农补贴', { newest: null, entries: 0, saysNone: true })] },
      { ...TOWN, message: 'saysNone' },
    ],
    ['上半年', { at: '2025-06-30T10:00:00+08:00', coverage: WHOLE }, { ...TOWN, message: 'notDue' }],
  ],
});
