import { publicResourceDisclosure } from '../../rules/site/public-resource-disclosure.ts';
import { at, column, entrance, item, siteTable } from './site-table.ts';

const SONGJIANG = { plan: 'songjiang-2025' } as const;
const COLUMN = column('公共资源交易', { url: at('/ggzy/') });
const listed = (title: string) => item(title, '2025-09-01', { columns: ['公共资源交易'] });
const KINDS = ['交易规则汇编', '交易流程图', '道路工程中标结果', '监督检查情况', '失信企业名单'];
const platform = (url: string) => entrance('公共资源交易平台', { url, host: 'www.shggzy.com' });

siteTable(publicResourceDisclosure, {
  passed: [
    ['五类都有条目', { columns: [COLUMN], items: KINDS.map(listed) }, { message: 'open', ...SONGJIANG }],
    [
      '五类是栏目里的入口',
      {
        columns: [COLUMN],
        entrances: ['交易规则', '办事流程', '交易结果', '监管信息', '信用信息'].map((label) =>
          entrance(label, { place: 'main', foundOn: at('/ggzy/index.html'), onHome: false }),
        ),
      },
    ],
    [
      '各类在没有面包屑的下级栏目里，上级自己旧了',
      {
        columns: [
          column('公共资源交易', { url: at('/ggzy/'), newest: '2024-01-05' }),
          column('工程建设', { url: at('/ggzy/gcjs/'), path: [] }),
        ],
        items: KINDS.map((title) => item(title, '2025-09-01', { columns: ['工程建设'] })),
        entrances: [
          entrance('工程建设', {
            url: at('/ggzy/gcjs/index.html'),
            place: 'main',
            foundOn: at('/ggzy/'),
            onHome: false,
          }),
        ],
      },
      { message: 'open' },
    ],
    [
      '链接到平台的目录',
      { entrances: [platform('https://www.shggzy.com/jyxx/jiading.html')] },
      { message: 'platform' },
    ],
  ],
  failed: [
    [
      '整站看过，没有',
      { coverage: { complete: true } },
      { message: 'missing', severity: 'warning', ...SONGJIANG },
    ],
    [
      '缺两类',
      { columns: [COLUMN], items: KINDS.slice(0, 3).map(listed) },
      { message: 'partly', severity: 'warning', ...SONGJIANG },
    ],
    [
      '招投标办法的通知不是栏目',
      { coverage: { complete: true }, columns: [column('招投标政策解读')] },
      { message: 'missing' },
    ],
    [
      '半年多没有更新',
      { columns: [column('公共资源配置', { newest: '2025-03-01' })], items: KINDS.map(listed) },
      { message: 'stale' },
    ],
    [
      '别的栏目里的结果和信用不算',
      { columns: [COLUMN], items: KINDS.map((title) => item(title, '2025-09-01')) },
      { message: 'partly' },
    ],
  ],
  cantTell: [
    [
      '只有招投标栏目',
      { coverage: { complete: true }, columns: [column('工程招投标')] },
      { message: 'alike' },
    ],
    ['平台首页不是目录', { entrances: [platform('https://www.shggzy.com/')] }, { message: 'linked' }],
    [
      '平台首页写成 index.html',
      { entrances: [platform('https://www.shggzy.com/index.html')] },
      { message: 'linked' },
    ],
    ['只看到本站的入口', { entrances: [entrance('公共资源配置')] }, { message: 'linked' }],
    [
      '下级栏目没有读',
      {
        columns: [COLUMN],
        entrances: [entrance('土地使用权', { place: 'main', foundOn: at('/ggzy/'), onHome: false })],
      },
      { message: 'unsure' },
    ],
    [
      '栏目由脚本填充',
      { columns: [column('公共资源交易', { unfilled: true, entries: 0, newest: null })] },
      { message: 'unsure' },
    ],
    ['栏目只看了第一页', { columns: [column('公共资源交易', { pager: true })] }],
    ['首页和公开目录没有看到', { coverage: { kinds: {} } }, { message: 'unseen' }],
  ],
  inapplicable: [['镇的网站', {}, { plan: 'huating-2025' }]],
});
