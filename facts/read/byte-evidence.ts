/** What the bytes themselves say of their encoding, whatever the page declares. */

/** Beyond this a page tells nothing new about its encoding. */
const SAMPLE = 1 << 20;
const ZERO_SAMPLE = 2048;

/**
 * UTF-16 without a byte order mark: markup is ASCII, so most of the zero bytes are on one side.
 * Null where the zero bytes do not say so.
 */
export function utf16ByZeroBytes(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const units = Math.min(bytes.length, ZERO_SAMPLE) >> 1;
  if (units < 2) return null;
  let low = 0;
  let high = 0;
  for (let at = 0; at < units * 2; at += 2) {
    if (bytes[at] === 0) high += 1;
    if (bytes[at + 1] === 0) low += 1;
  }
  // 一 is U+4E00 and 开 U+5F00: Chinese has zero bytes on the other side too, markup has many more.
  const enough = units / 4;
  if (low >= enough && high <= low / 4) return 'utf-16le';
  if (high >= enough && low <= high / 4) return 'utf-16be';
  return null;
}

/** How far bytes are well-formed UTF-8. */
export interface Utf8Evidence {
  /** Characters beyond ASCII; of these, those of three bytes, where Chinese lies. */
  readonly good: number;
  readonly threeByte: number;
  /** Bytes that belong to no character. */
  readonly bad: number;
}

/** Counts characters beyond ASCII and stray bytes, over the first mebibyte. */
export function utf8Evidence(bytes: Uint8Array): Utf8Evidence {
  const end = Math.min(bytes.length, SAMPLE);
  let good = 0;
  let threeByte = 0;
  let bad = 0;
  let at = 0;
  while (at < end) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) {
      at += 1;
      continue;
    }
    const length = utf8Length(bytes, at, lead);
    if (length > 0) good += 1;
    else bad += 1;
    if (length === 3) threeByte += 1;
    at += Math.max(length, 1);
  }
  return { good, threeByte, bad };
}

/** Length of the well-formed character that starts here, 0 where there is none. Table 3-7 of the Unicode Standard. */
function utf8Length(bytes: Uint8Array, at: number, lead: number): number {
  const length = lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : 4;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  const second = bytes[at + 1] ?? 0;
  const lowest = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const highest = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (second < lowest || second > highest) return 0;
  for (let next = 2; next < length; next += 1) {
    if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  return length;
}

/** How far bytes look like Chinese text of one of the two old families. */
export interface ChineseEvidence {
  readonly encoding: 'gb18030' | 'big5' | null;
  /** The other family is all but ruled out. */
  readonly sure: boolean;
}

/**
 * Tells GB and Big5 apart by where everyday characters lie: GB2312's first level has leads B0 to D7 and
 * trails from A1; Big5's has leads A4 to C6 and any trail. Text of the one has less than two thirds of its
 * characters in the range of the other.
 */
export function chineseEvidence(bytes: Uint8Array): ChineseEvidence {
  const { total, gb, big5, bothHigh } = countPairs(bytes);
  if (total === 0) return { encoding: null, sure: false };
  const best = Math.max(gb, big5);
  const other = Math.min(gb, big5);
  const encoding = big5 > gb ? 'big5' : 'gb18030';
  if (best >= total * 0.6)
    return { encoding, sure: total >= 8 && best >= total * 0.9 && other < total * 0.7 };
  // Traditional or rare characters in GBK lie outside both ranges, but letters with accents stand alone.
  return { encoding: bothHigh >= total * 0.4 ? 'gb18030' : null, sure: false };
}

function countPairs(bytes: Uint8Array) {
  const end = Math.min(bytes.length, SAMPLE);
  let total = 0;
  let gb = 0;
  let big5 = 0;
  let bothHigh = 0;
  let at = 0;
  while (at < end) {
    const lead = bytes[at] ?? 0;
    at += 1;
    if (lead < 0x81) continue;
    total += 1;
    const trail = bytes[at] ?? 0;
    if (trail < 0x40 || trail === 0x7f || trail === 0xff) continue;
    at += 1;
    if (trail > 0x80) bothHigh += 1;
    const punctuation = lead >= 0xa1 && lead <= 0xa3;
    if (trail >= 0xa1 && (punctuation || (lead >= 0xb0 && lead <= 0xd7))) gb += 1;
    if ((trail >= 0xa1 || trail < 0x7f) && (punctuation || (lead >= 0xa4 && lead <= 0xc6))) big5 += 1;
  }
  return { total, gb, big5, bothHigh };
}
