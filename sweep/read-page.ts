import { completeFacts } from '../facts/derive/complete.ts';
import { gatherPage } from '../facts/gather/page.ts';
import type { PageFacts } from '../facts/page.ts';
import { parsePage, TooComplexError } from '../facts/parse/page.ts';
import { decodePage } from '../facts/read/decode.ts';
import { recordPage } from '../facts/record/page.ts';
import type { Answer } from '../links/contract.ts';

type Response = Extract<Answer, { type: 'response' }>;

/** A page as it was sent, or why it is none. `html`: its source, decoded. */
export type Reading =
  | { readonly type: 'page'; readonly facts: PageFacts; readonly html: string }
  | { readonly type: 'notPage' }
  | { readonly type: 'tooComplex' };

const HTML = /^\s*(?:text\/html|application\/xhtml\+xml)\b/i;
/** How many of the first bytes are looked at where the server does not say what it sends. */
const FIRST_BYTES = 512;

/** Reads what an address answered, decoded and parsed; only HTML is. `at`: ISO 8601, the time of reading. */
export function readPage(answer: Response, at: string): Reading {
  const contentType = answer.headers['content-type'] ?? null;
  if (!isHtml(contentType, answer.body)) return { type: 'notPage' };
  const { text, encoding } = decodePage(answer.body, contentType);
  try {
    const recording = recordPage(parsePage(text), null);
    const circumstances = { url: answer.finalUrl, status: answer.status, encoding, at, live: null };
    return { type: 'page', facts: completeFacts(gatherPage(recording, circumstances)), html: text };
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
