import { simplified } from '../../rules/words/traditional.ts';
import { statusIn } from '../../rules/words/validity.ts';

const FRAME = /[\s【】[\]（）()〔〕{}<>《》*·|｜]/g;
/** `有效`, `状态：有效`, `本文件现行有效`: a status and hardly a word more. */
const BARE =
  /^(?:(?:当前|文件|本文件?)?(?:状态|时效|效力)?[:：]?)?(尚未(?:生效|施行)|(?:现行|继续)?有效|(?:部分|已)?(?:失效|废止)|宣布失效|已修改)(?:文件)?$/;
/** One of these stands in every status. */
const MAY_TELL = /[效废廢修施]/;
/** What parts a status from the date and the source in one line: `2024-05-06 | 有效`, `〖有效〗`. */
const MARKS = /[|｜·•〖〗【】]/;
/** Characters of the longest line of such pieces. */
const LONGEST_MARKED = 80;

/** Characters of the longest text that is a status alone. */
export const LONGEST_BADGE = 16;
/** What a status may stand behind. */
const LABEL = /^(?:文件|公文)?(?:是否有效|有效性|时效性?|效力)(?:状态)?[:：]?/;

/** Whether words may show a status: cheap to ask of every run. */
export function mayShowStatus(words: string): boolean {
  return words.length <= LONGEST_MARKED && MAY_TELL.test(words);
}

/** The status that words show, alone or apart from the others of their line; undefined where they show none. */
export function statusOfWords(words: string): string | undefined {
  const plain = simplified(words);
  if (plain.length <= LONGEST_BADGE) {
    const alone = BARE.exec(plain.replace(FRAME, ''))?.[1];
    if (alone !== undefined) return alone;
  }
  const statuses = plain
    .split(MARKS)
    .flatMap((piece) =>
      piece.length > LONGEST_BADGE ? [] : (BARE.exec(piece.replace(FRAME, ''))?.[1] ?? []),
    );
  // Side by side, they are the choices of a filter.
  return statuses.length === 1 ? statuses[0] : undefined;
}

/** The status that a label is, in words; undefined where it is none. */
export function statusOfLabel(words: string): string | undefined {
  return words === '' || words.length > LONGEST_BADGE
    ? undefined
    : BARE.exec(simplified(words).replace(FRAME, ''))?.[1];
}

/** The same behind the label of a field. */
export function statusOfField(words: string): string | undefined {
  return BARE.exec(simplified(words).replace(FRAME, '').replace(LABEL, ''))?.[1];
}

/** The status that a short text shows; empty where it shows none. */
export function shownStatus(text: string): string {
  const bare = BARE.exec(simplified(text).replace(FRAME, ''))?.[1];
  return bare === undefined ? '' : (statusIn(bare) ?? '');
}
