import { isSecret } from '../../rules/words/secrecy.ts';
import type { Facts } from '../page.ts';
import { clippedFrom } from './clipped.ts';

type Mark = Facts['secrecyMarks'][number];

const INTERNAL = '内部(?:资料|材料|文件|使用|参考|参阅|传阅|刊物|掌握|事项)';
const WORTH_READING = new RegExp(`绝\\s?密|机\\s?密|秘\\s?密|${INTERNAL}|注意保存|不得外传|仅供内部`);
const TERM = '(?:\\d+|[一二三四五六七八九十]+)\\s*(?:年|个月)|长期';
const STARS = '[★☆✭⭐*]\\ufe0f?';
/** 秘密, 机密★10年, 绝密 ★ 长期: a mark on a line of its own (GB/T 9704-2012, 密级和保密期限). */
const LEVEL_MARK = new RegExp(
  `^[【[（(]?\\s*(?:密级\\s*[:：]?\\s*)?(绝\\s*密|机\\s*密|(?:工作)?秘\\s*密)\\s*(?:${STARS}\\s*(?:${TERM}|特急)?|${TERM})?\\s*[】\\])）]?$`,
);
const KEEPING = '(?:注意|妥善)(?:保存|保管|保密)|(?:不得|请勿|严禁|切勿)(?:外传|外泄|翻印)';
const INTERNAL_MARK = new RegExp(
  `^[【[（(*★]?\\s*((?:仅供)?${INTERNAL}(?:[，,、\\s]*(?:${KEEPING}))*|注意保存|不得外传|仅供内部)\\s*[】\\])）。.!！]?$`,
);
/** The same beside a serial number or an urgency; not the title of a film (秘密★花园) nor its stars. */
const STAR = new RegExp(
  `(?:^|[\\s\\d【[（(“]|密级[^:：]{0,6}[:：]\\s*)(绝\\s?密|机\\s?密|秘\\s?密)\\s*${STARS}\\s*(?=$|${TERM}|启用|特急|加急|[\\s】\\])）])`,
);
/** A mark that is shown, not borne. */
const SHOWN = /(?:示例|样例|范例|举例|例如|式样|样式|如下)[^。；]{0,4}$/;
const MAX_FOUND = 20;

/** Marks of secrecy or of internal use, apart from the same words in a sentence. */
export function secrecyMarksIn(passages: Facts['passages'], fields: Facts['documentFields']): Mark[] {
  const inFields = fields
    .filter(({ name, value }) => name === 'secrecy' && isSecret(value))
    .map(({ value, at }): Mark => ({ mark: value, form: 'field', declassified: /解密/.test(value), at }));
  const inText = passages.filter(({ text, hidden }) => !hidden && WORTH_READING.test(text)).map(markIn);
  return [...inFields, ...inText].slice(0, MAX_FOUND);
}

function markIn(passage: Facts['passages'][number]): Mark {
  const { before, after, where, at } = passage;
  const text = passage.text.trim();
  const bare = LEVEL_MARK.exec(text) ?? INTERNAL_MARK.exec(text);
  const star = text.length <= 40 ? STAR.exec(text) : null;
  // A mark stands above the text; within it a word of its own line is a heading or a cell.
  const isShown = SHOWN.test(before.trim());
  const header = isShown ? null : (star ?? (/\d/.test(text) || where !== 'body' ? bare : null));
  return {
    mark: (header?.[1] ?? WORTH_READING.exec(text)?.[0] ?? '').replace(/\s/g, ''),
    form: header === null ? 'running' : 'header',
    declassified: /解密/.test(`${before} ${text} ${after}`),
    at: { selector: at.selector, text: clippedFrom(passage, header === null ? excerpt(text) : text) },
  };
}

function excerpt(text: string): string {
  const at = WORTH_READING.exec(text)?.index ?? 0;
  return text.slice(Math.max(0, at - 20), at + 40);
}
