import type { LinkKind, LinkReason } from '../../facts/link-verdict.ts';

/** The same words in both languages. */
interface Words {
  readonly zh: string;
  readonly en: string;
}

const OF_REASONS: Readonly<Record<LinkReason, Words>> = {
  ok: { zh: '可以打开', en: 'It opens' },
  okAfterRetry: { zh: '第一次没有打开，再试时打开了', en: 'It opened on a later try' },
  notFound: { zh: '服务器答复页面不存在', en: 'The server says that the page does not exist' },
  clientError: { zh: '服务器答复网址有误', en: 'The server says that the address is wrong' },
  noSuchHost: { zh: '域名无法解析', en: 'The host name does not resolve' },
  redirectLoop: { zh: '循环跳转', en: 'It redirects in a circle' },
  tooManyRedirects: { zh: '跳转次数过多', en: 'It redirects too many times' },
  badRedirect: { zh: '跳转没有给出有效网址', en: 'It redirects to no valid address' },
  redirectToPrivate: { zh: '跳转到内网或本机地址', en: 'It redirects to a private or local address' },
  htmlForFile: { zh: '应为文件，得到的是网页', en: 'A web page came in place of the file' },
  otherFormat: {
    zh: '文件的实际格式与扩展名不符',
    en: 'The file is of another format than its name says',
  },
  emptyFile: { zh: '文件是空的', en: 'The file is empty' },
  cutShort: { zh: '内容没有传完就中断', en: 'The content broke off before its end' },
  saysNotFound: {
    zh: '能打开，但页面说内容不存在或已删除',
    en: 'It opens, but says that the content is missing or deleted',
  },
  landsOnHome: {
    zh: '没有到达所指页面，而是到了首页',
    en: 'It ends on a home page, not on the page it names',
  },
  siteErrorPage: {
    zh: '与该站对不存在的网址返回的页面相同',
    en: 'It shows what the site shows for addresses that do not exist',
  },
  deletedArticle: {
    zh: '公众号文章已删除或无法查看',
    en: 'The WeChat article is deleted or cannot be viewed',
  },
  gambling: { zh: '页面显示赌博或色情内容', en: 'The page shows gambling or pornography' },
  parkedDomain: { zh: '域名正在出售、停放或已到期', en: 'The domain is for sale, parked or expired' },
  serverError: { zh: '服务器出错', en: 'The server failed' },
  timeout: { zh: '限定时间内没有答复', en: 'No answer came in time' },
  refused: { zh: '服务器拒绝连接', en: 'The connection was refused' },
  reset: { zh: '连接中断', en: 'The connection broke' },
  tls: { zh: '安全证书或加密连接有问题', en: 'The certificate or the encrypted connection is at fault' },
  protocol: { zh: '服务器的答复不合 HTTP 规范', en: 'The answer was not valid HTTP' },
  network: { zh: '无法连接', en: 'No connection' },
  hostDown: { zh: '整个网站都连不上', en: 'The whole host cannot be reached' },
  unauthorized: { zh: '需要身份验证', en: 'It asks for credentials' },
  loginPage: { zh: '转到登录页面', en: 'It leads to a log-in page' },
  forbidden: { zh: '服务器不允许访问', en: 'The server denies access' },
  methodRefused: { zh: '服务器不接受这种请求方式', en: 'The server does not accept this kind of request' },
  tooManyRequests: { zh: '服务器说请求太频繁', en: 'The server says that there are too many requests' },
  legalReasons: { zh: '因法律原因不提供', en: 'Withheld for legal reasons' },
  challenge: { zh: '遇到防护系统的验证或拦截', en: 'A firewall asks for proof or blocks the request' },
  otherRefusal: { zh: '服务器没有给出可用的答复', en: 'The server gave no usable answer' },
  opinionsDiffer: { zh: '两种检查的结果不一致', en: 'Two independent checks disagree' },
  noLeave: { zh: '没有访问该网站的权限', en: 'There is no permission to ask this host' },
  overBudget: { zh: '超出本次检查的请求数上限', en: 'The request limit of this run was reached' },
  cancelled: { zh: '检查被取消', en: 'The check was cancelled' },
  offline: { zh: '本机没有联网', en: 'This computer is offline' },
  unsafe: {
    zh: '可能退出、删除、提交或支付，未访问',
    en: 'It may log out, delete, submit or pay, so it was not asked',
  },
  robots: { zh: '网站的 robots.txt 不允许访问', en: 'The site’s robots.txt does not allow it' },
  private: { zh: '指向内网或本机地址', en: 'It points to a private or local address' },
  share: { zh: '分享按钮，未访问', en: 'A share button, so it was not asked' },
  notHttp: { zh: '不是网页地址', en: 'It is no web address' },
};

const OF_KINDS: Readonly<Record<LinkKind, Words>> = {
  opens: { zh: '正常', en: 'Opens' },
  flaky: { zh: '时好时坏', en: 'Unsteady' },
  dead: { zh: '失效', en: 'Dead' },
  wrongFile: { zh: '文件不符', en: 'Wrong file' },
  softNotFound: { zh: '内容不存在', en: 'Content missing' },
  hijacked: { zh: '被劫持', en: 'Hijacked' },
  serverError: { zh: '服务器出错', en: 'Server error' },
  slow: { zh: '超时', en: 'Too slow' },
  unreachable: { zh: '连不上', en: 'Unreachable' },
  login: { zh: '需要登录', en: 'Log-in required' },
  blocked: { zh: '被拦截', en: 'Blocked' },
  notAsked: { zh: '未检查', en: 'Not asked' },
};

/** Why an address was given its kind, in a few words. */
export function wordsOf(reason: LinkReason): Words {
  return OF_REASONS[reason];
}

/** The name of a kind, as it heads a list or a count. */
export function kindWords(kind: LinkKind): Words {
  return OF_KINDS[kind];
}
