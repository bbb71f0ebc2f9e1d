import type { Circumstances } from './circumstances.ts';

/** One element of the page, with what every gatherer would otherwise ask the DOM for again. */
export interface Part {
  readonly element: Element;
  /** Local name in lower case. */
  readonly tag: string;
  /** Index of the parent in `parts`; -1 for a root. */
  readonly parent: number;
  readonly index: number;
  /** Index after the last descendant. */
  end: number;
  /** Position among siblings of the same tag, from 1. */
  readonly nth: number;
  readonly id: string;
  readonly className: string;
  /** Names of its attributes, in lower case: most questions about attributes end here, without asking the DOM. */
  readonly attributes: readonly string[];
  /** Hidden in the markup, by itself or an ancestor. */
  readonly hidden: boolean;
  /** Index of the link it stands in or is; -1 outside links. */
  readonly link: number;
  /** The line that it stands in or, where it begins none of its own, the next one. */
  readonly line: number;
  /** `top`: the parent in `parts` is the host of the shadow tree that it begins; `in`: further down in one. */
  readonly shadow: 'none' | 'top' | 'in';
  /** Index of its first run of text, and after its last. */
  readonly firstRun: number;
  lastRun: number;
  /** Characters of text below it that is not hidden in the markup; of these, characters inside links. */
  textLength: number;
  linkTextLength: number;
}

/** A stretch of text in one text node, white space collapsed. */
export interface Run {
  readonly text: string;
  readonly part: number;
  readonly line: number;
}

/** The text between two block boundaries, as a reader sees one line or paragraph. */
export interface Line {
  text: string;
  /** The block element that it stands in. */
  readonly part: number;
  readonly index: number;
  readonly firstRun: number;
  /** Index after the last run. */
  lastRun: number;
}

/** The page read once, in document order. All gatherers work from this. */
export interface Survey {
  readonly parts: readonly Part[];
  readonly runs: readonly Run[];
  readonly lines: readonly Line[];
  /** Parts by tag. */
  readonly byTag: ReadonlyMap<string, readonly Part[]>;
  /** Every id and anchor name; the value is the first part that bears it. */
  readonly anchors: ReadonlyMap<string, Part>;
  readonly shadowRoots: number;
}

/** Their content is not text of the page. */
const CLOSED = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'textarea',
  'select',
  'iframe',
  'noframes',
  'svg',
  'math',
  'canvas',
  'video',
  'audio',
  'title',
  'object',
  'mingcha-overlay',
]);

/** Elements that do not break a line. */
const INLINE = new Set([
  'a',
  'abbr',
  'acronym',
  'b',
  'bdi',
  'bdo',
  'big',
  'button',
  'cite',
  'code',
  'data',
  'del',
  'dfn',
  'em',
  'font',
  'i',
  'img',
  'input',
  'ins',
  'kbd',
  'label',
  'mark',
  'nobr',
  'q',
  's',
  'samp',
  'small',
  'span',
  'strike',
  'strong',
  'sub',
  'sup',
  'time',
  'tt',
  'u',
  'var',
  'wbr',
]);

const NO_ATTRIBUTES: readonly string[] = [];
const SPACE = /[\s\u00a0\u3000\u200b\ufeff]+/g;
const HIDING_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/i;

/** Word writes paragraphs with tags of its own namespace (`o:p`), which break no line. */
function isInline(tag: string): boolean {
  return INLINE.has(tag) || tag.includes(':');
}

function isHiding(element: Element, attributes: readonly string[]): boolean {
  if (attributes.includes('hidden')) return true;
  return attributes.includes('style') && HIDING_STYLE.test(element.getAttribute('style') ?? '');
}

/** Reads a document once, without recursion: time and memory grow with the number of nodes, whatever the depth. */
export function survey(document: Document, circumstances: Circumstances): Survey {
  const walk = new Walk(circumstances.live?.shadowRootOf ?? null);
  const root = document.documentElement;
  if (root) walk.over(root);
  return walk;
}

/** An element that the walk is inside of. */
interface Open {
  readonly part: Part;
  /** Children so far, by tag. */
  counts: Map<string, number> | null;
  /** The walk is in its shadow tree; the children of its own come after. */
  inShadow: boolean;
  resume: Node | null;
}

class Walk implements Survey {
  readonly parts: Part[] = [];
  readonly runs: Run[] = [];
  readonly lines: Line[] = [];
  readonly byTag = new Map<string, Part[]>();
  readonly anchors = new Map<string, Part>();
  shadowRoots = 0;
  /** Open elements, innermost last, with the count of children by tag. */
  readonly #open: Open[] = [];
  readonly #shadowRootOf: ((element: Element) => ShadowRoot | null) | null;
  #line: Line | null = null;

  constructor(shadowRootOf: ((element: Element) => ShadowRoot | null) | null) {
    this.#shadowRootOf = shadowRootOf;
  }

  over(root: Element): void {
    let node: Node | null = root;
    while (node !== null) {
      const inside = this.#enter(node);
      if (inside !== null) {
        node = inside;
        continue;
      }
      node = this.#after(node);
    }
    while (this.#open.length > 0) this.#close();
  }

  /** Reads a node; returns its first child where the walk goes down. */
  #enter(node: Node): Node | null {
    if (node.nodeType === 3) {
      this.#text(node.nodeValue ?? '');
      return null;
    }
    if (!isElement(node)) return null;
    const part = this.#part(node);
    this.#breakBefore(part);
    if (CLOSED.has(part.tag)) return null;
    const shadow = this.#shadowRootOf?.(node) ?? null;
    const child = node.firstChild;
    if (shadow?.firstChild) {
      this.shadowRoots += 1;
      this.#open.push({ part, counts: null, inShadow: true, resume: child });
      return shadow.firstChild;
    }
    if (child === null) return null;
    this.#open.push({ part, counts: null, inShadow: false, resume: null });
    return child;
  }

  /** The node that follows in document order, closing what ends on the way. */
  #after(node: Node): Node | null {
    let at: Node = node;
    for (;;) {
      const top = this.#open.at(-1);
      if (top === undefined) return null;
      const next = at.nextSibling;
      if (next !== null) return next;
      if (top.resume !== null) {
        const { resume } = top;
        top.resume = null;
        top.counts = null;
        top.inShadow = false;
        return resume;
      }
      at = top.part.element;
      this.#close();
    }
  }

  #part(element: Element): Part {
    const top = this.#open.at(-1);
    const tag = element.localName.toLowerCase();
    const attributes = element.hasAttributes() ? element.getAttributeNames() : NO_ATTRIBUTES;
    const above = top?.part;
    const index = this.parts.length;
    const part: Part = {
      element,
      tag,
      parent: above?.index ?? -1,
      index,
      end: index + 1,
      nth: top === undefined ? 1 : nthOf(top, tag),
      id: attributes.includes('id') ? (element.getAttribute('id') ?? '') : '',
      className: attributes.includes('class') ? (element.getAttribute('class') ?? '') : '',
      attributes,
      hidden: (above?.hidden ?? false) || isHiding(element, attributes),
      link: tag === 'a' || tag === 'area' ? index : (above?.link ?? -1),
      line: this.#line !== null && isInline(tag) ? this.#line.index : this.lines.length,
      shadow: top?.inShadow ? 'top' : above !== undefined && above.shadow !== 'none' ? 'in' : 'none',
      firstRun: this.runs.length,
      lastRun: this.runs.length,
      textLength: 0,
      linkTextLength: 0,
    };
    this.parts.push(part);
    const sameTag = this.byTag.get(tag);
    if (sameTag === undefined) this.byTag.set(tag, [part]);
    else sameTag.push(part);
    this.#anchor(part.id, part);
    if (tag === 'a' && attributes.includes('name')) this.#anchor(element.getAttribute('name') ?? '', part);
    return part;
  }

  #anchor(name: string, part: Part): void {
    if (name !== '' && !this.anchors.has(name)) this.anchors.set(name, part);
  }

  #breakBefore(part: Part): void {
    if (!isInline(part.tag)) this.#line = null;
  }

  #close(): void {
    const closed = this.#open.pop();
    if (closed === undefined) return;
    const { part } = closed;
    part.end = this.parts.length;
    part.lastRun = this.runs.length;
    this.#breakBefore(part);
    const above = this.#open.at(-1)?.part;
    if (above !== undefined) {
      above.textLength += part.textLength;
      above.linkTextLength += part.linkTextLength;
    }
  }

  #text(data: string): void {
    const top = this.#open.at(-1);
    if (top === undefined) return;
    const { part } = top;
    const text = data.replace(SPACE, ' ');
    if (text === '' || (text === ' ' && this.#line === null)) return;
    if (this.#line === null) {
      this.#line = {
        text: '',
        part: this.#blockOf(part),
        index: this.lines.length,
        firstRun: this.runs.length,
        lastRun: this.runs.length,
      };
      this.lines.push(this.#line);
    }
    this.#line.text += text;
    if (text === ' ') return;
    this.runs.push({ text, part: part.index, line: this.#line.index });
    this.#line.lastRun = this.runs.length;
    const length = text.length - (text.startsWith(' ') ? 1 : 0) - (text.endsWith(' ') ? 1 : 0);
    if (part.hidden) return;
    part.textLength += length;
    if (part.link >= 0) part.linkTextLength += length;
  }

  #blockOf(part: Part): number {
    let at: Part | undefined = part;
    while (at !== undefined && at.parent >= 0 && INLINE.has(at.tag)) at = this.parts[at.parent];
    return at?.index ?? part.index;
  }
}

function nthOf(top: { counts: Map<string, number> | null }, tag: string): number {
  top.counts ??= new Map();
  const nth = (top.counts.get(tag) ?? 0) + 1;
  top.counts.set(tag, nth);
  return nth;
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

/** All text below a part in one line, a space where a block ends. */
export function textOf(part: Part, { runs }: Survey): string {
  let text = '';
  let line = -1;
  for (let i = part.firstRun; i < part.lastRun; i += 1) {
    const run = runs[i];
    if (run === undefined) break;
    text += line >= 0 && run.line !== line ? ` ${run.text}` : run.text;
    line = run.line;
  }
  return text.trim();
}

/** The children of a part that are elements. */
export function childrenOf(part: Part, { parts }: Survey): Part[] {
  const children: Part[] = [];
  for (let i = part.index + 1; i < part.end; ) {
    const child = parts[i];
    if (child === undefined) break;
    children.push(child);
    i = child.end;
  }
  return children;
}

/** The element that follows a part under the same parent; null where it is the last. */
export function nextSiblingOf(part: Part, { parts }: Survey): Part | null {
  const next = parts[part.end];
  return next !== undefined && next.parent === part.parent ? next : null;
}

/** An attribute of a part, null where it has none of that name (in lower case); cheaper than asking the DOM. */
export function attributeOf({ attributes, element }: Part, name: string): string | null {
  return attributes.includes(name) ? element.getAttribute(name) : null;
}
