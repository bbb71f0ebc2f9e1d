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

/** The part of a plainly written http(s) address that says where it is asked for; what follows cannot change that. */
const AUTHORITY = /^https?:\/\/[\w.:-]+(?=[/?#]|$)/i;
/** Ours: the links of a portal lead to a few hundred hosts. */
const MOST_KNOWN = 4_096;
const known = new Map<string, Seat | null>();

/** Where an http(s) address is asked for; null for any other. */
export function seatOf(url: string): Seat | null {
  const [authority] = AUTHORITY.exec(url) ?? [];
  if (authority === undefined) return parsedSeat(url);
  const found = known.get(authority);
  if (found !== undefined) return found;
  const seat = parsedSeat(authority);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(authority, seat);
  return seat;
}

function parsedSeat(url: string): Seat | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname, origin } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' ? { host: hostname, origin } : null;
}
