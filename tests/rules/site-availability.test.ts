import type { SiteVisit } from '../../facts/site.ts';
import { siteAvailability } from '../../rules/site/site-availability.ts';
import { at, item, siteTable } from './site-table.ts';

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
    ['本机断网', { visits: [...good(3), visit({ status: null, error: 'local' })] }],
  ],
  failed: [
    ['二十次里一次打不开', { visits: [...good(19), timeout] }, { message: 'down', severity: 'error' }],
    ['服务器出错', { visits: [...good(19), visit({ status: 503 })] }, { message: 'down' }],
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
  ],
});
