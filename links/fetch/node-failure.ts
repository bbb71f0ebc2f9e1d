import type { Failure } from '../contract.ts';
import { type Names, PrivateAddressError } from './node-names.ts';

/** A failure and the words of the system for it. */
export interface NamedFailure {
  readonly failure: Failure;
  readonly detail: string;
}

const REFUSED = new Set(['ECONNREFUSED']);
const RESET = new Set(['ECONNRESET', 'ECONNABORTED', 'EPIPE', 'UND_ERR_SOCKET']);
const UNREACHABLE = new Set(['ENETUNREACH', 'ENETDOWN', 'EHOSTUNREACH', 'EHOSTDOWN', 'EADDRNOTAVAIL']);
const NO_SUCH_NAME = new Set(['ENOTFOUND', 'ENODATA', 'EAI_NONAME', 'EAI_NODATA', 'EAI_FAIL']);
const TIMEOUT = /TIMEOUT|^ETIMEDOUT$/;
/** OpenSSL's codes as Node names them: https://nodejs.org/api/tls.html#x509-certificate-error-codes */
const TLS =
  /^ERR_(?:TLS|SSL|OSSL)|^EPROTO$|CERT|ISSUER|SIGNATURE|^(?:HOSTNAME_MISMATCH|CRL_|INVALID_|PATH_LENGTH)/;
/** undici names no code for some faults of the head. */
const OVERSTRICT = /^HPE_|^HTTPParserError$|^UND_ERR_RES_CONTENT_LENGTH_MISMATCH$/;
const MOST_DETAIL = 200;

/** Names what kept an answer from coming. `host` is asked about again where the name servers themselves may be away. */
export async function failureOf(error: unknown, host: string, names: Names): Promise<NamedFailure> {
  return { failure: await classOf(error, host, names), detail: detailOf(error) };
}

/** An answer came that strict HTTP does not allow; a browser may still take it. */
export function isOverstrict(error: unknown): boolean {
  return OVERSTRICT.test(codeOf(error));
}

/** The connection was lost. */
export function isReset(error: unknown): boolean {
  return RESET.has(codeOf(error));
}

async function classOf(error: unknown, host: string, names: Names): Promise<Failure> {
  const code = codeOf(error);
  if (error instanceof PrivateAddressError) return 'network';
  if (OVERSTRICT.test(code) || code === 'UND_ERR_HEADERS_OVERFLOW' || isOddAnswer(error)) return 'protocol';
  if (REFUSED.has(code)) return 'refused';
  if (RESET.has(code)) return 'reset';
  if (TIMEOUT.test(code)) return 'timeout';
  if (UNREACHABLE.has(code)) return names.hasNetwork() ? 'network' : 'offline';
  if (NO_SUCH_NAME.has(code)) return names.hasNetwork() ? 'dns' : 'offline';
  // The name servers are away, or they answer that the servers of this one name are.
  if (code === 'EAI_AGAIN') {
    return names.hasNetwork() && (await names.serverAnswers(host)) ? 'dns' : 'offline';
  }
  return TLS.test(code) ? 'tls' : 'network';
}

/** undici's words for an answer to nothing, and for another protocol that nobody asked for. */
function isOddAnswer(error: unknown): boolean {
  return error instanceof Error && /^bad (?:response|upgrade)$/.test(error.message);
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}

function detailOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error).slice(0, MOST_DETAIL);
  const code = codeOf(error);
  const words = error.message.includes(code) ? error.message : `${code} ${error.message}`;
  return words.trim().slice(0, MOST_DETAIL);
}
