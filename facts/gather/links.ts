import type { Link } from '../page.ts';
import { followHeadings } from './headings.ts';
import { labelOf } from './labels.ts';
import type { LinkPart } from './link-parts.ts';
import { targetOf } from './link-target.ts';
import { perName, wordsIn } from './names.ts';
import { isHidden, placeOf, type Reading } from './reading.ts';
import { collapse, spotOf } from './selector.ts';
import { attributeOf, type Part } from './survey.ts';

/** Attributes by which pages let a script follow a link. */
const SCRIPTED = new Set([
  'onclick',
  'onmousedown',
  'onmouseup',
  'data-toggle',
  'data-bs-toggle',
  'data-target',
  'data-href',
  'data-url',
  '@click',
  'v-on:click',
  'ng-click',
  'aria-haspopup',
  'aria-controls',
]);
/** What a click can also be bound to by a script elsewhere: a link without an address that has a role, an id or a hook. */
const HOOKS = new Set('js btn button toggle close open prev next tab more share print slide menu'.split(' '));

const isHook = perName(false, (name) =>
  wordsIn(name).some((word) => HOOKS.has(word) || (word.startsWith('drop') && /^\w+$/.test(word))),
);

function isScripted(part: Part): boolean {
  if (attributeOf(part, 'role') === 'button' || isHook(part.className)) return true;
  for (const name of part.attributes.keys()) if (SCRIPTED.has(name)) return true;
  return false;
}

function linkOf(part: Part, heading: string, reading: Reading): Link | null {
  const href = attributeOf(part, 'href');
  const scripted = isScripted(part);
  if (href === null && (part.attributes.has('name') || part.id !== '') && part.textLength === 0) return null;
  const label = labelOf(part, reading);
  const title = collapse(attributeOf(part, 'title') ?? '').slice(0, 200);
  return {
    label: label.text,
    labelFrom: label.from,
    title: title === label.text ? '' : title,
    heading,
    place: placeOf(part, reading),
    target: targetOf(href, reading),
    scripted,
    hidden: isHidden(part),
    at: spotOf(part, label.text, reading.survey),
  };
}

/** Every link of the page, in document order; bare anchors (`<a name>` without words) are no links. */
export function gatherLinks(reading: Reading): LinkPart[] {
  const { survey } = reading;
  const headingAbove = followHeadings(reading);
  const links: LinkPart[] = [];
  for (const part of survey.parts) {
    if (part.tag !== 'a' && part.tag !== 'area') continue;
    const link = linkOf(part, headingAbove(part.index), reading);
    if (link !== null) links.push({ link, part });
  }
  return links;
}
