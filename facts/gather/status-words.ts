import { simplified } from '../../rules/words/traditional.ts';
import { statusIn } from '../../rules/words/validity.ts';

const FRAME = /[\s【】[\]（）()〔〕{}<>《》*·|｜]/g;
/** What a status may stand behind where it is all that is said. */
const ABOUT = '^(?:(?:当前|文件|本文件?)?(?:状态|时效|效力)?[:：]?)?';
/** `有效`, `状态：有效`, `本文件现行有效`: a status and hardly a word more. */
const BARE = new RegExp(
  `${ABOUT}(尚未(?:生效|施行)|(?:现行|继续|全文|长期|永久|暂时|阶段性|仍然?|依然|目前)?有效中?|在?有效期内|` +
    '(?:部分|全文|自动|到期|现?已经?(?:全文|自动)?)?(?:失效|废止)|已?宣布(?:失效|废止)|已被?修改|已过期)(?:文件)?$',
);
/** The same in words that the plans do not name. */
const OTHERWISE = new RegExp(
  `${ABOUT}(?:(?:已经?|未|待|即将)?生效中?|(?:施行|执行|实施|试行)中|正在(?:施行|执行|实施)|现行|在用|无效|` +
    '(?:已经?|暂)?停止(?:执行|施行|使用)|已停用|[已被]撤销|[未待]施行|部分修[改订]|[已被]修订|' +
    '(?:已经?|有效期)(?:到期|届满|期?满)|拟(?:废止|修[改订]))(?:文件)?$',
);
/** One of these stands in every status. */
const MAY_TELL = /[效废廢修施行用撤期满]/;
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

/**
 * The status that words show, alone or apart from the others of their line: empty where they may tell one in words of
 * their own, undefined where they show none.
 */
export function statusOfWords(words: string): string | undefined {
  const plain = simplified(words);
  const alone = statusAlone(plain);
  if (alone !== undefined) return alone;
  const statuses = plain.split(MARKS).flatMap((piece) => statusAlone(piece) ?? []);
  // Side by side, they are the choices of a filter.
  return statuses.length === 1 ? statuses[0] : undefined;
}

function statusAlone(words: string): string | undefined {
  if (words.length > LONGEST_BADGE) return undefined;
  const bare = words.replace(FRAME, '');
  return BARE.exec(bare)?.[1] ?? (OTHERWISE.test(bare) ? '' : undefined);
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
