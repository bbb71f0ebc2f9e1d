import type { Facts } from '../page.ts';
import { followHeadings } from './headings.ts';
import { labelOf } from './labels.ts';
import { isHidden, placeOf, type Reading } from './reading.ts';
import { spotOf } from './selector.ts';
import { attributeOf, type Part } from './survey.ts';

const FIELD_WORDS = /留言|咨询|提问|建议|意见|内容|标题|主题|问题|姓名|邮箱|手机|验证码/;
const SUBMIT_WORDS = /提交|发送|发布|留言|咨询|提问|确定|保存|submit/i;
/** What else a form may be for, as its first words or its button say. */
const OTHER_WORDS = /评论|纠错|找错|评价|满意/;
const FIRST_RUNS = 2;
const LONGEST_BUTTON = 6;
/** How far a text area without a form may stand from the block that submits it. */
const BLOCK_STEPS = 4;
/** No page for people has more; the search for their blocks must not grow with a hostile one. */
const MOST_AREAS = 20;

/** Forms, and blocks with a text area that a script submits without one. */
export function gatherForms(reading: Reading): Facts['forms'] {
  const { survey } = reading;
  const headingAbove = followHeadings(reading);
  const blocks = new Set<Part>(survey.byTag.get('form') ?? []);
  for (const area of (survey.byTag.get('textarea') ?? []).slice(0, MOST_AREAS)) {
    const block = formOf(area, reading) ?? blockOf(area, reading);
    if (block !== null) blocks.add(block);
  }
  return [...blocks]
    .sort((a, b) => a.index - b.index)
    .map((part) => {
      const label = nameOf(part, headingAbove(part.index), reading);
      return {
        ...counts(part, reading),
        label,
        place: placeOf(part, reading),
        hidden: isHidden(part),
        at: spotOf(part, label, survey),
      };
    });
}

function formOf(part: Part, { survey }: Reading): Part | null {
  let at: Part | undefined = part;
  while (at !== undefined && at.tag !== 'form') at = survey.parts[at.parent];
  return at ?? null;
}

/** The nearest ancestor that also holds something to submit with. */
function blockOf(area: Part, reading: Reading): Part | null {
  let at = reading.survey.parts[area.parent];
  for (let i = 0; at !== undefined && i < BLOCK_STEPS; i += 1) {
    if (counts(at, reading).submits > 0) return at;
    at = reading.survey.parts[at.parent];
  }
  return null;
}

function counts(part: Part, reading: Reading): { textareas: number; passwords: number; submits: number } {
  const count = { textareas: 0, passwords: 0, submits: 0 };
  for (let i = part.index; i < part.end; i += 1) {
    const one = reading.survey.parts[i];
    if (one === undefined) break;
    if (one.tag === 'textarea') count.textareas += 1;
    else if (one.tag === 'input' && attributeOf(one, 'type')?.toLowerCase() === 'password')
      count.passwords += 1;
    else if (isSubmit(one, reading)) count.submits += 1;
  }
  return count;
}

function isSubmit(part: Part, reading: Reading): boolean {
  const type = attributeOf(part, 'type')?.toLowerCase() ?? '';
  if (part.tag === 'input') {
    return (
      type === 'submit' ||
      type === 'image' ||
      (type === 'button' && SUBMIT_WORDS.test(attributeOf(part, 'value') ?? ''))
    );
  }
  if (part.tag === 'button')
    return type !== 'reset' && (type !== 'button' || SUBMIT_WORDS.test(labelOf(part, reading).text));
  return part.tag === 'a' && SUBMIT_WORDS.test(labelOf(part, reading).text) && part.textLength <= 8;
}

/** Words that say what the form is for: its heading, its legend, its own labels, its button. */
function nameOf(part: Part, heading: string, { survey }: Reading): string {
  const words: string[] = heading === '' ? [] : [heading];
  for (let i = part.firstRun; i < part.lastRun && words.length < 8; i += 1) {
    const text = survey.runs[i]?.text.trim() ?? '';
    const isTelling = i - part.firstRun < FIRST_RUNS || text.length <= LONGEST_BUTTON;
    const isOther = isTelling && OTHER_WORDS.test(text);
    if (text.length <= 20 && (isOther || FIELD_WORDS.test(text) || SUBMIT_WORDS.test(text))) words.push(text);
  }
  for (let i = part.index; i < part.end && words.length < 8; i += 1) {
    const one = survey.parts[i];
    const placeholder =
      one?.tag === 'textarea' || one?.tag === 'input' ? attributeOf(one, 'placeholder') : null;
    if (placeholder && placeholder.length <= 40) words.push(placeholder.trim());
  }
  return words.join(' ').slice(0, 120);
}
