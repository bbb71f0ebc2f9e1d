/** How much is asked of hosts, and how fast. */
export interface Manners {
  /** Requests per second to one host, by their starts; above 0; `Infinity` for a server of one's own. */
  readonly perSecond: number;
  /** Requests to one host at once. */
  readonly perHost: number;
  /** Requests to all hosts at once. */
  readonly atOnce: number;
  /** Requests of one run, all tries, probes and second opinions counted; `Infinity` for no bound. */
  readonly requests: number;
  /** Milliseconds that one request may take. */
  readonly timeout: number;
}

/** The numbers are ours: no plan sets any. One request a second disturbs no portal; 15 s is what the inspections wait. */
export const gentle: Manners = {
  perSecond: 1,
  perHost: 2,
  atOnce: 24,
  requests: Number.POSITIVE_INFINITY,
  timeout: 15_000,
};
