import type { Answer, Fetcher, LinkRequest, Way } from '../contract.ts';
import { readBody } from './browser-body.ts';

/** What a browser's background needs to ask for links. */
export interface BrowserFetcherOptions {
  /** Whether the person has given leave to ask this address. */
  mayAsk(url: string): Promise<boolean>;
  /** Whether the machine has a network at all. */
  isOnline(): boolean;
  /** The browser's own `fetch`. */
  readonly fetch: typeof fetch;
}

/** Bytes that a request for the beginning of a file asks for. */
const START = 4096;

/**
 * Asks for links from the background of an extension, as a reader's browser does but for the person: no cookies,
 * no referrer, nothing from the cache and nothing kept. The browser follows redirects by itself and does not say
 * why a connection failed.
 */
export function browserFetcher(options: BrowserFetcherOptions): Fetcher {
  return {
    async ask(request, signal) {
      const start = performance.now();
      const ms = () => performance.now() - start;
      if (!(await options.mayAsk(request.url)))
        return { type: 'failure', failure: 'noLeave', detail: '', ms: 0 };
      if (!options.isOnline()) return { type: 'failure', failure: 'offline', detail: '', ms: 0 };
      const limit = AbortSignal.any([signal, AbortSignal.timeout(request.timeout)]);
      try {
        return await exchange(request, limit, ms, options.fetch);
      } catch (error) {
        if (limit.aborted) return { type: 'failure', failure: 'timeout', detail: '', ms: ms() };
        const failure = await whyFailed(request, limit, options);
        return { type: 'failure', failure, detail: String(error).slice(0, 200), ms: ms() };
      }
    },
  };
}

async function exchange(
  { url, way, mostBytes }: LinkRequest,
  signal: AbortSignal,
  ms: () => number,
  send: typeof fetch,
): Promise<Answer> {
  const response = await send(url, settingsOf(way, 'follow', signal));
  const { bytes, whole, brokeOff } = await readBody(response, way === 'head' ? 0 : mostBytes, signal);
  return {
    type: 'response',
    status: response.status,
    headers: Object.fromEntries(response.headers),
    finalUrl: response.url || url,
    redirects: response.redirected ? 1 : 0,
    body: bytes,
    whole,
    brokeOff,
    ms: ms(),
  };
}

function settingsOf(way: Way, redirect: RequestRedirect, signal: AbortSignal): RequestInit {
  return {
    method: way === 'head' ? 'HEAD' : 'GET',
    headers: way === 'start' ? { Range: `bytes=0-${START - 1}` } : {},
    redirect,
    credentials: 'omit',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
    signal,
  };
}

/**
 * A redirect to a host without leave looks like a host that is not there. Whether there was a redirect, the browser
 * tells.
 */
async function whyFailed(
  { url, way }: LinkRequest,
  signal: AbortSignal,
  { fetch: send, isOnline }: BrowserFetcherOptions,
): Promise<'offline' | 'noLeave' | 'network'> {
  if (!isOnline()) return 'offline';
  try {
    const { type } = await send(url, settingsOf(way, 'manual', signal));
    return type === 'opaqueredirect' ? 'noLeave' : 'network';
  } catch {
    return 'network';
  }
}
