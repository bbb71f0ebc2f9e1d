import type { Answer } from '../contract.ts';
import { parseAddress } from './file-type.ts';

type HttpAnswer = Extract<Answer, { type: 'response' }>;

/** An answer with its addresses taken apart. */
export interface Response extends HttpAnswer {
  readonly asked: URL;
  readonly final: URL;
  /** The header's value, null where there is none. */
  readonly contentType: string | null;
}

/** Takes an answer's addresses apart; null where the address asked for is none. */
export function responseOf(url: string, answer: HttpAnswer): Response | null {
  const asked = parseAddress(url);
  if (asked === null) return null;
  const final = parseAddress(answer.finalUrl, asked) ?? asked;
  return { ...answer, asked, final, contentType: answer.headers['content-type'] ?? null };
}

/**
 * How long the server asks to wait, in milliseconds; null where it does not say. A date is taken by the
 * server's own clock. RFC 9110, 10.2.3
 */
export function retryAfterOf(headers: HttpAnswer['headers']): number | null {
  const value = headers['retry-after']?.trim() ?? '';
  if (value === '') return null;
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const wait = Date.parse(value) - Date.parse(headers.date ?? '');
  return Number.isFinite(wait) ? Math.max(0, wait) : null;
}
