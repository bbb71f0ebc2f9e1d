import { guideElementNames, guideElements } from '../../rules/words/guide-elements.ts';
import type { Facts } from '../page.ts';
import type { GuideLine } from '../shape/passages.ts';
import { isHidden, placeOf, type Reading } from './reading.ts';

const MOST = 60;
const MAX_TEXT = 300;
/** Words that head an element stand at the beginning of its line: 三、（二）受理条件：. */
const HEAD_LENGTH = 16;
const NUMBERING = /^[\s\d一二三四五六七八九十、.．()（）【[*●■◆·•]+/u;
/** 问：, Q1.: guides are written as questions, too. */
const ASKED = /^(?:问题?|[QＱ])[\s\d一二三四五六七八九十]{0,4}[:：、.．]/u;
const LINES_AFTER = 6;
/** A page that is called a guide, or a matter of handling. */
const GUIDE = /指南|办理|申[请报领办]|服务|补贴|登记|办事|事项/;

/** Lines of the main part that head an element of a service guide, with what they say; empty on a page whose title is of no service. */
export function gatherGuideLines(reading: Reading, title: Facts['title']): GuideLine[] {
  const { survey } = reading;
  if (!GUIDE.test(title.text)) return [];
  const found: GuideLine[] = [];
  for (const { text, index, part: block } of survey.lines) {
    if (found.length >= MOST) break;
    const elements = elementsAt(text);
    const part = survey.parts[block];
    if (elements.length === 0 || part === undefined || placeOf(part, reading) !== 'main') continue;
    // What stands in a closed tab is there for a reader who opens it.
    const after = isHidden(part) ? '' : textBehind(index, reading);
    for (const element of elements) {
      found.push({ element, text: `${text.trim()} ${after}`.slice(0, MAX_TEXT) });
    }
  }
  return found;
}

function elementsAt(text: string): GuideLine['element'][] {
  const bare = text.replace(NUMBERING, '').replace(ASKED, '').replace(/\s+/g, '');
  const head = bare.slice(0, HEAD_LENGTH).split(/[:：]/, 1)[0] ?? '';
  return guideElementNames.filter((name) => guideElements[name].head.test(head));
}

/** The lines behind, up to the next element. */
function textBehind(index: number, { survey }: Reading): string {
  const behind = survey.lines.slice(index + 1, index + 1 + LINES_AFTER).map(({ text }) => text.trim());
  const next = behind.findIndex((text) => elementsAt(text).length > 0);
  return (next < 0 ? behind : behind.slice(0, next)).join(' ');
}
