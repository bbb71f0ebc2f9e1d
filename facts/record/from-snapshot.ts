import { CLOSE, FRAME_TOKEN, isRecording, type Recording, SHADOW, TEXT } from '../recording.ts';
import type { Snapshot } from '../snapshot.ts';
import { CLOSED, DRAWN_WORDS, writeTag } from './write-tag.ts';

/** Written without an end: https://html.spec.whatwg.org/multipage/parsing.html#serializing-html-fragments */
const VOID = new Set(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr'.split(
    ' ',
  ),
);
/** What stands in them is written as it is; see there. Of `noscript` only where scripts may run. */
const RAW = new Set('style script xmp iframe noembed noframes plaintext noscript'.split(' '));
const FOREIGN = new Set(['svg', 'math']);
/** Parts of a drawing or a formula that hold HTML again. */
const HTML_AGAIN = new Set(['foreignObject', 'desc', 'title', 'mi', 'mo', 'mn', 'ms', 'mtext']);

const LESS = 60;
const GREATER = 62;
const SPACE = 32;
const SLASH = 47;
const EXCLAMATION = 33;

/** The markup is not what a browser writes for the elements that it has: scripts can make such trees. */
class Unreadable extends Error {}

/** An element that the reading is inside of. */
interface Open {
  readonly tag: string;
  /** It stands in the recording itself; and so does what it holds. */
  readonly isWritten: boolean;
  readonly holdsWritten: boolean;
  /** It holds elements of a drawing or a formula, not of HTML. */
  readonly holdsForeign: boolean;
  /** It holds elements that have a number. */
  readonly holdsNumbered: boolean;
  readonly isSizeless: boolean;
  /** Of a drawing, the words in it; null elsewhere. */
  words: string[] | null;
}

/**
 * The recording that `recordPage` would make of the same tree, but for text nodes that stand side by side: they are one.
 * Null where it cannot be told from the markup what the tree was: such a page is to be recorded node by node. Time grows
 * with the length of the markup.
 */
export function recordingOf(snapshot: Snapshot): Recording | null {
  const items: (string | number)[] = [];
  try {
    new TreeReader(snapshot, items, false).read();
    return ownCopy(items);
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}

/**
 * A piece of a text keeps all of it in memory, and a name that was cut out is compared letter by letter: what comes out of
 * JSON is neither, which saves as much time as the way there and back takes.
 */
function ownCopy(items: Recording): Recording | null {
  const copy: unknown = JSON.parse(JSON.stringify(items));
  return isRecording(copy) ? copy : null;
}

class TreeReader {
  readonly #items: (string | number)[];
  readonly #html: string;
  readonly #elements: number;
  readonly #unseen: ReadonlySet<number>;
  readonly #frames: ReadonlyMap<number, string>;
  readonly #shadows: ReadonlyMap<number, Snapshot>;
  readonly #open: Open[] = [];
  #top: Open;
  #at = 0;
  #number = 0;

  constructor(
    { html, elements, unseen, frames, shadows }: Snapshot,
    items: (string | number)[],
    isSizeless: boolean,
  ) {
    this.#items = items;
    this.#html = html;
    this.#elements = elements;
    this.#unseen = new Set(unseen);
    this.#frames = new Map(frames);
    this.#shadows = new Map(shadows);
    this.#top = {
      tag: '',
      isWritten: false,
      holdsWritten: true,
      holdsForeign: false,
      holdsNumbered: true,
      isSizeless,
      words: null,
    };
  }

  /** Throws `Unreadable`. */
  read(): void {
    const html = this.#html;
    while (this.#at < html.length) {
      if (html.charCodeAt(this.#at) !== LESS) this.#text();
      else if (html.charCodeAt(this.#at + 1) === SLASH) this.#end();
      else if (html.charCodeAt(this.#at + 1) === EXCLAMATION) this.#comment();
      else this.#start();
    }
    if (this.#open.length > 0 || this.#number !== this.#elements) throw new Unreadable();
  }

  #text(): void {
    const end = this.#html.indexOf('<', this.#at);
    const written = this.#html.slice(this.#at, end < 0 ? undefined : end);
    this.#at += written.length;
    this.#words(() => decoded(written));
  }

  #words(read: () => string): void {
    const { holdsWritten, words } = this.#top;
    if (words !== null) words.push(read());
    else if (holdsWritten) {
      const text = read();
      this.#items.push(TEXT, text.trim() === '' ? ' ' : text);
    }
  }

  #comment(): void {
    this.#at = this.#behind('-->', this.#at + 4);
  }

  #end(): void {
    const { tag, isWritten, words } = this.#top;
    const name = this.#html.slice(this.#at + 2, this.#at + 2 + tag.length);
    if (name !== tag || this.#html.charCodeAt(this.#at + 2 + tag.length) !== GREATER) throw new Unreadable();
    this.#at += tag.length + 3;
    if (isWritten) {
      const drawn = words?.join('') ?? '';
      if (DRAWN_WORDS.test(drawn)) this.#items.push(TEXT, drawn);
      this.#items.push(CLOSE);
    }
    const above = this.#open.pop();
    if (above === undefined) throw new Unreadable();
    this.#top = above;
  }

  #start(): void {
    const above = this.#top;
    const tag = this.#name();
    const attributes = this.#attributes();
    const number = above.holdsNumbered ? this.#number++ : -1;
    const takesSize = above.holdsWritten && this.#write(tag, attributes, number);
    const isClosed = CLOSED.has(tag);
    if (!above.holdsForeign && VOID.has(tag)) {
      if (above.holdsWritten) this.#items.push(CLOSE);
      return;
    }
    const isForeign = above.holdsForeign || FOREIGN.has(tag);
    this.#open.push(above);
    this.#top = {
      tag,
      isWritten: above.holdsWritten,
      holdsWritten: above.holdsWritten && !isClosed,
      holdsForeign: isForeign && !HTML_AGAIN.has(tag),
      holdsNumbered: above.holdsNumbered && tag !== 'template',
      isSizeless: above.isSizeless || takesSize,
      words: above.words ?? (above.holdsWritten && tag === 'svg' ? [] : null),
    };
    if (!isForeign && RAW.has(tag)) this.#raw(tag);
  }

  /** Reads what stands in an element as it is written, up to its end. */
  #raw(tag: string): void {
    const end = this.#html.indexOf(`</${tag}>`, this.#at);
    if (end < 0) throw new Unreadable();
    const from = this.#at;
    this.#at = end;
    if (end > from) this.#words(() => this.#html.slice(from, end));
  }

  /** Whether the element takes the size from its letters. */
  #write(tag: string, attributes: readonly string[], number: number): boolean {
    const { isSizeless } = this.#top;
    const takesSize = writeTag(this.#items, tag, !this.#unseen.has(number), attributes, isSizeless);
    const token = this.#frames.get(number);
    if (token !== undefined) this.#items.push(FRAME_TOKEN, token);
    const shadow = CLOSED.has(tag) ? undefined : this.#shadows.get(number);
    if (shadow !== undefined) {
      this.#items.push(SHADOW);
      new TreeReader(shadow, this.#items, isSizeless || takesSize).read();
      this.#items.push(CLOSE);
    }
    return takesSize;
  }

  #name(): string {
    const html = this.#html;
    const from = this.#at + 1;
    let to = from;
    for (; to < html.length; to += 1) {
      const code = html.charCodeAt(to);
      if (code === SPACE || code === GREATER) break;
    }
    if (to === from) throw new Unreadable();
    this.#at = to;
    return html.slice(from, to);
  }

  /** Name and value of each by turns; and the end of the tag. */
  #attributes(): readonly string[] {
    const html = this.#html;
    const attributes: string[] = [];
    while (html.charCodeAt(this.#at) === SPACE) {
      const from = this.#at + 1;
      const value = this.#behind('="', from);
      const end = this.#behind('"', value);
      attributes.push(html.slice(from, value - 2), decoded(html.slice(value, end - 1)));
      this.#at = end;
    }
    if (html.charCodeAt(this.#at) !== GREATER) throw new Unreadable();
    this.#at += 1;
    return attributes;
  }

  /** The place behind some words. */
  #behind(words: string, from: number): number {
    const at = this.#html.indexOf(words, from);
    if (at < 0) throw new Unreadable();
    return at + words.length;
  }
}

/** The references that a browser writes; the last must not be read twice. */
function decoded(written: string): string {
  if (!written.includes('&')) return written;
  return written
    .replaceAll('&quot;', '"')
    .replaceAll('&nbsp;', '\u00a0')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
