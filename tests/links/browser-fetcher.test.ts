import { getEventListeners } from 'node:events';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Answer, Failure, LinkRequest } from '../../links/contract.ts';
import { type BrowserFetcherOptions, browserFetcher } from '../../links/fetch/browser.ts';
import { isUnsafeAddress } from '../../links/policy/askable.ts';
import { files } from './fault-server/files.ts';
import { type FaultServer, startFaultServer } from './fault-server/server.ts';

const never = new AbortController().signal;
const MOST = 262_144;
const ADDRESS = 'https://www.songjiang.gov.cn/zwgk/1.html';

function fetcher(options: Partial<BrowserFetcherOptions>) {
  return browserFetcher({
    mayAsk: async () => true,
    mayAskAnywhere: async () => false,
    isOnline: () => true,
    isUnsafe: isUnsafeAddress,
    fetch: () => Promise.reject(new TypeError('Failed to fetch')),
    ...options,
  });
}

function ask(
  options: Partial<BrowserFetcherOptions>,
  request: Partial<LinkRequest> = {},
  signal = never,
): Promise<Answer> {
  return fetcher(options).ask(
    { url: ADDRESS, way: 'get', timeout: 60_000, mostBytes: MOST, ...request },
    signal,
  );
}

interface Sent {
  readonly url: string;
  readonly settings: RequestInit;
}

type Reply = (settings: RequestInit) => Response | Promise<Response>;

/** The n-th request gets the n-th reply, later ones the last. */
function scripted(...replies: readonly Reply[]) {
  const sent: Sent[] = [];
  const send: typeof fetch = async (input, settings = {}) => {
    const reply = replies[Math.min(sent.length, replies.length - 1)];
    sent.push({ url: String(input), settings });
    if (reply === undefined) throw new Error('no reply');
    return reply(settings);
  };
  return { sent, fetch: send };
}

const refuses: Reply = () => {
  throw new TypeError('Failed to fetch');
};
const silent: Reply = () => new Promise(() => undefined);
const silentUntilTold: Reply = ({ signal }) =>
  new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));

function answers(
  body: BodyInit | null,
  init: ResponseInit = {},
  seen: { url?: string; redirected?: boolean; type?: ResponseType } = {},
): Reply {
  return () => {
    const response = new Response(body, init);
    for (const [name, value] of Object.entries(seen)) Object.defineProperty(response, name, { value });
    return response;
  };
}

const opaqueRedirect = answers(null, {}, { type: 'opaqueredirect' });
const landsOn = (url: string, body = '<p>') => answers(body, {}, { url, redirected: true });

/** A body in pieces, that tells whether it was let go; `then`: what comes after them. */
function pieces(parts: readonly number[], then: 'end' | 'break' | 'silence' | 'more') {
  const left = [...parts];
  const cancelled = vi.fn();
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      const next = left.shift() ?? (then === 'more' ? 1000 : undefined);
      if (next !== undefined) controller.enqueue(new Uint8Array(next).fill(120));
      else if (then === 'break') controller.error(new TypeError('network error'));
      else if (then === 'end') controller.close();
      return then === 'silence' && next === undefined ? new Promise(() => undefined) : undefined;
    },
    cancel: cancelled,
  });
  return { stream, cancelled };
}

describe('a request', () => {
  it.each([
    ['get', 'GET', undefined],
    ['start', 'GET', 'bytes=0-4095'],
    ['head', 'HEAD', undefined],
  ] as const)('%s: method, range, nothing of the person', async (way, method, range) => {
    const { sent, fetch } = scripted(answers(null));
    await ask({ fetch }, { way });
    expect(sent).toHaveLength(1);
    const { url, settings } = sent[0] ?? { url: '', settings: {} };
    expect(url).toBe(ADDRESS);
    expect(settings).toMatchObject({
      method,
      redirect: 'follow',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
    });
    expect(settings.body).toBeUndefined();
    const headers = new Headers(settings.headers);
    expect(headers.get('range') ?? undefined).toBe(range);
    expect(headers.get('accept')).toContain('text/html');
    expect([...headers.keys()].filter((name) => !['accept', 'range'].includes(name))).toEqual([]);
  });

  it('goes to the address as it was given, without a user and a password, which fetch refuses', async () => {
    const { sent, fetch } = scripted(answers('x'));
    await ask({ fetch }, { url: 'http://a.gov.cn/x?q=%D5%FE%B2%DF|[a]' });
    const answer = await ask({ fetch }, { url: 'http://guest:pass@a.gov.cn/x?q=%d5' });
    expect(sent.map(({ url }) => url)).toEqual([
      'http://a.gov.cn/x?q=%D5%FE%B2%DF|[a]',
      'http://a.gov.cn/x?q=%d5',
    ]);
    expect(answer).toMatchObject({ type: 'response', redirects: 0 });
  });

  it('is sent again without a range where the range is refused', async () => {
    const refused = pieces([10], 'silence');
    const { sent, fetch } = scripted(answers(refused.stream, { status: 416 }), answers('%PDF-1.4'));
    const answer = await ask({ fetch }, { way: 'start', mostBytes: 4096 });
    expect(sent.map(({ settings }) => new Headers(settings.headers).has('range'))).toEqual([true, false]);
    expect(refused.cancelled).toHaveBeenCalled();
    expect(answer).toMatchObject({ status: 200, whole: true });
  });

  it('is not sent again where 416 has nothing to do with a range', async () => {
    const { sent, fetch } = scripted(answers('x', { status: 416 }));
    expect(await ask({ fetch }, { way: 'get' })).toMatchObject({ status: 416 });
    expect(sent).toHaveLength(1);
  });
});

describe('without a request', () => {
  it.each<[Failure, Partial<BrowserFetcherOptions>]>([
    ['noLeave', { mayAsk: async () => false }],
    ['noLeave', { mayAsk: () => Promise.reject(new Error('Invalid value for origin pattern')) }],
    [
      'noLeave',
      {
        mayAsk: () => {
          throw new TypeError('Invalid URL');
        },
      },
    ],
    ['offline', { isOnline: () => false }],
  ])('%s', async (failure, options) => {
    const { sent, fetch } = scripted(answers('x'));
    expect(await ask({ fetch, ...options })).toMatchObject({ type: 'failure', failure });
    expect(sent).toEqual([]);
  });
});

describe('what came', () => {
  it('has its headers in lower case', async () => {
    const { fetch } = scripted(answers('x', { headers: { 'Content-Type': 'text/html', 'X-A': 'b' } }));
    expect(await ask({ fetch })).toMatchObject({ headers: { 'content-type': 'text/html', 'x-a': 'b' } });
  });

  it('is cut at so many bytes, and the rest is let go', async () => {
    const { stream, cancelled } = pieces([60, 60], 'more');
    const answer = await ask({ fetch: scripted(answers(stream)).fetch }, { mostBytes: 100 });
    expect(answer).toMatchObject({ whole: false, brokeOff: false });
    expect(answer.type === 'response' && answer.body.length).toBe(100);
    expect(cancelled).toHaveBeenCalledTimes(1);
  });

  it('is whole where it ends just there', async () => {
    const { stream } = pieces([60, 40], 'end');
    const answer = await ask({ fetch: scripted(answers(stream)).fetch }, { mostBytes: 100 });
    expect(answer).toMatchObject({ whole: true, brokeOff: false });
    expect(answer.type === 'response' && answer.body.length).toBe(100);
  });

  it('is kept as far as it came before the connection broke', async () => {
    const { stream } = pieces([60], 'break');
    const answer = await ask({ fetch: scripted(answers(stream)).fetch });
    expect(answer).toMatchObject({ type: 'response', status: 200, whole: false, brokeOff: true });
    expect(answer.type === 'response' && answer.body.length).toBe(60);
  });

  it('does not speak against the server where our own network broke', async () => {
    const { stream } = pieces([60], 'break');
    const isOnline = vi.fn(() => false).mockReturnValueOnce(true);
    expect(await ask({ fetch: scripted(answers(stream)).fetch, isOnline })).toMatchObject({
      failure: 'offline',
    });
  });

  it('is not read for HEAD, whatever came', async () => {
    const { stream, cancelled } = pieces([60], 'more');
    const answer = await ask({ fetch: scripted(answers(stream)).fetch }, { way: 'head', mostBytes: 0 });
    expect(answer).toMatchObject({ whole: true, brokeOff: false, body: new Uint8Array() });
    expect(cancelled).toHaveBeenCalled();
  });

  it.each([
    [206, 'bytes 0-3/4', true],
    [206, 'bytes 0-3/4000', false],
    [206, 'bytes 0-3/*', false],
    [206, '', false],
    [200, '', true],
  ])('of a range (%i, %j): whole %s', async (status, contentRange, whole) => {
    const { fetch } = scripted(answers('%PDF', { status, headers: { 'content-range': contentRange } }));
    expect(await ask({ fetch }, { way: 'start', mostBytes: 4096 })).toMatchObject({ status, whole });
  });

  it('after redirects: where they led, and that there were some', async () => {
    const { fetch } = scripted(landsOn('https://elsewhere.cn/'));
    expect(await ask({ fetch })).toMatchObject({ redirects: 1, finalUrl: 'https://elsewhere.cn/' });
  });

  it('from a host without leave that lets itself be read, counts', async () => {
    const mayAsk = async (url: string) => url === ADDRESS;
    const { fetch } = scripted(landsOn('https://cdn.example.com/'));
    expect(await ask({ fetch, mayAsk })).toMatchObject({ type: 'response', status: 200 });
  });

  it('from an address that is never asked for, is not used', async () => {
    const { stream, cancelled } = pieces([60], 'more');
    const url = 'https://www.songjiang.gov.cn/member/logout';
    const { fetch } = scripted(answers(stream, {}, { url, redirected: true }));
    expect(await ask({ fetch })).toMatchObject({ failure: 'redirectToUnsafe', detail: url });
    expect(cancelled).toHaveBeenCalled();
  });
});

describe('no answer', () => {
  it('network, where the browser says no more', async () => {
    const { sent, fetch } = scripted(refuses);
    expect(await ask({ fetch })).toMatchObject({ failure: 'network', detail: 'TypeError: Failed to fetch' });
    expect(sent.map(({ settings }) => settings.redirect)).toEqual(['follow', 'manual']);
  });

  it('noLeave, where a redirect may have led to a host without leave', async () => {
    const { sent, fetch } = scripted(refuses, opaqueRedirect);
    expect(await ask({ fetch }, { way: 'start' })).toMatchObject({ failure: 'noLeave' });
    expect(sent[1]?.settings).toMatchObject({ redirect: 'manual', credentials: 'omit', method: 'GET' });
  });

  it('network, where every host may be asked: then the redirect leads nowhere', async () => {
    const { sent, fetch } = scripted(refuses, opaqueRedirect);
    expect(await ask({ fetch, mayAskAnywhere: async () => true })).toMatchObject({ failure: 'network' });
    expect(sent).toHaveLength(1);
  });

  it('noLeave, where the leave was taken back meanwhile', async () => {
    const mayAsk = vi.fn(async () => false).mockResolvedValueOnce(true);
    expect(await ask({ fetch: scripted(refuses).fetch, mayAsk })).toMatchObject({ failure: 'noLeave' });
  });

  it('noLeave, where the browser may have asked by https: (HSTS), for which there is no leave', async () => {
    const mayAsk = async (url: string) => url.startsWith('http:');
    const { fetch } = scripted(refuses);
    const answer = await ask({ fetch, mayAsk }, { url: 'http://www.songjiang.gov.cn/' });
    expect(answer).toMatchObject({ failure: 'noLeave' });
  });

  it('offline, where the machine lost its network meanwhile', async () => {
    const isOnline = vi.fn(() => false).mockReturnValueOnce(true);
    expect(await ask({ fetch: scripted(refuses).fetch, isOnline })).toMatchObject({ failure: 'offline' });
  });

  it('network, and the page is let go, where it opens at the second time', async () => {
    const { stream, cancelled } = pieces([60], 'more');
    const { fetch } = scripted(refuses, answers(stream));
    expect(await ask({ fetch })).toMatchObject({ failure: 'network' });
    expect(cancelled).toHaveBeenCalled();
  });

  it('network, where fetch throws at once', async () => {
    const throws = () => {
      throw new TypeError('no address');
    };
    expect(await ask({ fetch: throws }, { url: 'http://' })).toMatchObject({ failure: 'network' });
  });
});

describe('time', () => {
  afterEach(() => void vi.useRealTimers());

  async function afterwards(ms: number, answer: Promise<Answer>): Promise<Answer> {
    await vi.advanceTimersByTimeAsync(ms);
    return answer;
  }

  it.each([
    ['a fetch that heeds its signal', silentUntilTold],
    ['a fetch that never settles', silent],
    ['a body that never begins', answers(pieces([], 'silence').stream)],
  ])('runs out: %s', async (_, reply) => {
    vi.useFakeTimers();
    const { sent, fetch } = scripted(reply);
    const answer = await afterwards(15_000, ask({ fetch }, { timeout: 15_000 }));
    expect(answer).toMatchObject({ type: 'failure', failure: 'timeout' });
    expect(sent).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('runs out within the body: what came counts', async () => {
    vi.useFakeTimers();
    const { stream, cancelled } = pieces([60], 'silence');
    const answer = await afterwards(
      15_000,
      ask({ fetch: scripted(answers(stream)).fetch }, { timeout: 15_000 }),
    );
    expect(answer).toMatchObject({ type: 'response', status: 200, whole: false, brokeOff: false });
    expect(answer.type === 'response' && answer.body.length).toBe(60);
    expect(cancelled).toHaveBeenCalled();
  });

  it('is given anew to the question whether there was a redirect', async () => {
    vi.useFakeTimers();
    const late = (then: Reply): Reply => {
      return async (settings) => {
        await new Promise((resolve) => setTimeout(resolve, 9_000));
        return then(settings);
      };
    };
    const { fetch } = scripted(late(refuses), late(opaqueRedirect));
    const answer = await afterwards(18_000, ask({ fetch }, { timeout: 15_000 }));
    expect(answer).toMatchObject({ failure: 'noLeave' });
  });

  it('lets an answer go that comes when nobody waits any more', async () => {
    vi.useFakeTimers();
    const { stream, cancelled } = pieces([60], 'more');
    const late: Reply = async (settings) => {
      await new Promise((resolve) => setTimeout(resolve, 20_000));
      return answers(stream)(settings);
    };
    await afterwards(15_000, ask({ fetch: scripted(late).fetch }, { timeout: 15_000 }));
    await vi.advanceTimersByTimeAsync(5_000);
    expect(cancelled).toHaveBeenCalled();
  });

  it.each([
    ['before it began', 0, silent],
    ['while it waits for an answer', 1, silent],
    ['while it reads', 1, answers(pieces([60], 'silence').stream)],
    ['while it asks whether there was a redirect', 2, silent],
  ])('ends at once with the run, %s', async (_, requests, last) => {
    vi.useFakeTimers();
    const controller = new AbortController();
    const { sent, fetch } = scripted(...(requests === 2 ? [refuses, last] : [last]));
    const answer = ask({ fetch }, {}, controller.signal);
    if (requests > 0) await vi.waitUntil(() => sent.length === requests);
    controller.abort();
    expect(await answer).toMatchObject({ type: 'failure', failure: 'timeout', detail: 'cancelled' });
    expect(vi.getTimerCount()).toBe(0);
  });

  it('leaves nothing on the signal of the run, however a request ended', async () => {
    const { signal } = new AbortController();
    for (const reply of [refuses, opaqueRedirect, answers('x'), answers(pieces([9], 'break').stream)]) {
      await ask({ fetch: scripted(reply).fetch }, {}, signal);
    }
    await ask({ mayAsk: async () => false }, {}, signal);
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });
});

describe('at the fault server', () => {
  let server: FaultServer;

  beforeAll(async () => {
    server = await startFaultServer();
  });
  afterAll(() => server.close());

  const at = (path: string, request: Partial<LinkRequest> = {}) =>
    ask({ fetch, mayAskAnywhere: async () => true }, { url: server.origin + path, ...request });

  it.each([
    ['/ok/1', 200],
    ['/gone/1', 404],
    ['/status/503', 503],
    ['/status/204', 204],
    ['/status/304', 304],
    ['/moved/301', 200],
    ['/moved/to-404', 404],
    ['/chain/3', 200],
    ['/chain-100', 'network'],
    ['/loop/a', 'network'],
    ['/moved/mailto', 'network'],
    ['/moved/nowhere', 'badRedirect'],
    ['/moved/page-instead', 302],
    ['/moved/nonsense', 'network'],
    ['/moved/logout', 'redirectToUnsafe'],
    ['/reset/at-once', 'network'],
    ['/reset/mid-headers', 'network'],
    ['/dialect/ssh', 'network'],
    ['/search?q=%D5%FE%B2%DF', 200],
  ])('%s: %s', async (path, expected) => {
    const answer = await at(path);
    expect(answer.type === 'response' ? answer.status : answer.failure).toBe(expected);
  });

  it.each([
    ['/ok/1', 'get', 2060, true, false],
    ['/empty', 'get', 0, true, false],
    ['/coded/gzip', 'get', 2060, true, false],
    ['/length/too-long', 'get', 2060, false, true],
    ['/reset/mid-body', 'get', 6, false, true],
    ['/endless/body', 'get', MOST, false, false],
    ['/coded/bomb', 'get', MOST, false, false],
    ['/files/right.pdf', 'start', files.pdf.length, true, false],
    ['/files/no-ranges.pdf', 'start', files.pdf.length, true, false],
    ['/files/big.zip', 'start', 4096, false, false],
    ['/files/empty-range.doc', 'start', 0, true, false],
    ['/files/right.pdf', 'head', 0, true, false],
    ['/ok/1', 'head', 0, true, false],
  ] as const)(
    'reads %s by %s: %i bytes, whole %s, broke off %s',
    async (path, way, length, whole, brokeOff) => {
      const answer = await at(path, { way, mostBytes: way === 'start' ? 4096 : MOST });
      expect(answer).toMatchObject({ type: 'response', whole, brokeOff });
      expect(answer.type === 'response' && answer.body.length).toBe(length);
    },
  );

  it('does not hold it against a server that a piece of a coded file cannot be decoded', async () => {
    const answer = await at('/files/coded.tgz', { way: 'start', mostBytes: 4096 });
    expect(answer).toMatchObject({ type: 'response', status: 206, whole: false, brokeOff: false });
  });

  it('takes what came of a body that stalls', async () => {
    const answer = await at('/stalls/mid-body', { timeout: 700 });
    expect(answer).toMatchObject({ type: 'response', status: 200, whole: false, brokeOff: false });
  });

  it('asks once, by the method of the way, and sends no cookie back', async () => {
    const asked = () => server.hits.get('/cookie/shown');
    await at('/cookie/same-address');
    await at('/cookie/shown', { way: 'head' });
    expect(asked()).toEqual({ head: 1, get: 0 });
    const answer = await at('/cookie/shown');
    expect(asked()).toEqual({ head: 1, get: 1 });
    expect(answer.type === 'response' && new TextDecoder().decode(answer.body)).toContain('none');
  });
});
