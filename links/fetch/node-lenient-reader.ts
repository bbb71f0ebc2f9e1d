import type { IncomingHttpHeaders } from 'node:http';
import { MOST_HEADER_BYTES } from './node-limits.ts';
import { isRedirect } from './redirects.ts';

/** What has been read of an answer so far. */
export type Reading =
  | { readonly type: 'more' }
  /** There is no head, or one that no browser takes. */
  | { readonly type: 'bad'; readonly why: string }
  /** Nothing more is to come, or to be wanted. */
  | { readonly type: 'end'; readonly end: 'whole' | 'cut' | 'brokeOff' };

const STATUS_LINE = /^\s{0,4}HTTP\/\d+(?:\.\d+)?[ \t]+(\d{3})\b/i;
const MARKUP = /^(?:\xef\xbb\xbf)?\s*<[!a-z?]/i;
const HEAD_END = /\r?\n\r?\n/;

/**
 * Reads one answer as forbearingly as a browser: line feeds without carriage returns, blanks before colons, control
 * characters in values, lines that are no headers, the same length twice, odd chunk lines. It is fed as bytes arrive.
 */
export class LenientReader {
  status = 0;
  headers: IncomingHttpHeaders = {};
  readonly #isHead: boolean;
  readonly #mostBytes: number;
  readonly #mayBeBare: boolean;
  readonly #body: Buffer[] = [];
  #size = 0;
  #pending: Buffer = Buffer.alloc(0);
  #state: 'head' | 'body' | 'chunkLine' | 'chunk' = 'head';
  /** Bytes of the body, or of the present chunk, that are still to come. */
  #left = Number.POSITIVE_INFINITY;

  /** `mayBeBare`: a page without any head is taken, as HTTP/0.9 had it and browsers do at the usual port. */
  constructor(isHead: boolean, mostBytes: number, mayBeBare: boolean) {
    this.#isHead = isHead;
    this.#mostBytes = mostBytes;
    this.#mayBeBare = mayBeBare;
  }

  get body(): Buffer {
    return Buffer.concat(this.#body);
  }

  /** Takes bytes as they arrive. */
  take(bytes: Buffer): Reading {
    this.#pending = this.#pending.length === 0 ? bytes : Buffer.concat([this.#pending, bytes]);
    for (;;) {
      const before = this.#pending.length;
      const reading = this.#step();
      if (reading.type !== 'more') return reading;
      if (this.#pending.length === before || this.#pending.length === 0) return reading;
    }
  }

  /** The connection has ended. */
  finish(): Reading {
    if (this.#state === 'head') return { type: 'bad', why: 'the connection ended before the head did' };
    const isWhole = this.#state === 'body' && this.#left === Number.POSITIVE_INFINITY;
    return { type: 'end', end: isWhole ? 'whole' : 'brokeOff' };
  }

  #step(): Reading {
    switch (this.#state) {
      case 'head':
        return this.#readHead();
      case 'chunkLine':
        return this.#readChunkLine();
      case 'chunk':
      case 'body':
        return this.#readBytes();
    }
  }

  #readHead(): Reading {
    const text = this.#pending.toString('latin1');
    const { index, 0: gap } = HEAD_END.exec(text) ?? { index: -1, 0: '' };
    if (index > MOST_HEADER_BYTES || (index < 0 && text.length > MOST_HEADER_BYTES))
      return { type: 'bad', why: 'the head is too long' };
    // What does not begin as HTTP will not become it.
    if (text.length > 12 && !STATUS_LINE.test(text)) return this.#takeBare(text);
    if (index < 0) return { type: 'more' };
    this.#pending = this.#pending.subarray(index + gap.length);
    return this.#takeHead(text.slice(0, index));
  }

  #takeBare(text: string): Reading {
    if (!this.#mayBeBare || !MARKUP.test(text)) return { type: 'bad', why: 'this is not HTTP' };
    this.status = 200;
    this.#state = 'body';
    return this.#isHead ? { type: 'end', end: 'whole' } : this.#readBytes();
  }

  #takeHead(head: string): Reading {
    const [first = '', ...lines] = head.split(/\r?\n/);
    const status = Number(STATUS_LINE.exec(first)?.[1]);
    // An interim answer: the real one follows.
    if (status < 200) return { type: 'more' };
    this.status = status;
    this.headers = headersOf(lines);
    if (this.#isHead || this.status === 204 || this.status === 304) return { type: 'end', end: 'whole' };
    if (isRedirect(this.status) && this.headers.location) return { type: 'end', end: 'cut' };
    const lengths = new Set(listed(this.headers['content-length']));
    if (/\bchunked\b/i.test(this.headers['transfer-encoding'] ?? '')) this.#state = 'chunkLine';
    else if (lengths.size > 1) return { type: 'bad', why: 'two different lengths' };
    else this.#state = 'body';
    const [length = ''] = lengths;
    if (this.#state === 'body' && /^\d+$/.test(length)) this.#left = Number(length);
    return this.#left === 0 ? { type: 'end', end: 'whole' } : { type: 'more' };
  }

  #readChunkLine(): Reading {
    const line = /^(?:\r?\n)?([^\r\n]*)\r?\n/.exec(this.#pending.subarray(0, 1024).toString('latin1'));
    if (line === null)
      return this.#pending.length < 1024 ? { type: 'more' } : { type: 'end', end: 'brokeOff' };
    const [all, words = ''] = line;
    const [length] = /^[\da-f]{1,12}(?=[ \t]*(?:;|$))/i.exec(words) ?? [];
    if (length === undefined) return { type: 'end', end: 'brokeOff' };
    this.#pending = this.#pending.subarray(all.length);
    this.#left = Number.parseInt(length, 16);
    if (this.#left === 0) return { type: 'end', end: 'whole' };
    this.#state = 'chunk';
    return { type: 'more' };
  }

  #readBytes(): Reading {
    const piece = this.#pending.subarray(0, this.#left);
    this.#pending = this.#pending.subarray(piece.length);
    this.#left -= piece.length;
    this.#size += piece.length;
    this.#body.push(piece);
    if (this.#size > this.#mostBytes) return { type: 'end', end: 'cut' };
    if (this.#left > 0) return { type: 'more' };
    if (this.#state === 'body') return { type: 'end', end: 'whole' };
    this.#state = 'chunkLine';
    return { type: 'more' };
  }
}

function headersOf(lines: readonly string[]): IncomingHttpHeaders {
  const headers: IncomingHttpHeaders = {};
  for (const line of lines) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon < 1 || !/^[!-9;-~]+$/.test(name)) continue;
    const value = line.slice(colon + 1).trim();
    const before = headers[name];
    if (name === 'set-cookie') headers[name] = [...listed(before), value];
    else headers[name] = before === undefined ? value : [...listed(before), value];
  }
  return headers;
}

function listed(value: string | string[] | undefined): string[] {
  return value === undefined ? [] : typeof value === 'string' ? [value] : value;
}
