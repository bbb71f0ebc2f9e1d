/** 订阅, 我的政策, 企业专属网页, 一网通办个人主页, and the entrances that match policies to a reader. */
const ENTRY =
  /订阅|我的(?:政策|专属)|政策(?:精准|智能|主动)?(?:推送|匹配|直达|速配|体检|画像|智配)|政策找(?:企业?|人|你)|智能(?:推送|匹配)|精准推送|企业(?:专属(?:网页|主页|空间|服务|页)|专页)|专属(?:网页|主页|空间)|个人主页|惠企(?:政策)?(?:直达|直通车|速配|匹配|推送)|主动推送/;
const OTHER =
  /党报|报刊|杂志|期刊|刊物|报纸|公报|订阅号|公众号|取消订阅|通知|公告|方案|工作|召开|举办|推进|[，。！？]/;
const FEED = /rss/i;
/** An entrance has a short name; what is longer is a headline. */
const LONGEST = 16;

/** Whether a label is that of an entrance to subscription or to policies pushed to a reader. */
export function isPushEntry(label: string): boolean {
  const words = label.replace(/\s/g, '');
  return words.length <= LONGEST && ENTRY.test(words) && !OTHER.test(words) && !FEED.test(words);
}

/** Whether a link is a feed of the site's news: RSS is not pushed by need, and its icon is often dead. */
export function isFeed(words: string): boolean {
  return FEED.test(words);
}
