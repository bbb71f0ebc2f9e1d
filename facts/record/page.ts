import { CLOSE, FRAME_TOKEN, type Recording, SHADOW, TEXT } from '../recording.ts';
import type { LiveView } from './live-view.ts';
import { CLOSED, DRAWN_WORDS, writeTag } from './write-tag.ts';

/** Deeper than any element. */
const NO_DEPTH = 1 << 30;

const NO_ATTRIBUTES: readonly string[] = [];

/**
 * Writes down a document once, without recursion: time and memory grow with the number of nodes, whatever the
 * depth. `view` is null for a document that is not laid out. In a page this runs once, where every function is
 * compiled anew and none is optimised: hence few functions, and nothing that another host could do as well.
 */
export function recordPage(document: Document, view: LiveView | null): Recording {
  const items: (string | number)[] = [];
  /** The nodes that the walk is inside of, innermost last. */
  const open: Node[] = [];
  let node: Node | null = document.documentElement;
  /** How deep the outermost element stands that takes their size from all letters in it. */
  let sizeless = NO_DEPTH;
  while (node !== null) {
    let inside: Node | null = null;
    if (node.nodeType === 3) {
      // Half of a page's text nodes are the line breaks between its tags.
      const text = node.nodeValue ?? '';
      items.push(TEXT, text.trim() === '' ? ' ' : text);
    } else if (isElement(node)) {
      const tag = node.localName;
      const depth = open.length;
      if (depth <= sizeless) sizeless = NO_DEPTH;
      const isShown = view === null || view.isShown(node);
      const takesSize = writeTag(items, tag, isShown, attributesOf(node), depth > sizeless);
      if (takesSize && depth < sizeless) sizeless = depth;
      if (view !== null && (tag === 'iframe' || tag === 'frame')) {
        const token = view.frameToken(node);
        if (token !== null) items.push(FRAME_TOKEN, token);
      }
      const isClosed = CLOSED.has(tag);
      if (tag === 'svg') {
        const words = node.textContent ?? '';
        if (DRAWN_WORDS.test(words)) items.push(TEXT, words);
      }
      const shadow: ShadowRoot | null = isClosed || view === null ? null : view.shadowRootOf(node);
      if (shadow !== null) {
        items.push(SHADOW);
        open.push(node);
        node = shadow;
      }
      inside = isClosed ? null : node.firstChild;
      if (inside === null) items.push(CLOSE);
    }
    if (inside === null) node = after(node, open, items);
    else {
      open.push(node);
      node = inside;
    }
  }
  return items;
}

/** The node that follows in document order, closing what ends on the way; null at the end of the document. */
function after(node: Node, open: Node[], items: (string | number)[]): Node | null {
  let at = node;
  for (;;) {
    const next = at.nextSibling;
    if (next !== null) return next;
    const above = open.pop();
    if (above === undefined) return null;
    // Behind the shadow tree comes what its host itself holds.
    const held = at.nodeType === 11 ? above.firstChild : null;
    if (held !== null) {
      open.push(above);
      return held;
    }
    items.push(CLOSE);
    at = above;
  }
}

/** Name and value of each by turns. */
function attributesOf(element: Element): readonly string[] {
  if (!element.hasAttributes()) return NO_ATTRIBUTES;
  const attributes: string[] = [];
  for (const name of element.getAttributeNames()) attributes.push(name, element.getAttribute(name) ?? '');
  return attributes;
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
