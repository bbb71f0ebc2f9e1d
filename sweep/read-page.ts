import { completeFacts } from '../facts/derive/complete.ts';
import { gatherPage } from '../facts/gather/page.ts';
import type { PageFacts } from '../facts/page.ts';
import type { Answer } from '../links/contract.ts';
import { leadsOf, type PageLeads } from './leads.ts';
import { withNeed } from './needs-live.ts';
import type { Reading } from './page-reader.ts';
import { type ParsedPage, parseAnswer } from './parse-answer.ts';

/** Reads what an address answered, decoded and parsed; only HTML is. `at`: ISO 8601, the time of reading. */
export function readPage(answer: Extract<Answer, { type: 'response' }>, at: string): Reading {
  const parsed = parseAnswer(answer);
  if (parsed.type !== 'page') return parsed;
  return { type: 'page', ...readParsed(parsed.page, at), seen: parsed.seen };
}

/** The facts of a parsed page, and what it leads to. `at`: as for {@link readPage}. */
export function readParsed(
  { recording, url, status, encoding, html }: ParsedPage,
  at: string,
): { facts: PageFacts; leads: PageLeads } {
  const gathered = gatherPage(recording, { url, status, encoding, at, live: null });
  const facts = withNeed(completeFacts(gathered), html);
  return { facts, leads: leadsOf(facts, html) };
}
