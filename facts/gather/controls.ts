import type { Facts } from '../page.ts';
import { labelOf } from './labels.ts';
import { perName, wordsIn } from './names.ts';
import { answersClick, isComponentToPress, isNamedToPress } from './pressed.ts';
import { isHidden, placeOf, type Reading } from './reading.ts';
import { spotOf } from './selector.ts';
import { attributeOf, type Part, type Survey } from './survey.ts';
import { isTabs, LONGEST_TAB } from './tabs.ts';

const PRESSABLE_INPUT = new Set(['button', 'submit', 'image']);
const MAX_LABEL = 60;

function isControl(part: Part): boolean {
  const { tag } = part;
  if (tag === 'button' || tag === 'summary') return true;
  if (tag === 'input') return PRESSABLE_INPUT.has((attributeOf(part, 'type') ?? '').toLowerCase());
  if (tag === 'a' || part.link >= 0) return false;
  if (answersClick(part) || isComponentToPress(part) || isNamedToPress(part)) return true;
  const role = attributeOf(part, 'role');
  return role === 'button' || role === 'tab' || role === 'menuitem' || role === 'link';
}

/** A name in a row of tabs, to which a script elsewhere binds what a press does. */
const TAB_TAGS = new Set(['li', 'span', 'div', 'dt', 'em', 'p']);

const LISTS = new Set(['ul', 'ol', 'dl']);

function isTab(part: Part, { parts }: Survey): boolean {
  if (!TAB_TAGS.has(part.tag) || part.textLength < 2 || part.textLength > LONGEST_TAB) return false;
  const above = parts[part.parent];
  if (above === undefined || part.linkTextLength > 0 || above.link >= 0) return false;
  // The list itself may bear no name: <div class="tab-hd"><ul><li>.
  const row = LISTS.has(above.tag) && above.className === '' ? parts[above.parent] : above;
  return row !== undefined && isTabs(row.className);
}

const LONGEST_BUTTON = 12;
const PIECES = new Set(['i', 'span', 'em', 'b', 'img', 'svg']);
const isButtonName = perName(false, (name) =>
  wordsIn(name).some((word) => word === 'button' || word.startsWith('btn') || word.endsWith('btn')),
);

/** An element that is drawn as a button and holds nothing but its words. */
function isDrawnAsButton(part: Part, { parts }: Survey): boolean {
  if (!TAB_TAGS.has(part.tag) || part.link >= 0 || part.textLength < 2) return false;
  if (part.textLength > LONGEST_BUTTON || part.linkTextLength > 0 || !isButtonName(part.className))
    return false;
  return parts
    .slice(part.index + 1, part.end)
    .every(({ tag, className }) => PIECES.has(tag) && !isButtonName(className));
}

function labelOfControl(part: Part, reading: Reading): string {
  if (part.tag !== 'input') return labelOf(part, reading).text;
  const words = attributeOf(part, 'value') ?? attributeOf(part, 'alt') ?? attributeOf(part, 'title') ?? '';
  return words.trim();
}

/** What a person can press that is no link: buttons, and elements that answer a click. */
export function gatherControls(reading: Reading): Facts['controls'] {
  const controls: Facts['controls'] = [];
  for (const part of reading.survey.parts) {
    const { survey } = reading;
    if (!isControl(part) && !isTab(part, survey) && !isDrawnAsButton(part, survey)) continue;
    const label = labelOfControl(part, reading);
    if (label.length > MAX_LABEL) continue;
    controls.push({
      label,
      place: placeOf(part, reading),
      hidden: isHidden(part),
      at: spotOf(part, label, reading.survey),
    });
  }
  return controls;
}
