import type { Answer, Failure, Fetcher, LinkRequest } from '../../../links/contract.ts';
import type { VirtualClock } from './virtual-clock.ts';

/** What an address answers: a status, a failure, or a status with a body and a wish to be left in peace. */
export type Reply =
  | number
  | Failure
  | { readonly status: number; readonly body?: string; readonly retryAfter?: number };

interface Call {
  readonly url: string;
  readonly host: string;
  readonly way: string;
  readonly start: number;
  end: number;
}

/** A web that answers by script: the n-th request for an address gets the n-th reply, later ones the last. */
export class ScriptedWeb implements Fetcher {
  readonly calls: Call[] = [];
  latency = 50;
  /** Called at the start and at the end of each request. */
  onEvent: () => void = () => undefined;
  readonly #clock: VirtualClock;
  readonly #replies = new Map<string, readonly Reply[]>();
  readonly #asked = new Map<string, number>();
  fallback: (url: string) => Reply = () => 200;

  constructor(clock: VirtualClock) {
    this.#clock = clock;
  }

  answer(url: string, ...replies: Reply[]): void {
    this.#replies.set(url, replies);
  }

  /** Goes on counting where another left off: the servers are the same. */
  goOnFrom(other: ScriptedWeb): void {
    for (const [url, count] of other.#asked) this.#asked.set(url, count);
  }

  urls(): string[] {
    return this.calls.map(({ url }) => url);
  }

  callsOf(url: string): Call[] {
    return this.calls.filter((call) => call.url === url);
  }

  async ask({ url, way }: LinkRequest, signal: AbortSignal): Promise<Answer> {
    const start = this.#clock.time;
    const call: Call = { url, host: new URL(url).hostname, way, start, end: Number.POSITIVE_INFINITY };
    this.calls.push(call);
    this.onEvent();
    await this.#clock.after(this.latency, signal);
    call.end = this.#clock.time;
    if (signal.aborted) return { type: 'failure', failure: 'timeout', detail: '', ms: 0 };
    const nth = this.#asked.get(url) ?? 0;
    this.#asked.set(url, nth + 1);
    const replies = this.#replies.get(url);
    const reply = replies?.[Math.min(nth, replies.length - 1)] ?? this.fallback(url);
    this.onEvent();
    return answerOf(url, reply, call.end - start);
  }
}

function answerOf(url: string, reply: Reply, ms: number): Answer {
  if (typeof reply === 'string') return { type: 'failure', failure: reply, detail: '', ms };
  const { status, body = '', retryAfter = null } = typeof reply === 'number' ? { status: reply } : reply;
  const headers: Record<string, string> = retryAfter === null ? {} : { 'retry-after': String(retryAfter) };
  return {
    type: 'response',
    status,
    headers,
    finalUrl: url,
    redirects: 0,
    body: new TextEncoder().encode(body),
    whole: true,
    brokeOff: false,
    ms,
  };
}

/** The most requests that were under way at one time. */
export function mostAtOnce(calls: readonly Pick<Call, 'start' | 'end'>[]): number {
  const changes = calls.flatMap(({ start, end }) => [
    { at: start, by: 1 },
    { at: end, by: -1 },
  ]);
  changes.sort((a, b) => a.at - b.at || a.by - b.by);
  let now = 0;
  return changes.reduce((most, { by }) => {
    now += by;
    return Math.max(most, now);
  }, 0);
}

/** The least milliseconds between the starts of two requests. */
export function leastGap(calls: readonly Pick<Call, 'start'>[]): number {
  const starts = calls.map(({ start }) => start).sort((a, b) => a - b);
  return Math.min(...starts.slice(1).map((start, index) => start - (starts[index] ?? 0)));
}

export function byHost(calls: readonly Call[]): Map<string, Call[]> {
  return Map.groupBy(calls, ({ host }) => host);
}
