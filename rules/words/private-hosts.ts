/** Ends of names that never resolve outside an intranet (RFC 6761, RFC 6762, RFC 8375; `internal`: ICANN 2024; the rest by custom). */
const INTRANET_SUFFIXES = [
  '.localhost',
  '.local',
  '.internal',
  '.intranet',
  '.lan',
  '.corp',
  '.home',
  '.home.arpa',
] as const;

/** What a doubled scheme (`http://http//www…`) leaves in the host's place: a slip of the pen, no intranet. */
const SLIPS = ['http', 'https', 'www'];

/** A host, as URL parsing writes it, that opens for nobody outside: private, loopback or link-local address, or an intranet name. */
export function isPrivateHost(host: string): boolean {
  const lower = host.toLowerCase();
  const name = lower.endsWith('.') ? lower.slice(0, -1) : lower;
  if (name.includes(':')) return isPrivateIpv6(name.replace(/^\[|\]$/g, ''));
  if (isDigit(name.at(-1) ?? '') && /^\d+\.\d+\.\d+\.\d+$/.test(name))
    return isPrivateIpv4(name.split('.').map(Number));
  if (isMistypedHost(name) || name === '') return false;
  return !name.includes('.') || INTRANET_SUFFIXES.some((suffix) => name.endsWith(suffix));
}

function isDigit(character: string): boolean {
  return character >= '0' && character <= '9';
}

/** A host that is left over from a mistyped address: `http://http//…`, `http://www/…`. */
export function isMistypedHost(host: string): boolean {
  return SLIPS.includes(host);
}

/** RFC 1918, RFC 1122 (127/8 and 0/8), RFC 3927. */
function isPrivateIpv4([first = 0, second = 0]: readonly number[]): boolean {
  if (first === 0 || first === 10 || first === 127) return true;
  if (first === 172) return second >= 16 && second <= 31;
  return (first === 192 && second === 168) || (first === 169 && second === 254);
}

/** ::, ::1, fc00::/7 (RFC 4193), fe80::/10 (RFC 4291), and IPv4 in IPv6, which URL parsing writes as ::ffff:c0a8:101. */
function isPrivateIpv6(address: string): boolean {
  if (address === '::' || address === '::1') return true;
  const mapped = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(address);
  if (mapped) {
    const high = Number.parseInt(mapped[1] ?? '', 16);
    return isPrivateIpv4([high >> 8, high & 0xff]);
  }
  const first = Number.parseInt(address.split(':')[0] || '0', 16);
  return (first & 0xfe00) === 0xfc00 || (first & 0xffc0) === 0xfe80;
}
