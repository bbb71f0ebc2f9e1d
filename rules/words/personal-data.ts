import { readDay } from './dates.ts';

/** Province codes of GB/T 2260 that an ID number can begin with. */
const PROVINCE = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;

/** GB 11643-1999: weights 2^(17-i) mod 11; the remainder's check character. */
const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const ID_CHECKS = '10X98765432';

/** GB 32100-2015: digits and capitals without I, O, S, V, Z; weights 3^i mod 31. */
const CODE_CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const CODE_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;

/** A full 18-character citizen's ID number: province, a possible day of birth, and a right check character (GB 11643-1999). */
export function isIdNumber(text: string): boolean {
  if (!/^\d{17}[\dXx]$/.test(text) || !PROVINCE.test(text)) return false;
  if (readDay(`${text.slice(6, 10)}-${text.slice(10, 12)}-${text.slice(12, 14)}`) === null) return false;
  const sum = ID_WEIGHTS.reduce((total, weight, at) => total + weight * Number(text[at]), 0);
  return ID_CHECKS[sum % 11] === text[17]?.toUpperCase();
}

/** A 统一社会信用代码: registering department, a division code of GB/T 2260 (100000 for the state), and a right check character (GB 32100-2015). One ID number in 31 has that check character too; its third digit seldom begins a province. */
export function isCreditCode(text: string): boolean {
  const code = text.toUpperCase();
  if (!/^[1-9ANY][0-9A-HJ-NP-RTUWXY]\d{6}[0-9A-HJ-NP-RTUWXY]{10}$/.test(code)) return false;
  const division = code.slice(2, 8);
  if (division !== '100000' && !PROVINCE.test(division)) return false;
  const sum = CODE_WEIGHTS.reduce(
    (total, weight, at) => total + weight * CODE_CHARACTERS.indexOf(code.charAt(at)),
    0,
  );
  return CODE_CHARACTERS[(31 - (sum % 31)) % 31] === code[17];
}

/** A bank card number: 16 to 19 digits, a banking identifier (ISO/IEC 7812-1), and a right Luhn check digit. */
export function isBankCard(text: string): boolean {
  return /^[34569]\d{15,18}$/.test(text) && isLuhn(text);
}

/** The Luhn check of ISO/IEC 7812-1 annex B, over digits alone. */
function isLuhn(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at++) {
    const digit = Number(digits[digits.length - 1 - at]);
    const doubled = at % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
