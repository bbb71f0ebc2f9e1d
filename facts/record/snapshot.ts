import { DEEPEST, type Snapshot } from '../snapshot.ts';
import type { LiveView } from './live-view.ts';

/** Characters. Ours: of a page that carries its pictures in itself, its tree says the same in a fraction of them. */
const MOST_MARKUP = 2_000_000;

/**
 * Takes a snapshot of a page that is laid out; null where its markup would be too long, or is not written as HTML is: such
 * a page is to be recorded node by node. This runs in the page, where every function is compiled anew and none is optimised.
 */
export function takeSnapshot(document: Document, view: LiveView): Snapshot | null {
  const root = document.documentElement;
  if (root === null || document.contentType !== 'text/html') return null;
  // biome-ignore lint/nursery/noJsRestrictedProperties: read, never written.
  return snapshotOf(root, root.outerHTML, view, 0);
}

/** `html`: the root, if it is an element, and all in it. */
function snapshotOf(
  root: Element | ShadowRoot,
  html: string,
  view: LiveView,
  depth: number,
): Snapshot | null {
  if (html.length > MOST_MARKUP || depth > DEEPEST) return null;
  const unseen: number[] = [];
  const frames: [number, string][] = [];
  const shadows: [number, Snapshot][] = [];
  const inside = root.querySelectorAll('*');
  const framed = root.querySelectorAll('iframe, frame');
  let element: Element | undefined = isElement(root) ? root : inside[0];
  let number = 0;
  let next = isElement(root) ? 0 : 1;
  let nextFrame = 0;
  for (; element !== undefined; element = inside[next++], number += 1) {
    if (!view.isShown(element)) unseen.push(number);
    const shadow = view.shadowRootOf(element);
    if (shadow !== null) {
      // biome-ignore lint/nursery/noJsRestrictedProperties: read, never written.
      const tree = snapshotOf(shadow, shadow.innerHTML, view, depth + 1);
      if (tree === null) return null;
      shadows.push([number, tree]);
    }
    if (element !== framed[nextFrame]) continue;
    nextFrame += 1;
    const token = view.frameToken(element);
    if (token !== null) frames.push([number, token]);
  }
  return { html, elements: number, unseen, frames, shadows };
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
