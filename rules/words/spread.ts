interface Linked {
  readonly label: string;
  readonly title: string;
  readonly target: {
    readonly url: string;
    readonly host: string;
    readonly path: string;
    readonly item: boolean;
  };
}

/** Papers, agencies and stations whose sites district portals point to, and the platforms of accounts. */
const MEDIA_HOST =
  /(?:^|\.)(?:shobserver\.com|jfdaily\.com|whb\.cn|xinmin\.cn|thepaper\.cn|eastday\.com|people\.com\.cn|people\.cn|xinhuanet\.com|news\.cn|cctv\.com|cctv\.cn|gmw\.cn|chinanews\.com\.cn|chinadaily\.com\.cn|xuexi\.cn|kankanews\.com|stcn\.com|yicai\.com|toutiao\.com|douyin\.com|kuaishou\.com|bilibili\.com)$/;
const POST_ON_WECHAT = /^mp\.weixin\.qq\.com$/;
const POST_ON_WEIBO = /^(?:[mw]\.|www\.)?weibo\.(?:com|cn)$/;

/** Buttons that let a reader share the page, which is not yet spread. */
const SHARE = /分享|转发到|转发至|收藏|share/i;
const SHARE_ADDRESS = /share|jiathis|connect\.qq\.com|sns\.qzone|service\.weibo\.com|intent\/tweet/i;

const MEDIA_LABEL =
  /媒体(?:报道|转载|转发|关注|解读|看)|(?:微信|公众号|微博|视频号|抖音)(?:推送|推文|报道|原文|链接|解读)/;
const COLUMN = /^媒体(?:解读|看政策|看|转载|评)|媒体解读$/;

/** Whether a link leads to one post or report outside: by its address, share buttons and accounts' own pages aside. */
export function isSpreadLink({ label, title, target }: Linked): boolean {
  const { host, path, item, url } = target;
  if (SHARE.test(label) || SHARE.test(title) || SHARE_ADDRESS.test(url)) return false;
  if (POST_ON_WECHAT.test(host)) return path.startsWith('/s');
  if (POST_ON_WEIBO.test(host)) return /^\/(?:\d+\/\w+|detail\/|status\/)/.test(path);
  return MEDIA_HOST.test(host) && item;
}

/** Whether a label says that media or an account took the matter up. */
export function isSpreadLabel(label: string): boolean {
  return MEDIA_LABEL.test(label) && !SHARE.test(label);
}

/** Whether a column gathers what media made of policies. */
export function isSpreadColumn(name: string): boolean {
  return COLUMN.test(name);
}
