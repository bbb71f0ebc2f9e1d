import { isHttp, type WebAddress } from './addresses.ts';
import { isIllicit, isIllicitHost, isPeddled } from './illicit-trade.ts';
import { isSameSite, siteOf } from './link-site.ts';
import { isPrivateHost } from './private-hosts.ts';

interface HidingLink {
  readonly label: string;
  readonly title: string;
  readonly heading: string;
  readonly place: string;
  readonly hidden: boolean;
  readonly target: WebAddress & { readonly type: string };
}

/** Hosts of public bodies, schools, associations. */
const PUBLIC =
  /(?:^|\.)(?:gov|edu|mil|ac|org)(?:\.[a-z]{2})?$|\.(?:政务|公益)$|\.xn--(?:zfr164b|55qw42g)$|(?:^|\.)(?:12345|12306|12388|12377)\.(?:com|cn)$/;

/** Services and press to which public sites link from menus, dialogs and templates that are not always shown. */
const SERVICES = new Set(
  `conac.cn kaipuyun.cn ucap.com.cn trs.cn
  qq.com weixin.com weibo.com weibo.cn douyin.com kuaishou.com bilibili.com toutiao.com xiaohongshu.com zhihu.com douban.com
  renren.com jiathis.com bshare.cn addthis.com facebook.com twitter.com x.com linkedin.com youtube.com instagram.com t.me
  baidu.com so.com sogou.com bing.com google.com google.cn haosou.com 360.cn
  cnzz.com umeng.com 51.la google-analytics.com gridsum.com gridsumdissector.com jiasule.com yunjiasu.com
  amap.com autonavi.com tianditu.com map.com alipay.com alipayobjects.com taobao.com aliyun.com aliyuncs.com dingtalk.com
  jd.com 163.com 126.com sohu.com sina.com.cn sina.cn ifeng.com huawei.com huaweicloud.com
  apple.com microsoft.com mozilla.org firefox.com.cn opera.com chrome.com adobe.com wps.cn uc.cn
  jquery.com bootcss.com bootcdn.net layui.com layuion.com w3.org github.com
  people.com.cn people.cn xinhuanet.com news.cn cctv.com cctv.cn cnr.cn cri.cn chinanews.com chinanews.com.cn gmw.cn
  chinadaily.com.cn china.com.cn china.com youth.cn ce.cn qstheory.cn xuexi.cn legaldaily.com.cn cnii.com.cn rmzxb.com.cn
  eastday.com shobserver.com jfdaily.com thepaper.cn whb.cn xinmin.cn kankanews.com stnn.cc ssofair.com
  sseinfo.com sse.com.cn shfft.com unionpay.com`
    .split(/\s+/)
    .filter((site) => site !== ''),
);

/** Blocks that hold links to others as a rule, shown on a click. */
const LINK_BLOCK =
  /友情链接|相关链接|常用链接|网站(?:导航|链接|群|地图)|链接|媒体|新媒体|合作|下属|企业|单位|分享|无障碍|技术支持|版权|导航/;

/** Whether a link leads out to a business that public sites have no standing reason to link to. */
function isForeignTrade({ target }: HidingLink, pageHost: string): boolean {
  if (target.type !== 'page' || !isHttp(target.scheme)) return false;
  const { host } = target;
  if (!host.includes('.') || isPrivateHost(host) || isSameSite(host, pageHost)) return false;
  return !PUBLIC.test(host) && !SERVICES.has(siteOf(host));
}

function isPlain({ label, title, target }: HidingLink): boolean {
  return isIllicit(label) || isIllicit(title) || isIllicitHost(target.host);
}

/** So many hidden links to different businesses hardly belong to a page. */
const SEVERAL = 3;

function blockOf({ place, heading }: HidingLink): string {
  return `${place} ${heading}`;
}

/**
 * Hidden links to foreign businesses, as they are slipped into pages for search engines to count. `plain`: the
 * words are those of gambling or pornography. `doubtful`: of a trade that buys such links, or several of them in a
 * block that hides nothing else; menus, shares, statistics, maps and the like are neither.
 */
export function hiddenTrade<L extends HidingLink>(
  links: readonly L[],
  pageHost: string,
): { readonly plain: L[]; readonly doubtful: L[] } {
  const hidden = links.filter((link) => link.hidden);
  const foreign = hidden.filter((link) => isForeignTrade(link, pageHost));
  const plain = foreign.filter(isPlain);
  const rest = foreign.filter((link) => !isPlain(link));
  const peddled = rest.filter(({ label, title }) => isPeddled(`${label} ${title}`));
  const outward = new Set(foreign);
  const menus = new Set(hidden.filter((link) => !outward.has(link)).map(blockOf));
  const unexplained = rest.filter(
    (link) => link.label !== '' && !menus.has(blockOf(link)) && !LINK_BLOCK.test(link.heading),
  );
  const sites = new Set(unexplained.map(({ target }) => siteOf(target.host)));
  const doubtful = new Set([...peddled, ...(sites.size >= SEVERAL ? unexplained : [])]);
  return { plain, doubtful: rest.filter((link) => doubtful.has(link)) };
}
