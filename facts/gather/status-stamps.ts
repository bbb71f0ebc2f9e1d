import { holdsAny, perName } from './names.ts';
import { statusOfLabel } from './status-words.ts';
import { attributeOf, type Part, type Survey, textOf } from './survey.ts';

/** Class and file names, in pinyin or English, of a stamp that shows a status. */
const STAMP =
  /(?:^|[\W_])(?:youxiao(?:xing)?|xianxing|shixiao(?:xing)?|feizhi|yifeizhi|yishixiao|validity|effective|invalid|abolish(?:ed)?|repeal(?:ed)?|valid|expired|yx|sx|fz|seal|stamp|yinzhang)(?:[\W_]|\d|$)|有效|失效|废止/i;

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

/** Whether a class or a file's name is that of a stamp; `isValid` and `yxImg` are two words each. */
export const isStampName = perName(
  false,
  (name) => holdsAny(name.toLowerCase(), STAMP_WORDS) && STAMP.test(name.replace(/([a-z])([A-Z])/g, '$1-$2')),
);

/** Characters of a sign that its label explains: `<span title="有效">●</span>`. */
const LONGEST_SIGN = 2;
/** Elements of a drawing, and how many of them are looked at. */
const DRAWING = new Set(
  'svg g path circle ellipse rect line polygon polyline use defs symbol i em b span'.split(' '),
);
const MOST_OF_PICTURE = 24;

/** A file's name without its escapes. */
export function decoded(file: string): string {
  try {
    return decodeURIComponent(file);
  } catch {
    return file;
  }
}

/** What a drawn element shows: a status, empty where its name alone says that it is one. */
interface Drawn {
  readonly status: string;
  readonly words: string;
}

/** What a drawn element says, in words or by its name alone; null where it draws no status. */
export function drawnBy(part: Part, survey: Survey): Drawn | null {
  if (part.tag === 'svg') return drawnInSvg(part, survey);
  if (part.textLength > LONGEST_SIGN || part.attributes.size === 0) return null;
  const words = (attributeOf(part, 'aria-label') ?? attributeOf(part, 'title') ?? '').trim();
  const status = statusOfLabel(words);
  if (status !== undefined) return part.end === part.index + 1 ? { status, words } : null;
  const isStamp = isStampName(part.className) || isStampName(backgroundOf(part));
  const isEmpty = part.textLength === 0 && isPicture(part, survey);
  return isStamp && isEmpty ? { status: '', words: words || part.className } : null;
}

/** Letters of a drawing stand one by one. */
function drawnInSvg(part: Part, survey: Survey): Drawn | null {
  const label = attributeOf(part, 'aria-label') ?? attributeOf(part, 'title') ?? textOf(part, survey);
  const words = label.replace(/\s/g, '');
  const status = statusOfLabel(words);
  if (status !== undefined) return { status, words };
  return words === '' && isStampName(part.className) ? { status: '', words: part.className } : null;
}

/** The file name of the picture that an element's own style lays behind it. */
function backgroundOf(part: Part): string {
  const style = attributeOf(part, 'style');
  if (style === null || !style.includes('url(')) return '';
  const address = /url\(\s*['"]?([^'")]{1,300})/.exec(style)?.[1] ?? '';
  return decoded(address.split(/[?#]/)[0]?.split('/').at(-1) ?? '');
}

/** Nothing, or a drawing, is in an element. */
function isPicture(part: Part, { parts }: Survey): boolean {
  if (part.end - part.index > MOST_OF_PICTURE) return false;
  for (let i = part.index + 1; i < part.end; i += 1) {
    if (!DRAWING.has(parts[i]?.tag ?? '')) return false;
  }
  return true;
}
