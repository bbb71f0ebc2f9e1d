import { LinkChecker, LinkState } from 'linkinator';
import { Agent } from 'undici';
import type { SecondAnswer, SecondOpinion } from './contract.ts';
import { connections, type HostOverride } from './fetch/node-connect.ts';
import { deadlineOf } from './fetch/node-deadline.ts';
import { Errand } from './fetch/node-errand.ts';
import { MOST_HEADER_BYTES } from './fetch/node-limits.ts';
import type { Names } from './fetch/node-names.ts';
import { isRedirect } from './fetch/redirects.ts';

/** How linkinator is to ask. */
export interface LinkinatorOptions {
  readonly userAgent: string;
  /** Hosts that are reached elsewhere; they may be at private addresses. */
  readonly resolve: readonly HostOverride[];
  /** Private addresses may be asked: the audit runs inside the network that it audits. */
  readonly allowPrivate: boolean;
  /** Addresses that are never asked for, even where a redirect leads there. */
  isUnsafe(url: string): boolean;
  /** Milliseconds for one address, redirects included. */
  readonly timeout: number;
  /** The operating system's by default. */
  readonly names?: Names;
}

/**
 * linkinator as the independent checker: one address at a time, by GET as for the page where a crawl begins, without
 * its own retries. It follows redirects and judges by its own rules; the sending alone is ours. `opens` says that it
 * does not confirm a failure: also of what it passes over (a Cloudflare challenge, status 999), of a redirect to an
 * address that is never asked for, and of a check that the signal ended.
 */
export function linkinatorOpinion(options: LinkinatorOptions): SecondOpinion & { close(): Promise<void> } {
  const { connect, isBarred } = connections(options);
  const dispatcher = new Agent({
    connect,
    allowH2: false,
    maxHeaderSize: MOST_HEADER_BYTES,
    headersTimeout: options.timeout,
    bodyTimeout: options.timeout,
  });
  const line = { dispatcher, isBarred, isUnsafe: options.isUnsafe };
  return {
    async ask(url, signal) {
      const started = performance.now();
      const deadline = deadlineOf(options.timeout, signal);
      const errand = new Errand(url, line, deadline.signal);
      const checking = errand.run(() => check(url, options));
      const found = await unlessEnded(checking, deadline.signal, () => (signal.aborted ? null : NO_ANSWER));
      deadline.clear();
      return { ...readingOf(found, errand), ms: performance.now() - started };
    },
    close: () => dispatcher.destroy(),
  };
}

/** What linkinator says; null where it was not heard to the end. */
type Found = { readonly state: LinkState; readonly status: number } | null;

const NO_ANSWER: Found = { state: LinkState.BROKEN, status: 0 };

/** Without linkinator's own time limit, which keeps all that hangs on a check in memory until it has run out. */
async function check(url: string, { userAgent }: LinkinatorOptions): Promise<Found> {
  const { links } = await new LinkChecker().check({
    path: url,
    recurse: false,
    retry: false,
    retryErrors: false,
    concurrency: 1,
    headers: { 'User-Agent': userAgent, 'Accept-Language': 'zh-CN,zh;q=0.9,en;q=0.5' },
  });
  const [link] = links;
  return link === undefined ? null : { state: link.state, status: link.status ?? 0 };
}

/** What comes of a check; where the signal is given before, what is to be made of that. */
function unlessEnded(checking: Promise<Found>, signal: AbortSignal, ended: () => Found): Promise<Found> {
  return new Promise((resolve, reject) => {
    const end = () => resolve(ended());
    signal.addEventListener('abort', end, { once: true });
    if (signal.aborted) end();
    checking.finally(() => signal.removeEventListener('abort', end)).then(resolve, reject);
  });
}

function readingOf(found: Found, errand: Errand): Omit<SecondAnswer, 'ms'> {
  if (found === null || errand.refused) return { opens: true, status: null };
  const { state, status } = found;
  // linkinator takes a redirect that names no address for a page, be it empty.
  const isHollow = isRedirect(status) && !errand.pageInstead;
  return { opens: state !== LinkState.BROKEN && !isHollow, status: status === 0 ? null : status };
}
