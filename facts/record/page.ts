import { CLOSE, ELEMENT, FRAME_TOKEN, type Recording, SHADOW, TEXT, UNSEEN_ELEMENT } from '../recording.ts';
import type { LiveView } from './live-view.ts';

/** Their content is not text of the page. */
const CLOSED = new Set(
  'script style noscript template textarea select iframe noframes svg math canvas video audio object mingcha-overlay'.split(
    ' ',
  ),
);

/** Attributes that say how something looks. Pages out of Word have several on every element. */
const MUTE = new Set(
  'align valign bgcolor border bordercolor cellpadding cellspacing color face size lang xml:lang target rel srcset sizes loading decoding frameborder scrolling marginwidth marginheight'.split(
    ' ',
  ),
);

/**
 * `display: none`, `visibility: hidden`, `overflow: hidden`, `opacity: 0`, `clip: rect(…)`, `left: -9999px`; not
 * `text-decoration: none` or `margin: 0`, which pages out of Word have everywhere.
 */
const MAY_HIDE = /[yw]\s*:\s*(?:none|hidden|collapse|\.?0)|rect\(|inset\(|-(?:999|\d0000)/i;

/** A picture that a style lays behind an element: it may stand for words. */
const MAY_DRAW = /url\(/;
const MOST_STYLE = 300;
/** Letters without size; what is inside may give them one. */
const MAY_SIZE = /t-size/i;
const SIZELESS = /font-size\s*:\s*\.?0(?![.\d]*[1-9])/i;

/** Deeper than any element. */
const NO_DEPTH = 1 << 30;

/** Letters of a drawing (`<svg><text>`), where they are words and no style sheet. */
const DRAWN_WORDS = /^[^{]{0,200}[\u4e00-\u9fff][^{]{0,200}$/;

/** What a page's own scripts are told (`onclick`, `ng-href`, `v-if`, `:src`, `@click`): that it is there may tell something, its value does not. */
const SCRIPTED = /^(?:on|ng-|v-|[:@])/;

/** Of an address that holds its content in itself (`data:`), no more is kept. */
const MOST_DATA = 100;

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
      if (writeTag(node, tag, view, items, depth > sizeless) && depth < sizeless) sizeless = depth;
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

/** Whether the element takes the size from its letters. `isSizeless`: one above it does. */
function writeTag(
  element: Element,
  tag: string,
  view: LiveView | null,
  items: (string | number)[],
  isSizeless: boolean,
): boolean {
  let takesSize = false;
  const count = items.push(view === null || view.isShown(element) ? ELEMENT : UNSEEN_ELEMENT, tag, 0) - 1;
  if (element.hasAttributes()) {
    for (const name of element.getAttributeNames()) {
      if (MUTE.has(name)) continue;
      const written = element.getAttribute(name) ?? '';
      const isSmall = name === 'style' && MAY_SIZE.test(written) && SIZELESS.test(written);
      const value = isSmall ? written : kept(name, written, isSizeless);
      if (value !== null) items.push(name, value);
      if (isSmall) takesSize = true;
    }
    items[count] = (items.length - count - 1) / 2;
  }
  if (view === null || (tag !== 'iframe' && tag !== 'frame')) return takesSize;
  const token = view.frameToken(element);
  if (token !== null) items.push(FRAME_TOKEN, token);
  return takesSize;
}

/**
 * As much of an attribute's value as can tell something: of one for scripts only that it is there, of a style only
 * one that can hide or draw, of an address that holds its content in itself only the beginning. Null for nothing.
 */
function kept(name: string, value: string, isSizeless: boolean): string | null {
  if (SCRIPTED.test(name)) return '';
  if (name === 'style') {
    if (MAY_HIDE.test(value)) return value;
    return isSizeless || MAY_DRAW.test(value) ? value.slice(0, MOST_STYLE) : null;
  }
  return value.length > MOST_DATA && value.startsWith('data:') ? value.slice(0, MOST_DATA) : value;
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
