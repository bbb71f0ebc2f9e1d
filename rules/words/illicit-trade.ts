/**
 * Words by which pages of gambling and pornography announce themselves. Gathered from the titles that taken-over
 * domains and hidden links of Chinese public sites have borne; each needs a word of the trade, since places and
 * companies share the names (金沙县, 永利村, 澳门).
 */
const GAMBLING =
  /百家乐|六合彩|时时彩|老虎机|博彩|网赌|赌球|真人(?:视讯|荷官)|线上娱乐城|娱乐城(?:开户|官网|注册)|(?:新?葡京|威尼斯人|太阳城|金沙|永利|皇冠|凯时|亚博|万博|必发|乐鱼|开云|米兰|华体会|九游|爱游戏|球友会|星空|欧宝|博狗|银河|澳门|尊龙|龙八|云顶|同乐城|大发|天博|半岛|hth|ag|bet)(?:娱乐|赌|博彩|现金|真人|棋牌|体育(?!馆|中心|场|局|公园)(?:官网|平台|app|在线|投注|登[录陆])?|(?:国际)?(?:开户|投注))|(?:体育|彩票|足球|电子)投注|投注(?:平台|网站|网址|官网|网$)|(?:北京赛车|pk10|快三|11选5|幸运飞艇)(?:开奖|计划|投注|平台|官网|技巧|网址|走势)|棋牌(?:游戏平台|官网|下载|现金)|bet365|赌场(?:官网|网址|开户|平台)/iu;

const PORNOGRAPHY =
  /成人(?:视频|电影|影院|网站|小说|图片|直播)|色情(?:视频|网站|电影|直播)|无码(?:视频|高清|专区|中文|av)|[一三]级(?:毛|黄)?片(?!区)|毛片(?:网|视频|免费|基地)|裸聊|约炮|久久(?:精品|热|综合|爱)|国产精品(?:视频|久久|自拍|在线)|麻豆(?:传媒|视频|国产)|(?:日韩|欧美)(?:av|无码|精品视频)|黄色(?:网站|视频|电影)|情色|porn|xvideos|xxx视频/iu;

/** What offices write of such trades: they fight them. */
const FOUGHT =
  /打击|整治|查处|取缔|防范|预防|禁止|严禁|抵制|远离|警惕|谨防|专项|犯罪|违法|非法|诈骗|骗局|案|宣传|举报|公安|民警|警方|法院|检察|条例|涉赌|涉黄|反赌|禁赌|戒赌|扫黄|处罚|治理|危害|揭秘|曝光|提醒|通报|拒绝|知识/u;

const HOST = /(?:casino|sbobet|bet365|188bet|jinbaobo|baccarat|xvideos|pornhub|yabo\d|porn|sexvideo)/i;

const PARKED =
  /域名(?:正在)?(?:出售|转让|停放|停靠|可售)|(?:此|该|本)域名(?:已过期|可(?:以)?(?:转让|购买)|待售|正在出售)|domain(?: name)? (?:is |may be )?for sale|buy this domain|(?:this )?domain (?:has )?expired|parked (?:domain|free)|hugedomains|sedo domain parking/iu;

/** Trades that buy hidden links: doubtful beside an office's own, not plain. */
const PEDDLED =
  /代孕|私服|传奇(?:发布|私服|手游)|刷单|代开|发票|办证|假证|贷款|网贷|套现|减肥|丰胸|壮阳|性病|男科|妇科|不孕|癫痫|白癜风|牛皮癣|整形|美容院|站群|外链|友链|快排|(?:网站|关键词)?排名(?:优化)?|seo(?![a-z])|代写|代考|论文(?:代|发表)|彩票|棋牌|娱乐城|外挂|迷药|捕鱼|体育直播|私家侦探|开锁|搬家公司|影视大全|免费看|电影天堂|小说网|娱乐(?:平台|网)|赌|色情|成人/iu;

/** Whether words are plainly those of gambling or pornography, and not of the fight against them. */
export function isIllicit(words: string): boolean {
  const plain = words.normalize('NFKC').slice(0, 600);
  return (GAMBLING.test(plain) || PORNOGRAPHY.test(plain)) && !FOUGHT.test(plain);
}

/** Whether a host's name is plainly that of such a trade. */
export function isIllicitHost(host: string): boolean {
  return HOST.test(host);
}

/** Whether a page says that its domain is up for sale. */
export function isParked(words: string): boolean {
  return PARKED.test(words.normalize('NFKC').slice(0, 600));
}

/** Whether words are of a trade that buys hidden links. */
export function isPeddled(words: string): boolean {
  const plain = words.normalize('NFKC').slice(0, 600);
  return PEDDLED.test(plain) && !FOUGHT.test(plain);
}
