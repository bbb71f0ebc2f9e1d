import { completeFacts } from '../facts/derive/complete.ts';
import { gatherPage } from '../facts/gather/page.ts';
import { parsePage, TooComplexError } from '../facts/parse/page.ts';
import { decodePage } from '../facts/read/decode.ts';
import { recordPage } from '../facts/record/page.ts';
import type { Answer } from '../links/contract.ts';
import { leadsOf } from './leads.ts';
import { withNeed } from './needs-live.ts';
import type { Reading } from './page-reader.ts';
import { seenIn } from './seen-in.ts';

type Response = Extract<Answer, { type: 'response' }>;

const HTML = /^\s*(?:text\/html|application\/xhtml\+xml)\b/i;
/** How many of the first bytes are looked at where the server does not say what it sends. */
const FIRST_BYTES = 512;

/** Reads what an address answered, decoded and parsed; only HTML is. `at`: ISO 8601, the time of reading. */
export function readPage(answer: Response, at: string): Reading {
  const contentType = answer.headers['content-type'] ?? null;
  if (!isHtml(contentType, answer.body)) return { type: 'notPage' };
  const { text, encoding } = decodePage(answer.body, contentType);
  try {
    const document = parsePage(text);
    const recording = recordPage(document, null);
    const circumstances = { url: answer.finalUrl, status: answer.status, encoding, at, live: null };
    const facts = withNeed(completeFacts(gatherPage(recording, circumstances)), text);
    return { type: 'page', facts, leads: leadsOf(facts, text), seen: seenIn(document, text) };
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
