import type { PageSeen } from '../links/page-seen.ts';
import { SeenReader } from '../links/policy/seen-reader.ts';

/** What a person finds on a page that was parsed, as `landingOf` reads it off a stream. `html`: its source. */
export function seenIn(document: Document, html: string): PageSeen {
  const reader = new SeenReader();
  let node: Node | null = document.firstChild;
  while (node !== null) {
    const inside = enter(node, reader);
    node = inside ?? after(node, reader);
  }
  return reader.end(html);
}

/** The first child; null where there is none, and the node was left again. */
function enter(node: Node, reader: SeenReader): Node | null {
  if (node.nodeType === 3) reader.text(node.nodeValue ?? '');
  if (!isElement(node)) return null;
  reader.open(node.localName, (name) => node.getAttribute(name));
  if (node.firstChild === null) reader.close(node.localName);
  return node.firstChild;
}

/** The node that follows in the order of the page, what ends on the way left; null at its end. */
function after(node: Node, reader: SeenReader): Node | null {
  let at: Node = node;
  while (at.nextSibling === null) {
    const above: Node | null = at.parentNode;
    if (above === null || !isElement(above)) return null;
    reader.close(above.localName);
    at = above;
  }
  return at.nextSibling;
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
