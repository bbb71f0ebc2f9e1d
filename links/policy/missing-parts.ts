import { Parser } from 'htmlparser2';
import type { MissingPart } from '../../facts/link-verdict.ts';
import { decodePage } from '../../facts/read/decode.ts';
import type { Response } from './response.ts';

/** With scripts and less text than this, the page is yet to be built. Characters. */
const SHELL = 200;

const HTML = /^\s*(?:text\/html|application\/xhtml\+xml)\b/i;
/** A script element with another type holds data. */
const SCRIPT_TYPE = /^\s*(?:module|(?:text|application)\/(?:x-)?(?:java|ecma)script.*)?\s*$/i;
/** A script that looks at the address, or moves the page by itself, can do with the fragment what it likes. */
const HEEDS_FRAGMENT = /hash|\blocation\b|document\.(?:url|documentURI|baseURI)|scrollIntoView/i;
/** Braces that a script is to fill. */
const TEMPLATE = /\{\{[^{}]{0,200}\}\}/;

type Attributes = Readonly<Record<string, string>>;

/** Case and blanks aside: browsers pass over the case on old pages. */
function plain(name: string): string {
  return name.trim().toLowerCase();
}

/** Takes note of the places that a fragment can lead to, and of what else could answer it. */
class PartReader {
  readonly places = new Set<string>();
  hasScript = false;
  /** The page leads on by itself, or is made of other pages. */
  isPassage = false;
  scripts = '';
  #inScript = false;

  onopentag(tag: string, attributes: Attributes): void {
    if (attributes.id) this.places.add(plain(attributes.id));
    if (tag === 'a' && attributes.name) this.places.add(plain(attributes.name));
    if (tag === 'script' && SCRIPT_TYPE.test(attributes.type ?? '')) {
      this.hasScript = true;
      this.#inScript = true;
    }
    if (tag === 'frameset') this.isPassage = true;
    if (tag === 'meta' && attributes['http-equiv']?.toLowerCase() === 'refresh') this.isPassage = true;
    for (const name in attributes) {
      if (name.startsWith('on')) {
        this.hasScript = true;
        this.scripts += `${attributes[name]}\n`;
      }
    }
  }

  onclosetag(tag: string): void {
    if (tag === 'script') this.#inScript = false;
  }

  ontext(text: string): void {
    if (this.#inScript) this.scripts += text;
  }
}

/** A fragment as an id can be written; none where its escapes are no UTF-8, which browsers read in their own ways. */
function namesOf(part: string): readonly string[] {
  try {
    return [part, decodeURIComponent(part)].map(plain);
  } catch {
    return [];
  }
}

function isMissing(part: string, { places, scripts }: PartReader): boolean {
  const names = namesOf(part);
  if (names.length === 0) return false;
  const written = scripts.toLowerCase();
  return names.every((name) => !places.has(name) && !written.includes(name));
}

/**
 * Which of the parts (fragments as written) that links name are not in a page that opens. Says nothing where that
 * cannot be known: no page of HTML, not read to its end, yet to be built, leading on, or with a script that heeds
 * the fragment. `certain` only of a page without any script, at the very address that was asked for: a redirect can
 * name a part of its own. `textLength`: characters of text on the page.
 */
export function missingPartsOf(
  { body, contentType, whole, status, final, redirects }: Response,
  parts: readonly string[],
  textLength: number,
): readonly MissingPart[] {
  if (!whole || status !== 200 || final.hash !== '' || !HTML.test(contentType ?? '')) return [];
  const { text } = decodePage(body, contentType);
  const reader = new PartReader();
  new Parser(reader, { decodeEntities: true }).end(text);
  const { hasScript, isPassage, scripts } = reader;
  const isShell = hasScript && (textLength < SHELL || TEMPLATE.test(text));
  if (isPassage || isShell || HEEDS_FRAGMENT.test(scripts)) return [];
  const certain = !hasScript && redirects === 0;
  return parts.filter((part) => isMissing(part, reader)).map((part) => ({ part, certain }));
}
