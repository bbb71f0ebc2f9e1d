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
const CLOSED = new Set(
  'script style noscript template textarea select iframe noframes svg math canvas video audio title object mingcha-overlay'.split(
    ' ',
  ),
);

/** Elements that do not break a line. */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big button cite code data del dfn em font i img input ins kbd label mark nobr q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

const NO_ATTRIBUTES: readonly string[] = [];
const SPACE = /[\s\u200b]+/g;
/** White space that is more than a single plain space. */
const UNEVEN = /[^\S ]|\u200b| {2}/;
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
  const walk = startWalk(circumstances.live?.shadowRootOf ?? null);
  const root = document.documentElement;
  if (root) walk.over(root);
  return walk.seen;
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

interface Seen extends Survey {
  readonly parts: Part[];
  readonly runs: Run[];
  readonly lines: Line[];
  readonly byTag: Map<string, Part[]>;
  readonly anchors: Map<string, Part>;
  shadowRoots: number;
}

/** Closures over plain variables: in a script that runs once per page, private members cost twice the time. */
function startWalk(shadowRootOf: ((element: Element) => ShadowRoot | null) | null) {
  const parts: Part[] = [];
  const runs: Run[] = [];
  const lines: Line[] = [];
  const byTag = new Map<string, Part[]>();
  const anchors = new Map<string, Part>();
  const seen: Seen = { parts, runs, lines, byTag, anchors, shadowRoots: 0 };
  /** Innermost last. */
  const open: Open[] = [];
  let top: Open | undefined;
  let line: Line | null = null;

  function over(root: Element): void {
    let node: Node | null = root;
    while (node !== null) {
      const inside: Node | null = enter(node);
      node = inside ?? after(node);
    }
    while (top !== undefined) close(top);
  }

  /** Reads a node; returns its first child where the walk goes down. */
  function enter(node: Node): Node | null {
    if (node.nodeType === 3) {
      if (top !== undefined) readText(node.nodeValue ?? '', top.part);
      return null;
    }
    if (!isElement(node)) return null;
    const part = partOf(node);
    if (!isInline(part.tag)) line = null;
    if (CLOSED.has(part.tag)) return null;
    const child = node.firstChild;
    const shadow = shadowRootOf === null ? null : (shadowRootOf(node)?.firstChild ?? null);
    if (shadow !== null) seen.shadowRoots += 1;
    const first = shadow ?? child;
    if (first === null) return null;
    top = { part, counts: null, inShadow: shadow !== null, resume: shadow === null ? null : child };
    open.push(top);
    return first;
  }

  /** The node that follows in document order, closing what ends on the way. */
  function after(node: Node): Node | null {
    let at = node;
    while (top !== undefined) {
      const next = at.nextSibling;
      if (next !== null) return next;
      const { resume } = top;
      if (resume !== null) {
        top.resume = null;
        top.counts = null;
        top.inShadow = false;
        return resume;
      }
      at = top.part.element;
      close(top);
    }
    return null;
  }

  function partOf(element: Element): Part {
    const tag = element.localName.toLowerCase();
    const attributes = element.hasAttributes() ? element.getAttributeNames() : NO_ATTRIBUTES;
    const above = top?.part;
    const index = parts.length;
    const part: Part = {
      element,
      tag,
      parent: above === undefined ? -1 : above.index,
      index,
      end: index + 1,
      nth: top === undefined ? 1 : nthOf(top, tag),
      id: attributes.includes('id') ? (element.getAttribute('id') ?? '') : '',
      className: attributes.includes('class') ? (element.getAttribute('class') ?? '') : '',
      attributes,
      hidden: above?.hidden === true || isHiding(element, attributes),
      link: tag === 'a' || tag === 'area' ? index : above === undefined ? -1 : above.link,
      line: line !== null && isInline(tag) ? line.index : lines.length,
      shadow: top?.inShadow ? 'top' : above === undefined || above.shadow === 'none' ? 'none' : 'in',
      firstRun: runs.length,
      lastRun: runs.length,
      textLength: 0,
      linkTextLength: 0,
    };
    parts.push(part);
    const sameTag = byTag.get(tag);
    if (sameTag === undefined) byTag.set(tag, [part]);
    else sameTag.push(part);
    anchor(part.id, part);
    if (tag === 'a' && attributes.includes('name')) anchor(element.getAttribute('name') ?? '', part);
    return part;
  }

  function anchor(name: string, part: Part): void {
    if (name !== '' && !anchors.has(name)) anchors.set(name, part);
  }

  function close({ part }: Open): void {
    open.pop();
    top = open.at(-1);
    part.end = parts.length;
    part.lastRun = runs.length;
    if (!isInline(part.tag)) line = null;
    if (top === undefined) return;
    const above = top.part;
    above.textLength += part.textLength;
    above.linkTextLength += part.linkTextLength;
  }

  function readText(data: string, part: Part): void {
    // Half of a page's text nodes are the line breaks between its tags.
    if (line === null && data.trim() === '') return;
    const text = UNEVEN.test(data) ? data.replace(SPACE, ' ') : data;
    if (text === '' || (text === ' ' && line === null)) return;
    if (line === null) {
      const firstRun = runs.length;
      line = { text: '', part: blockOf(part), index: lines.length, firstRun, lastRun: firstRun };
      lines.push(line);
    }
    line.text += text;
    if (text === ' ') return;
    runs.push({ text, part: part.index, line: line.index });
    line.lastRun = runs.length;
    if (part.hidden) return;
    const length = text.length - (text.startsWith(' ') ? 1 : 0) - (text.endsWith(' ') ? 1 : 0);
    part.textLength += length;
    if (part.link >= 0) part.linkTextLength += length;
  }

  function blockOf(part: Part): number {
    let at: Part | undefined = part;
    while (at !== undefined && at.parent >= 0 && isInline(at.tag)) at = parts[at.parent];
    return at?.index ?? part.index;
  }

  return { seen, over };
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
