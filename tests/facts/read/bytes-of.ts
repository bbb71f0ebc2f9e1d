import { readBig5AsBrowsersDo } from '../../../cli/read/big5.ts';
import { encoderOf } from '../../../facts/read/encode.ts';

readBig5AsBrowsersDo();

/** A text's bytes in an encoding, without a byte order mark. */
export function bytesOf(text: string, encoding: string): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return utf16(text, encoding === 'utf-16be');
  const encode = encoderOf(encoding);
  const bytes: number[] = [];
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    const code = codePoint < 0x80 ? [codePoint] : encode(codePoint);
    if (code === null) throw new RangeError(`${encoding} has no ${character}`);
    bytes.push(...code);
  }
  return Uint8Array.from(bytes);
}

function utf16(text: string, bigEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let index = 0; index < text.length; index += 1) {
    view.setUint16(index * 2, text.charCodeAt(index), !bigEndian);
  }
  return new Uint8Array(view.buffer);
}
