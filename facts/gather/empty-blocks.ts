import { isBoardAddress } from '../../rules/words/message-board.ts';
import type { Facts } from '../page.ts';
import { isHollow, isLoading, isNamedForFields } from './awaiting.ts';
import { followHeadings, isRelatedHeading } from './headings.ts';
import { isList, isListName } from './list-boxes.ts';
import { isMenuName, isMenuToCome, isRepeated } from './menus-to-come.ts';
import { wordsIn } from './names.ts';
import { isHidden, placeOf, type Reading, whereOf } from './reading.ts';
import { spotOf } from './selector.ts';
import type { Part, Survey } from './survey.ts';
import { isTemplate } from './templates.ts';

/** What scripts fill beside lists: a box with a name of its own. */
const BOXES = new Set(['div', 'section', 'span', 'table']);
const MOST_BLOCKS = 20;

/** A template that fills so much of a list is all that the list holds. Characters. */
const LONGEST_TEMPLATE = 300;
/** Brackets, dots, 更多 beside it. */
const MOST_BESIDE = 12;

/**
 * Containers that a script has yet to fill: under a heading such as 相关解读, in a region named so, or where the fields
 * of a document stand.
 */
export function gatherEmptyBlocks(reading: Reading): Facts['emptyBlocks'] {
  const headingAbove = followHeadings(reading);
  const loading = loadingParts(reading.survey);
  let hasMenu = false;
  const blocks: Facts['emptyBlocks'] = [];
  for (const part of reading.survey.parts) {
    if (blocks.length >= MOST_BLOCKS) break;
    const component = isComponent(part, reading);
    if (!component && !loading.has(part) && !isEmptyContainer(part, reading) && !isRepeated(part)) continue;
    const place = placeOf(part, reading);
    if (isHidden(part) || (place !== 'navigation' && isRepeated(part) && !isRowToCome(part, reading)))
      continue;
    if (place === 'navigation' && !hasMenu && isMenuToCome(part, reading.survey)) {
      hasMenu = true;
      blocks.push({ heading: '', place, at: spotOf(part, '', reading.survey) });
    }
    if (place !== 'main' && place !== 'related') continue;
    const heading = headingAbove(part.index);
    const at = spotOf(part, heading, reading.survey);
    if (component) {
      const fields = whereOf(part, reading) === 'head' ? { fields: true as const } : {};
      blocks.push({ heading, place, component: true, ...fields, at });
      continue;
    }
    if (isBoardToCome(part, reading)) blocks.push({ heading, place, board: true, at });
    else if (isForFields(part, loading, reading)) blocks.push({ heading, place, fields: true, at });
    else if (
      isByClassAlone(part)
        ? isYetToFill(heading, reading)
        : place === 'related' || isRelatedHeading(heading) || isLoadedBehind(part, loading, reading)
    )
      blocks.push({ heading, place, at });
  }
  return blocks;
}

/** Words in the names of components that show no part of the document. */
const FURNITURE =
  /^(?:router|nuxt|link|view|wx|open|weapp|player|audio|video|icon|img|image|swiper|carousel|print|font|captcha|qrcode|loading|spinner|toast|dialog|modal|mask|divider|line|back|ad|weather|count|hits|views|affix|anchor|login|user|date|time|map)$/;

/** An empty element of a framework, which a script is to replace by what it stands for. */
function isComponent(part: Part, { circumstances }: Reading): boolean {
  if (circumstances.live !== null || !part.tag.includes('-') || part.tag.includes(':') || !isHollow(part))
    return false;
  return !wordsIn(part.tag).some((word) => FURNITURE.test(word));
}

/** `<div id="liuyan"></div>`, before the page was laid out. */
function isBoardToCome(part: Part, { circumstances }: Reading): boolean {
  return circumstances.live === null && isHollow(part) && isBoardAddress(part.id);
}

/** A row without words, before the page was laid out; one with braces is seen by its list. */
function isRowToCome({ textLength }: Part, { circumstances }: Reading): boolean {
  return circumstances.live === null && textLength === 0;
}

/** Words of loading behind the text, before the page was laid out: what is loaded may belong to the document. */
function isLoadedBehind(part: Part, loading: ReadonlySet<Part>, reading: Reading): boolean {
  return reading.circumstances.live === null && loading.has(part) && whereOf(part, reading) === 'after';
}

function isEmptyContainer(part: Part, { survey }: Reading): boolean {
  if (isHollow(part)) return isList(part) || part.tag === 'nav' || (BOXES.has(part.tag) && hasName(part));
  return isList(part) && part.textLength <= LONGEST_TEMPLATE && isTemplateAlone(part, survey);
}

function hasName(part: Part): boolean {
  return part.id !== '' || isNamedForFields(part) || isListName(part.className) || isMenuName(part.className);
}

/** A class is no name of its own. */
function isByClassAlone(part: Part): boolean {
  return BOXES.has(part.tag) && isHollow(part) && part.id === '' && !isNamedForFields(part);
}

/** Under the heading of such a block it says enough, until the page was laid out. */
function isYetToFill(heading: string, { circumstances }: Reading): boolean {
  return circumstances.live === null && isRelatedHeading(heading);
}

/** `<li v-for="…">{{ item.title }}</li>`, and little beside: as good as empty. */
function isTemplateAlone({ firstRun, lastRun }: Part, { runs }: Survey): boolean {
  let rest = 0;
  let templates = 0;
  for (let i = firstRun; i < lastRun && rest <= MOST_BESIDE; i += 1) {
    const text = runs[i]?.text ?? '';
    if (isTemplate(text)) templates += 1;
    else rest += text.trim().length;
  }
  return templates > 0 && rest <= MOST_BESIDE;
}

/** Elements that say that they are being loaded. */
function loadingParts({ lines, parts }: Survey): ReadonlySet<Part> {
  const loading = new Set<Part>();
  for (const { text, part: index } of lines) {
    const part = parts[index];
    if (part !== undefined && isLoading(text)) loading.add(part);
  }
  return loading;
}

/** Above the text, and named for its fields or loading. */
function isForFields(part: Part, loading: ReadonlySet<Part>, reading: Reading): boolean {
  return whereOf(part, reading) === 'head' && (loading.has(part) || isNamedForFields(part));
}
