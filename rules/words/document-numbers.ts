import { halfWidth } from './numerals.ts';

const OPEN = '[〔\\[【﹝﹙(〖〈<{]';
const CLOSE = '[〕\\]】﹞﹚)〗〉>}]';

/** Year in brackets and 序号; the 代字 is read backwards from here. */
const YEAR_AND_SERIAL = new RegExp(
  `${OPEN}\\s*(?<year>(?:19|20)\\d{2})\\s*年?\\s*${CLOSE}\\s*(?:第\\s*)?(?<serial>\\d{1,5})\\s*号`,
  'gu',
);

/** The 代字 at the end of a text. It may carry a part in brackets, as in 沪高法（审）〔2018〕4号. */
const SIGN = /\p{Script=Han}[\p{Script=Han}A-Za-z]*(?:\(\p{Script=Han}{1,3}\))?\s*$/u;
const LONGEST_SIGN = 24;

/** Words of a sentence or a label that run into the 代字 where no punctuation parts them. */
const LEAD =
  /^.*(?:根据|依据|按照|依照|遵照|参照|关于|印发|转发|详见|参见|以及|通知|公告|批复|决定|号|据|按|见|将|的|与|及|对|原)(?=.)/u;

const NORMATIVE_SIGN = /* @__PURE__ */ new RegExp(`规范?(?:发|字|联)?\\s*${OPEN}\\s*\\d{4}`, 'u');
const APPOINTMENT_SIGN = /* @__PURE__ */ new RegExp(`任免?(?:发|字)?\\s*${OPEN}\\s*\\d{4}`, 'u');

export interface FoundNumber {
  /** In the form that 党政机关公文格式 (GB/T 9704-2012) prescribes: 沪府规〔2024〕1号. */
  readonly number: string;
  /** Where it begins in the text, and how many characters it takes. */
  readonly index: number;
  readonly length: number;
}

/** Every 发文字号 in a text, in order, whatever brackets, spaces and full-width digits it is written with. */
export function findDocumentNumbers(text: string): FoundNumber[] {
  if (!text.includes('号')) return [];
  const plain = halfWidth(text);
  return [...plain.matchAll(YEAR_AND_SERIAL)].flatMap((match) => {
    const written = SIGN.exec(plain.slice(Math.max(0, match.index - LONGEST_SIGN), match.index))?.[0];
    if (written === undefined) return [];
    const sign = written.slice(LEAD.exec(written.trimEnd())?.[0].length ?? 0);
    const { year, serial } = match.groups ?? {};
    return {
      number: `${sign.trimEnd()}〔${year}〕${serial}号`,
      index: match.index - sign.length,
      length: sign.length + match[0].length,
    };
  });
}

/** 规, 规范, 规发, 规字 or 规联 before the year: the sign of a 行政规范性文件. 规 elsewhere (沪规划资源〔…〕) is none. */
export function isNormativeNumber(number: string): boolean {
  return NORMATIVE_SIGN.test(halfWidth(number));
}

/** 任 or 任免 before the year: the sign of an appointment or removal (沪府任〔…〕). */
export function isAppointmentNumber(number: string): boolean {
  return APPOINTMENT_SIGN.test(halfWidth(number));
}
