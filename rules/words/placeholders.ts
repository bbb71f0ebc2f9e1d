/** What authors write behind `#` where an address is yet to come. */
const PLACEHOLDER = /^(?:#*|!|none|nolink|nogo|no|null|void|this|undefined|nowhere|blank|_self|_blank)$/i;

/** `#/detail/1`, `#!/detail/1`: a page of a site that is built by script. */
const ROUTE = /^!?\//;

/** What a link with such a label does, a script does: paging, printing, sharing, letter size, sound, login. */
const CONTROL =
  /^(?:(?:返回|回到)?(?:页面)?顶部|top|返回|后退|打印(?:本页|此页|页面|文章)?|关闭(?:窗口|本页|(?:当前)?页面)?|(?:加入|点击)?收藏(?:本站|本页)?|设为首页|分享(?:到|至)?.{0,6}|微信(?:好友|扫一扫)?|朋友圈|(?:新浪|腾讯)?微博|qq(?:空间|好友)?|复制(?:链接|网址)?|二维码|首页|末页|尾页|[上下前后]一?[页张个组步].*|[上下]一(?:篇|条).*|没有了?|暂无.{0,4}|已?经?[是到]?(?:最[后前末]|第)一[篇页条张].{0,2}|(?:查看|点击|加载|显示)?更多.{0,4}|(?:保存|另存|导出)为?(?:pdf|word|图片|文档)?|(?:我要|网页|内容)?纠错|(?:没?有用|无用)[\d人]{0,6}|(?:非常|比较|基本|很)?不?太?满意[\d人]{0,6}|(?:我)?知道了|(?:继续|放弃|取消)(?:访问|浏览|操作)?|(?:微信|手机)?扫一扫.{0,12}|.{0,4}扫一扫.{0,12}|在线预览|(?:按|以)?(?:时间|日期|相关度|热度|点击量)(?:排序|[升降]序)?|大|中|小|特大|默认|字[号体].{0,6}|[放缩][大小]|(?:点击)?(?:展开|收起).{0,6}|显示全部|登[录陆].{0,4}|注册|退出|注销|搜索|检索|查询|高级搜索|提交|确[定认]|取消|重置|清空|无障碍.{0,4}|长者.{0,4}|关怀.{0,4}|适老.{0,4}|老年.{0,2}|简体.{0,2}|繁[体體].{0,2}|朗读.{0,4}|(?:切换)?(?:(?:english|英文|中文)(?:版|版本)?|(?:手机|移动|微信|电脑)版)|(?:点击)?(?:播放|观看|收听)(?:视频|音频|录音)?|全屏|语音.{0,4}|听新闻|播放|暂停|停止|静音|刷新|换一[批张组]|看不清.*|点?赞|跳转|go|[\d<>«»‹›|x×+\-.…]+)$/;

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

/** What begins so tells what a press does (提交留言, 我要咨询), chooses (2025年), or is an entry of a page's contents (一、…). */
const DOING =
  /^(?:我要|点击|查看|同意|不同意|选择|切换|在线|提交|立即|马上|生成|导出|保存|(?:19|20)\d{2}年?$|全部$|[（(]?[一二三四五六七八九十]{1,3}[）)、])/;

/** Whether a label says what a press on it does or chooses, rather than name something. */
export function isDoing(label: string): boolean {
  return DOING.test(label.trim());
}
