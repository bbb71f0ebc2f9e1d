import { plain } from './document-name.ts';
import { isInterpretation } from './interpretation.ts';
import { isControlLabel } from './placeholders.ts';

/** What a link says and what a reader finds behind it. */
interface Landed {
  readonly title: string;
  readonly headings: readonly string[];
}

/**
 * How a link's words stand to what it opens. `agrees`: they have telling words in common. `differs`: both name an
 * article, and nothing is common. `unlike`: nothing telling is common, but one of them may put it in other words.
 * `untold`: what was opened does not say what it is.
 */
export type Agreement = 'agrees' | 'differs' | 'unlike' | 'untold';

/** Shorter labels name a column, an office or what to do. */
const FEWEST = 8;
/** Telling characters that a name must have left when what all names share is taken away. */
const FEWEST_TELLING = 4;
/** From so many on, headlines that put one thing in other words still share a word. */
const MANY_TELLING = 8;
/** A common stretch of this length is no accident, even of words that many names share. */
const LONG_RUN = 6;
const LONGEST = 200;

/** Where titles are parted from the column and the site: 标题_栏目_网站, 标题 - 网站, 标题 | 网站. */
const PARTING = /\s*(?:[_|｜»]|\s·\s|>+|::|[-–—]{1,2}(?![\da-z])|(?<![\da-z])[-–—]{1,2})\s*/iu;

/** 2025年, 3月, 5日, 第12期, 〔2025〕12号, (一). */
const COUNTS =
  /(?:(?:19|20)\d{2}|[二〇○零一九]{2}[〇○零一二三四五六七八九]{2}|\d{2})年度?|\d{1,2}月份?|\d{1,2}[日号]|第?[\d一二三四五六七八九十百]+[期号次届批季轮版章]|[〔[（(]\d{4}[〕\])）]|[（(][\d一二三四五六七八九十]+[）)]/gu;

/** 上海市嘉定区, 关于印发《嘉定区: whose it is, at the front of a name; not 社区, 园区, 城市. */
const AREA =
  /(^|《|关于(?:印发|转发|公布|发布|调整|修订|修改|批转)?)(?:(?:\p{Script=Han}{2,5})?(?:自治[区州县旗]|地区)|\p{Script=Han}{2,3}?(?:省|(?<![城门超夜菜股])市|(?<![社园校小景辖片地灾学库厂])区|县|(?<![城乡集])镇|街道|(?<![城下家老])乡|新区)){1,3}(?:人民政府)?(?:办公室|办公厅)?/gu;

/** Words that names of quite different things share. */
const COMMON =
  /关于|印发|发布|公布|公开|转发|批转|下达|调整|修订|修改|延长|有效期|通知|通告|公告|公示|公报|决定|批复|报告|意见|办法|规定|细则|方案|措施|规划|计划|指南|条例|纲要|要点|清单|目录|管理|实施|暂行|试行|若干|工作|进一步|加强|推进|促进|支持|加快|深化|落实|做好|开展|组织|召开|举行|举办|启动|行动|专项|活动|情况|会议|解读|图解|图文|视频|文字|问答|一图读懂|一图看懂|读懂|政策|文件|信息|政府|人民|上海市?|全[区市县镇]|我[区市县镇]|本[区市县镇]|办公室|办公厅|领导|小组|有关|相关|部门|单位|服务|建设|发展|高质量|项目|年度|最新|重要|点击|查看|详情|更多|下载|附件|进入|阅读|全文|原文|链接|征求|征集|公众|社会|事项|内容|结果|名单|以及|如何|什么|我们|怎么/gu;

/** How the names of offices and sites end. */
const OFFICE =
  /(?:网|网站|官网|门户|平台|系统|中心|政府|委员会|[部委署局厅办处院馆所站镇区市县]|办公室|街道|公司|集团|银行|兵团|大学|学校|(?:委员|管委|协|学|商|联合|总工|理事|基金)会|app|小程序|公众号)$/iu;

/** How the names of columns and services end; an article's name hardly does. */
const COLUMN =
  /(?:目录|专栏|专题|专区|栏目|频道|首页|主页|大厅|信箱|留言板|名录|一览表?|列表|公报|热线|[版页]|申请|查询|办理|预约|服务|公开|动态|要闻|新闻|文件|解读|互动)$/iu;

const GENRE =
  '通知|通告|公告|公示|决定|批复|报告|函|意见|办法|规定|细则|方案|措施|规划|计划|指南|条例|纲要|要点|清单|名单|通报|说明|简报|公报';
/** A name in 《》, or a letter's: 关于…的通知, …管理办法（试行）. */
const FORMAL = new RegExp(
  `《[^《》]{4,}|关于.{4,}的?(?:${GENRE})|(?:${GENRE})(?:[（(][^（）()]{1,14}[)）])?$`,
  'u',
);

/** 上一篇：…, [通知公告] …: what stands before the name in a link. */
const LEAD = /^\s*(?:[上下前后][一]?(?:篇|条|页|则)\s*[:：]|[·•▪■◆●>\-–—]+|\d{1,3}\s*[.、．])\s*/u;
const TAIL = /(?:\.{2,}|…+|。{2,})\s*$/u;
/** Traces of a text that was read in another encoding than it was written in. */
const GARBLED = /\uFFFD|锟斤拷|(?:[鍏鐨銆鏀鍔閫鍙鍥鍖鏂鍛鍗缁鈥绠].*){2}/u;

function hanCount(words: string): number {
  return words.match(/\p{Script=Han}/gu)?.length ?? 0;
}

function bare(words: string): string {
  return words
    .slice(0, LONGEST)
    .normalize('NFKC')
    .replace(LEAD, '')
    .replace(TAIL, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** A name without its dates and whose it is. */
function withoutFront(words: string): string {
  return words
    .replace(COUNTS, ' ')
    .replace(/[\s《》〈〉“”"'「」『』【】[\]()（）]+(?=\p{Script=Han})/gu, '《')
    .replace(AREA, '$1 ');
}

/** The telling stretches of a name: what is left without its frame, its dates and whose it is. */
function tellingParts(words: string): string[] {
  return withoutFront(words)
    .replace(COMMON, ' ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '');
}

/** What two names are compared by: pairs of neighbouring characters, words and numbers of other scripts, and single characters. */
interface Telling {
  readonly pairs: ReadonlySet<string>;
  readonly characters: ReadonlySet<string>;
  readonly length: number;
}

function tellingOf(words: string): Telling {
  const pairs = new Set<string>();
  const characters = new Set<string>();
  let length = 0;
  for (const part of tellingParts(words)) {
    for (const token of part.match(/[a-z][a-z\d]+|\d{4,}/giu) ?? []) pairs.add(token.toLowerCase());
    const han = [...part].filter((one) => /\p{Script=Han}/u.test(one));
    length += han.length;
    han.forEach((one, at) => {
      characters.add(one);
      const next = han[at + 1];
      if (next !== undefined) pairs.add(one + next);
    });
  }
  return { pairs, characters, length };
}

function commonIn(some: ReadonlySet<string>, others: ReadonlySet<string>): number {
  let common = 0;
  for (const one of some) if (others.has(one)) common += 1;
  return common;
}

function isAkin(label: Telling, other: Telling): boolean {
  if (commonIn(label.pairs, other.pairs) > 0) return true;
  const common = commonIn(label.characters, other.characters);
  return common >= 3 && common >= 0.3 * Math.min(label.characters.size, other.characters.size);
}

function hasCommonRun(words: string, others: string, length: number): boolean {
  const some = plain(withoutFront(words));
  const whole = plain(withoutFront(others));
  for (let at = 0; at + length <= some.length; at += 1) {
    if (whole.includes(some.slice(at, at + length))) return true;
  }
  return false;
}

function isOffice(words: string): boolean {
  return OFFICE.test(plain(words));
}

/** Whether words name one article rather than an office, a column, a service or what a link does. */
export function isArticleName(words: string): boolean {
  if (words.length < FEWEST) return false;
  const name = bare(words);
  if (hanCount(name) < FEWEST || isControlLabel(name)) return false;
  const isPlace = isOffice(name) || COLUMN.test(plain(name));
  if (isPlace && !/《[^《》]{4,}/u.test(name)) return false;
  return hanCount(tellingParts(name).join('')) >= FEWEST_TELLING;
}

/** Whether a name is that of a document, by its form: 《…》, 关于…的通知, …办法（试行）. */
export function isFormalName(words: string): boolean {
  if (words.length < FEWEST) return false;
  const name = bare(words);
  return hanCount(name) >= FEWEST && FORMAL.test(name);
}

/** Ours: the pages of a site lead to the same places, over and over. */
const MOST_TITLES = 2_000;
const piecesByTitle = new Map<string, readonly string[]>();

/** The pieces of a page's `<title>`: its name, its columns, its site. */
export function titlePieces(title: string): readonly string[] {
  let pieces = piecesByTitle.get(title);
  if (pieces === undefined) {
    pieces = partedTitle(title);
    if (piecesByTitle.size >= MOST_TITLES) piecesByTitle.clear();
    piecesByTitle.set(title, pieces);
  }
  return pieces;
}

function partedTitle(title: string): string[] {
  return title
    .slice(0, LONGEST)
    .normalize('NFKC')
    .split(PARTING)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
}

/** Pieces of titles that tell nothing of one page. */
export interface Furniture {
  /** The names of columns and of the site, as the audited page bears them. */
  readonly site: ReadonlySet<string>;
  /** What several pages bear, whatever they hold. */
  readonly repeated: ReadonlySet<string>;
}

/** Reads off what a site puts into all its titles; `own` is the `<title>` of the audited page. */
export function furnitureOf(
  own: string,
  landings: readonly { readonly url: string; readonly title: string }[],
): Furniture {
  const ownPieces = titlePieces(own);
  const repeated = new Set(ownPieces);
  const pages = new Map<string, string>();
  for (const { url, title } of landings) {
    for (const piece of titlePieces(title)) {
      if ((pages.get(piece) ?? url) !== url) repeated.add(piece);
      pages.set(piece, url);
    }
  }
  return { site: new Set(ownPieces.filter((piece) => !isArticleName(piece))), repeated };
}

/** Compares what a link says (its text, its title attribute) with what it opened. */
export function agreementOf(
  said: readonly string[],
  { title, headings }: Landed,
  { site, repeated }: Furniture,
): Agreement {
  const names = said.map(bare).filter((name) => plain(name).length >= FEWEST_TELLING);
  if (names.length === 0) return 'untold';
  const whole = [title, ...headings].map((words) => plain(bare(words)));
  if (names.some((name) => whole.some((words) => words.includes(plain(name))))) return 'agrees';
  const pieces = titlePieces(title);
  const shown = [...pieces, ...headings.map(bare)].filter((words) => !site.has(words) && !isOffice(words));
  const wanted = names.map(tellingOf);
  if (shown.some((words) => wanted.some((name) => isAkin(name, tellingOf(words))))) return 'agrees';
  const other = pieces.find((piece) => !repeated.has(piece) && isArticleName(piece));
  if (other === undefined || GARBLED.test(title)) return 'untold';
  const isClose = names.some((name) => shown.some((words) => hasCommonRun(name, words, LONG_RUN)));
  if (isClose || [...names, ...shown].some((words) => isInterpretation(words))) return 'unlike';
  return isApart(names, wanted, other) ? 'differs' : 'unlike';
}

/** Whether no way of putting it in other words explains that nothing is common. */
function isApart(names: readonly string[], wanted: readonly Telling[], other: string): boolean {
  if (names.some(isFormalName)) return true;
  const found = tellingOf(other);
  return (
    found.length >= MANY_TELLING &&
    wanted.every((name) => name.length >= MANY_TELLING && commonIn(name.characters, found.characters) <= 1)
  );
}
