import type { IncomingHttpHeaders } from 'node:http';
import { Agent, type buildConnector } from 'undici';
import type { Answer, Failure, Fetcher, LinkRequest, Way } from '../contract.ts';
import { decodeBody, isCoded, mostCodedBytes } from './node-body.ts';
import { type Connections, connections, type HostOverride, wasReused } from './node-connect.ts';
import { ChainCookies } from './node-cookies.ts';
import { deadlineOf } from './node-deadline.ts';
import { type Exchange, type Exchanged, exchange, valuesOf, wasUnanswered } from './node-exchange.ts';
import { failureOf, isOverstrict, isReset } from './node-failure.ts';
import { exchangeLeniently } from './node-lenient.ts';
import { MOST_HEADER_BYTES } from './node-limits.ts';
import { type Names, PrivateAddressError, systemNames } from './node-names.ts';
import { pathOf, targetOf } from './node-target.ts';
import { isRedirect, MOST_REDIRECTS, redirectTarget } from './redirects.ts';

/** How Node asks for addresses. */
export interface NodeFetcherOptions {
  readonly userAgent: string;
  /** Hosts that are reached elsewhere; they may be at private addresses. */
  readonly resolve: readonly HostOverride[];
  /** Private addresses may be asked: the audit runs inside the network that it audits. */
  readonly allowPrivate: boolean;
  /** Addresses that are never asked for, even where a redirect leads there (log-out, delete …). */
  isUnsafe(url: string): boolean;
  /** Connections to one origin at the same time; no limit by default. */
  readonly connections?: number;
  /** The operating system's by default. */
  readonly names?: Names;
}

/** Bytes of the first piece of a file: enough for every magic number and for the head of a page. */
const RANGE = 'bytes=0-4095';
/** Milliseconds without a byte, for bodies that nobody waits for any more. */
const BODY_TIMEOUT = 60_000;

/** Asks for addresses by undici; redirects are followed by hand, so that every hop is looked at first. */
export function nodeFetcher(options: NodeFetcherOptions): Fetcher & { close(): Promise<void> } {
  const { names = systemNames } = options;
  const line = lineOf(options, names);

  async function askWithin(stop: AbortSignal, request: LinkRequest): Promise<Outcome> {
    if (!URL.canParse(request.url)) return failed('network', 'not an address');
    const chain = new Chain(options, line, request, stop);
    try {
      return await chain.follow();
    } catch (error) {
      if (stop.aborted) return failed('timeout', `no answer within ${request.timeout} ms`);
      return { type: 'failure', ...(await failureOf(error, chain.host, names)) };
    }
  }

  return {
    async ask(request, signal) {
      const started = performance.now();
      const deadline = deadlineOf(request.timeout, signal);
      const outcome = await askWithin(deadline.signal, request);
      deadline.clear();
      const ms = performance.now() - started;
      return { ...(signal.aborted ? failed('timeout', 'cancelled') : outcome), ms };
    },
    async close() {
      await Promise.all([line.kept.destroy(), line.fresh.destroy()]);
    },
  };
}

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
type Outcome = Without<Answer, 'ms'>;

/** The ways to reach a host. */
interface Line {
  /** Connections that are used again. */
  readonly kept: Agent;
  /** A new connection for every request. */
  readonly fresh: Agent;
  readonly connect: buildConnector.connector;
  readonly isBarred: Connections['isBarred'];
}

function lineOf({ resolve, allowPrivate, connections: most }: NodeFetcherOptions, names: Names): Line {
  const { connect, isBarred } = connections({ resolve, allowPrivate, names });
  const settings = {
    connect,
    allowH2: false,
    maxHeaderSize: MOST_HEADER_BYTES,
    // Every request has a deadline of its own.
    headersTimeout: 0,
    bodyTimeout: BODY_TIMEOUT,
    ...(most === undefined ? {} : { connections: most }),
  };
  return { kept: new Agent(settings), fresh: new Agent({ ...settings, pipelining: 0 }), connect, isBarred };
}

/** One request with the redirects that follow from it. */
class Chain {
  readonly #options: NodeFetcherOptions;
  readonly #line: Line;
  readonly #request: LinkRequest;
  readonly #stop: AbortSignal;
  readonly #cookies = new ChainCookies();
  readonly #seen = new Set<string>();
  #url: URL;
  #redirects = 0;

  constructor(options: NodeFetcherOptions, line: Line, request: LinkRequest, stop: AbortSignal) {
    this.#options = options;
    this.#line = line;
    this.#request = request;
    this.#stop = stop;
    this.#url = new URL(request.url);
    this.#url.hash = '';
  }

  /** The host that was asked last. */
  get host(): string {
    return this.#url.hostname;
  }

  async follow(): Promise<Outcome> {
    for (;;) {
      const obstacle = this.#obstacle();
      if (obstacle !== null) return obstacle;
      const answer = await this.#askHop();
      if ('type' in answer) return answer;
      const moved = this.#move(answer);
      if (moved === 'stays') return this.#responseOf(answer);
      if (moved !== 'moved') return moved;
    }
  }

  /** What forbids to ask for the present address; null where nothing does. */
  #obstacle(): Outcome | null {
    const { href, hostname } = this.#url;
    if (this.#line.isBarred(this.#url)) return this.#toPrivate(`${hostname} is a private address`);
    if (this.#redirects > 0 && this.#options.isUnsafe(href)) return failed('redirectToUnsafe', href);
    const state = `${href} ${this.#cookies.headerFor(hostname)}`;
    if (this.#seen.has(state)) return failed('loop', href);
    this.#seen.add(state);
    return this.#redirects > MOST_REDIRECTS ? failed('tooManyRedirects', href) : null;
  }

  async #askHop(): Promise<Exchanged | Outcome> {
    try {
      const answer = await this.#send(this.#request.way);
      // The range was refused, not the address.
      return answer.status === 416 && this.#request.way === 'start' ? await this.#send('get') : answer;
    } catch (error) {
      if (error instanceof PrivateAddressError) return this.#toPrivate(error.message);
      throw error;
    }
  }

  async #send(way: Way): Promise<Exchanged> {
    const request = this.#exchangeFor(way);
    const { kept, fresh, connect } = this.#line;
    try {
      return await exchange(kept, request, this.#stop);
    } catch (error) {
      if (this.#stop.aborted) throw error;
      if (isOverstrict(error)) return exchangeLeniently(connect, request, this.#stop);
      if (isReset(error) && wasUnanswered(error) && wasReused(error))
        return exchange(fresh, request, this.#stop);
      throw error;
    }
  }

  #exchangeFor(way: Way): Exchange {
    const cookie = this.#cookies.headerFor(this.#url.hostname);
    return {
      url: this.#url,
      target: this.#redirects === 0 ? targetOf(this.#request.url, this.#url) : pathOf(this.#url),
      method: way === 'head' ? 'HEAD' : 'GET',
      headers: {
        'user-agent': this.#options.userAgent,
        accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
        'accept-language': 'zh-CN,zh;q=0.9,en;q=0.5',
        // A piece of a coded file could not be read.
        'accept-encoding': way === 'start' ? 'identity' : 'gzip, deflate, br',
        ...(way === 'start' ? { range: RANGE } : {}),
        ...(cookie === '' ? {} : { cookie }),
      },
      mostBytes: mostCodedBytes(this.#request.mostBytes),
    };
  }

  #move({ status, headers, body }: Exchanged): 'moved' | 'stays' | Outcome {
    if (!isRedirect(status)) return 'stays';
    this.#cookies.keep(this.#url.hostname, valuesOf(headers, 'set-cookie'));
    const target = redirectTarget(valuesOf(headers, 'location'), this.#url);
    switch (target.type) {
      case 'to':
        this.#url = target.url;
        this.#redirects += 1;
        return 'moved';
      case 'bad':
        return failed('badRedirect', target.location);
      case 'missing':
        // Browsers show the page that came instead of an address.
        return body.length > 0 ? 'stays' : failed('badRedirect', `${status} without Location`);
    }
  }

  async #responseOf({ status, headers, body, end }: Exchanged): Promise<Outcome> {
    const { way, mostBytes, url } = this.#request;
    const coding = way === 'head' ? '' : valuesOf(headers, 'content-encoding').join(', ');
    const decoded = await decodeBody(body, coding, mostBytes);
    const isPart = status === 206 && !isAll(valuesOf(headers, 'content-range'));
    const complete = end === 'whole' && decoded.end === 'whole';
    return {
      type: 'response',
      status,
      headers: flat(headers),
      finalUrl: this.#redirects === 0 ? url : this.#url.href,
      redirects: this.#redirects,
      body: decoded.bytes,
      whole: complete && !isPart,
      // A part of a coded file ends where it ends.
      brokeOff:
        end === 'brokeOff' || (end === 'whole' && !isPart && isCoded(coding) && decoded.end === 'broken'),
    };
  }

  #toPrivate(detail: string): Outcome {
    return failed(this.#redirects > 0 ? 'redirectToPrivate' : 'network', detail);
  }
}

function failed(failure: Failure, detail: string): Outcome {
  return { type: 'failure', failure, detail };
}

function flat(headers: IncomingHttpHeaders): Record<string, string> {
  return Object.fromEntries(Object.keys(headers).map((name) => [name, valuesOf(headers, name).join(', ')]));
}

/** `bytes 0-99/100` (RFC 9110 section 14.4). */
function isAll([contentRange = '']: readonly string[]): boolean {
  const [, last, total] = /^bytes\s+0-(\d+)\/(\d+)$/i.exec(contentRange) ?? [];
  return last !== undefined && Number(last) + 1 === Number(total);
}
