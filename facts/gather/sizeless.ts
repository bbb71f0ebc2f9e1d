import type { Part, Survey } from './survey.ts';

const SIZE = /(?:^|[;\s])font(?:-size)?\s*:/i;
const NO_SIZE = /(?:^|[;\s])font-size\s*:\s*\.?0(?![.\d]*[1-9])/i;
/** Steps up to the element that takes the size from its letters, and elements inside a link that may give it back. */
const STEPS_UP = 6;
const MOST_INSIDE = 12;
/** What is seen whatever the size of letters. */
const SEEN = new Set([
  'img',
  'svg',
  'input',
  'video',
  'canvas',
  'object',
  'embed',
  'iframe',
  'font',
  'button',
]);

/**
 * Whether `font-size: 0` leaves nothing to be seen of a link. Lists often bear it to close the gaps between items that
 * have a size of their own: wherever a style, a class or an id may give one, the link is taken to be seen.
 */
export function isSizeless(link: Part, survey: Survey): boolean {
  const { parts } = survey;
  let at: Part | undefined = link;
  for (let i = 0; at !== undefined && i <= STEPS_UP; i += 1) {
    if (at.className !== '' || at.id !== '' || SEEN.has(at.tag)) return false;
    const style = at.attributes.get('style');
    if (style !== undefined && SIZE.test(style)) return NO_SIZE.test(style) && hasNothingOfSize(link, survey);
    at = parts[at.parent];
  }
  return false;
}

function hasNothingOfSize(link: Part, { parts }: Survey): boolean {
  if (link.end - link.index > MOST_INSIDE) return false;
  for (let i = link.index + 1; i < link.end; i += 1) {
    const part = parts[i];
    if (part === undefined || SEEN.has(part.tag) || part.className !== '' || part.attributes.has('style'))
      return false;
  }
  return true;
}
