import type { PageSeen } from './landing.ts';

/** Names and terms of betting sites and of pornography: one can stand anywhere, several together stand on their pages alone. */
const SPAM = new RegExp(
  [
    '(?:澳门)?新?葡京(?:娱乐|赌场|棋牌)?|澳门(?:威尼斯人|金沙|永利|银河|太阳城|赌场|博彩|皇冠|巴黎人|美高梅|六合彩?|开奖|彩票)',
    '威尼斯人(?:娱乐|赌场|官网)|金沙(?:娱乐|赌场|国际)|永利(?:娱乐|国际|赌场|皇宫)|太阳城(?:娱乐|集团|赌场)|银河(?:娱乐城|国际娱乐)|皇冠(?:体育|足球|现金网|投注|赌场)',
    '真人(?:荷官|视讯|娱乐|百家乐|棋牌|赌场|博彩|发牌)|性感荷官|美女荷官|百家乐|老虎机|电子游艺|轮盘赌|捕鱼(?:游戏|达人)?平台|炸金花|牛牛棋牌|德州扑克平台',
    '开元棋牌|棋牌(?:平台|游戏平台|娱乐|官网|app|下载)|[a-z]{2}棋牌|现金棋牌|(?:网上|线上|在线|手机)?(?:赌场|赌博平台|博彩(?:平台|网站|公司|网)|娱乐城)',
    '(?:时时|分分|快三?|极速|北京赛|pc蛋|加拿大)彩|时时彩|分分彩|极速赛车|北京赛车|北京pk10|pk拾|六合彩|特码|幸运飞艇|快[3三](?:平台|投注|计划)|彩票(?:平台|投注|app|计划|代理|开户|下注)|购彩|大发(?:彩票|快三|云)|彩神',
    '(?:体育|足球|世界杯|篮球|电竞)(?:投注|下注|博彩|盘口|买球)|买球(?:app|网站|平台|官网)|外围(?:投注|赌)|(?:亚博|开云|乐鱼|华体会|火狐体育|米兰体育|半岛体育|星空体育|九游|必威|万博|易博|博万|爱游戏|雷火|牛宝|欧宝|沙巴|明升|伟德|韦德|立博|威廉希尔|188金宝博|bet365|betway|beplay|long8|w88|m88|fun88|b体育|ng体育|球盟会|澳博|凯发|k8凯发|尊龙|利来|龙8|九州酷游|ag(?:真人|旗舰|亚游|平台)|pg电子|cq9|mg电子|jdb|bbin)',
    '注册送(?:彩金|\\d+)|首存(?:送|优惠)|送彩金|体验金|返水|提款(?:秒到|快)|时时返水',
    '亚洲av|日韩av|欧美av|国产av|成人(?:av|视频|影院|电影|网站|直播|小说|论坛)|(?:黄色|色情|情色|三级|a级?)(?:网站|视频|电影|片)|无码|一区二区三区|久久(?:精品|综合|爱)|免费(?:看片|av|黄)|激情(?:视频|小说|四射)|裸聊|约炮|一夜情|同城(?:交友约|上门)|上门服务(?:小姐|按摩)|丝袜(?:美腿|诱惑)|少妇|人妻|乱伦|强奸(?:视频|片)|自慰|巨乳|性爱(?:视频|电影)|毛片|黄片',
  ].join('|'),
  'gi',
);

/** Those who write against it use its words, too; and there are the state's own lotteries. */
const AGAINST =
  /打击|查处|警方|警察|公安|民警|反诈|诈骗|赌博罪|开设赌场罪|判处|判决|检察|法院|被告|嫌疑|通报|整治|防范|举报|违法|犯罪|禁止|禁赌|禁毒|戒赌|扫黄|警惕|揭秘|骗局|福利彩票|体育彩票|中国体彩|中国福彩|彩票(?:管理|公益金|销售)|处罚|监管|典型案例/g;

/** Portals that the state answers for: a single word in a list of news must not suffice. */
const OFFICIAL_HOST = /\.(?:gov|mil|court|police)\.cn$|(?:^|\.)gov\.cn$/;

function distinct(pattern: RegExp, text: string): number {
  const found = text.toLowerCase().match(pattern);
  return found === null ? 0 : new Set(found).size;
}

function fillsBody({ lines }: PageSeen, inHead: number): boolean {
  const body = lines.join(' ');
  const inBody = distinct(SPAM, body);
  return (inBody >= 8 || (inHead >= 1 && inBody >= 4)) && distinct(AGAINST, body) < 3;
}

/** Whether a page shows a betting site or pornography, told by several words of theirs together. */
export function showsGambling({ hostname }: URL, page: PageSeen): boolean {
  const { title } = page;
  const inTitle = distinct(SPAM, title);
  if (OFFICIAL_HOST.test(hostname)) return inTitle >= 2 && distinct(AGAINST, title) === 0;
  const shown = `${title} ${page.headings.join(' ')} ${page.keywords} ${page.description}`;
  const inHead = distinct(SPAM, shown);
  const byHead = inTitle >= 2 || (inTitle >= 1 && inHead >= 3);
  if (!byHead && !fillsBody(page, inHead)) return false;
  return distinct(AGAINST, title) === 0 && distinct(AGAINST, shown) < 2;
}

const PARKED = new RegExp(
  [
    '(?:该|此|本|这个)域名(?:可能?|已|正在|现|诚意)*(?:出售|转让|待售|可售|停放|可出售|可转让|到期|过期|未续费)',
    '域名(?:正在|诚意)?(?:出售中|转让中|停放(?:页|中)?)|域名已(?:经)?(?:到期|过期)|您(?:正在)?访问的域名(?:正在)?(?:出售|转让|已过期|已到期|可以转让)',
    '(?:this |the )?domain(?: name)?(?: [\\w.-]+\\.[a-z]{2,})? (?:is|may be|might be|could be) (?:available )?(?:for sale|parked|expired)',
    '[\\w-]+\\.[a-z]{2,} is (?:available )?(?:for sale|parked)|buy this domain|(?:this )?domain (?:has )?expired|this (?:web ?page|domain) is parked|parked free,? courtesy|sedo domain parking|domain parking',
  ].join('|'),
  'i',
);
const MARKET =
  /(?:^|\.)(?:hugedomains|sedo|sedoparking|dan|afternic|bodis|parkingcrew|undeveloped|4\.cn|ename)\.(?:com|net|cn)$/;

/** A notice and an advertisement or two. Characters. */
const PARKED_TEXT = 1_500;

/** Whether a page offers its own domain, or says that it ran out. */
export function isParked(asked: URL, final: URL, page: PageSeen): boolean {
  if (OFFICIAL_HOST.test(final.hostname)) return false;
  if (MARKET.test(final.hostname) && !MARKET.test(asked.hostname)) return true;
  if (page.textLength > PARKED_TEXT) return false;
  return [page.title, ...page.lines].some((line) => line.length <= 200 && PARKED.test(line));
}
