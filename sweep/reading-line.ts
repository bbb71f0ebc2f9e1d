import type { LinkPolicy } from '../links/check/policy.ts';
import { verdictOfCheck } from '../links/check/verdicts.ts';
import type { Answer, Fetcher, LinkRequest } from '../links/contract.ts';
import { MOST_SITEMAP, readSitemap, type Sitemap } from './sitemap.ts';

/** What an address is asked for, other than to see whether it opens. */
export type Purpose = 'page' | 'robots' | 'sitemap';

type Response = Extract<Answer, { type: 'response' }>;

/** An answer kept until it is known what the check makes of it. */
export interface Held {
  readonly answer: Response;
  /** Of the body, in hex; empty for what is no page. */
  readonly sha256: string;
  /** Null for what is no sitemap. */
  readonly sitemap: Sitemap | null;
}

/** Bytes. Ours: ten times the largest page of a portal; what robots.txt has to be read of by RFC 9309; see there. */
const MOST_BYTES: Readonly<Record<Purpose, number>> = {
  page: 4 * 1024 * 1024,
  robots: 512 * 1024,
  sitemap: MOST_SITEMAP,
};

/**
 * Stands between a link check and the fetcher: what is to be read is asked for whole and held, while the check sees
 * as much of it as of any link.
 */
export class ReadingLine implements Fetcher {
  readonly #fetcher: Fetcher;
  readonly #purposeOf: (url: string) => Purpose | null;
  readonly #onAnswer: (url: string) => void;
  readonly #sha256: (bytes: Uint8Array) => Promise<string> | string;
  readonly #held = new Map<string, Held>();
  /** The address that was asked for last. */
  now = '';

  /** `onAnswer` is called when an answer has come, before the check has seen it. */
  constructor(
    fetcher: Fetcher,
    purposeOf: (url: string) => Purpose | null,
    onAnswer: (url: string) => void,
    sha256: (bytes: Uint8Array) => Promise<string> | string = sha256Of,
  ) {
    this.#fetcher = fetcher;
    this.#purposeOf = purposeOf;
    this.#onAnswer = onAnswer;
    this.#sha256 = sha256;
  }

  async ask(request: LinkRequest, signal: AbortSignal): Promise<Answer> {
    const { url, mostBytes } = request;
    const purpose = this.#purposeOf(url);
    if (purpose === 'page') this.now = url;
    const most = purpose === null ? mostBytes : MOST_BYTES[purpose];
    const answer = await this.#fetcher.ask({ ...request, mostBytes: most }, signal);
    if (purpose !== null && !signal.aborted) await this.#hold(url, purpose, answer);
    if (!signal.aborted) this.#onAnswer(url);
    return answer.type === 'failure' || purpose === null ? answer : cut(answer, mostBytes);
  }

  /** Good answers that wait for the check to settle what they mean. */
  get size(): number {
    return this.#held.size;
  }

  /** The last good answer of an address; it is held no longer. */
  take(url: string): Held | null {
    const held = this.#held.get(url) ?? null;
    this.#held.delete(url);
    return held;
  }

  async #hold(url: string, purpose: Purpose, answer: Answer): Promise<void> {
    if (answer.type === 'failure' || answer.status < 200 || answer.status > 299) {
      this.#held.delete(url);
      return;
    }
    const sha256 = purpose === 'page' ? await this.#sha256(answer.body) : '';
    const sitemap = purpose === 'sitemap' ? await readSitemap(answer.body) : null;
    this.#held.set(url, { answer, sha256, sitemap });
  }
}

function cut(answer: Response, most: number): Response {
  if (answer.body.length <= most) return answer;
  return { ...answer, body: answer.body.subarray(0, most), whole: false };
}

async function sha256Of(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes.slice());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * The policy with what a sweep does otherwise: what is to be read is asked for by `get`, and of robots.txt and sitemaps
 * the first answer will do, since most portals have none.
 */
export function readingPolicy(policy: LinkPolicy, purposeOf: (url: string) => Purpose | null): LinkPolicy {
  const isService = (url: string): boolean => {
    const purpose = purposeOf(url);
    return purpose === 'robots' || purpose === 'sitemap';
  };
  return {
    ...policy,
    firstWay: (url) => (purposeOf(url) === null ? policy.firstWay(url) : 'get'),
    readAnswer(url, way, answer, errorPage, parts) {
      const sign = policy.readAnswer(url, way, answer, errorPage, parts);
      return isService(url) ? { ...sign, needsErrorPage: false } : sign;
    },
    next(url, tries, patience) {
      const next = policy.next(url, tries, patience);
      const sign = tries.at(-1)?.sign;
      if (next.type === 'settled' || sign === undefined || !isService(url)) return next;
      const { status, kind, reason } = sign;
      if (status === null || status === 429 || status >= 500) {
        return next.type === 'secondOpinion' ? settledAs(url, tries, kind, reason) : next;
      }
      return settledAs(url, tries, kind, reason);
    },
  };
}

type Next = ReturnType<LinkPolicy['next']>;
type Tries = Parameters<LinkPolicy['next']>[1];
type What = Parameters<typeof verdictOfCheck>[1];

function settledAs(url: string, tries: Tries, kind: What['kind'], reason: What['reason']): Next {
  return {
    type: 'settled',
    verdict: verdictOfCheck({ url, tries }, { verdict: 'cantTell', kind, reason }, ''),
  };
}
