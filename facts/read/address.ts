import { type Encode, encoderOf } from './encode.ts';

/** In these encodings, and in what cannot be written at all, a query is written as UTF-8. */
const QUERY_AS_UTF8 = new Set(['utf-8', 'utf-16le', 'utf-16be', 'replacement', 'iso-2022-jp']);

/** Schemes whose query takes the page's encoding. https://url.spec.whatwg.org/#query-state */
const QUERY_IN_PAGE_ENCODING = new Set(['http:', 'https:', 'ftp:', 'file:']);

const NON_ASCII = /[\u0080-\uffff]/;

/**
 * The address that a browser asks for when a link is followed on a page in an encoding (WHATWG name,
 * lower case): the path as UTF-8, the query in the page's encoding. Null where it cannot be resolved.
 * `base` is the page's base address. https://html.spec.whatwg.org/#encoding-parsing-a-url
 */
export function resolveAddress(href: string, base: string, encoding: string): URL | null {
  const address = parse(href, base);
  if (address === null || QUERY_AS_UTF8.has(encoding) || !NON_ASCII.test(href)) return address;
  const parts = splitAtQuery(href);
  if (!NON_ASCII.test(parts.query) || !QUERY_IN_PAGE_ENCODING.has(address.protocol)) return address;
  return parse(`${parts.before}?${escapeQuery(parts.query, encoderOf(encoding))}${parts.fragment}`, base);
}

function parse(href: string, base: string): URL | null {
  try {
    return new URL(href, base);
  } catch {
    return null;
  }
}

function splitAtQuery(href: string): { before: string; query: string; fragment: string } {
  const hash = href.indexOf('#');
  const end = hash < 0 ? href.length : hash;
  const mark = href.indexOf('?');
  if (mark < 0 || mark >= end) return { before: href, query: '', fragment: '' };
  return { before: href.slice(0, mark), query: href.slice(mark + 1, end), fragment: href.slice(end) };
}

/** ASCII stays as it is: parsing the address escapes what must be. https://url.spec.whatwg.org/#string-percent-encode-after-encoding */
function escapeQuery(query: string, encode: Encode): string {
  let escaped = '';
  for (const character of query.toWellFormed()) {
    const codePoint = character.codePointAt(0) ?? 0;
    if (codePoint < 0x80) {
      escaped += character;
      continue;
    }
    const bytes = encode(codePoint);
    escaped += bytes === null ? `%26%23${codePoint}%3B` : bytes.map(escapeByte).join('');
  }
  return escaped;
}

/** The second byte of a character can be an ASCII letter or sign; a browser leaves that as it is. */
function escapeByte(byte: number): string {
  if (byte < 0x80) return String.fromCharCode(byte);
  return `%${byte.toString(16).toUpperCase()}`;
}
