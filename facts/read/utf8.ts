/** A file's text; or, where its bytes are not UTF-8, what they look like (`?` where that is not clear either). */
export type Utf8Reading = { readonly text: string } | { readonly looksLike: 'UTF-16' | 'GBK' | '?' };

/** Reads bytes that have to be UTF-8, as JSON has (RFC 8259, section 8.1); a byte order mark in front is passed over. */
export function readUtf8(bytes: Uint8Array): Utf8Reading {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return { looksLike: 'UTF-16' };
  }
  const text = readAs('utf-8', bytes);
  if (text !== null) return { text };
  return { looksLike: readAs('gb18030', bytes) === null ? '?' : 'GBK' };
}

function readAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
