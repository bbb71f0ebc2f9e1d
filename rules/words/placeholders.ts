/** What authors write behind `#` where an address is yet to come. */
const PLACEHOLDER = /^(?:#*|!|none|nolink|nogo|no|null|void|this|undefined|nowhere|blank|_self|_blank)$/i;

/** `#/detail/1`, `#!/detail/1`: a page of a site that is built by script. */
const ROUTE = /^!?\//;

/** What a link with such a label does, a script does: paging, printing, sharing, letter size, sound, login. */
const CONTROL =
  /^(?:(?:返回|回到)?(?:页面)?顶部|top|返回|后退|打印(?:本页|此页|页面|文章)?|关闭(?:窗口|本页|页面)?|(?:加入|点击)?收藏(?:本站|本页)?|设为首页|分享(?:到|至)?.{0,6}|微信(?:好友|扫一扫)?|朋友圈|(?:新浪|腾讯)?微博|qq(?:空间|好友)?|复制(?:链接|网址)?|二维码|首页|末页|尾页|[上下前后]一?[页张个组步].*|[上下]一(?:篇|条).*|大|中|小|特大|默认|字[号体].{0,6}|[放缩][大小]|展开.{0,4}|收起.{0,4}|显示全部|登[录陆].{0,4}|注册|退出|注销|搜索|检索|查询|高级搜索|提交|确[定认]|取消|重置|清空|无障碍.{0,4}|长者.{0,4}|关怀.{0,4}|适老.{0,4}|老年.{0,2}|简体.{0,2}|繁[体體].{0,2}|朗读.{0,4}|(?:切换)?(?:(?:english|英文|中文)(?:版|版本)?|(?:手机|移动|微信|电脑)版)|(?:点击)?(?:播放|观看|收听)(?:视频|音频|录音)?|全屏|语音.{0,4}|听新闻|播放|暂停|停止|静音|刷新|换一[批张组]|看不清.*|点?赞|跳转|go|[\d<>«»‹›|x×+\-.…]+)$/;

/** Whether a link's own part is named as one that is yet to come: ``, `#`, `nolink`. */
export function isPlaceholderFragment(fragment: string): boolean {
  return fragment === '' || PLACEHOLDER.test(fragment);
}

/** Whether a fragment is an address within a site that is built by script. */
export function isRoute(fragment: string): boolean {
  return ROUTE.test(fragment);
}

/** Whether a label names something that a page does rather than somewhere it leads. */
export function isControlLabel(label: string): boolean {
  return CONTROL.test(label.toLowerCase().replace(/[\s\u3000[\]【】()（）《》:：]/g, ''));
}

/** Whether a label is a template that a script has yet to fill: {{item.title}}. */
export function isUnwritten(label: string): boolean {
  return /\{\{|<%|\$\{/.test(label);
}
