import { describe, expect, it } from 'vitest';
import { judgeSite } from '../../audit/judge-site.ts';
import type { SiteVisit } from '../../facts/site.ts';
import { packFor } from '../../rules/packs/index.ts';
import { siteAvailability } from '../../rules/site/site-availability.ts';
import { at, item, type SiteChange, siteOf, siteTable } from './site-table.ts';

const visit = (change: Partial<SiteVisit> = {}): SiteVisit => ({
  url: at('/'),
  at: '2025-11-03T10:00:00+08:00',
  status: 200,
  ms: 800,
  error: null,
  ...change,
});
const good = (count: number) => Array.from({ length: count }, () => visit());
const timeout = visit({ status: null, ms: 15_000, error: 'timeout' });
const illicit = { url: at('/a/1'), type: 'illicit', text: '澳门百家乐' } as const;
const mixed = { url: at('/b/1'), type: 'mixed', text: 'http://a.example/x' } as const;

siteTable(siteAvailability, {
  passed: [
    ['每次都打开', { visits: good(20) }, { message: 'steady' }],
    ['三次访问', { visits: good(3) }],
    ['差一点到15秒', { visits: [...good(19), visit({ ms: 14_999 })] }],
    [
      '防火墙拒绝程序',
      { visits: [...good(20), visit({ status: 403 }), visit({ status: null, error: 'blocked' })] },
    ],
    [
      '有维护公告，但每次都打开',
      { visits: good(20), items: [item('网站升级维护公告', '2025-11-01')] },
      { message: 'steady' },
    ],
    ['本机断网', { visits: [...good(3), visit({ status: null, error: 'local' })] }],
  ],
  failed: [
    ['二十次里一次打不开', { visits: [...good(19), timeout] }, { message: 'down', severity: 'error' }],
    [
      '招聘网站维护员、加强维护管理不是维护公告',
      {
        visits: [...good(19), timeout],
        items: ['网站维护员招聘公告', '关于加强网站维护管理工作的通知', '12345平台升级运行'].map((title) =>
          item(title, '2025-11-01'),
        ),
      },
      { message: 'down' },
    ],
    ['服务器出错', { visits: [...good(19), visit({ status: 503 })] }, { message: 'down' }],
    [
      '很快就拒绝连接',
      { visits: [...good(19), visit({ status: null, error: 'connection', ms: 40 })] },
      { message: 'down' },
    ],
    [
      '维护公告是半年前的',
      { visits: [...good(19), timeout], items: [item('网站升级维护公告', '2025-05-01')] },
      { message: 'down' },
    ],
    ['15秒才打开', { visits: [...good(19), visit({ ms: 15_000 })] }, { message: 'down' }],
    [
      '页面上有赌博链接',
      { visits: good(20), intrusions: [illicit] },
      { message: 'hijacked', severity: 'error' },
    ],
    ['没有访问记录也要报被篡改', { intrusions: [illicit] }, { message: 'hijacked' }],
    [
      '证书过期',
      { visits: [...good(3), visit({ status: null, error: 'tls' })] },
      { message: 'tls', severity: 'warning' },
    ],
    [
      '加密页面嵌入不加密内容',
      { visits: good(3), intrusions: [mixed] },
      { message: 'mixed', severity: 'warning' },
    ],
    [
      '有维护公告，但被篡改',
      { visits: [timeout], items: [item('网站升级维护公告', '2025-11-01')], intrusions: [illicit] },
      { message: 'hijacked' },
    ],
  ],
  cantTell: [
    [
      '所访问的地址没有网页',
      { visits: Array.from({ length: 20 }, () => visit({ status: 404 })) },
      { message: 'few' },
    ],
    ...[401, 403, 405, 410, 418, 429].map((status): [string, SiteChange, { message: string }] => [
      `每次都答 ${status}`,
      { visits: Array.from({ length: 20 }, () => visit({ status })) },
      { message: 'few' },
    ]),
    ['三次都打不开', { visits: [timeout, timeout, timeout] }, { message: 'refused' }],
    ['没有访问记录', {}, { message: 'few' }],
    ['只有两次', { visits: good(2) }, { message: 'few' }],
    [
      '都被防火墙拒绝',
      { visits: Array.from({ length: 20 }, () => visit({ status: 412 })) },
      { message: 'few' },
    ],
    ['从境外访问，全部打不开', { visits: Array.from({ length: 20 }, () => timeout) }, { message: 'refused' }],
    ['十九次里一次打不开', { visits: [...good(18), timeout] }, { message: 'shaky' }],
    ['四十一次里两次打不开，不到5%', { visits: [...good(39), timeout, timeout] }, { message: 'shaky' }],
  ],
  inapplicable: [
    [
      '有维护公告',
      {
        visits: [...good(10), ...Array.from({ length: 10 }, () => timeout)],
        items: [item('关于网站升级维护的公告', '2025-11-01')],
      },
      { message: 'maintenance' },
    ],
    [
      '上个月维护时打不开，这个月才审计',
      {
        visits: [...good(19), { ...timeout, at: '2025-10-29T10:00:00+08:00' }],
        items: [item('关于网站升级维护的公告', '2025-10-27')],
      },
      { message: 'maintenance' },
    ],
    ...[
      '关于机房停电暂停网站服务的公告',
      '关于政府网站短时停止访问的通告',
      '网站临时关闭公告',
      '关于IPv6改造期间网站访问中断的通知',
    ].map((title): [string, SiteChange] => [
      title,
      { visits: [...good(19), timeout], items: [item(title, '2025-11-01')] },
    ]),
  ],
});

describe('site-availability, several findings', () => {
  const said = (change: SiteChange) =>
    judgeSite(siteOf(change), packFor('jiading-2023'))
      .filter(({ rule }) => rule === 'site-availability')
      .map(({ message, data }) => [message, data.count]);

  it('tells what others put there from what is only not encrypted', () => {
    expect(said({ visits: good(3), intrusions: [illicit, mixed, mixed] })).toEqual([
      ['hijacked', 1],
      ['mixed', 2],
    ]);
    expect(said({ visits: good(3), intrusions: [illicit] })).toEqual([['hijacked', 1]]);
  });
});
