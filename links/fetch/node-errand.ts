import { AsyncLocalStorage } from 'node:async_hooks';
import type { IncomingHttpHeaders } from 'node:http';
import { type Dispatcher, getGlobalDispatcher, setGlobalDispatcher } from 'undici';
import type { Connections } from './node-connect.ts';
import { valuesOf } from './node-exchange.ts';
import { WORTH_READING_OFF } from './node-limits.ts';
import { pathOf, targetOf } from './node-target.ts';
import { isRedirect } from './redirects.ts';

/** Who sends, and what may be sent. */
export interface ErrandLine {
  readonly dispatcher: Dispatcher;
  readonly isBarred: Connections['isBarred'];
  isUnsafe(url: string): boolean;
}

const errands = new AsyncLocalStorage<Errand>();
const ENOUGH = new Error('only the head of the answer is wanted');

/**
 * Another program's requests for one address. While it runs, what that program sends by undici's `fetch` goes out by
 * the line of the errand, and requests from elsewhere in the process do not. Of every answer it sees the head alone:
 * no file is fetched, no page is crawled.
 */
export class Errand {
  /** A redirect led to an address that is never asked for. */
  refused = false;
  /** A redirect named no address, but brought a page instead. */
  pageInstead = false;
  readonly #given: URL;
  readonly #target: string;
  readonly #line: ErrandLine;
  readonly #signal: AbortSignal;

  constructor(url: string, line: ErrandLine, signal: AbortSignal) {
    this.#given = new URL(url);
    this.#target = targetOf(url, this.#given);
    this.#line = line;
    this.#signal = signal;
    install();
  }

  /** Runs the other program. */
  run<T>(work: () => Promise<T>): Promise<T> {
    return errands.run(this, work);
  }

  /** Sends one of its requests; throws where that must not be. */
  dispatch(options: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandler): boolean {
    this.#signal.throwIfAborted();
    const url = new URL(`${options.origin ?? ''}${options.path}`);
    const isFirst = url.origin === this.#given.origin && options.path === pathOf(this.#given);
    if (!isFirst && this.#line.isUnsafe(url.href)) {
      this.refused = true;
      throw new Error(`never asked for: ${url.href}`);
    }
    if (this.#line.isBarred(url)) throw new Error(`private address: ${url.hostname}`);
    const exact = isFirst ? { ...options, path: this.#target } : options;
    return this.#line.dispatcher.dispatch(exact, new HeadOnly(handler, this, this.#signal));
  }
}

/** Hands an answer's head on, and an empty body. */
class HeadOnly implements Dispatcher.DispatchHandler {
  readonly #handler: Dispatcher.DispatchHandler;
  readonly #errand: Errand;
  readonly #signal: AbortSignal;
  #controller: Dispatcher.DispatchController | null = null;
  #held: (() => void) | null = null;
  #handedOn = false;

  constructor(handler: Dispatcher.DispatchHandler, errand: Errand, signal: AbortSignal) {
    this.#handler = handler;
    this.#errand = errand;
    this.#signal = signal;
  }

  onRequestStart(controller: Dispatcher.DispatchController, context: unknown): void {
    this.#controller = controller;
    this.#handler.onRequestStart?.(controller, context);
    this.#signal.addEventListener('abort', this.#giveUp, { once: true });
    if (this.#signal.aborted) this.#giveUp();
  }

  onResponseStarted(): void {
    this.#handler.onResponseStarted?.();
  }

  onResponseStart(
    controller: Dispatcher.DispatchController,
    status: number,
    headers: IncomingHttpHeaders,
    statusMessage?: string,
  ): void {
    if (status < 200 || this.#handedOn) return;
    const handOn = () => {
      this.#close();
      this.#handler.onResponseStart?.(controller, status, headers, statusMessage);
      this.#handler.onResponseEnd?.(controller, {});
      if (!(Number(valuesOf(headers, 'content-length')[0]) <= WORTH_READING_OFF)) controller.abort(ENOUGH);
    };
    if (isRedirect(status) && !headers.location) this.#held = handOn;
    else handOn();
  }

  onResponseData(): void {
    if (this.#held === null || this.#handedOn) return;
    this.#errand.pageInstead = true;
    this.#held();
  }

  onResponseEnd(): void {
    if (!this.#handedOn) this.#held?.();
  }

  onResponseError(controller: Dispatcher.DispatchController, error: Error): void {
    if (this.#handedOn) return;
    if (this.#held !== null) {
      this.#held();
    } else {
      this.#close();
      this.#handler.onResponseError?.(controller, error);
    }
  }

  readonly #giveUp = (): void => {
    this.#controller?.abort(ENOUGH);
  };

  #close(): void {
    this.#handedOn = true;
    this.#held = null;
    this.#signal.removeEventListener('abort', this.#giveUp);
  }
}

let installed: Dispatcher | null = null;

/** undici's `fetch` asks the global dispatcher: it hands requests to the errand they belong to, others as before. */
function install(): void {
  const present = getGlobalDispatcher();
  if (present === installed) return;
  installed = present.compose(
    (dispatch) => (options, handler) =>
      errands.getStore()?.dispatch(options, handler) ?? dispatch(options, handler),
  );
  setGlobalDispatcher(installed);
}
