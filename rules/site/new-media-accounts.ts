import { siteRule } from '../site-contract.ts';
import { itemsTitled } from './search/items.ts';
import { isHomeRead, type Way, waysTo } from './search/ways.ts';

/** Accounts by the name of the service or their own; buttons that share a page are none. */
const ACCOUNTS = {
  name: /微信|公众号|微博|视频号|抖音|快手|小红书|头条号|今日头条|新媒体|客户端|品华亭/,
  but: /分享|转发|登[录陆]|支付|微信小程序码?登|新媒体(?:解读|动态|管理|年报|工作)|解读/,
};
const SHARE = /\/share|share\.|sharing|addthis|jiathis|bshare/i;
const CODE = { name: /二维码|扫一扫|扫码/, but: /分享|登[录陆]|支付|当前页|本页|手机版|健康/ };
const NO_ACCOUNTS = { title: /(?:未|没有|无)(?:开设|开通)?.{0,6}政务新媒体/ };
const CLOSED = /已?(?:停更|停止更新|注销|关停|整合)/;
/** The account that 华亭's plan names. */
const OWN = /品\s*华亭/;

function named(ways: readonly Way[]): string {
  return [...new Set(ways.map(({ label }) => label))].slice(0, 6).join('、');
}

export const newMediaAccounts = siteRule({
  id: 'new-media-accounts',
  title: { zh: '公示政务新媒体账号', en: 'The portal names its official accounts' },
  severity: 'warning',
  cites: [
    { clause: 'huating-2025/prose-5.1.2', basis: 'derived' },
    { clause: 'huating-2025/26', basis: 'derived' },
    { clause: 'chongming-2025/20', basis: 'derived' },
    { clause: 'songjiang-2025/24', basis: 'derived' },
  ],
  appliesTo: 'any',
  needs: ['columns', 'entrances', 'items', 'fronts'],
  yearly: false,
  assumes: [
    {
      zh: '账号按链接、图片替代文字和按钮的名称辨认；账号近期是否发布，门户上看不到。',
      en: 'Accounts are known by links, alt texts and buttons; whether they post cannot be seen from the portal.',
    },
  ],
  messages: {
    listed: { what: { zh: '首页公示了账号：{accounts}', en: 'The accounts are named: {accounts}' } },
    none: {
      what: { zh: '首页没有公示政务新媒体账号。', en: 'The home page names no official accounts.' },
      why: { zh: '公众要能辨认官方账号。', en: 'People must be able to tell the official accounts.' },
      fix: {
        zh: '在首页或页脚列出账号名称和二维码。',
        en: 'List their names and codes on the home page or in its footer.',
      },
    },
    dead: {
      what: { zh: '账号链接打不开：{accounts}', en: 'The link to an account does not open: {accounts}' },
      why: { zh: '失效的账号会让人误入仿冒账号。', en: 'A dead link leads people to imitations.' },
      fix: {
        zh: '更正链接；账号已注销的，撤下。',
        en: 'Mend the link; where the account is closed, take it away.',
      },
    },
    closed: {
      what: { zh: '仍列出已停用的账号：{accounts}', en: 'A closed account is still listed: {accounts}' },
      why: { zh: '账号已整合的，应指向主账号。', en: 'What was joined is to point to the main account.' },
      fix: { zh: '撤下停用的账号。', en: 'Take it away.' },
    },
    notOwn: {
      what: {
        zh: '列出了账号（{accounts}），没有“品华亭”。',
        en: 'Accounts are named ({accounts}), 品华亭 is not among them.',
      },
      why: { zh: '要点要求办好“品华亭”公众号。', en: 'The plan asks to run the account 品华亭 well.' },
      fix: { zh: '列出“品华亭”公众号。', en: 'Name the account 品华亭.' },
    },
    codeOnly: {
      what: {
        zh: '只有二维码图片，看不出是什么账号。',
        en: 'There is a code to scan and nothing that says of which account.',
      },
      fix: { zh: '请扫码查看账号；给图片补上替代文字。', en: 'Scan it; give the picture an alt text.' },
    },
    unseen: {
      what: {
        zh: '首页没有看全，没有看到账号。',
        en: 'The home page was not seen in full, and no account on it.',
      },
      fix: { zh: '请在浏览器中查看首页和页脚。', en: 'Look at the home page and its footer in a browser.' },
    },
    noAccounts: {
      what: {
        zh: '本机关说明没有政务新媒体账号：{title}',
        en: 'The organ states that it has no accounts: {title}',
      },
    },
  },
  judge(site, { plan }) {
    const ways = waysTo(site, ACCOUNTS).filter(({ url }) => !SHARE.test(url ?? ''));
    const accounts = named(ways);
    const dead = ways.filter((way) => way.dead);
    if (dead.length > 0) {
      return {
        outcome: 'failed',
        message: 'dead',
        data: { accounts: named(dead) },
        places: dead.map(({ place }) => place),
      };
    }
    const hasCode = waysTo(site, CODE).length > 0;
    if (ways.length === 0) {
      const [statement] = itemsTitled(site, NO_ACCOUNTS);
      if (statement !== undefined) {
        return { outcome: 'inapplicable', message: 'noAccounts', data: { title: statement.title } };
      }
      if (hasCode) return { outcome: 'cantTell', message: 'codeOnly' };
      const homes = site.fronts.filter(({ kind }) => kind === 'home');
      return isHomeRead(site) && homes.every(({ live }) => live)
        ? { outcome: 'failed', message: 'none', places: homes.map(({ url }) => ({ url, text: '' })) }
        : { outcome: 'cantTell', message: 'unseen' };
    }
    const places = ways.map(({ place }) => place);
    const closed = ways.filter(({ label }) => CLOSED.test(label));
    if (closed.length > 0) {
      return {
        outcome: 'failed',
        severity: 'info',
        message: 'closed',
        data: { accounts: named(closed) },
        places,
      };
    }
    if (plan === 'huating-2025' && !ways.some(({ label }) => OWN.test(label))) {
      // 微信公众号 beside a code names no account: it may be this one.
      if (hasCode || ways.some(({ label }) => /^(?:官方|政务)?(?:微信)?(?:公众号)?$/.test(label))) {
        return { outcome: 'cantTell', message: 'codeOnly', places };
      }
      return isHomeRead(site)
        ? { outcome: 'failed', message: 'notOwn', data: { accounts }, places }
        : { outcome: 'cantTell', message: 'unseen' };
    }
    return { outcome: 'passed', message: 'listed', data: { accounts }, places };
  },
});
