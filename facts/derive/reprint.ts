import { simplified } from '../../rules/words/traditional.ts';
import { isCityHost, MINISTRY } from '../../rules/words/upper-organs.ts';
import type { Facts } from '../page.ts';

/** Of the city or the state: on a district's portal it is a reprint, which its own issuer labels and interprets. */
const UPPER_ISSUER =
  /^(?:国务院|中共中央|全国人民代表大会|上海市(?![\u4e00-\u9fff]{2,3}(?:区|新区))(?:人民政府|人民代表大会|[\u4e00-\u9fff]{2,20}(?:局|委员会|委|办公室|厅)(?:关于|印发|等)|[^关]{2,40}(?:办法|规定|细则|规则)(?:[（(][^（()）]{1,16}[）)])?$))/;
const STATE =
  '中华人民共和国|国家[\\u4e00-\\u9fff]{2,10}(?:局|委员会|委|办公室)|(?:国家)?(?:税务|市场监管|市场监督管理|广播电视|广电|体育|安监|工商|质检)总局|海关总署|最高人民(?:法院|检察院)|中国人民银行';
const MINISTRY_FIRST = new RegExp(
  `^(?:${MINISTRY}|${STATE})(?!门|队|分|[\\u4e00-\\u9fff]{0,8}(?:区|镇|街道))`,
);
/** Who issued or signed it, by the whole name. */
const UPPER_ORGAN = new RegExp(
  `^(?:国务院|中共中央|${MINISTRY}|${STATE}|上海市(?!.*(?:[区县镇]|街道|分局|支队|嘉定|松江|青浦|崇明))[\\u4e00-\\u9fff]{2,20}(?:人民政府|局|委员会|委|办公[室厅])|上海市人民政府(?:办公厅)?)(?:办公厅)?$`,
);
/** 国发, 国办发, 沪府规, 沪府办: a district's government has its own name in between (沪松府规). */
const UPPER_NUMBER = /^(?:国发|国办|国函|中办|中发|沪府|沪委|财税)/;
/** To all provinces, or to all districts. */
const ADDRESSEES = /^(?:各省、|各区(?![级直属])[^。：:]{2,60}[：:])/;
const UPPER_COLUMN = /^(?:上级|国家|中央|国务院|市级|市政府|本市|上海市)(?:.{0,4}(?:文件|政策|法规))/;

/** What tells whose paper it is: its title, numbers and columns without spaces, its fields and text. */
export interface IssuerEvidence extends Pick<Facts, 'documentFields' | 'body'> {
  readonly title: string;
  readonly numbers: readonly string[];
  readonly columns: readonly string[];
}

function plain(words: string): string {
  return simplified(words.replace(/\s/g, ''));
}

/** Whether a district's page shows a document of the city or the state. */
export function isReprint(
  { title, numbers, columns, documentFields, body }: IssuerEvidence,
  host: string,
): boolean {
  if (!host.endsWith('.gov.cn') || isCityHost(host)) return false;
  const organs = documentFields.filter(({ name }) => name === 'issuer').map(({ value }) => value);
  return (
    UPPER_ISSUER.test(title) ||
    MINISTRY_FIRST.test(title) ||
    columns.some((name) => UPPER_COLUMN.test(name)) ||
    numbers.some((number) => UPPER_NUMBER.test(number)) ||
    [...organs, body?.signatory?.words ?? ''].some((organ) => UPPER_ORGAN.test(plain(organ))) ||
    ADDRESSEES.test(plain(body?.at?.text ?? ''))
  );
}
