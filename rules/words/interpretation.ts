import { plain } from './document-name.ts';
import { holdsOwn, withoutOwn } from './own-words.ts';
import { simplified } from './traditional.ts';

/** 政策解读, 相关解读, 解读材料, 图解, 一图读懂, (图文|视频|专家|…)解读, 政策问答 and their kin. */
const INTERPRETATION =
  /解读|图解|[直详]解|政策(?:解析|释义)|一张?图(?:读|看|速|秒|了解|全解|说清)|政策问答|政策答疑|政策百问|答记者问|图说|(?:秒|分钟)[读看弄]?懂/;
/** What an article under the document's own name tells of it, without calling itself an interpretation. */
const EXPLAINS = /背景|主要内容|要点|亮点|看点|访谈|发布会|通气会|吹风会|说明会|宣讲|案例|问答|您关心/;
const TALKS = /访谈|发布会|通气会|吹风会|说明会|宣讲|问答/;

/** What interprets under a name of its own: 政策明白卡, 划重点, 要点速读, 局长谈政策. 起草说明 is told apart by the plans. */
const OTHERWISE_CALLED =
  /明白[卡纸书]|划重点|速览|速读|简读|快读|长图|释义|[说谈讲聊]政策|政策(?:简析|简介|讲解|导读|小?课堂)|百问百答|[一二三四五六七八九十\d]问(?:[一二三四五六七八九十\d]{1,2}答)?(?![题卷])|简明问答|宣传(?:折页|手册|册)|口袋书/;

/** About interpreting, not an interpretation: 关于加强政策解读工作的通知. */
const ABOUT_INTERPRETING = /解读(?:工作|机制|制度|办法|方案|率|回应|人员)/;

/** Pinyin in the names of picture files: zhengce jiedu, tujie, yi tu du dong. */
const PINYIN = /jiedu|tujie|yitu|(?:^|[^a-z])(?:zcjd|wjjd|yttd|ytdd|ytkd)(?![a-z])/i;

/** What surrounds the word 解读 in a label that names no document. */
const FILLER =
  /更多|点击|查看|阅读|观看|详见|详情|进入|请看|相关|关联|配套|本|文件|政策|图文|文字|文本|视频|音频|图片|专家|动漫|动画|漫画|媒体|记者|主要|负责人|领导|部门|官方|权威|解读|图解|一张?图|读懂|看懂|速览|速读|问答|答疑|材料|链接|全文|内容|信息|稿|版|H5|的|和|与|[\d一二三四五]/gu;

const COLUMN = /(?:专栏|专区|栏目|频道|平台|中心|系列)$/;

/** A block of what is new or popular on the site, not of what belongs to this document. */
const SITE_WIDE = /最新|热点|热门|推荐|更多|栏目|专栏|专区|排行|要闻|动态/;

/** Headings of blocks that hold more than interpretations: 解读、相关文件. */
const MIXED = /[、/|｜&]|和|与|及/;

const NOT_AN_ENTRY = /^(?:更多|more|打印|关闭|返回|分享|收藏|首页|附件\d*|下载)/i;

/** Whether words speak of an interpretation; `own` are further names for one. */
export function isInterpretation(words: string, own: readonly string[] = []): boolean {
  if (holdsOwn(words, own)) return true;
  const said = simplified(words);
  return INTERPRETATION.test(said) && !ABOUT_INTERPRETING.test(said);
}

/** Whether words that bear a document's name may announce its interpretation: 《…办法》出台背景和主要内容. */
export function mayExplain(words: string): boolean {
  return EXPLAINS.test(words) && !/征求意见|意见稿|草案|听证/.test(words);
}

/** Whether words may name an interpretation that does not call itself one. */
export function mayInterpret(words: string): boolean {
  return OTHERWISE_CALLED.test(simplified(words));
}

/** Whether words that have a document's subject alone may announce a talk about it: 停车新规新闻发布会. */
export function isTalk(words: string): boolean {
  return TALKS.test(words);
}

/** Whether a picture's file name speaks of an interpretation, in Chinese or pinyin; `own` are further names for one. */
export function isInterpretationFile(name: string, own: readonly string[] = []): boolean {
  return isInterpretation(name, own) || PINYIN.test(name.split('/').pop() ?? '');
}

/** A label that tells what, not of which document: 政策解读, 点击查看图文解读. */
export function isGeneric(label: string, own: readonly string[] = []): boolean {
  return withoutOwn(plain(label), own).replace(FILLER, '').length <= 1;
}

/** The name of a place where interpretations are gathered. */
export function isColumnName(label: string, own: readonly string[] = []): boolean {
  const words = plain(label);
  return words.length <= 8 || COLUMN.test(words) || isGeneric(label, own);
}

/** A heading under which the interpretations of this very document stand. */
export function isInterpretationHeading(heading: string, own: readonly string[] = []): boolean {
  if (!isInterpretation(heading, own) || SITE_WIDE.test(heading) || MIXED.test(heading)) return false;
  return plain(heading).length <= 14;
}

/** A heading over what is new or popular on the site: 热点推荐, 最新政策. */
export function isSiteWideHeading(heading: string): boolean {
  return heading.length <= 14 && SITE_WIDE.test(heading);
}

/** A heading that says of itself that the block belongs to this document: 相关解读, and not 政策解读 alone. */
export function isTiedHeading(heading: string): boolean {
  return /相关|关联|配套|本文|附件/.test(heading);
}

/** A link that serves the page rather than leads to an item of a block. */
export function isFurniture(label: string): boolean {
  return NOT_AN_ENTRY.test(plain(label));
}
