import type { Answer, Failure, Fetcher, LinkRequest, Way } from '../contract.ts';
import { letGo, type ReadBody, readBody } from './browser-body.ts';
import { type Deadline, deadlineOf } from './browser-deadline.ts';

/** What a browser's background needs to ask for links. */
export interface BrowserFetcherOptions {
  /** Whether the person has given leave to ask this address. */
  mayAsk(url: string): Promise<boolean>;
  /** Whether that leave is for every host: then no redirect fails for want of it. */
  mayAskAnywhere(): Promise<boolean>;
  /** Whether the machine has a network at all. */
  isOnline(): boolean;
  /** Addresses that are never asked for (log-out, delete …). */
  isUnsafe(url: string): boolean;
  /** The browser's own `fetch`. */
  readonly fetch: typeof fetch;
}

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
type Outcome = Without<Answer, 'ms'>;

/** Bytes of the first piece of a file: enough for every magic number and for the head of a page. */
const RANGE = 'bytes=0-4095';
/** As for a page that a reader opens; what `fetch` says by itself, that anything will do, some servers answer otherwise. */
const ACCEPT = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
/** https://fetch.spec.whatwg.org/#redirect-status */
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/**
 * Asks for links from the background of an extension, as a reader's browser does but for the person: no cookies,
 * no referrer, nothing from the cache and nothing kept.
 *
 * Three things a browser keeps to itself. It follows redirects without showing where they lead, so that a redirect
 * to an address that is never asked for (a log-out) is seen only when it was followed; without cookies nobody is
 * logged out by that, and its answer is not used. It does not say why a connection failed. And it asks for `http:`
 * addresses by `https:` where their host once wished so, which counts as a redirect here, if the browser says so.
 */
export function browserFetcher(options: BrowserFetcherOptions): Fetcher {
  const mayAsk = (url: string) => orNot(() => options.mayAsk(url));
  const mayAskAnywhere = () => orNot(() => options.mayAskAnywhere());
  const asking = { ...options, mayAsk, mayAskAnywhere };
  return {
    async ask(request, signal) {
      const started = performance.now();
      const outcome = await outcomeOf(request, signal, asking);
      const ms = performance.now() - started;
      return { ...(signal.aborted ? failed('timeout', 'cancelled') : outcome), ms };
    },
  };
}

/** What cannot be found out is not allowed. */
async function orNot(question: () => Promise<boolean>): Promise<boolean> {
  try {
    return await question();
  } catch {
    return false;
  }
}

async function outcomeOf(
  request: LinkRequest,
  run: AbortSignal,
  options: BrowserFetcherOptions,
): Promise<Outcome> {
  const deadline = deadlineOf(request.timeout, run);
  try {
    if (!(await deadline.within(options.mayAsk(request.url)))) return failed('noLeave', '');
    if (!options.isOnline()) return failed('offline', '');
    return await exchange(request, deadline, options);
  } catch (error) {
    if (deadline.signal.aborted) return failed('timeout', `no answer within ${request.timeout} ms`);
    return failed(await whyLost(request, run, options), String(error).slice(0, 200));
  } finally {
    deadline.clear();
  }
}

async function exchange(
  request: LinkRequest,
  deadline: Deadline,
  { fetch: send, isOnline, isUnsafe }: BrowserFetcherOptions,
): Promise<Outcome> {
  const { url, way, mostBytes } = request;
  const response = await answerTo(url, way, deadline, send);
  if (response.redirected && isUnsafe(response.url)) {
    letGo(response.body);
    return failed('redirectToUnsafe', response.url);
  }
  const body = way === 'head' ? noBody(response) : await readBody(response, mostBytes, deadline);
  if (body.brokeOff && !isOnline()) return failed('offline', '');
  const { bytes, whole, brokeOff } = body;
  const { status } = response;
  // What names no address is not followed; browsers show the page that came instead of one.
  if (REDIRECTS.has(status) && whole && bytes.length === 0) {
    return failed('badRedirect', `${status} without Location`);
  }
  return {
    type: 'response',
    status,
    headers: Object.fromEntries(response.headers),
    finalUrl: response.redirected ? response.url : url,
    redirects: response.redirected ? 1 : 0,
    body: bytes,
    whole,
    brokeOff,
  };
}

async function answerTo(url: string, way: Way, deadline: Deadline, send: typeof fetch): Promise<Response> {
  const response = await sendOnce(url, way, 'follow', deadline, send);
  if (response.status !== 416 || way !== 'start') return response;
  // The range was refused, not the address.
  letGo(response.body);
  return sendOnce(url, 'get', 'follow', deadline, send);
}

async function sendOnce(
  url: string,
  way: Way,
  redirect: RequestRedirect,
  deadline: Deadline,
  send: typeof fetch,
): Promise<Response> {
  const sending = send(withoutCredentials(url), {
    method: way === 'head' ? 'HEAD' : 'GET',
    headers: { accept: ACCEPT, ...(way === 'start' ? { range: RANGE } : {}) },
    redirect,
    credentials: 'omit',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
    signal: deadline.signal,
  });
  try {
    return await deadline.within(sending);
  } catch (error) {
    sending.then(
      ({ body }) => letGo(body),
      () => undefined,
    );
    throw error;
  }
}

function noBody({ body }: Response): ReadBody {
  letGo(body);
  return { bytes: new Uint8Array(), whole: true, brokeOff: false };
}

/** `fetch` refuses an address with a user and a password, which a reader's browser opens. */
function withoutCredentials(url: string): string {
  if (!url.includes('@') || !URL.canParse(url)) return url;
  const address = new URL(url);
  if (address.username === '' && address.password === '') return url;
  address.username = '';
  address.password = '';
  return address.href;
}

/**
 * Why no answer came, as far as the browser can be brought to tell. A host that may not be asked looks like one that
 * is not there: the leave may have been taken back, `https:` may have been asked in the place of `http:`, or a
 * redirect may have led elsewhere, be it nowhere. That there was a redirect shows when it is not followed.
 */
async function whyLost(
  request: LinkRequest,
  run: AbortSignal,
  options: BrowserFetcherOptions,
): Promise<Failure> {
  const { url } = request;
  if (!options.isOnline()) return 'offline';
  if (!(await options.mayAsk(url))) return 'noLeave';
  if (await options.mayAskAnywhere()) return 'network';
  if (!(await options.mayAsk(url.replace(/^http:/i, 'https:')))) return 'noLeave';
  return (await isRedirected(request, run, options.fetch)) ? 'noLeave' : 'network';
}

/** Has a time of its own: what is slow to redirect must not seem to be no redirect. */
async function isRedirected(
  { url, way, timeout }: LinkRequest,
  run: AbortSignal,
  send: typeof fetch,
): Promise<boolean> {
  const deadline = deadlineOf(timeout, run);
  try {
    const { type, body } = await sendOnce(url, way, 'manual', deadline, send);
    letGo(body);
    return type === 'opaqueredirect';
  } catch {
    return false;
  } finally {
    deadline.clear();
  }
}

function failed(failure: Failure, detail: string): Outcome {
  return { type: 'failure', failure, detail };
}
