import { simplified } from '../../rules/words/traditional.ts';
import type { Facts } from '../page.ts';
import { clippedFrom } from './clipped.ts';

type Mark = Facts['secrecyMarks'][number];

const WORTH_READING =
  /绝\s?密|机\s?密|秘\s?密|内部(?:资料|文件|使用|参考|刊物|掌握)|注意保存|不得外传|仅供内部|内部事项/;
/** 秘密, 机密★10年, 绝密 ★ 长期: a mark on a line of its own (GB/T 9704-2012, 密级和保密期限). */
const LEVEL_MARK =
  /^[【[（(]?\s*(?:密级\s*[:：]?\s*)?(绝\s*密|机\s*密|秘\s*密)\s*(?:[★☆✭*]\s*(?:\d+\s*(?:年|个月)|长期|特急)?|\d+\s*年|长期)?\s*[】\])）]?$/;
const INTERNAL_MARK =
  /^[【[（(*★]?\s*(内部(?:资料|文件|使用|参考|刊物|掌握)(?:[，,、\s]*(?:注意保存|不得外传|请勿外传|严禁外传|妥善保管))?|注意保存|不得外传|仅供内部(?:使用|参考|传阅)?)\s*[】\])）。.]?$/;
const STAR = /(绝密|机密|秘密)\s*[★☆]/;
const MAX_FOUND = 20;

/** Marks of secrecy or of internal use, apart from the same words in a sentence. */
export function secrecyMarksIn(passages: Facts['passages'], fields: Facts['documentFields']): Mark[] {
  const inFields = fields
    .filter(({ name, value }) => name === 'secrecy' && isLevel(simplified(value)))
    .map(({ value, at }): Mark => ({ mark: value, form: 'field', declassified: /解密/.test(value), at }));
  const inText = passages.filter(({ text, hidden }) => !hidden && WORTH_READING.test(text)).map(markIn);
  return [...inFields, ...inText].slice(0, MAX_FOUND);
}

function isLevel(value: string): boolean {
  return /绝密|机密|秘密|内部/.test(value) && !/^(?:非|无)/.test(value);
}

function markIn(passage: Facts['passages'][number]): Mark {
  const { before, after, where, at } = passage;
  const text = passage.text.trim();
  const bare = LEVEL_MARK.exec(text) ?? INTERNAL_MARK.exec(text);
  const star = text.length <= 40 ? STAR.exec(text) : null;
  // A mark stands above the text; within it a word of its own line is a heading or a cell.
  const header = star ?? (/\d/.test(text) || where !== 'body' ? bare : null);
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
