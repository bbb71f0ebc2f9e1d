import { isPrivateHost } from '../../rules/words/private-hosts.ts';

/** An address as a list writes it, read. */
export interface ReadAddress {
  /** As URL parsing writes it, without a fragment. */
  readonly url: string;
  readonly host: string;
  readonly path: string;
  readonly query: string;
  readonly scheme: 'http' | 'https';
  /** No scheme was written: `http`, from which sites that have more lead on to `https`. */
  readonly isSchemeAssumed: boolean;
  /** A number or an intranet's name. */
  readonly isLocal: boolean;
}

/** What cannot be seen and is copied along: joiners, marks of direction, soft hyphens, the byte order mark. */
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const BRACKETS = /^[<《“‘"'(【]+|[>》”’"')】]+$/g;
const STOPS = /[,;:、!?。]+$|^[,;:、。]+/g;
const SCHEME = /^([a-z][a-z\d+.-]*):\/\//i;
const OTHER_SCHEME = /^(?:javascript|data|mailto|tel|file|ftp|blob|about|view-source|chrome)(?::|$)/i;
const QUAD = /^\d{1,3}(?:\.\d{1,3}){3}$/;
const NAME = /^(?:[\p{L}\p{N}_](?:[\p{L}\p{N}_-]*[\p{L}\p{N}_])?\.)+(?:xn--[a-z\d-]+|\p{L}{2,})\.?$/u;

/** Text without what cannot be seen; full-width signs become plain ones. */
export function plainCell(text: string): string {
  return text.normalize('NFKC').replace(UNSEEN, '').replace(/\s+/gu, ' ').trim();
}

/**
 * Reads an address as people write them: without a scheme, in full-width signs, in brackets, with a stop behind it.
 * A text is a fault; null where the text is none at all.
 */
export function readAddress(text: string): ReadAddress | 'badAddress' | 'credentials' | null {
  const written = withoutStops(plainCell(text));
  if (written === '') return null;
  const scheme = SCHEME.exec(written)?.[1]?.toLowerCase();
  if (OTHER_SCHEME.test(written)) return 'badAddress';
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') return 'badAddress';
  const rest =
    scheme === undefined ? written.replace(/^\/\//, '') : written.slice(scheme.length + '://'.length);
  const authority = /^[^/?#\\]*/.exec(rest)?.[0] ?? '';
  if (authority.includes('@')) return 'credentials';
  const host = authority.replace(/:\d{1,5}$/, '').replaceAll('。', '.');
  if (!isHost(host, scheme !== undefined)) return 'badAddress';
  return parsed(
    `${scheme ?? 'http'}://${host}${rest.slice(authority.length - portOf(authority).length)}`,
    scheme,
  );
}

/** Whether a text reads like an address: to tell columns apart. */
export function isAddress(text: string): boolean {
  const read = readAddress(text);
  return read !== null && typeof read !== 'string';
}

function withoutStops(text: string): string {
  const inner = text.replace(BRACKETS, '').replace(STOPS, '').trim();
  return inner === text ? text : withoutStops(inner);
}

function portOf(authority: string): string {
  return /:\d{1,5}$/.exec(authority)?.[0] ?? '';
}

/** Numbers such as 3.5 parse as hosts, and are none; names without a dot are hosts only where a scheme says so. */
function isHost(host: string, hasScheme: boolean): boolean {
  if (QUAD.test(host)) return host.split('.').every((part) => Number(part) <= 255);
  if (/^\[[\da-f:.]+\]$/i.test(host)) return true;
  if (NAME.test(host)) return true;
  return hasScheme && /^[a-z][a-z\d-]*$/i.test(host);
}

function parsed(text: string, scheme: string | undefined): ReadAddress | 'badAddress' {
  if (!URL.canParse(text)) return 'badAddress';
  const url = new URL(text);
  url.hash = '';
  const host = url.hostname.replace(/\.$/, '');
  return {
    url: url.href,
    host,
    path: url.pathname,
    query: url.search,
    scheme: url.protocol === 'https:' ? 'https' : 'http',
    isSchemeAssumed: scheme === undefined,
    isLocal: isPrivateHost(host) || QUAD.test(host) || host.startsWith('['),
  };
}
