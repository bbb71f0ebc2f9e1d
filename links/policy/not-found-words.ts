import type { PageSeen } from '../page-seen.ts';

/** Up to so many characters a page has room for a message and its navigation, but hardly for an article. */
const SHORT = 1_500;
/** Up to so many, for a message alone. */
const TINY = 200;
/** Next to nothing: what there is to say stands in a box of its own. */
const NOTHING = 20;
/** A message's line; longer ones are paragraphs. */
const LONGEST_LINE = 120;

const ASKED =
  '(?:您|你)?(?:所|要|想|需|正在|当前|试图|尝试|希望|刚才)*(?:访问|请求|查看|浏览|查找|寻找|打开|点击|查询|输入|指定|找|看)的';
const THIS = '(?:该|此|本|这个|这篇|这条|当前|对应的?)?';
const THING = '(?:web)?(?:页面|网页|页|内容|信息|文章|资源|稿件|新闻|资讯|帖子|文档|站点|网站)';
/** Often part of a page that is in order, so that these say something only where they are all that is said. */
const PART = '(?:链接|网址|地址|url|文件|附件|数据|记录|图片|视频|栏目|频道|专题|对象)';
const ADVERB = '(?:可能|已经?|或许|也许|暂时|目前|似乎|好像|根本|并)*';
const LOST =
  '(?:不存在|不见|未找到|找不到|没有找到|没找到|未能找到|无法找到|被?(?:管理员|发布者|作者|原作者|系统)?(?:删除|移除|删掉|移走|下线|下架|屏蔽|转移)|[走跑]?丢(?:失)?|走失|迷路|消失|未发布|(?:正在|等待|尚未|未通过)审核中?)';
const SHUT =
  '(?:无法(?:正常|进行)*(?:访问|显示|打开|浏览|查看)|不能(?:访问|显示|打开)|打不开|不可用|不可访问)';
const END = '(?:了|啦|哦|呢)*';

function sentence(thing: string, state: string): string {
  const gone = `${ADVERB}${state}${END}`;
  return `(?:${ASKED})?${THIS}${thing}(?:地址|链接|url)?${gone}(?:(?:或者?|且|并|、)${gone})*`;
}

function reversed(thing: string): string {
  return `(?:找不到|未找到|没有找到|没找到|无法找到|未能找到|查找不到)(?:${ASKED})?${THIS}${thing}${END}|(?:暂无|没有|查无|无|不存在)(?:此|该|这个|这篇|这条)${thing}`;
}

const ENGLISH = [
  '(?:http )?(?:error )?(?:404 )?(?:page|file|document|url|resource|object)? ?not found',
  "(?:the |this |that |your |requested )*(?:page|url|resource|document|file|article|content|item)(?: (?:that )?you[\\w' ]*)? (?:cannot|can't|can not|could not|couldn't|was not|is not|isn't|does not|doesn't|no longer|may have|might have|has)(?: be| been)? (?:found|exists?|available|removed|deleted|moved)[\\w ]*",
  "we (?:can't|cannot|couldn't|could not) find (?:the|that|this) page[\\w' ]*",
  "(?:the |this )?page (?:does not|doesn't) exist",
];
const CODE =
  '(?:http ?)?(?:状态码?|status|错误代?码?|error(?: code)?)?[ :：#-]*404(?:\\.\\d)?[ :：-]*(?:错误|error|页面|提示|(?:file |page )?(?:or directory )?not found|找不到文件或目录|未找到|出错)+(?:页面?|提示|了|啦)*';

function whole(parts: readonly string[]): RegExp {
  return new RegExp(`^(?:${parts.join('|')})$`, 'i');
}

/** A clause that says so wherever a message can stand. */
const SAYS = whole([
  sentence(THING, LOST),
  reversed(THING),
  CODE,
  ...ENGLISH,
  '没有找到站点',
  '找不到文件或目录',
]);
/** A clause that says so where it is the whole of a title, a heading or a page. */
const SAYS_ALONE = whole([
  sentence(THING, SHUT),
  sentence(PART, `(?:${LOST}|${SHUT})`),
  reversed(PART),
  `(?:${ASKED})?${THIS}(?:链接|网址|地址|url|页面|网页)${ADVERB}(?:失效|过期|无效|有误)${END}(?:或${ADVERB}(?:失效|过期|无效|有误)${END})*`,
]);
const BARE_CODE = /^(?:http ?)?(?:error ?|status ?|状态 ?|错误 ?)?404$/i;
const PREFIX = /^(?:系统|温馨|错误|出错)?(?:提示|错误|error) ?[:：] ?/i;
/** What stands beside such a clause in a message: regrets, and what the reader may do. */
const COMPANY =
  /抱歉|对不起|遗憾|请|返回|首页|上一页|跳转|\d ?秒|刷新|检查|确认|联系|管理员|尝试|稍后|您可以|点击|提示|错误|哎呀|糟糕|哦|可能|或者|更名|改名|原因|浏览|sorry|oops|404|home|back|please|error/i;
/** Most lines of most pages have none of these. */
const MAY_SAY =
  /不|没|无|丢|删|移|未|失|过期|查|走|有误|被|下|消|迷|not|no |n['’]t|404|find|removed|deleted|moved/i;
const COMPLAINT = /我们?|本人|你们|贵/;
const HINT =
  /不存在|找不到|未找到|没有找到(?!相关)|已(?:被)?(?:删除|移除|失效)|not found|does(?:n't| not) exist|\b404\b/i;
const NOTICE = /提示|错误|出错|异常|抱歉|对不起|error|sorry|notice|404|not ?found/i;

function clean(text: string): string {
  return text
    .replace(/[’‘]/g, "'")
    .replace(/[–—]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    .replace(PREFIX, '');
}

function clausesOf(line: string): string[] {
  return line
    .split(/[，。！；？,!;?…~～]+|\.(?:\s|$)/)
    .map(clean)
    .filter((clause) => clause !== '');
}

/** Whether a line is a message that says so, rather than a sentence about pages that are gone. */
function isMessage(line: string, patterns: readonly RegExp[]): boolean {
  if (line.length > LONGEST_LINE || !MAY_SAY.test(line) || COMPLAINT.test(line)) return false;
  const says = (clause: string) =>
    patterns.some((pattern) => pattern.test(clause) || pattern.test(clause.replaceAll(' ', '')));
  const clauses = clausesOf(line).map((clause) =>
    clause.replace(/^(?:很|非常|十分)?(?:抱歉|对不起|sorry|oops) ?/i, ''),
  );
  return (
    clauses.some(says) && clauses.every((clause) => clause === '' || says(clause) || COMPANY.test(clause))
  );
}

/** A sentence or two of a text; what stands at the foot of pages is none. */
function isProse(line: string): boolean {
  return (
    line.length >= 50 && /[，,].*[，,。]|。/.test(line) && !/版权|备案|浏览器|主办|承办|地址|电话/.test(line)
  );
}

/** The parts of a title in which something may be said. */
function partsOf(title: string): string[] {
  if (!MAY_SAY.test(title)) return [];
  return [title, ...title.split(/[-_|—–·»>]+/)].map(clean).filter((part) => part !== '');
}

/** Whether a title is one that notices and error pages bear, and no article. */
export function isNoticeTitle(title: string): boolean {
  return title.length <= 40 && NOTICE.test(title);
}

/**
 * Whether a page says that what was asked for is not there. `perhaps`: words of the kind stand on a tiny page,
 * but not as a message. Words inside a longer text, such as an article about dead links, say nothing.
 */
export function saysNotFound(page: PageSeen): 'plainly' | 'perhaps' | 'no' {
  const { textLength, lines, headings, mainHeadings, alerts } = page;
  const alone = [SAYS, SAYS_ALONE];
  const titles = [...partsOf(page.title), ...mainHeadings.flatMap(partsOf)];
  if (titles.some((part) => isMessage(part, alone))) return 'plainly';
  if (textLength > SHORT) return 'no';
  const codes = headings.filter((heading) => heading.includes('404')).map(clean);
  if ([...titles, ...codes].some((part) => BARE_CODE.test(part))) return 'plainly';
  const isTiny = textLength <= TINY;
  const patterns = isTiny ? alone : [SAYS];
  const said = textLength <= NOTHING ? [...lines, ...alerts] : lines;
  const message = said.find((line) => isMessage(line, patterns));
  if (message !== undefined && (isTiny || !lines.some((line) => line !== message && isProse(line)))) {
    return 'plainly';
  }
  return isTiny && said.some((line) => HINT.test(line)) ? 'perhaps' : 'no';
}
