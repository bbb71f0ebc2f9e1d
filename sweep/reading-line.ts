import type { LinkPolicy } from '../links/check/policy.ts';
import { verdictOfCheck } from '../links/check/verdicts.ts';
import type { Answer, Fetcher, LinkRequest } from '../links/contract.ts';
import { askedAs } from './address.ts';
import type { SweepOptions } from './options.ts';
import type { Reading } from './page-reader.ts';
import { MOST_SITEMAP, readSitemap, type Sitemap } from './sitemap.ts';

/** What an address is asked for, other than to see whether it opens. */
export type Purpose = 'page' | 'robots' | 'sitemap';

type Response = Extract<Answer, { type: 'response' }>;

/** An answer kept until it is known what the check makes of it. */
export interface Held<Facts> {
  readonly answer: Response;
  /** Of the body, in hex; empty for what is no page. */
  readonly sha256: string;
  /** Null for what is not asked for as a page. */
  readonly reading: Reading<Facts> | null;
  /** Null for what is no sitemap. */
  readonly sitemap: Sitemap | null;
}

/** Bytes. Ours: ten times the largest page of a portal; what robots.txt has to be read of by RFC 9309; see there. */
export const MOST_BYTES: Readonly<Record<Purpose, number>> = {
  page: 4 * 1024 * 1024,
  robots: 512 * 1024,
  sitemap: MOST_SITEMAP,
};

type LineOptions<Facts> = Pick<SweepOptions<Facts>, 'fetcher' | 'reader' | 'sha256' | 'at'>;

/**
 * Stands between a link check and the fetcher: what is to be read is asked for whole, read and held, while the check
 * sees as much of it as of any link. A page is read before the check hears of its answer: where the run stops
 * meanwhile, it was never asked for.
 */
export class ReadingLine<Facts> implements Fetcher {
  readonly #options: LineOptions<Facts>;
  readonly #purposeOf: (url: string) => Purpose | null;
  readonly #onAnswer: (url: string) => void;
  readonly #held = new Map<string, Held<Facts>>();
  /** The address that was asked for last. */
  now = '';

  /** `onAnswer` is called when an answer has come, before the check has seen it. */
  constructor(
    options: LineOptions<Facts>,
    purposeOf: (url: string) => Purpose | null,
    onAnswer: (url: string) => void,
  ) {
    this.#options = options;
    this.#purposeOf = purposeOf;
    this.#onAnswer = onAnswer;
  }

  async ask(request: LinkRequest, signal: AbortSignal, onWhole?: () => void): Promise<Answer> {
    const { url, mostBytes } = request;
    const purpose = this.#purposeOf(url);
    if (purpose === 'page') this.now = url;
    const most = purpose === null ? mostBytes : MOST_BYTES[purpose];
    const answer = await this.#options.fetcher.ask({ ...request, mostBytes: most }, signal);
    if (purpose !== null && !signal.aborted) {
      if (purpose === 'page' && isGood(answer)) onWhole?.();
      await this.#hold(url, purpose, answer, signal);
    }
    if (!signal.aborted) this.#onAnswer(url);
    if (answer.type === 'failure' || purpose === null) return answer;
    return answer.body.length > mostBytes ? cut(answer, mostBytes) : { ...answer, ...this.#seenOf(url) };
  }

  /** Good answers that wait for the check to settle what they mean. */
  get size(): number {
    return this.#held.size;
  }

  /** The last good answer of an address; it is held no longer. */
  take(url: string): Held<Facts> | null {
    const held = this.#held.get(url) ?? null;
    this.#held.delete(url);
    return held;
  }

  /** So that the check need not read it again. */
  #seenOf(url: string): Pick<Response, 'seen'> {
    const reading = this.#held.get(url)?.reading;
    return reading?.type === 'page' ? { seen: reading.seen } : {};
  }

  async #hold(url: string, purpose: Purpose, answer: Answer, signal: AbortSignal): Promise<void> {
    if (!isGood(answer)) {
      this.#held.delete(url);
      return;
    }
    const { sha256 = sha256Of } = this.#options;
    const isPage = purpose === 'page';
    const held = {
      answer,
      sha256: isPage ? await sha256(answer.body) : '',
      reading: isPage ? await this.#read(answer) : null,
      sitemap: purpose === 'sitemap' ? await readSitemap(answer.body) : null,
    };
    if (!signal.aborted) this.#held.set(url, held);
  }

  #read(answer: Response): Reading<Facts> | Promise<Reading<Facts>> {
    const { reader, at } = this.#options;
    return reader.read({ ...answer, finalUrl: askedAs(answer.finalUrl) }, at());
  }
}

function isGood(answer: Answer): answer is Response {
  return answer.type === 'response' && answer.status >= 200 && answer.status <= 299;
}

function cut(answer: Response, most: number): Response {
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
