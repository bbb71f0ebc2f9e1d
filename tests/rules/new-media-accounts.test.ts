import { newMediaAccounts } from '../../rules/site/new-media-accounts.ts';
import { at, entrance, front, item, siteTable } from './site-table.ts';

const home = (words: string[], change = {}) => ({ fronts: [front('home', at('/'), { words, ...change })] });

siteTable(newMediaAccounts, {
  passed: [
    [
      '列出公众号和微博',
      { entrances: [entrance('“上海松江”微博'), entrance('微信公众号')] },
      { message: 'listed', plan: 'songjiang-2025' },
    ],
    ['二维码图片有替代文字', home(['上海嘉定微信公众号二维码'])],
    ['华亭列出品华亭', home(['品华亭']), { plan: 'huating-2025' }],
  ],
  failed: [
    ['没有列出', {}, { message: 'none', severity: 'warning' }],
    [
      '只有分享按钮',
      {
        ...home(['分享到微信', '微信登录']),
        entrances: [entrance('新浪微博', { url: 'http://service.weibo.com/share/share.php?url=' })],
      },
      { message: 'none' },
    ],
    ['链接打不开', { entrances: [entrance('上海嘉定微博', { opens: 'no' })] }, { message: 'dead' }],
    ['仍列出停用的账号', home(['嘉定文旅微博（已停更）']), { message: 'closed', severity: 'info' }],
    [
      '华亭没有列出品华亭',
      { entrances: [entrance('上海嘉定微博')] },
      { message: 'notOwn', plan: 'huating-2025' },
    ],
  ],
  cantTell: [
    ['只有二维码', home(['二维码']), { message: 'codeOnly' }],
    ['只写了微信公众号', home(['微信公众号', '二维码']), { message: 'codeOnly', plan: 'huating-2025' }],
    ['页脚可能由脚本生成', home([], { live: false }), { message: 'unseen' }],
    ['没有看到首页', { fronts: [] }, { message: 'unseen' }],
  ],
  inapplicable: [
    [
      '没有自己的账号',
      { items: [item('本单位未开设政务新媒体的说明', '2025-01-10')] },
      { message: 'noAccounts' },
    ],
  ],
});
