/** Names of forms other than running text: 图解, 一图读懂, 动漫, 访谈, 短视频, H5. */
const FORM =
  /(?<![意试])图解|[一二两三四五六七八九十\d]张?图(?:读|看|速|秒|了解|全解|说清)|图(?:片|表|文|说|示|读|像|形)(?:化)?解读|图说|图读|长图|条漫|漫画|漫说|动漫|动画|视频|音频|微课|直播|访谈|海报|H5|小剧场|情景剧|微电影|宣传片|沙画|手绘|口播|说唱|脱口秀|vlog|VR|PPT|播客|电台|广播|主播|数字人|多媒体|可视化|思维导图|流程图|九宫格|懒人包|明白[卡纸]|宣讲/i;
/** A name in 《》 that itself begins with its form. */
const NAMED_BY_FORM = /《(?:一图[读看速秒了]|(?:图解|图说|漫画|动画|视频|长图)[：:|｜丨])/;
/** Pictures that serve the page and explain nothing. */
const FURNITURE =
  /logo|图标|icon|二维码|qr|扫码|扫一扫|微信|公众号|微博|分享|打印|箭头|党徽|国徽|banner|分割|装饰/i;

/** Whether words name a form other than text; what is interpreted may be about films (《视频监控管理办法》解读). */
export function namesForm(words: string): boolean {
  return FORM.test(words.replace(/《[^》]*》/g, '')) || NAMED_BY_FORM.test(words);
}

/** Whether a picture is one of content, as far as its label and its file's name tell. */
export function isContentPicture(words: string): boolean {
  return !FURNITURE.test(words);
}
