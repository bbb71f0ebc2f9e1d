/** 《…》, with at most one level of names inside. */
const NAME = /《((?:[^《》]|《[^《》]*》)+)》/gu;

/** （试行）, （2025年修订版）: other pages leave them out. */
const EDITION = /[（(][^（）()]*(?:试行|暂行|修订|修正|20\d{2})[^（）()]*[)）]/gu;

const AREA = /上海市?|(?:浦东新|\p{Script=Han}{2})[区县镇](?!域)|人民政府/gu;

/** Words that titles of quite different documents share. */
const COMMON =
  /关于|印发|发布|公布|转发|调整|修订|修改|延长|有效期|通知|公告|管理|实施|暂行|试行|办法|规定|细则|意见|方案|规划|计划|指南|政策|文件|措施|若干|工作|进一步|加强|推进|促进|支持|加快|行动|解读|图解|问答|一图读懂|一图看懂|专家|负责人|视频|文字|图文|高质量|发展/gu;

const PAGER = /^(?:上一|下一|前一|后一)[篇条页个]/;

/** No title is longer; what comes behind tells nothing more. */
const LONGEST = 300;

/** Letters and digits alone, half width: what is left when two ways of writing a title are compared. */
export function plain(words: string): string {
  return words
    .slice(0, LONGEST)
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** The names in 《》, outermost. */
export function namesIn(words: string): string[] {
  return [...words.slice(0, LONGEST).matchAll(NAME)].map(([, name = '']) => name);
}

/** The names that a document goes by: those in 《》; without any, its title less 关于 and the kind of letter. */
export function coreNames(title: string): string[] {
  const named = namesIn(title);
  const subject = title
    .slice(0, LONGEST)
    .replace(/^.*?关于/u, '')
    .replace(/的(?:通知|公告|决定)\s*$/u, '');
  const names = named.length > 0 ? named : [subject];
  return names
    .map((name) => plain(name.replace(EDITION, '').replace(/^上海市/u, '')))
    .filter((name) => name.length >= 4);
}

function tellingParts(words: string): string[] {
  return words
    .slice(0, LONGEST)
    .normalize('NFKC')
    .replace(AREA, ' ')
    .replace(COMMON, ' ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part.length >= 2);
}

/** Whether two titles have a telling stretch in common: 4 characters, or most of a shorter subject. */
function shareSubject(title: string, label: string): boolean {
  const parts = tellingParts(coreNames(title).join('，') || title);
  const longest = Math.max(0, ...parts.map(({ length }) => length));
  const enough = Math.min(4, Math.max(2, Math.ceil(longest * 0.6)));
  const other = plain(label);
  return parts.some((part) => {
    for (let at = 0; at + enough <= part.length; at += 1) {
      if (other.includes(part.slice(at, at + enough))) return true;
    }
    return false;
  });
}

/**
 * How a label stands to a document. `named`: it bears the document's name. `shared`: it has its subject.
 * `other`: it names another document, or is a pager. `neutral`: it tells nothing.
 */
export type Relation = 'named' | 'shared' | 'other' | 'neutral';

/** Whether words name the page before or behind: 上一篇, 下一条. */
export function isPager(words: string): boolean {
  return PAGER.test(words.trim());
}

/** Compares a label with the title of the document that it stands beside. */
export function relationTo(title: string, label: string): Relation {
  if (isPager(label)) return 'other';
  const written = plain(label.slice(0, LONGEST).replace(EDITION, ''));
  if (coreNames(title).some((name) => written.includes(name))) return 'named';
  if (shareSubject(title, label)) return 'shared';
  return namesIn(label).length > 0 ? 'other' : 'neutral';
}
