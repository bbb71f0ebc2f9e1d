import { FIGHT_IN_LABEL, FOR_SALE_IN_TITLE, TELLING_GAMBLING, TELLING_PORNOGRAPHY } from './illicit-words.ts';

const TELLING = new RegExp(`${TELLING_GAMBLING}|${TELLING_PORNOGRAPHY}`, 'iu');

/** What offices write of such trades: they fight them. */
const FOUGHT = new RegExp(FIGHT_IN_LABEL, 'u');

const HOST = /(?:casino|sbobet|bet365|188bet|jinbaobo|baccarat|xvideos|pornhub|yabo\d|porn|sexvideo)/i;

const PARKED = new RegExp(FOR_SALE_IN_TITLE, 'iu');

/** Trades that buy hidden links: doubtful beside an office's own, not plain. */
const PEDDLED =
  /代孕|私服|传奇(?:发布|私服|手游)|刷单|代开|发票|办证|假证|贷款|网贷|套现|减肥|丰胸|壮阳|性病|男科|妇科|不孕|癫痫|白癜风|牛皮癣|整形|美容院|站群|外链|友链|快排|(?:网站|关键词)?排名(?:优化)?|seo(?![a-z])|代写|代考|论文(?:代|发表)|彩票|棋牌|娱乐城|外挂|迷药|捕鱼|体育直播|私家侦探|开锁|搬家公司|影视大全|免费看|电影天堂|小说网|娱乐(?:平台|网)|赌|色情|成人/iu;

/** Whether words are plainly those of gambling or pornography, and not of the fight against them. */
export function isIllicit(words: string): boolean {
  const plain = words.normalize('NFKC').slice(0, 600);
  return TELLING.test(plain) && !FOUGHT.test(plain);
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
