import type { Link } from '../shape/links.ts';
import type { Part } from './survey.ts';

/** A link with its part, in document order. */
export interface LinkPart {
  readonly link: Link;
  readonly part: Part;
}

/** Index of the first link at or behind a part. */
export function firstLinkFrom(links: readonly LinkPart[], index: number): number {
  let low = 0;
  let high = links.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((links[middle]?.part.index ?? 0) < index) low = middle + 1;
    else high = middle;
  }
  return low;
}
