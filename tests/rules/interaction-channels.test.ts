import { interactionChannels } from '../../rules/site/interaction-channels.ts';
import { at, column, entrance, front, siteTable } from './site-table.ts';

const NAMES = ['区长信箱', '人民建议征集', '网上咨询', '12345市民服务热线', '办理进度查询'];
const ALL = NAMES.map((name) => entrance(name));
const without = (...names: readonly string[]) => ALL.filter(({ label }) => !names.includes(label));
const READ = [column('政民互动')];
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
      '入口打不开',
      { entrances: [...without('区长信箱'), entrance('区长信箱', { opens: 'no' })] },
      { message: 'dead', severity: 'warning' },
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
