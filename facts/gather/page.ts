import { FACTS_VERSION, type PageFacts } from '../page.ts';
import type { Circumstances } from './circumstances.ts';

/**
 * Reads all facts of a page, from a live document, `DOMParser` output or a tree in Node alike.
 * Never throws for what a page holds: a gatherer that fails leaves its fact out and is named in `failures`.
 */
export function gatherPage(_document: Document, _circumstances: Circumstances): PageFacts {
  throw new Error(`facts version ${FACTS_VERSION} has no gatherers`);
}
