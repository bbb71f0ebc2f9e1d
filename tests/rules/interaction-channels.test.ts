import { describe, expect, it } from 'vitest';
import { judgeSite } from '../../audit/judge-site.ts';
import { packFor } from '../../rules/packs/index.ts';
import { interactionChannels } from '../../rules/site/interaction-channels.ts';
import { at, column, entrance, front, item, type SiteChange, siteOf, siteTable } from './site-table.ts';

const NAMES = ['区长信箱', '人民建议征集', '网上咨询', '12345市民服务热线', '办理进度查询'];
const ALL = NAMES.map((name) => entrance(name));
const without = (...names: readonly string[]) => ALL.filter(({ label }) => !names.includes(label));
const READ = [column('政民互动')];
/** A site whose channel bears another name. */
const named = (usual: string, name: string): [string, SiteChange] => [
  `${usual}叫“${name}”`,
  { columns: READ, entrances: [...without(usual), entrance(name)] },
];
const login = 'https://zwdtuser.sh.gov.cn/uc/naturalUser/index.do';

siteTable(interactionChannels, {
  passed: [
    ['渠道齐备', { entrances: ALL }, { message: 'complete' }],
    [
      '名称不同',
      {
        entrances: ['专员信箱', '我要提建议', '我要咨询', '市民热线', '信件查询'].map((name) =>
          entrance(name),
        ),
      },
      { plan: 'huating-2025' },
    ],
    [
      '横幅图片按替代文字，热线是拨号链接',
      {
        entrances: without('区长信箱', '12345市民服务热线'),
        fronts: [front('home', at('/'), { words: ['区长 信箱', '上海12345'] })],
      },
    ],
    [
      '镇的页面链接到区长信箱',
      {
        entrances: ALL.map((one) => ({ ...one, host: 'www.jiading.gov.cn' })),
        host: 'huating.jiading.gov.cn',
      },
      { plan: 'huating-2025' },
    ],
    ...['咨询投诉', '我要咨询', '在线咨询', '投诉与咨询', '我要投诉', '投诉建议'].map((name) =>
      named('网上咨询', name),
    ),
    ...['民生咨询', '咨询建议', '在线问答', '有问必答'].map((name) => named('网上咨询', name)),
    ...['献计献策', '为民建言', '提建议'].map((name) => named('人民建议征集', name)),
    ...['办理进度', '信件跟踪', '查询回复', '我要查询'].map((name) => named('办理进度查询', name)),
    [
      '渠道都是互动栏目里的按钮',
      {
        columns: READ,
        coverage: { complete: true },
        fronts: [front('home', at('/')), front('column-list', at('/zmhd/'), { words: NAMES })],
      },
    ],
    ...['领导信箱', '我要写信', '写信'].map((name) => named('区长信箱', name)),
    [
      '互动栏目的列表列出各渠道',
      { columns: READ, entrances: without('区长信箱'), items: [item('区长信箱', null)] },
      { message: 'complete' },
    ],
    ['一个咨询入口要登录，另有一个不要', { entrances: [...ALL, entrance('我要留言', { url: login })] }],
    ['一个入口打不开，另有一个能用', { entrances: [...ALL, entrance('我要留言', { opens: 'no' })] }],
    [
      '看到了留言板页面',
      {
        entrances: without('网上咨询'),
        coverage: { kinds: { home: 1, 'message-board': 2 } },
        fronts: [front('home', at('/')), front('message-board', at('/zx/'))],
      },
    ],
  ],
  failed: [
    [
      '没有咨询留言渠道，纪检举报不算',
      {
        columns: READ,
        entrances: [...without('区长信箱', '网上咨询'), entrance('纪检监察举报信箱'), entrance('法律咨询')],
      },
      { message: 'none', severity: 'error' },
    ],
    [
      '没有人民建议征集',
      { columns: READ, entrances: without('人民建议征集') },
      { message: 'lacking', severity: 'warning', plan: 'xujing-2023' },
    ],
    [
      '只缺咨询，不算什么渠道都没有',
      { columns: READ, entrances: without('网上咨询') },
      { message: 'lacking', severity: 'warning', data: { channels: '网上咨询（留言）' } },
    ],
    [
      '别的网站上说到互动的新闻，不是互动栏目',
      {
        columns: READ,
        entrances: [
          ...without('人民建议征集'),
          entrance('我区“政民互动”工作经验获全市推广', { host: 'www.example.cn' }),
        ],
      },
      { message: 'lacking' },
    ],
    [
      '入口打不开',
      { entrances: [...without('区长信箱'), entrance('区长信箱', { opens: 'no' })] },
      { message: 'dead', severity: 'warning' },
    ],
    [
      '新闻标题里说到信箱和咨询不算',
      {
        columns: READ,
        entrances: without('区长信箱', '网上咨询'),
        items: [item('区长信箱累计办理群众来信两千余件', null), item('我区开展网上咨询服务月活动', null)],
      },
      { message: 'none' },
    ],
    [
      '互动栏目已看到，菜单里的网址写法不同',
      {
        columns: [column('政民互动', { url: at('/zmhd/') })],
        entrances: [...without('人民建议征集'), entrance('政民互动', { url: at('/zmhd/index.html') })],
      },
      { message: 'lacking' },
    ],
    [
      '互动栏目的分栏目没有看到，不影响',
      { columns: READ, entrances: [...without('人民建议征集'), entrance('民意征集')] },
      { message: 'lacking' },
    ],
    [
      '有12345平台，仍没有领导信箱',
      {
        columns: READ,
        entrances: [
          ...without('区长信箱', '12345市民服务热线'),
          entrance('12345市民服务热线', { url: 'https://www.sh12345.gov.cn/', host: 'www.sh12345.gov.cn' }),
        ],
      },
      { message: 'lacking' },
    ],
    [
      '没有进度查询',
      { columns: READ, entrances: without('办理进度查询') },
      { message: 'noProgress', severity: 'warning' },
    ],
    [
      '没有进度查询，其他要点未提，只作提示',
      { columns: READ, entrances: without('办理进度查询') },
      { severity: 'info', plan: 'xujing-2023' },
    ],
  ],
  cantTell: [
    ['互动栏目没有看到', { entrances: [entrance('政民互动')] }, { message: 'unseen' }],
    ['首页菜单由脚本生成', { columns: READ, fronts: [front('home', at('/'), { unread: true })] }],
    ['互动栏目由脚本填充', { columns: [column('互动交流', { unfilled: true })] }],
    [
      '互动栏目空白，列表由外部脚本填充',
      { columns: [column('互动交流', { entries: 0, newest: null, oldest: null })] },
      { message: 'unseen' },
    ],
    [
      '互动栏目在另一个网站',
      {
        entrances: [
          entrance('政民互动', { url: 'https://zmhd.jiading.gov.cn/', host: 'zmhd.jiading.gov.cn' }),
        ],
        coverage: { complete: true },
      },
      { message: 'unseen', plan: 'jiading-2023' },
    ],
    [
      '看到了访谈，互动栏目本身没有看到',
      { columns: [column('访谈交流')], entrances: [entrance('政民互动')] },
    ],
    [
      '只看到互动栏目下的分栏目',
      {
        columns: [column('在线访谈', { path: ['首页', '政民互动', '在线访谈'] })],
        entrances: [entrance('在线访谈')],
      },
      { message: 'unseen' },
    ],
    [
      '咨询可能在12345平台',
      {
        columns: READ,
        entrances: [
          ...without('网上咨询', '12345市民服务热线'),
          entrance('上海12345', { url: 'https://www.sh12345.gov.cn/', host: 'www.sh12345.gov.cn' }),
        ],
      },
      { message: 'platform' },
    ],
    [
      '咨询可能在市民云',
      {
        columns: READ,
        entrances: [
          ...without('网上咨询'),
          entrance('市民云', { url: 'https://citizen.sh.gov.cn/', host: 'citizen.sh.gov.cn' }),
        ],
      },
      { message: 'platform' },
    ],
    ['没有看到首页', { fronts: [], columns: READ }],
    ['12345可能是文字', { entrances: without('12345市民服务热线') }, { message: 'hotlineUnseen' }],
    [
      '要登录',
      { entrances: [...without('网上咨询'), entrance('网上咨询', { url: login })] },
      { message: 'login' },
    ],
  ],
  inapplicable: [
    [
      '镇的互动由区网站提供',
      { entrances: [entrance('互动交流', { host: 'zmhd.jiading.gov.cn' })] },
      { message: 'inherited', plan: 'huating-2025' },
    ],
  ],
});

describe('interaction-channels, several findings', () => {
  const said = (change: SiteChange) =>
    judgeSite(siteOf(change), packFor('jiading-2023'))
      .filter(({ rule }) => rule === 'interaction-channels')
      .map(({ message, data }) => [message, data.channels]);

  it('says of no channel twice that it is not there', () => {
    const entrances = without('区长信箱', '网上咨询', '人民建议征集', '办理进度查询');
    expect(said({ columns: READ, entrances })).toEqual([
      ['none', undefined],
      ['lacking', '人民建议征集'],
      ['noProgress', undefined],
    ]);
  });

  it('leaves to a platform what may be there, and nothing else', () => {
    const platform = entrance('上海12345', {
      url: 'https://www.sh12345.gov.cn/',
      host: 'www.sh12345.gov.cn',
    });
    const others = without('区长信箱', '12345市民服务热线');
    expect(said({ columns: READ, entrances: [...others, platform] })).toEqual([['lacking', '领导信箱']]);
  });
});
