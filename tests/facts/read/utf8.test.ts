import { describe, expect, it } from 'vitest';
import { readUtf8 } from '../../../facts/read/utf8.ts';

const utf16 = (bigEndian: boolean) => {
  const bytes = Buffer.from('\ufeff{"题": 1}', 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
};

describe('a file that has to be UTF-8', () => {
  it('is read without its byte order mark', () => {
    expect(readUtf8(Buffer.from('\ufeff题'))).toEqual({ text: '题' });
    expect(readUtf8(Buffer.from(''))).toEqual({ text: '' });
  });

  it.each<[string, Uint8Array]>([
    ['UTF-16', utf16(false)],
    ['UTF-16', utf16(true)],
    ['GBK', Uint8Array.of(0xcc, 0xe2)],
    ['?', Uint8Array.of(0x89, 0x50, 0xff, 0xff)],
  ])('looks like %s where it is not', (looksLike, bytes) => {
    expect(readUtf8(bytes)).toEqual({ looksLike });
  });
});
