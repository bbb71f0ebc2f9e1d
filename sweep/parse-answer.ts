import { parsePage, TooComplexError } from '../facts/parse/page.ts';
import { decodePage } from '../facts/read/decode.ts';
import { recordPage } from '../facts/record/page.ts';
import type { Recording } from '../facts/recording.ts';
import type { Answer } from '../links/contract.ts';
import type { PageSeen } from '../links/page-seen.ts';
import { seenIn } from './seen-in.ts';

type Response = Extract<Answer, { type: 'response' }>;

/** A page before anything is made of it: plain values, so that its facts may be gathered in another thread. */
export interface ParsedPage {
  /** Where it stands, redirects followed. */
  readonly url: string;
  readonly status: number;
  /** As the page was decoded. */
  readonly encoding: string;
  /** Its source. */
  readonly html: string;
  readonly recording: Recording;
}

/** What an address answered: a page, and what a person finds on it; or why it is none. */
export type ParsedAnswer =
  | { readonly type: 'page'; readonly page: ParsedPage; readonly seen: PageSeen }
  | { readonly type: 'notPage' }
  | { readonly type: 'tooComplex' };

const HTML = /^\s*(?:text\/html|application\/xhtml\+xml)\b/i;
/** How many of the first bytes are looked at where the server does not say what it sends. */
const FIRST_BYTES = 512;

/** Decodes and parses what an address answered; only HTML is. */
export function parseAnswer({ headers, body, finalUrl: url, status }: Response): ParsedAnswer {
  const contentType = headers['content-type'] ?? null;
  if (!isHtml(contentType, body)) return { type: 'notPage' };
  const { text: html, encoding } = decodePage(body, contentType);
  try {
    const document = parsePage(html);
    const recording = recordPage(document, null);
    return {
      type: 'page',
      page: { url, status, encoding, html, recording },
      seen: seenIn(document, html),
    };
  } catch (error) {
    if (error instanceof TooComplexError) return { type: 'tooComplex' };
    throw error;
  }
}

function isHtml(contentType: string | null, body: Uint8Array): boolean {
  if (contentType !== null && contentType.trim() !== '') return HTML.test(contentType);
  const start = new TextDecoder('latin1').decode(body.subarray(0, FIRST_BYTES));
  return /<(?:!doctype\s+html|html|head|body)\b/i.test(start);
}
