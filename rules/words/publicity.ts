import { simplified } from './traditional.ts';

const CLOSED = /不予公开|免予公开|不(?:宜|得|对外|主动)?公开|依申请(?:公开)?|非(?:主动)?公开/g;
const PARTLY = /部分(?:内容|信息)?(?:不予?)?公开|删减|摘要公开|摘登/;
const OPEN =
  /主动公开|全部公开|全文公开|对外公开|公开发布|[此本](?:件|文件?).{0,4}公开|^(?:可以?|全|予以)?公开$|^(?:向)?社会公开$/;

/** The note itself, without the text around it. */
const NOTE =
  /此\s?件[^）)】\]。；;]*|(?<=^[（(【[〔]?\s*)(?:此文|本件|本文)[^）)】\]〕。；;，,]*(?=[）)】\]〕]?\s*$)|(?<=[（(【[〔]|^\s*)主动公开(?=[）)】\]〕]|\s*$)|(?<=[（(【[〔])(?:依申请|不予)公开(?=[）)】\]〕])|(?<=^\s*\S{0,4}公开(?:属性|方式|类型|类别|形式|选项|程度|标识)\s*[:：]\s*)\S.*/;
const TICKED = /[☑✔✓√■☒🗹]\s*([^□☐○☑✔✓√■☒🗹]+)/gu;

/** 主动公开（√） 依申请公开（ ）: the tick behind, in brackets of its own. */
const TICKED_BEHIND = /([^\s（()）[\]【】]+)\s*[（([【]\s*[☑✔✓√■]\s*[）)\]】]/gu;

/** `unclear`: published in part, or open and closed at once. */
export type Publicity = 'open' | 'closed' | 'unclear';

/** Of a row of tick boxes (☑主动公开 □依申请公开, 主动公开（√） 依申请公开（ ）) those that are ticked; other words as they stand. */
export function tickedIn(words: string): string {
  const behind = [...words.matchAll(TICKED_BEHIND)].map(([, choice = '']) => choice);
  if (behind.length > 0) return behind.join(' ');
  const ticked = [...words.matchAll(TICKED)].map(([, choice = '']) => choice);
  return ticked.length > 0 ? ticked.join(' ') : words;
}

/** What the value of a publicity attribute says; null for other words: 网站 or 公报 name a channel. `label` tells what 是 and 否 answer. */
export function readPublicity(value: string, label = ''): Publicity | null {
  const words = tickedIn(simplified(value)).replace(/\s+/g, '');
  if (label.startsWith('是否') && /^[是否]$/.test(words)) return words === '是' ? 'open' : 'closed';
  const isClosed = words.search(CLOSED) >= 0;
  const isOpen = OPEN.test(words.replace(CLOSED, ''));
  if (PARTLY.test(words) || (isClosed && isOpen)) return 'unclear';
  if (isClosed) return 'closed';
  return isOpen ? 'open' : null;
}

/** What a closing line such as （此件公开发布） says; null where the line holds no such note. */
export function readPublicityNote(line: string): Publicity | null {
  const note = NOTE.exec(line)?.[0];
  return note === undefined ? null : readPublicity(note);
}

/** 不予公开 and the like: what nobody may publish, unlike 依申请公开. */
export function forbidsPublication(value: string): boolean {
  return readPublicity(value) === 'closed' && !/依申请/.test(tickedIn(value));
}

/** A note alone in its brackets, （此件不予公开）: what a sentence on such notes quotes is none. */
export function isClosingNote(words: string): boolean {
  return /^[（(【[〔]\s*此\s?[件文]\s?不\s?[予得宜]?\s?公\s?开\s*[）)】\]〕]$/.test(words.trim());
}
