import { decoderOf } from './decoder.ts';

/** The bytes of a character, given its code point; null where the encoding does not have it. */
export type Encode = (codePoint: number) => readonly number[] | null;

/** Their characters take one byte, or two with a lead byte from 0x81 on. */
const TWO_BYTE = new Set(['gbk', 'gb18030', 'big5', 'euc-kr', 'shift_jis', 'euc-jp']);

/** Of a character that Big5 holds twice, these take the last place instead of the first. https://encoding.spec.whatwg.org/#index-big5-pointer */
const BIG5_LAST = new Set([0x2550, 0x255e, 0x2561, 0x256a, 0x5341, 0x5345]);
/** What lies below is decoded and never written: Hong Kong's additions before the core of Big5. */
const BIG5_FIRST_WRITTEN = 0xa140;

/** Private characters that GB18030-2005 wrote so: `[first, last, code of first]`. https://encoding.spec.whatwg.org/#gb18030-encoder */
const GB_PRIVATE = [
  [0xe78d, 0xe793, 0xa6d9],
  [0xe794, 0xe795, 0xa6ec],
  [0xe796, 0xe796, 0xa6f3],
  [0xe81e, 0xe81e, 0xfe59],
  [0xe826, 0xe826, 0xfe61],
  [0xe82b, 0xe82c, 0xfe66],
  [0xe832, 0xe832, 0xfe6d],
  [0xe843, 0xe843, 0xfe7e],
  [0xe854, 0xe854, 0xfe90],
  [0xe864, 0xe864, 0xfea0],
] as const;

const EURO = 0x20ac;
/** Four-byte sequences for the Basic Multilingual Plane: 81 30 81 30 up to 84 31 A4 39. */
const FOUR_BYTE_BMP = 39_420;
const FOUR_BYTE_ASTRAL = 189_000;

const encoders = new Map<string, Encode>();

/**
 * How an encoding writes a character, by its WHATWG name in lower case; the way back of `TextDecoder`.
 * The table is made on the first call for an encoding.
 */
export function encoderOf(encoding: string): Encode {
  let encode = encoders.get(encoding);
  if (encode === undefined) {
    encode = makeEncoder(encoding);
    encoders.set(encoding, encode);
  }
  return encode;
}

function makeEncoder(encoding: string): Encode {
  const table = TWO_BYTE.has(encoding) ? twoByteTable(encoding) : singleByteTable(encoding);
  const short: Encode = (codePoint) => {
    const code = table.get(codePoint);
    if (code === undefined) return null;
    return code > 0xff ? [code >> 8, code & 0xff] : [code];
  };
  if (encoding !== 'gb18030') return short;
  let long: ReadonlyMap<number, number> | null = null;
  return (codePoint) => {
    const bytes = short(codePoint);
    if (bytes !== null) return bytes;
    if (codePoint > 0xffff) return fourBytes(FOUR_BYTE_ASTRAL + codePoint - 0x10000);
    long ??= fourByteTable();
    const pointer = long.get(codePoint);
    return pointer === undefined ? null : fourBytes(pointer);
  };
}

function singleByteTable(encoding: string): Map<number, number> {
  const codes = Array.from({ length: 0x80 }, (_, index) => 0x80 + index);
  return tableOf(encoding, codes);
}

function twoByteTable(encoding: string): Map<number, number> {
  const codes: number[] = [];
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) codes.push((lead << 8) | trail);
  }
  if (encoding === 'big5') return big5Table(codes);
  const table = tableOf(encoding, codes);
  for (const [codePoint, code] of singleByteTable(encoding)) table.set(codePoint, code);
  if (encoding === 'gbk' || encoding === 'gb18030') addPrivate(table);
  // GB18030 writes the euro sign in two bytes, and reads the single byte for the sake of GBK.
  if (encoding === 'gb18030') table.set(EURO, 0xa2e3);
  return table;
}

function addPrivate(table: Map<number, number>): void {
  for (const [first, last, code] of GB_PRIVATE) {
    for (let offset = 0; first + offset <= last; offset += 1) table.set(first + offset, code + offset);
  }
}

function big5Table(codes: readonly number[]): Map<number, number> {
  const written = codes.filter((code) => code >= BIG5_FIRST_WRITTEN);
  const table = tableOf('big5', written);
  const last = tableOf('big5', written.toReversed());
  for (const codePoint of BIG5_LAST) {
    const code = last.get(codePoint);
    if (code !== undefined) table.set(codePoint, code);
  }
  return table;
}

/** Decodes every code in one go and keeps, for each character, the first code that gave it. */
function tableOf(encoding: string, codes: readonly number[]): Map<number, number> {
  const bytes: number[] = [];
  for (const code of codes) {
    if (code > 0xff) bytes.push(code >> 8);
    bytes.push(code & 0xff, 0x0a);
  }
  const table = new Map<number, number>();
  const characters = decoderOf(encoding).decode(Uint8Array.from(bytes)).split('\n');
  characters.forEach((character, index) => {
    const codePoint = character.codePointAt(0);
    const code = codes[index];
    if (codePoint === undefined || code === undefined || codePoint < 0x80 || codePoint === 0xfffd) return;
    const alone = character.length === (codePoint > 0xffff ? 2 : 1);
    if (alone && !table.has(codePoint)) table.set(codePoint, code);
  });
  return table;
}

function fourByteTable(): Map<number, number> {
  const bytes = new Uint8Array(FOUR_BYTE_BMP * 5);
  for (let pointer = 0; pointer < FOUR_BYTE_BMP; pointer += 1) {
    bytes.set(fourBytes(pointer), pointer * 5);
    bytes[pointer * 5 + 4] = 0x0a;
  }
  const table = new Map<number, number>();
  const characters = decoderOf('gb18030').decode(bytes).split('\n');
  characters.forEach((character, pointer) => {
    if (character.length === 1) table.set(character.charCodeAt(0), pointer);
  });
  return table;
}

/** https://encoding.spec.whatwg.org/#gb18030-encoder, steps 8 to 14. */
function fourBytes(pointer: number): number[] {
  return [
    0x81 + Math.floor(pointer / 12_600),
    0x30 + (Math.floor(pointer / 1260) % 10),
    0x81 + (Math.floor(pointer / 10) % 126),
    0x30 + (pointer % 10),
  ];
}
