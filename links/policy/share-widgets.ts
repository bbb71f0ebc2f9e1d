/** Hosts (and their sub-hosts) and the paths under which they take over what is shared; '/' stands for every path. */
const WIDGETS: readonly (readonly [host: string, paths: RegExp])[] = [
  ['service.weibo.com', /^\/share\b/],
  ['v.t.sina.com.cn', /^\/share\b/],
  ['share.v.t.qq.com', /^\//],
  ['v.t.qq.com', /^\/share\b/],
  ['sns.qzone.qq.com', /^\/cgi-bin\/qzshare\b/],
  ['connect.qq.com', /^\/widget\/share/],
  ['share.baidu.com', /^\//],
  ['hi.baidu.com', /^\/pub\/show\/share\b/],
  ['tieba.baidu.com', /^\/f\/commit\/share\b/],
  ['widget.renren.com', /^\/dialog\/share\b/],
  ['share.renren.com', /^\//],
  ['www.kaixin001.com', /^\/(?:repaste|rest)\b/],
  ['www.douban.com', /^\/(?:share|recommend)\b/],
  ['shuo.douban.com', /^\/!service\/share\b/],
  ['t.163.com', /^\/article\/user\/checkLogin\b/],
  ['t.sohu.com', /^\/third\/post\b/],
  ['facebook.com', /^\/(?:sharer\b|share\.php|dialog\/(?:share|feed)\b)/],
  ['twitter.com', /^\/(?:intent|share)\b/],
  ['x.com', /^\/(?:intent|share)\b/],
  ['linkedin.com', /^\/(?:shareArticle|sharing|cws\/share)\b/],
  ['pinterest.com', /^\/pin\/create\b/],
  ['plus.google.com', /^\/share\b/],
  ['t.me', /^\/share\b/],
  ['telegram.me', /^\/share\b/],
  ['wa.me', /^\//],
  ['api.whatsapp.com', /^\/send\b/],
  ['line.me', /^\/R\/(?:msg|share)\b/],
  ['social-plugins.line.me', /^\//],
  ['jiathis.com', /^\/(?:send|share|code)\b/],
  ['addthis.com', /^\/(?:bookmark|oexchange)\b/],
  ['addtoany.com', /^\/(?:share|add_to)\b/],
  ['bshare.cn', /^\/(?:share|barCode)/],
];

/** The script of 百度分享, hosted by the site itself. */
const OWN_HOST = /\/bdshare\b/i;

const LABEL =
  /^(?:一键)?分享(?:到|至)?(?:微信|朋友圈|微信朋友圈|微博|新浪微博|腾讯微博|QQ|QQ空间|QQ好友|人人网?|豆瓣网?|开心网|Facebook|Twitter)$/i;

/** Whether an address hands a page to a social network: it opens a composer, not a page of anyone's. */
export function isShareAddress({ hostname, pathname }: URL): boolean {
  if (OWN_HOST.test(pathname)) return true;
  return WIDGETS.some(
    ([host, paths]) => (hostname === host || hostname.endsWith(`.${host}`)) && paths.test(pathname),
  );
}

/** Whether a label is that of a share button: 分享到微博. */
export function isShareLabel(label: string): boolean {
  return LABEL.test(label.replace(/[\s：:“”"'「」【】[\]]/g, ''));
}
