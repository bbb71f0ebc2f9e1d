const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** Circles and letters that pages type for 〇: ○, ◯, Latin, Greek and Cyrillic O. */
const ZERO_LOOKALIKES = /[○◯Oo\u039F\u041E]/g;

/** One character of a number, for use inside a pattern over `halfWidth` text. */
export const NUMERAL_CHARACTER = '[\\d〇○◯零一二两三四五六七八九十百千廿卅]';

const FULL_WIDTH = /[\uFF01-\uFF5E]/;

/** Full-width ASCII (１２／－．Ａ) as ASCII, character by character, so that positions in the text hold. */
export function halfWidth(text: string): string {
  if (!FULL_WIDTH.test(text)) return text;
  return text.replace(/[\uFF01-\uFF5E]/g, (character) =>
    String.fromCharCode(character.charCodeAt(0) - 0xfee0),
  );
}

/** The number that the whole text is: 12, １２, 十二, 二十一, 廿一, 两, 一百零五, 二〇二四, 二O二四; null for anything else. */
export function readNumeral(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  const written = halfWidth(text).replace(/\s+/g, '').replace(/廿/g, '二十').replace(/卅/g, '三十');
  if (/^\d+$/.test(written)) return Number(written);
  const numeral = written.replace(ZERO_LOOKALIKES, '〇');
  if (numeral === '') return null;
  return /[十百千]/.test(numeral) ? readUnits(numeral) : readPositions(numeral);
}

/** Digit by digit, as years are written; Arabic ones may be mixed in (二0二四). */
function readPositions(numeral: string): number | null {
  let number = 0;
  for (const character of numeral) {
    const digit = /\d/.test(character) ? Number(character) : DIGITS[character];
    if (digit === undefined) return null;
    number = number * 10 + digit;
  }
  return number;
}

/** With 十, 百, 千: each unit at most once, in falling order. */
function readUnits(numeral: string): number | null {
  let number = 0;
  let digit: number | null = null;
  let last = 10_000;
  for (const character of numeral) {
    const unit = UNITS[character];
    if (unit === undefined) {
      const next = DIGITS[character];
      if (next === undefined || (digit !== null && digit !== 0)) return null;
      digit = next;
      continue;
    }
    if (unit >= last || (digit === null && unit !== 10)) return null;
    number += (digit || 1) * unit;
    digit = null;
    last = unit;
  }
  return number + (digit ?? 0);
}
