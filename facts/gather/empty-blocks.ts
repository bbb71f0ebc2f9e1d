import type { Facts } from '../page.ts';
import { followHeadings, isRelatedHeading } from './headings.ts';
import { isHidden, placeOf, type Reading } from './reading.ts';
import { spotOf } from './selector.ts';
import type { Part } from './survey.ts';

/** What scripts fill: a list, a table's body, or a box with a name of its own. */
const LISTS = new Set(['ul', 'ol', 'dl', 'tbody']);
const BOXES = new Set(['div', 'section', 'span', 'table']);
const MOST_BLOCKS = 20;

function isEmptyContainer(part: Part): boolean {
  if (part.end !== part.index + 1 || part.firstRun !== part.lastRun) return false;
  return LISTS.has(part.tag) || (BOXES.has(part.tag) && part.id !== '');
}

/** Empty containers under a heading such as 相关解读, or in a region named so. */
export function gatherEmptyBlocks(reading: Reading): Facts['emptyBlocks'] {
  const headingAbove = followHeadings(reading);
  const blocks: Facts['emptyBlocks'] = [];
  for (const part of reading.survey.parts) {
    if (blocks.length >= MOST_BLOCKS) break;
    if (!isEmptyContainer(part)) continue;
    const place = placeOf(part, reading);
    if (place !== 'main' && place !== 'related') continue;
    const heading = headingAbove(part.index);
    if ((place === 'related' || isRelatedHeading(heading)) && !isHidden(part)) {
      blocks.push({ heading, place, at: spotOf(part, heading, reading.survey) });
    }
  }
  return blocks;
}
