import type { ListTable } from './contract.ts';

interface Decoded {
  readonly text: string;
  readonly encoding: NonNullable<ListTable['encoding']>;
}

const ENCODINGS = ['utf-8', 'gb18030'] as const;

/** The bytes of a list as text: by their byte order mark, else UTF-8 where they are, else GB18030; null where they are no text. */
export function decodedList(bytes: Uint8Array): Decoded | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return read(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return read(bytes, 'utf-16be');
  for (const encoding of ENCODINGS) {
    const decoded = read(bytes, encoding);
    if (decoded !== null) return decoded;
  }
  return null;
}

function read(bytes: Uint8Array, encoding: Decoded['encoding']): Decoded | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : { text, encoding };
  } catch {
    return null;
  }
}
