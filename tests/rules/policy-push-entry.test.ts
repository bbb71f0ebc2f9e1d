import { policyPushEntry } from '../../rules/guided/policy-push-entry.ts';
import { guidedTable } from './guided-table.ts';
import type { Change } from './page-of.ts';
import { spot } from './page-of.ts';
import { control, form, link, nowhere, target } from './parts-of-page.ts';
import { article, columnPage, homePage } from './rows-of.ts';

const url = 'https://zwdt.sh.gov.cn/qyzsy/';
const broken = (address: string): NonNullable<Change['linkVerdicts']> => [
  {
    url: address,
    verdict: 'broken',
    kind: 'dead',
    reason: 'notFound',
    status: 404,
    finalUrl: null,
    at: '2025-11-03T10:00:00+08:00',
    landing: null,
    tries: [],
  },
];
const opening: NonNullable<Change['linkVerdicts']> = broken(url).map((one) => ({
  ...one,
  verdict: 'opens',
  kind: 'opens',
  reason: 'ok',
  status: 200,
}));

guidedTable(policyPushEntry, {
  evidence: [
    ['首页有政策订阅', homePage([link('政策订阅', url)]), { message: 'open', suggests: 'offered' }],
    ['企业专属网页', homePage([link('企业专属网页', url)]), { message: 'open', suggests: 'offered' }],
    ['政策找企', homePage([link('政策找企', url)]), { message: 'open', suggests: 'offered' }],
    ['智能推送', homePage([link('智能推送', url)]), { message: 'open', suggests: 'offered' }],
    ['政策计算器不是推送', homePage([link('政策计算器', url)]), { message: 'homeWithout', suggests: null }],
    ['图片入口，文字在title里', homePage([link('banner3', url, { title: '我的政策' })]), { message: 'open' }],
    [
      '一网通办个人主页，在菜单里',
      homePage([link('个人主页', url, { place: 'navigation' })]),
      { message: 'open' },
    ],
    [
      '核查过能打开',
      homePage([link('我的订阅', url)], { linkVerdicts: opening }),
      { message: 'open', suggests: 'offered' },
    ],
    [
      '核查过打不开',
      homePage([link('我的订阅', url)], { linkVerdicts: broken(url) }),
      { message: 'broken', suggests: 'dead' },
    ],
    [
      '一个打不开，另一个能开',
      homePage([link('我的订阅', url), link('惠企政策直达', 'https://www.jiading.gov.cn/hq/')], {
        linkVerdicts: broken(url),
      }),
      { message: 'open' },
    ],
    ['脚本按钮', homePage([], { controls: [control('政策匹配')] }), { message: 'script', suggests: null }],
    [
      '脚本链接',
      homePage([link('政策推送', target('javascript:push()', { type: 'script' }))]),
      { message: 'script', suggests: null },
    ],
    ['没有网址', homePage([link('政策订阅', nowhere)]), { message: 'unclear', suggests: null }],
    ['RSS图标是死链', homePage([link('RSS订阅', target('#'))]), { message: 'feedOnly', suggests: null }],
    [
      'RSS能开也不算',
      homePage([link('RSS', 'https://www.jiading.gov.cn/rss.xml')]),
      { message: 'feedOnly', suggests: null },
    ],
    [
      '报刊订阅不算',
      homePage([link('党报党刊订阅', url), link('微信订阅号', url)]),
      { message: 'homeWithout' },
    ],
    ['首页没有', homePage(), { message: 'homeWithout', suggests: null }],
    ['入口藏着', homePage([link('政策订阅', url, { hidden: true })]), { message: 'homeWithout' }],
    [
      '首页新闻标题不是入口',
      homePage([link('惠企政策直达企业', url)], {
        listEntries: [
          { title: '惠企政策直达企业', url, date: '2025-06-01', status: '', at: spot('惠企政策直达企业') },
        ],
      }),
      { message: 'homeWithout' },
    ],
    ['政策页内容里有订阅', { links: [link('订阅此类政策', url)] }, { message: 'open', suggests: 'offered' }],
    [
      '订阅页要登录',
      article('', '政策订阅', {
        address: { path: '/dingyue/', query: '' },
        forms: [form('登录', { passwords: 1 })],
      }),
      { message: 'login', suggests: 'behindLogin' },
    ],
    [
      '推送页本身',
      article('', '政策精准推送', { address: { path: '/push/index.html', query: '' } }),
      { message: 'page', suggests: 'offered' },
    ],
  ],
  nothing: [
    ['政策页没有入口', {}],
    ['政策页菜单里有入口，首页已经问过', { links: [link('政策订阅', url, { place: 'navigation' })] }],
    ['政策页页脚的订阅', { links: [link('我的订阅', url, { place: 'footer' })] }],
    [
      '推送工作的新闻',
      article('工作动态', '政策精准推送', { address: { path: '/xwzx/content_12345', query: '' } }),
    ],
    ['推送工作的通知', article('通知公告', '关于做好政策精准推送工作的通知')],
    ['子站首页', homePage([], { kind: { kind: 'home', normative: 'no', policy: 'no', subsite: true } })],
    ['列表有“政策推送”条目', columnPage('工作动态', [['政策推送']])],
  ],
});
