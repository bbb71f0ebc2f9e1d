import type { Place } from '../shape/spot.ts';
import { fileNameIn } from './labels.ts';
import { attributeOf, type Part } from './survey.ts';

/** What the file of a frame is called that holds a part of every page of a site: `/inc/footer.html`. */
const SITE_PARTS: ReadonlyMap<string, Place> = new Map([
  ['header', 'navigation'],
  ['head', 'navigation'],
  ['top', 'navigation'],
  ['nav', 'navigation'],
  ['menu', 'navigation'],
  ['banner', 'navigation'],
  ['footer', 'footer'],
  ['foot', 'footer'],
  ['bottom', 'footer'],
  ['copyright', 'footer'],
]);
/** A side no longer than this shows nothing. Pixels. */
const DOT = 1;

/** The part of the site's frame that an address names as a whole; null for any other. */
export function sitePartAt(address: string): Place | null {
  const name = fileNameIn(address).replace(/\.\w+$/, '');
  return (
    SITE_PARTS.get(
      name.toLowerCase().replace(/^(?:inc|include|index|site|www|new|com|common)[_-]|[_-]?\d+$/g, ''),
    ) ?? null
  );
}

/** Whether the markup gives a frame neither width nor height: it counts readers, or is there for scripts. */
export function isDot(part: Part): boolean {
  return isNone('width', part) && isNone('height', part);
}

function isNone(side: 'width' | 'height', part: Part): boolean {
  const written = /^\s*(\d+)(?:px)?\s*$/.exec(attributeOf(part, side) ?? '')?.[1];
  return written !== undefined && Number(written) <= DOT;
}
