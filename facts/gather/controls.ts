import type { Facts } from '../page.ts';
import { labelOf } from './labels.ts';
import { isHidden, placeOf, type Reading } from './reading.ts';
import { spotOf } from './selector.ts';
import { attributeOf, type Part } from './survey.ts';

const PRESSABLE_INPUT = new Set(['button', 'submit', 'image']);
const MAX_LABEL = 60;

function isControl(part: Part): boolean {
  const { tag } = part;
  if (tag === 'button' || tag === 'summary') return true;
  if (tag === 'input') return PRESSABLE_INPUT.has((attributeOf(part, 'type') ?? '').toLowerCase());
  if (tag === 'a' || part.link >= 0) return false;
  if (part.attributes.has('onclick')) return true;
  const role = attributeOf(part, 'role');
  return role === 'button' || role === 'tab' || role === 'menuitem' || role === 'link';
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
    if (!isControl(part)) continue;
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
