/** Names of forms other than running text: 图解, 一图读懂, 动漫, 访谈, 短视频, H5. */
const FORM =
  /图解|一张?图(?:读|看|速|秒|了解|全解|说清)|图(?:片|表|文|说|示|读)解读|图说|长图|漫画|漫说|动漫|动画|视频|音频|微课|直播|访谈|海报|H5|小剧场|情景剧|沙画|口播|PPT|播客|电台|宣讲/i;
/** Pictures that serve the page and explain nothing. */
const FURNITURE =
  /logo|图标|icon|二维码|qr|扫码|扫一扫|微信|公众号|微博|分享|打印|箭头|党徽|国徽|banner|分割|装饰/i;

/** Whether words name a form other than text. */
export function namesForm(words: string): boolean {
  return FORM.test(words);
}

/** Whether a picture is one of content, as far as its label and its file's name tell. */
export function isContentPicture(words: string): boolean {
  return !FURNITURE.test(words);
}
