import { isOwn } from './own-words.ts';
import { simplified } from './traditional.ts';

/** Source of a pattern: words without which no sentence tells how long a document holds. */
export const VALIDITY_WORDS =
  '有效期|有效至|日(?:期间)?有效|日止|至.{6,16}日(?:施行|实施|执行)|废止|失效|停止执行|(?:长期|永久|继续)有效|续期|[试施执]行期|实施期|试行[一二两三四五六七八九十\\d]|[执施]行至|实施至';

/** Statuses that tell a document's validity, longest first. 有效, 失效 and 废止 are seen in the data of the city's release platform; the others are expected, not seen. */
export const VALIDITY_STATUSES = [
  '尚未生效',
  '尚未施行',
  '现行有效',
  '继续有效',
  '部分失效',
  '部分废止',
  '宣布失效',
  '已失效',
  '已废止',
  '已修改',
  '已过期',
  '有效',
  '失效',
  '废止',
] as const;

const ENDED = ['宣布失效', '已失效', '已废止', '失效', '废止', '已过期'];
const IN_FORCE = ['现行有效', '继续有效', '有效'];

/** The status that a label's value names, null where it names none. */
export function statusIn(words: string): (typeof VALIDITY_STATUSES)[number] | null {
  const plain = simplified(words).replace('已被', '已');
  if (/[未没](?:失效|废止|过期)|未到期/.test(plain)) return '有效';
  if (/不(?:再|复)?(?:继续|具)?有效/.test(plain)) return '失效';
  // Meant to be ended, and in force till then.
  if (/[拟待](?:失效|废止|修改)/.test(plain)) return null;
  return VALIDITY_STATUSES.find((status) => plain.includes(status)) ?? null;
}

/** 失效 or 废止 as a whole, not in part. */
export function isEnded(words: string): boolean {
  const status = statusIn(words);
  return status !== null && ENDED.includes(status);
}

/** 有效, 现行有效 or 继续有效. */
export function isInForce(words: string): boolean {
  const status = statusIn(words);
  return status !== null && IN_FORCE.includes(status);
}

/** Source of a pattern: words by which a line names a document's status. */
export const STATUS_WORDS =
  '有效性|时效性|(?:效力|文件|时效)状态|现行有效|[【〔[（(]\\s*(?:有效|失效|废止)\\s*[】〕\\]）)]';
const STATUS_LABEL = '(?:有效性|时效性?|(?:文件|公文|效力|时效)状态|(?:文件|公文)时效|是否有效)';
const STATUS = `(?:${VALIDITY_STATUSES.join('|')})`;
/** `有效性：有效` anywhere; `【有效】` or `现行有效` as all of a line. */
const STATUS_LINE = new RegExp(
  `${STATUS_LABEL}\\s*[:：]\\s*${STATUS}(?=$|[\\s。；;，,、）)】\\]|｜])|^[【〔[（(]\\s*${STATUS}\\s*[】〕\\]）)]$|^(?:现行有效|已失效|已废止)$`,
);

/** Whether a line says a document's status: behind a label, or in brackets and nothing else. */
export function isStatusLine(line: string): boolean {
  return STATUS_LINE.test(line.trim());
}

/** A column that says of all its documents whether they hold: 现行有效, 已废止文件. */
export const STATUS_COLUMN = /^(?:现行有效|已?(?:废止|失效))(?:的?(?:行政)?(?:规范性)?文件)?$/;

/** 〔〕 号, 第号: what a template puts around a document number that is not there. */
const NO_NUMBER = /^第?\s*(?:[〔[【（(]\s*[〕\]】）)])?\s*第?\s*号$/u;

/** A value that stands for nothing: 无, -, /, 空, 〔〕号 … (`无` fills empty fields on 青浦's portal); `own` are further ones. */
export function isFiller(value: string, own: readonly string[] = []): boolean {
  return (
    isOwn(value, own) ||
    NO_NUMBER.test(value) ||
    /^(?:无|暂无|空|待定|null|undefined|[-–—_/\\.…*\s　]*)$/u.test(value)
  );
}
