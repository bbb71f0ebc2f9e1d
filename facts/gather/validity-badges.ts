import { isEnded, isInForce, statusIn } from '../../rules/words/validity.ts';
import type { Facts } from '../page.ts';
import { holdsAny, perName } from './names.ts';
import { isInText, placeOf, type Reading, whereOf } from './reading.ts';
import { spotOf } from './selector.ts';
import { attributeOf, type Part } from './survey.ts';

type Badge = Facts['validityBadges'][number];

const FRAME = /[\s【】[\]（）()〔〕{}<>《》*·|｜]/g;
/** `有效`, `状态：有效`, `本文件现行有效`: a status and hardly a word more. */
const BARE =
  /^(?:(?:当前|文件|本文件?)?(?:状态|时效|效力)?[:：]?)?(尚未(?:生效|施行)|(?:现行|继续)?有效|(?:部分|已)?(?:失效|废止)|宣布失效|已修改)(?:文件)?$/;
const SUFFIX =
  /[（(【[〔]\s*((?:已|现行|继续|部分|全文)?(?:有效|失效|废止)|已修改|尚未生效|尚未施行)\s*[）)】\]〕]\s*$/;
const PREFIX =
  /^\s*[（(【[〔]\s*((?:已|现行|继续|部分|全文)?(?:有效|失效|废止)|已修改|尚未生效|尚未施行)\s*[）)】\]〕]/;
/** Class and file names, in pinyin or English, of a stamp that shows a status. */
const STAMP =
  /(?:^|[\W_])(?:youxiao|xianxing|shixiao|feizhi|yifeizhi|yishixiao|validity|effective|invalid|abolish(?:ed)?|repeal(?:ed)?|valid|expired|yx|sx|fz|seal|stamp|yinzhang)(?:[\W_]|\d|$)|有效|失效|废止/i;

/** One of these stands in every name that the pattern knows. */
const STAMP_WORDS = [
  'xiao',
  'xianxing',
  'feizhi',
  'valid',
  'effective',
  'abolish',
  'repeal',
  'expired',
  'yx',
  'sx',
  'fz',
  'seal',
  'stamp',
  'yinzhang',
  '有效',
  '失效',
  '废止',
];

const isStampName = perName(false, (name) => holdsAny(name.toLowerCase(), STAMP_WORDS) && STAMP.test(name));

/** Statuses shown beside or under the title, as text, a stamp, or a suffix of the title. */
export function gatherValidityBadges(reading: Reading, title: Facts['title']): Badge[] {
  return [...fromTitle(title), ...fromRuns(reading), ...fromPictures(reading), ...fromStyle(reading)];
}

function fromTitle({ heading, text }: Facts['title']): Badge[] {
  const shown = heading?.text ?? text;
  const suffix = SUFFIX.exec(shown) ?? PREFIX.exec(shown);
  if (suffix === null) return [];
  return [{ status: suffix[1] ?? '', medium: 'text', at: heading ?? { selector: 'title', text } }];
}

function isInHead(part: Part, reading: Reading): boolean {
  return (
    whereOf(part, reading) === 'head' && placeOf(part, reading) === 'main' && part.link < 0 && !part.hidden
  );
}

function fromRuns(reading: Reading): Badge[] {
  const { survey } = reading;
  const badges: Badge[] = [];
  for (const run of survey.runs) {
    if (run.text.length > 16) continue;
    const part = survey.parts[run.part];
    if (part === undefined || !isInHead(part, reading)) continue;
    const status = BARE.exec(run.text.replace(FRAME, ''))?.[1];
    if (status === undefined || isValueOfField(run.line, run.text, reading) || isInRow(part, reading))
      continue;
    badges.push({ status, medium: 'text', at: spotOf(part, run.text, survey) });
  }
  // Side by side, 有效 and 废止 are the choices of a filter.
  const isChoice =
    badges.some(({ status }) => isEnded(status)) && badges.some(({ status }) => isInForce(status));
  return isChoice ? [] : badges;
}

/** In a row with a link it is the status of what the link leads to. */
function isInRow(part: Part, { survey }: Reading): boolean {
  let at: Part | undefined = part;
  for (let i = 0; at !== undefined && i < 4; i += 1) {
    if (at.tag === 'tr' || at.tag === 'li') return at.linkTextLength > 0;
    at = survey.parts[at.parent];
  }
  return false;
}

/** Beside a label it is the field table's, which is a fact of its own. */
function isValueOfField(line: number, text: string, { survey }: Reading): boolean {
  const whole = survey.lines[line]?.text ?? '';
  return (
    /[:：]/.test(whole.slice(0, Math.max(0, whole.indexOf(text.trim())))) &&
    /有效性|时效|效力|状态/.test(whole)
  );
}

function fromPictures(reading: Reading): Badge[] {
  const { survey } = reading;
  const badges: Badge[] = [];
  for (const part of survey.byTag.get('img') ?? []) {
    if (whereOf(part, reading) !== 'head' && !isAtTopOfText(part, reading)) continue;
    if (placeOf(part, reading) !== 'main' || part.link >= 0 || part.hidden) continue;
    const words = (attributeOf(part, 'alt') ?? '').trim() || (attributeOf(part, 'title') ?? '').trim();
    const file =
      (attributeOf(part, 'src') ?? attributeOf(part, 'data-src') ?? '').split(/[?#]/)[0]?.split('/').at(-1) ??
      '';
    const worded = BARE.exec(words.replace(FRAME, ''))?.[1];
    if (worded !== undefined)
      badges.push({ status: worded, medium: 'picture', at: spotOf(part, words, survey) });
    else if (words === '' && (isStampName(decoded(file)) || isStampName(part.className))) {
      badges.push({ status: '', medium: 'picture', at: spotOf(part, file, survey) });
    }
  }
  return badges;
}

function decoded(file: string): string {
  try {
    return decodeURIComponent(file);
  } catch {
    return file;
  }
}

/** A stamp is often the first thing inside the container of the text. */
function isAtTopOfText(part: Part, reading: Reading): boolean {
  return isInText(part, reading) && reading.region !== null && part.line <= reading.region.firstLine;
}

/** An element without words whose class says a status: the stamp is drawn by the style sheet. */
function fromStyle(reading: Reading): Badge[] {
  const { survey } = reading;
  return survey.parts
    .filter(
      (part) =>
        part.textLength === 0 && part.tag !== 'img' && part.className !== '' && isStampName(part.className),
    )
    .filter((part) => isInHead(part, reading) && part.end === part.index + 1)
    .map((part) => ({ status: '', medium: 'picture' as const, at: spotOf(part, part.className, survey) }));
}

/** The status that a short text shows; empty where it shows none. */
export function shownStatus(text: string): string {
  const bare = BARE.exec(text.replace(FRAME, ''))?.[1];
  return bare === undefined ? '' : (statusIn(bare) ?? '');
}
