import type { PageFacts } from '../facts/page.ts';
import { identityOf } from './address.ts';
import { listOf } from './paging.ts';

/** Tells the pages of a list apart by what they list: some servers answer any number with the last page. */
export class Pagers {
  readonly #seen = new Set<string>();

  /** Whether no page of this list was seen that lists the same, by its {@link listMark}; notes it. */
  isNew(mark: string): boolean {
    if (this.#seen.has(mark)) return false;
    this.#seen.add(mark);
    return true;
  }
}

/** What pages have in common that belong to one list and list the same. */
export function listMark({ address, links = [] }: PageFacts): string {
  const items = links
    .filter(({ target, place }) => target.item && (place === 'main' || place === 'related'))
    .map(({ target }) => identityOf(target.url) ?? target.url);
  return `${hashOf(listOf(address.url))} ${hashOf(items.join('\n'))}`;
}

/** FNV-1a: two that fall together cost no more than a page that is not turned. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}
