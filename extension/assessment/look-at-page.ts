import type { LookProblem } from '../../assessment/contract.ts';
import type { LinkVerdict } from '../../facts/link-verdict.ts';
import type { PageFacts } from '../../facts/page.ts';
import type { Page } from '../../ledger/contract.ts';
import { toHex } from '../../ledger/hex.ts';
import { LinkCheck } from '../../links/check/link-check.ts';
import type { Answer, Failure } from '../../links/contract.ts';
import { identityOf } from '../../sweep/address.ts';
import type { LiveReader } from '../../sweep/contract.ts';
import { readPage } from '../../sweep/read-page.ts';
import type { RunOptions } from '../link-run.ts';

type Response = Extract<Answer, { type: 'response' }>;

/** Bytes of a page that are read at most, as in a sweep. */
const MOST_BYTES = 8_000_000;

/** With what a page is looked at. */
export interface Looking {
  readonly options: RunOptions;
  /** Opens the page in a tab where a script writes parts of it; null: it is read as it is sent. */
  readonly live: LiveReader | null;
  readonly signal: AbortSignal;
}

/** A page as it is now, or why it could not be read. `sha256`: hex, of the bytes as sent; null for a live page. */
export type Look =
  | {
      readonly facts: PageFacts;
      readonly status: number;
      readonly sha256: string | null;
      readonly isLive: boolean;
    }
  | { readonly problem: LookProblem; readonly status: number | null };

/** Looks at a page as it is now. What answers under its address and is another page is none. Rejects with the signal's reason. */
export async function lookAtPage(page: Page, looking: Looking): Promise<Look> {
  const { options, live, signal } = looking;
  const request = {
    url: page.url,
    way: 'get',
    timeout: options.manners.timeout,
    mostBytes: MOST_BYTES,
  } as const;
  const answer = await options.fetcher.ask(request, signal);
  signal.throwIfAborted();
  const problem = problemOf(answer, page.url);
  const status = answer.type === 'response' ? answer.status : null;
  if (answer.type !== 'response' || problem !== null) return { problem: problem ?? 'unreachable', status };
  const verdict = await verdictOn(page, page.url, looking);
  const wrong = verdict === null ? null : problemIn(verdict, live !== null);
  if (wrong !== null) return { problem: wrong, status };
  return live === null ? asSent(answer) : inTab(page, answer.status, live, signal);
}

/** The verdict on an address that a page names, asked for anew; null where it is none that can be asked for. */
export async function verdictOn(
  page: Page,
  url: string,
  { options, signal }: Looking,
): Promise<LinkVerdict | null> {
  const settled: LinkVerdict[] = [];
  const check = new LinkCheck({
    ...options,
    onSettled: (verdict) => void settled.push(verdict),
    onRecord: () => undefined,
  });
  check.add(page, [{ url, label: '' }]);
  await check.run(signal);
  return settled[0] ?? null;
}

async function asSent(answer: Response): Promise<Look> {
  const { status, body, whole } = answer;
  // What a page lacks can be said of a whole page only.
  if (!whole) return { problem: 'unreachable', status };
  const reading = readPage(answer, new Date().toISOString());
  if (reading.type !== 'page') return { problem: reading.type, status };
  const sum = await crypto.subtle.digest('SHA-256', new Uint8Array(body));
  return { facts: reading.facts, status, sha256: toHex(new Uint8Array(sum)), isLive: false };
}

async function inTab(page: Page, status: number, live: LiveReader, signal: AbortSignal): Promise<Look> {
  const facts = await live.read(page.url, signal);
  signal.throwIfAborted();
  if (facts === null) return { problem: 'tabFailed', status };
  if (identityOf(facts.address.url) !== identityOf(page.url)) return { problem: 'moved', status };
  return { facts, status, sha256: null, isLive: true };
}

function problemOf(answer: Answer, url: string): LookProblem | null {
  if (answer.type === 'failure') return FAILURES[answer.failure] ?? 'unreachable';
  const { status, finalUrl, brokeOff } = answer;
  if (status === 404 || status === 410) return 'gone';
  if (status >= 400) return 'refused';
  if (brokeOff) return 'unreachable';
  return identityOf(finalUrl) === identityOf(url) ? null : 'moved';
}

/** All others: no connection came about. */
const FAILURES: Readonly<Partial<Record<Failure, LookProblem>>> = {
  offline: 'offline',
  noLeave: 'noLeave',
  loop: 'badRedirect',
  tooManyRedirects: 'badRedirect',
  badRedirect: 'badRedirect',
  redirectToPrivate: 'badRedirect',
  redirectToUnsafe: 'badRedirect',
};

/** What the check of its address says of a page that has just answered. Before their scripts have run, pages may be as like as error pages. */
function problemIn({ kind, reason }: LinkVerdict, isInTab: boolean): LookProblem | null {
  if (isInTab && reason === 'siteErrorPage') return null;
  switch (kind) {
    case 'softNotFound':
    case 'hijacked':
      return 'errorPage';
    case 'dead':
      return 'gone';
    case 'login':
    case 'blocked':
    case 'serverError':
      return 'refused';
    case 'slow':
    case 'unreachable':
      return 'unreachable';
    // What the check left alone, or takes for a file, was nevertheless read.
    case 'notAsked':
    case 'wrongFile':
    case 'opens':
    case 'flaky':
      return null;
  }
}
