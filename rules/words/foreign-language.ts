import { entryState } from './entry-state.ts';
import type { Pressable } from './reach.ts';

interface Linked extends Pressable {
  readonly label: string;
  readonly title: string;
  readonly hidden: boolean;
  readonly target: Pressable['target'] & { readonly host: string; readonly path: string };
}

interface Answered {
  readonly url: string;
  readonly verdict: 'opens' | 'broken' | 'cantTell';
}

/** The name of a language or of a version, as the whole of a label. */
const LANGUAGE =
  /^(?:eng?|english|日本語|한국어|français|francais|deutsch|español|русский|العربية|italiano|português|(?:中文\s*[/|｜]\s*)?(?:英|日|韩|法|德|俄|西|外)(?:文|语)?(?:版|版本|网站|页面|网)?|foreign languages?|multilingual)$/i;
const VERSION =
  /英文(?:版|网站|译本|译文)|外(?:文|语)(?:版|网站|译本)|多语种|多语言|english\s*(?:version|site|website|edition|translation)|国际服务门户|international services/i;
/** 英 and 外 alone would be too little. */
const TOO_SHORT = /^(?:英|日|韩|法|德|俄|西|外)$/;
const HOST = /^(?:english|eng|en|japanese|jp|ja|korean|kr|french|fr|german|de|international)\./i;
const WIDGET = /翻译(?!件|本|稿|文)|translate|google|有道|fanyi|changelanguage|setlang/i;
const TRADITIONAL = /繁[体體]|繁$/;

/** How a page serves readers of other languages. `version`: its own text. `machine`: a widget that translates. */
export interface ForeignEntry<Given> {
  readonly link: Given;
  readonly kind: 'version' | 'machine' | 'broken' | 'unclear';
}

function speaks({ label, title, target }: Linked): boolean {
  return (
    [label, title].some((words) => {
      const name = words.trim();
      if (name === '' || name.length > 60 || TRADITIONAL.test(name)) return false;
      return (LANGUAGE.test(name) && !TOO_SHORT.test(name)) || VERSION.test(name) || WIDGET.test(name);
    }) ||
    (target.type === 'page' && HOST.test(target.host))
  );
}

/** Links to a version in another language, and to what only looks like one. */
export function foreignEntries<Given extends Linked>(
  links: readonly Given[],
  verdicts: readonly Answered[] | null,
): ForeignEntry<Given>[] {
  return links
    .filter((link) => !link.hidden && speaks(link))
    .map((link) => {
      const { label, title, target } = link;
      if (WIDGET.test(`${label} ${title} ${target.url}`)) return { link, kind: 'machine' };
      const state = entryState(link, verdicts);
      if (state === 'open') return { link, kind: 'version' };
      return { link, kind: state === 'broken' ? 'broken' : 'unclear' };
    });
}

const FOREIGN =
  /外商|外资|外籍|外国|涉外|境外|海外|跨国公司|国际(?:人才|学生|学校|医疗服务|贸易中心)|来华|入境|居留|移民|港澳台(?:同胞|居民|侨)?|台胞|侨(?:胞|商|界|资)/;
/** Places and titles that only sound foreign. */
const ONLY_A_NAME = /国际汽车城|国际旅游度假区|国际医学园|海外(?:仓|媒体|传播)|境外(?:输入|疫情|旅行社)/g;

/** Whether a title is that of a document about foreign people or enterprises. */
export function isForeignRelated(title: string): boolean {
  return FOREIGN.test(title.replace(ONLY_A_NAME, ''));
}

/** Whether a title is that of a document, and not of news about one. */
export function isDocumentTitle(title: string): boolean {
  return /(?:措施|办法|规定|细则|意见|方案|政策|指南|须知|通告|公告|通知)(?:[（(][^（）()]{1,16}[)）])?$/.test(
    title.trim(),
  );
}

/** Whether a line is a sentence in Latin letters, not an address or a code. */
export function isLatinSentence(line: string): boolean {
  return !/https?:|www\./.test(line) && (line.match(/[A-Za-z]{2,} (?=[A-Za-z])/g)?.length ?? 0) >= 6;
}
