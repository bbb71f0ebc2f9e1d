/** The address as it is asked for: without a fragment, otherwise exactly as given. Equal keys are asked for once. */
export function keyOf(url: string): string {
  const hash = url.indexOf('#');
  return hash < 0 ? url : url.slice(0, hash);
}

/** The parts of an address by which hosts are told apart. */
export interface Seat {
  /** Lower case, without the port: what is to be spared. */
  readonly host: string;
  /** Scheme, host and port: what can be down on its own. */
  readonly origin: string;
}

/** Where an http(s) address is asked for; null for any other. */
export function seatOf(url: string): Seat | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname, origin } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' ? { host: hostname, origin } : null;
}
