import { toHex } from '../ledger/hex.ts';

/** SHA-256 in hexadecimal digits, lower case. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}
