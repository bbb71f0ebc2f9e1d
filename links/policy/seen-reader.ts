import type { PageSeen } from '../page-seen.ts';

const MOST_TITLE = 200;
const MOST_HEADINGS = 5;
const MOST_HEADING = 120;
const MOST_TEXT = 8_000;
const MOST_SOURCE = 16_384;
const MOST_SCRIPT = 4_000;
const SHORT_SCRIPT = 300;
const MOST_NAMES = 5;
const MOST_ADDRESS = 2_000;

const INLINE = new Set(
  (
    'a abbr b bdi bdo big cite code data del dfn em font i img input ins kbd label mark nobr q s samp small span ' +
    'strike strong sub sup time tt u var wbr'
  ).split(' '),
);
const UNSEEN = new Set(['script', 'style', 'noscript', 'template', 'svg', 'textarea', 'iframe', 'object']);
const HIDDEN_STYLE = /display\s*:\s*none/i;
const REFRESH = /^([\d.]*)[\s;,]*(?:url\s*=)?\s*["']?([^"']*)/i;
/** A jump to an address that the script spells out, on its own or for the whole window. */
const SCRIPT_JUMP =
  /\blocation(?:\.href)?\s*=\s*(["'])([^"']*)\1(?!\s*\+)|\blocation\.(?:replace|assign)\s*\(\s*(["'])([^"']*)\3\s*\)/;

const ALERT = /\balert\s*\(\s*(["'])([^"']{1,200})\1\s*\)/g;

/** Longer than this, a refresh renews a page rather than leads on. Seconds. */
const LONGEST_JUMP = 30;

/** An attribute of the element that opens, by its name; undefined or null where it has none. */
export type AttributeOf = (name: string) => string | null | undefined;

/** Most pieces of text have no more than a blank here and there. */
const UNEVEN = /[^\S ]|[\u200b\ufeff]| {2}|^ | $/;

function squeeze(text: string): string {
  if (!UNEVEN.test(text)) return text;
  return text.replace(/[\s\u00a0\u200b\ufeff\u3000]+/g, ' ').trim();
}

/** Characters other than blanks; a pair of surrogates is one. */
function charactersOf(line: string): number {
  let count = 0;
  for (let index = 0; index < line.length; index += 1) {
    const unit = line.charCodeAt(index);
    if (unit !== 0x20 && (unit & 0xfc00) !== 0xdc00) count += 1;
  }
  return count;
}

function isHidden(tag: string, attributeOf: AttributeOf): boolean {
  if (tag === 'body' || tag === 'html') return false;
  return (attributeOf('hidden') ?? null) !== null || HIDDEN_STYLE.test(attributeOf('style') ?? '');
}

/** Takes a page's tags and text in their order, from a stream or from a tree. */
export class SeenReader {
  readonly #lines: string[] = [];
  readonly #headings: string[] = [];
  readonly #mainHeadings: string[] = [];
  readonly #pictures: string[] = [];
  readonly #embeds: string[] = [];
  readonly #metas = new Map<string, string>();
  #title = '';
  #textLength = 0;
  #scripts = 0;
  #hasPasswordField = false;
  #script = '';
  #jump: string | null = null;
  #line = '';
  #heading: { readonly tag: string; text: string } | null = null;
  #titleAt: 'before' | 'inside' | 'after' = 'before';
  #depth = 0;
  /** The depth at which what is not seen begins, or 0. */
  #unseenFrom = 0;
  #inScript = false;

  open(tag: string, attributeOf: AttributeOf): void {
    this.#depth += 1;
    if (this.#unseenFrom === 0) this.#openSeen(tag, attributeOf);
    if (tag === 'script') {
      this.#scripts += 1;
      this.#inScript = true;
    }
    if (this.#unseenFrom === 0 && (UNSEEN.has(tag) || isHidden(tag, attributeOf))) {
      this.#unseenFrom = this.#depth;
    }
    if (!INLINE.has(tag)) this.#endLine();
  }

  close(tag: string): void {
    if (tag === 'title' && this.#titleAt === 'inside') this.#titleAt = 'after';
    if (tag === 'script') this.#inScript = false;
    if (!INLINE.has(tag)) this.#endLine();
    if (this.#heading?.tag === tag) this.#endHeading(this.#heading);
    if (this.#depth === this.#unseenFrom) this.#unseenFrom = 0;
    this.#depth -= 1;
  }

  text(text: string): void {
    if (this.#inScript) {
      if (this.#script.length < MOST_SCRIPT) this.#script += text.slice(0, MOST_SCRIPT);
    } else if (this.#titleAt === 'inside') {
      this.#title += text;
    } else if (this.#unseenFrom === 0) {
      this.#line += text;
      if (this.#heading !== null) this.#heading.text += text;
    }
  }

  /** What was seen of a page. `source`: all of it. */
  end(source: string): PageSeen {
    this.#endLine();
    return {
      title: squeeze(this.#title).slice(0, MOST_TITLE),
      headings: this.#headings,
      textLength: this.#textLength,
      lines: this.#lines,
      mainHeadings: this.#mainHeadings,
      description: this.#metas.get('description') ?? '',
      keywords: this.#metas.get('keywords') ?? '',
      hasPasswordField: this.#hasPasswordField,
      scripts: this.#scripts,
      jump: this.#jump ?? scriptJump(this.#script),
      alerts: alertsOf(this.#script),
      pictures: this.#pictures,
      embeds: this.#embeds,
      source: source.slice(0, MOST_SOURCE),
    };
  }

  #openSeen(tag: string, attributeOf: AttributeOf): void {
    switch (tag) {
      case 'title':
        if (this.#titleAt === 'before') this.#titleAt = 'inside';
        break;
      case 'h1':
      case 'h2':
        this.#heading = { tag, text: '' };
        break;
      case 'meta':
        this.#readMeta(attributeOf);
        break;
      case 'input':
        if (attributeOf('type')?.toLowerCase() === 'password') this.#hasPasswordField = true;
        break;
      case 'img':
        if (this.#pictures.length < MOST_NAMES) this.#pictures.push(attributeOf('src') ?? '');
        break;
      case 'iframe':
      case 'frame':
      case 'embed':
      case 'object':
        if (this.#embeds.length < MOST_NAMES) {
          this.#embeds.push(attributeOf('src') ?? attributeOf('data') ?? '');
        }
        break;
    }
  }

  #readMeta(attributeOf: AttributeOf): void {
    const content = attributeOf('content') ?? '';
    const name = attributeOf('name')?.toLowerCase() ?? '';
    if ((name === 'keywords' || name === 'description') && !this.#metas.has(name)) {
      this.#metas.set(name, squeeze(content).slice(0, MOST_TITLE));
    }
    if (attributeOf('http-equiv')?.toLowerCase() !== 'refresh') return;
    const [, seconds, target] = REFRESH.exec(content.trim().slice(0, MOST_ADDRESS)) ?? [];
    if (target && Number(seconds || 0) <= LONGEST_JUMP) this.#jump ??= target.trim();
  }

  #endLine(): void {
    if (this.#line === '') return;
    const line = squeeze(this.#line);
    this.#line = '';
    if (line === '') return;
    if (this.#textLength < MOST_TEXT) this.#lines.push(line.slice(0, MOST_TEXT));
    this.#textLength += charactersOf(line);
  }

  #endHeading({ tag, text }: { readonly tag: string; readonly text: string }): void {
    this.#heading = null;
    const heading = squeeze(text).slice(0, MOST_HEADING);
    if (heading === '' || this.#headings.length >= MOST_HEADINGS) return;
    this.#headings.push(heading);
    if (tag === 'h1') this.#mainHeadings.push(heading);
  }
}

function alertsOf(script: string): string[] {
  if (script === '' || script.length > SHORT_SCRIPT) return [];
  return Array.from(script.matchAll(ALERT), ([, , words]) => words ?? '');
}

function scriptJump(script: string): string | null {
  const [, , assigned, , called] = SCRIPT_JUMP.exec(script) ?? [];
  return (assigned ?? called) || null;
}
