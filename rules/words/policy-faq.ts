import { coreNames } from './document-name.ts';
import { simplified } from './traditional.ts';

const NUMBERING = /^[\s【[（(■●▪◆★·*\-—]*(?:[一二三四五六七八九十\d]{1,3}[、.．）)])?\s*/u;
/** 常见问题, 高频问题解答清单, 热点问答, 政策问答, 问答清单, 你问我答, FAQ: a heading that is nothing else. */
const HEADING =
  /^(?:(?:本|相关|该)?(?:政策|文件|办法|业务|办事)?(?:常见|高频|热点|热门|热点难点)(?:政策|办事|咨询)?(?:问题|问答|咨询|疑问)(?:[及与和]?(?:解答|答复|回应|问答|答疑|清单|汇总|集锦|一览|Q&A|\(FAQs?\)))*|(?:问题|疑问|疑难(?:问题)?)[及与和]?(?:解答|答疑)|(?:相关|政策|热点|常见|互动|咨询|政策咨询|本文|文件|简明|政策小)?问答(?:清单|汇编|集锦|精选|专区|列表|解读|库)?|(?:政策)?[\d一二三四五六七八九十百]{1,3}问[\d一二三四五六七八九十百]{0,3}答|快问快答|问&答|(?:群众|企业|大家|公众)?(?:关心|关注)(?:的)?(?:热点)?问题(?:解答|答疑|回应)?|(?:政策|问题|咨询)?(?:解答|答疑|问题)清单|(?:政策)?答疑(?:解惑)?|百问百答|一问一答|你问我答|(?:政策)?FAQs?|Q&A|答记者问)$/iu;
/** The same within a longer label, with the ways in which a leaflet of questions is called. */
const LABEL =
  /(?:常见|高频|热点|热门|热点难点)(?:政策|办事|咨询)?(?:问题|问答|咨询|疑问)|问答(?!复)|(?:问题|疑问|疑难(?:问题)?)[及与和]?(?:解答|答疑)|快问快答|答记者问|(?:关心|关注)的(?:热点)?问题|(?:解答|答疑|问题)清单|答疑|百问|你问我答|[\d一二三四五六七八九十百]+问(?:[\d一二三四五六七八九十百]*答|$|[，,！!])|(?:^|[^a-z])FAQs?(?![a-z])|Q\s?&\s?A/iu;
/** Something to talk to, a contest, an event, help with the site itself: no list of answers to questions on a policy. */
const NOT_A_LIST =
  /智能|机器人|在线问答|问答(?:平台|系统|知识库|竞赛|大赛|活动)|有奖|知识竞|知识问答|网站(?:使用)?(?:帮助|常见问题)|使用帮助|答疑(?:会|活动|专场)|注册|登录/u;
const QUESTION = /^\s*(?:问题?\s*[\d一二三四五六七八九十]{0,3}|Q\s*\d{0,3})\s*[:：.、．]|^.{5,80}[？?]\s*$/iu;
const NONE_FOLLOWS = /^\s*[（(]?(?:暂无|目前没有|没有|无)(?:内容|数据|相关|常见|信息|问题)?/u;
const COUNT =
  /(?:留言|咨询|提问|评论)[^\d]{0,4}[（(]?\s*(\d{1,5})\s*[）)]?\s*[条个]?|共\s*(\d{1,5})\s*[条个](?:留言|咨询|提问)/u;

function halfWidthSigns(words: string): string {
  return words.normalize('NFKC').trim();
}

/** Whether a line is the heading of a list of questions and answers. */
export function isFaqHeading(line: string): boolean {
  const words = halfWidthSigns(line)
    .replace(NUMBERING, '')
    .replace(/[\s】\]:：]+$/u, '')
    .replace(/^([^(（]*)[）)]+$/u, '$1');
  return HEADING.test(words.replace(/[\s“”"]+/gu, '')) && !NOT_A_LIST.test(words);
}

/** Whether a link or a button is called so that questions and their answers stand behind it. */
export function isFaqLabel(label: string): boolean {
  const words = simplified(halfWidthSigns(label));
  return LABEL.test(words) && !NOT_A_LIST.test(words);
}

/** Whether a line asks: 问：…, Q1：…, or a sentence with a question mark. */
export function isQuestion(line: string): boolean {
  return QUESTION.test(line);
}

/** Whether a line says that a list is empty. */
export function saysNothingFollows(line: string): boolean {
  return NONE_FOLLOWS.test(line);
}

/** How many enquiries a label counts: 政策留言（12）; null where it counts none. */
export function enquiriesIn(label: string): number | null {
  const match = COUNT.exec(halfWidthSigns(label));
  const count = match?.[1] ?? match?.[2];
  return count === undefined ? null : Number(count);
}

/** The most messages that name the same document, with its name; a message that names none counts for none. */
export function mostAskedAbout(titles: readonly string[]): { readonly name: string; readonly count: number } {
  const counts = new Map<string, number>();
  for (const title of titles) {
    if (!title.includes('《')) continue;
    for (const name of new Set(coreNames(title))) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  let most = { name: '', count: 0 };
  for (const [name, count] of counts) if (count > most.count) most = { name, count };
  return most;
}
