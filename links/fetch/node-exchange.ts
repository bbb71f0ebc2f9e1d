import type { IncomingHttpHeaders } from 'node:http';
import type { Dispatcher } from 'undici';
import { WORTH_READING_OFF } from './node-limits.ts';
import { isRedirect } from './redirects.ts';

/** One request, redirects not followed. */
export interface Exchange {
  readonly url: URL;
  /** What stands in the request line. */
  readonly target: string;
  readonly method: 'GET' | 'HEAD';
  readonly headers: Readonly<Record<string, string>>;
  /** Bytes of the body, as they come over the line, after which reading stops. */
  readonly mostBytes: number;
}

/** What came back. */
export interface Exchanged {
  readonly status: number;
  /** Names in lower case, one character for one byte. */
  readonly headers: IncomingHttpHeaders;
  /** As it came over the line; not read where a redirect is followed. */
  readonly body: Buffer;
  /** `whole`: to its end. `cut`: we stopped. `brokeOff`: the connection did. */
  readonly end: 'whole' | 'cut' | 'brokeOff';
}

/** All values of a header, which undici gives as a string where there is one and Node often joins. */
export function valuesOf(headers: IncomingHttpHeaders, name: string): readonly string[] {
  const value = headers[name];
  return value === undefined ? [] : typeof value === 'string' ? [value] : value;
}

/** Whether an answer leads elsewhere, so that its body is of no interest. */
export function leadsOn(status: number, headers: IncomingHttpHeaders): boolean {
  return isRedirect(status) && Boolean(headers.location);
}

const ENOUGH = new Error('enough was read');
const GIVEN_UP = new Error('given up');

/**
 * Sends one request. Rejects with the error where no head of an answer came; after `stop` rejects at once, or,
 * where a part of the body has come, resolves with that.
 */
export function exchange(dispatcher: Dispatcher, request: Exchange, stop: AbortSignal): Promise<Exchanged> {
  return new Promise((resolve, reject) => {
    const receiver = new Receiver(request, stop, resolve, reject);
    const { url, target, method, headers } = request;
    try {
      dispatcher.dispatch(
        // undici would close the connection after every HEAD, for fear of servers that send a body all the same.
        { origin: url.origin, path: target, method, headers: { ...headers }, reset: false },
        receiver,
      );
    } catch (error) {
      receiver.fail(error);
    }
  });
}

/** An error that came before any byte of the answer: the request may not even have been seen. */
const unanswered = new WeakSet<object>();

/** Whether nothing at all was answered before this error. */
export function wasUnanswered(error: unknown): boolean {
  return typeof error === 'object' && error !== null && unanswered.has(error);
}

class Receiver implements Dispatcher.DispatchHandler {
  readonly #request: Exchange;
  readonly #stop: AbortSignal;
  readonly #resolve: (value: Exchanged) => void;
  readonly #reject: (error: unknown) => void;
  readonly #chunks: Buffer[] = [];
  #controller: Dispatcher.DispatchController | null = null;
  #head: Pick<Exchanged, 'status' | 'headers'> | null = null;
  #size = 0;
  #begun = false;
  #settled = false;

  constructor(
    request: Exchange,
    stop: AbortSignal,
    resolve: (value: Exchanged) => void,
    reject: (error: unknown) => void,
  ) {
    this.#request = request;
    this.#stop = stop;
    this.#resolve = resolve;
    this.#reject = reject;
    stop.addEventListener('abort', this.#giveUp);
    if (stop.aborted) this.#giveUp();
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (this.#settled) controller.abort(GIVEN_UP);
  }

  onResponseStarted(): void {
    this.#begun = true;
  }

  onResponseStart(
    controller: Dispatcher.DispatchController,
    status: number,
    headers: IncomingHttpHeaders,
  ): void {
    if (status < 200 || this.#settled) return;
    this.#head = { status, headers };
    if (this.#request.method === 'HEAD' || !leadsOn(status, headers)) return;
    this.#settle('cut');
    if (!(Number(valuesOf(headers, 'content-length')[0]) <= WORTH_READING_OFF)) controller.abort(ENOUGH);
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    if (this.#settled) return;
    this.#chunks.push(chunk);
    this.#size += chunk.length;
    if (this.#size <= this.#request.mostBytes) return;
    this.#settle('cut');
    controller.abort(ENOUGH);
  }

  onResponseEnd(): void {
    this.#settle('whole');
  }

  onResponseError(_: unknown, error: Error): void {
    if (this.#head === null) {
      if (!this.#begun) unanswered.add(error);
      this.fail(error);
    }
    this.#settle('brokeOff');
  }

  fail(error: unknown): void {
    if (this.#close()) this.#reject(error);
  }

  readonly #giveUp = (): void => {
    if (this.#head !== null && this.#size > 0) this.#settle('cut');
    else this.fail(GIVEN_UP);
    this.#controller?.abort(GIVEN_UP);
  };

  #settle(end: Exchanged['end']): void {
    if (this.#head === null || !this.#close()) return;
    this.#resolve({ ...this.#head, body: Buffer.concat(this.#chunks), end });
    this.#chunks.length = 0;
  }

  #close(): boolean {
    if (this.#settled) return false;
    this.#settled = true;
    this.#stop.removeEventListener('abort', this.#giveUp);
    return true;
  }
}
