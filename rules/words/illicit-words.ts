/**
 * Words by which pages of gambling and pornography announce themselves, gathered from the titles that taken-over
 * domains and hidden links of Chinese public sites have borne; sources of patterns that know no case. Two read them:
 * what is a single label or title goes by the telling ones, a whole page by how many of all stand together.
 */

/** Betting firms whose names places, firms and people bear, too (金沙县, 永利村, 澳门): nothing without a word of the trade. */
const SHARED_NAMES =
  '新?葡京|威尼斯人|太阳城|金沙|永利|皇冠|凯时|必发|米兰|九游|星空|银河|澳门|龙八|云顶|同乐城|大发|天博|半岛|hth|ag|bet';

/** Betting firms whose names hardly anybody else bears: several of them tell. */
const OWN_NAMES =
  '亚博|开云|乐鱼|华体会|火狐体育|米兰体育|半岛体育|星空体育|九游|必威|万博|易博|博万|爱游戏|雷火|牛宝|欧宝|沙巴|明升|伟德|韦德|立博|威廉希尔|188金宝博|bet365|betway|beplay|long8|w88|m88|fun88|b体育|ng体育|球盟会|球友会|博狗|澳博|凯发|k8凯发|尊龙|利来|龙8|九州酷游|ag(?:真人|旗舰|亚游|平台)|pg电子|cq9|mg电子|jdb|bbin';

/** Words of the trade behind a name. */
const TRADE =
  '娱乐|赌|博彩|现金|真人|棋牌|体育(?!馆|中心|场|局|公园)(?:官网|平台|app|在线|投注|登[录陆])?|(?:国际)?(?:开户|投注)';

/** What nobody but the trade writes: each tells by itself, unless it is written against. */
export const TELLING_GAMBLING = [
  '百家乐|六合彩|时时彩|老虎机|博彩|网赌|赌球|真人(?:视讯|荷官)|线上娱乐城|娱乐城(?:开户|官网|注册)|bet365',
  `(?:${SHARED_NAMES}|亚博|万博|乐鱼|开云|华体会|爱游戏|球友会|欧宝|博狗|尊龙)(?:${TRADE})`,
  '(?:体育|彩票|足球|电子)投注|投注(?:平台|网站|网址|官网|网$)|棋牌(?:游戏平台|官网|下载|现金)|赌场(?:官网|网址|开户|平台)',
  '(?:北京赛车|pk10|快三|11选5|幸运飞艇)(?:开奖|计划|投注|平台|官网|技巧|网址|走势)',
].join('|');

/** The same of pornography. */
export const TELLING_PORNOGRAPHY =
  '成人(?:视频|电影|影院|网站|小说|图片|直播)|色情(?:视频|网站|电影|直播)|无码(?:视频|高清|专区|中文|av)|[一三]级(?:毛|黄)?片(?!区)|毛片(?:网|视频|免费|基地)|裸聊|约炮|久久(?:精品|热|综合|爱)|国产精品(?:视频|久久|自拍|在线)|麻豆(?:传媒|视频|国产)|(?:日韩|欧美)(?:av|无码|精品视频)|黄色(?:网站|视频|电影)|情色|porn|xvideos|xxx视频';

/** What one may stand anywhere, and several together on such pages alone; what tells by itself is among them. */
export const TOGETHER = [
  '(?:澳门)?新?葡京(?:娱乐|赌场|棋牌)?|澳门(?:威尼斯人|金沙|永利|银河|太阳城|赌场|博彩|皇冠|巴黎人|美高梅|六合彩?|开奖|彩票)',
  '威尼斯人(?:娱乐|赌场|官网)|金沙(?:娱乐|赌场|国际)|永利(?:娱乐|国际|赌场|皇宫)|太阳城(?:娱乐|集团|赌场)|银河(?:娱乐城|国际娱乐)|皇冠(?:体育|足球|现金网|投注|赌场)',
  '真人(?:荷官|视讯|娱乐|百家乐|棋牌|赌场|博彩|发牌)|性感荷官|美女荷官|百家乐|老虎机|电子游艺|轮盘赌|捕鱼(?:游戏|达人)?平台|炸金花|牛牛棋牌|德州扑克平台',
  '开元棋牌|棋牌(?:平台|游戏平台|娱乐|官网|app|下载)|[a-z]{2}棋牌|现金棋牌|(?:网上|线上|在线|手机)?(?:赌场|赌博平台|博彩(?:平台|网站|公司|网)|娱乐城)',
  '(?:时时|分分|快三?|极速|北京赛|pc蛋|加拿大)彩|极速赛车|北京赛车|北京pk10|pk拾|六合彩|特码|幸运飞艇|快[3三](?:平台|投注|计划)|彩票(?:平台|投注|app|计划|代理|开户|下注)|购彩|大发(?:彩票|快三|云)|彩神',
  `(?:体育|足球|世界杯|篮球|电竞)(?:投注|下注|博彩|盘口|买球)|买球(?:app|网站|平台|官网)|外围(?:投注|赌)|(?:${OWN_NAMES})`,
  '注册送(?:彩金|\\d+)|首存(?:送|优惠)|送彩金|体验金|返水|提款(?:秒到|快)',
  '亚洲av|日韩av|欧美av|国产av|成人(?:av|视频|影院|电影|网站|直播|小说|论坛)|(?:黄色|色情|情色|三级|a级?)(?:网站|视频|电影|片)|无码|一区二区三区|久久(?:精品|综合|爱)|免费(?:看片|av|黄)|激情(?:视频|小说|四射)|裸聊|约炮|一夜情|同城(?:交友约|上门)|上门服务(?:小姐|按摩)|丝袜(?:美腿|诱惑)|少妇|人妻|乱伦|强奸(?:视频|片)|自慰|巨乳|性爱(?:视频|电影)|毛片|黄片',
  TELLING_GAMBLING,
  TELLING_PORNOGRAPHY,
].join('|');

/** What those write who fight such trades. */
const FIGHT =
  '打击|整治|查处|防范|禁止|警惕|犯罪|违法|诈骗|骗局|举报|公安|民警|警方|法院|检察|禁赌|戒赌|扫黄|处罚|揭秘|通报';

/** One of these in a label, and it is not the trade that speaks. */
export const FIGHT_IN_LABEL = `${FIGHT}|取缔|预防|严禁|抵制|远离|谨防|专项|非法|案|宣传|条例|涉赌|涉黄|反赌|治理|危害|曝光|提醒|拒绝|知识`;

/** Several of these on a page; the state's own lotteries are among them. */
export const FIGHT_ON_PAGE = `警察|反诈|赌博罪|开设赌场罪|判处|判决|被告|嫌疑|禁毒|福利彩票|体育彩票|中国体彩|中国福彩|彩票(?:管理|公益金|销售)|监管|典型案例|${FIGHT}`;

/** What only a page that stands for a domain says: a whole line of a page can be judged by it. */
export const FOR_SALE = [
  '(?:该|此|本|这个)域名(?:可能?|已|正在|现|诚意)*(?:出售|转让|待售|可售|停放|可出售|可转让|到期|过期|未续费)',
  '域名(?:正在|诚意)?(?:出售中|转让中|停放(?:页|中)?)|域名已(?:经)?(?:到期|过期)|您(?:正在)?访问的域名(?:正在)?(?:出售|转让|已过期|已到期|可以转让)',
  '(?:this |the )?domain(?: name)?(?: [\\w.-]+\\.[a-z]{2,})? (?:is|may be|might be|could be) (?:available )?(?:for sale|parked|expired)',
  '[\\w-]+\\.[a-z]{2,} is (?:available )?(?:for sale|parked)|buy this domain|(?:this )?domain (?:has )?expired|this (?:web ?page|domain) is parked|parked free,? courtesy|sedo domain parking|domain parking',
].join('|');

/** What also a trader in domains says of its service: enough in a title alone. */
export const FOR_SALE_IN_TITLE = `${FOR_SALE}|域名(?:正在)?(?:出售|转让|停放|停靠|可售)|(?:此|该|本)域名可以(?:转让|购买)|(?:此|该|本)域名可购买|domain(?: name)? for sale|parked (?:domain|free)|hugedomains`;
