import type { Failure } from '../../../links/contract.ts';
import type { Behaviour } from './exchange.ts';

/** One address of the fault server. */
export interface Fault {
  /** Without the query; a `*` at the end stands for any rest. */
  readonly path: string;
  /** What happens out there that this stands for. */
  readonly why: string;
  readonly does: Behaviour;
  /** Where it stands, where that tells something; the portal otherwise. */
  readonly host?: string;
  /** What to ask for, where the path is a pattern or wants a query. */
  readonly example?: string;
  /** What an exact fetcher gets of it by GET: the final status, or why there is none. */
  readonly get: number | Failure;
  /** The same by HEAD, where it differs. */
  readonly head?: number | Failure;
  /** Every link checker should come to the same verdict. */
  readonly plain?: true;
}
