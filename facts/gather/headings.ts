import { isList, isListName } from './list-boxes.ts';
import { holdsAny, perName, wordsIn } from './names.ts';
import type { Reading } from './reading.ts';
import { type Part, textOf } from './survey.ts';

const HEADING_TAGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'dt', 'legend', 'caption', 'th']);
/** How the words of a heading's class end; numbers may follow: `newsTitle2`. */
const HEADING_ENDS = ['title', 'tit', 'tt', 'biaoti', 'bt', 'hd', 'head', 'caption', 'tab'];
const isHeadingName = perName(false, (name) =>
  wordsIn(name).some((word) => holdsAny(word, HEADING_ENDS) && isHeadingWord(word)),
);
const MAX_HEADING = 24;
/** Elements behind a heading that are looked at. */
const MOST_BEHIND = 12;
/** `相关解读：` on a line of its own heads what follows it. */
const INTRODUCES = /^[^。；，]{2,16}[:：]$/;

function isHeadingWord(word: string): boolean {
  const plain = word.split(/\W/, 1)[0] ?? '';
  const pieces = plain.split(/\d+/);
  if (plain !== word) pieces.pop();
  return pieces.some((piece) => HEADING_ENDS.some((end) => piece.endsWith(end)));
}

/** Answers which heading stands above a part in its block; ask in document order. */
export type HeadingAbove = (index: number) => string;

/** A list without items, or a box of that name, behind a heading is what it heads: nothing more stands below it. */
function hasEmptyList({ end }: Part, parent: Part, parts: readonly Part[]): boolean {
  for (let i = end; i < Math.min(parent.end, end + MOST_BEHIND); i += 1) {
    const part = parts[i];
    if (part?.textLength === 0 && (isList(part) || isListName(part.className))) return true;
  }
  return false;
}

/**
 * Follows the headings of the page in document order. A heading holds to the end of its parent,
 * or of its grandparent where the parent holds nothing else.
 */
export function followHeadings(reading: Reading): HeadingAbove {
  const { survey } = reading;
  const { parts } = survey;
  const open: { text: string; end: number }[] = [];
  let next = 0;
  const push = (index: number): void => {
    const part = parts[index];
    if (part === undefined || part.textLength < 2 || part.textLength > MAX_HEADING) return;
    const byName = HEADING_TAGS.has(part.tag) || isHeadingName(part.className);
    const text = byName || part.end - part.index <= 3 ? textOf(part, survey) : '';
    if (!byName && !INTRODUCES.test(text)) return;
    const parent = parts[part.parent];
    if (parent === undefined) return;
    const isAlone = parent.textLength === part.textLength && !hasEmptyList(part, parent, parts);
    const end = (isAlone ? (parts[parent.parent] ?? parent) : parent).end;
    if (end > part.end) open.push({ text, end });
  };
  return (index) => {
    while (next < index) {
      push(next);
      next += 1;
    }
    while (open.length > 0 && (open.at(-1)?.end ?? 0) <= index) open.pop();
    return open.at(-1)?.text ?? '';
  };
}

/** Headings of blocks that hold what belongs to this document. */
const RELATED_HEADING = /相关|解读|关联|延伸阅读|附件/;

/** Whether a block's heading says that it holds what belongs to this document. */
export function isRelatedHeading(heading: string): boolean {
  return RELATED_HEADING.test(heading);
}
