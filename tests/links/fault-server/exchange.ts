import type { IncomingMessage, ServerResponse } from 'node:http';

/** One request at the fault server, with what a behaviour may want to know of it. */
export interface FaultExchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** As the visitor knows it, by the header `Host`. */
  readonly origin: string;
  /** How often this very address was asked for, this time included. */
  readonly time: number;
  readonly query: URLSearchParams;
  /** What stands after a pattern's `*`. */
  readonly rest: string;
}

/** How an address answers. */
export type Behaviour = (exchange: FaultExchange) => void;
