import { ELEMENT, UNSEEN_ELEMENT } from '../recording.ts';

/** Elements whose content is not text of the page. */
export const CLOSED: ReadonlySet<string> = new Set(
  'script style noscript template textarea select iframe noframes svg math canvas video audio object mingcha-overlay'.split(
    ' ',
  ),
);

/** Letters of a drawing (`<svg><text>`), where they are words and no style sheet. */
export const DRAWN_WORDS = /^[^{]{0,200}[\u4e00-\u9fff][^{]{0,200}$/;

/** Attributes that say how something looks. Pages out of Word have several on every element. */
const MUTE = new Set(
  'align valign bgcolor border bordercolor cellpadding cellspacing color face size lang xml:lang target rel srcset sizes loading decoding frameborder scrolling marginwidth marginheight'.split(
    ' ',
  ),
);

/**
 * `display: none`, `visibility: hidden`, `overflow: hidden`, `opacity: 0`, `clip: rect(…)`, `left: -9999px`; not
 * `text-decoration: none` or `margin: 0`, which pages out of Word have everywhere.
 */
const MAY_HIDE = /[yw]\s*:\s*(?:none|hidden|collapse|\.?0)|rect\(|inset\(|-(?:999|\d0000)/i;

/** A picture that a style lays behind an element: it may stand for words. */
const MAY_DRAW = /url\(/;
const MOST_STYLE = 300;
/** Letters without size; what is inside may give them one. */
const MAY_SIZE = /t-size/i;
const SIZELESS = /font-size\s*:\s*\.?0(?![.\d]*[1-9])/i;

/** What a page's own scripts are told (`onclick`, `ng-href`, `v-if`, `:src`, `@click`): that it is there may tell something, its value does not. */
const SCRIPTED = /^(?:on|ng-|v-|[:@])/;

/** Of an address that holds its content in itself (`data:`), no more is kept. */
const MOST_DATA = 100;

/**
 * Writes down an element, as far as it tells something: one more of a recording's items. `attributes`: name and value of
 * each by turns. `isSizeless`: one above it takes the size from its letters. Whether this one does.
 */
export function writeTag(
  items: (string | number)[],
  tag: string,
  isShown: boolean,
  attributes: readonly string[],
  isSizeless: boolean,
): boolean {
  let takesSize = false;
  const count = items.push(isShown ? ELEMENT : UNSEEN_ELEMENT, tag, 0) - 1;
  for (let i = 0; i < attributes.length; i += 2) {
    const name = attributes[i] ?? '';
    if (MUTE.has(name)) continue;
    const written = attributes[i + 1] ?? '';
    const isSmall = name === 'style' && MAY_SIZE.test(written) && SIZELESS.test(written);
    const value = isSmall ? written : kept(name, written, isSizeless);
    if (value !== null) items.push(name, value);
    if (isSmall) takesSize = true;
  }
  items[count] = (items.length - count - 1) / 2;
  return takesSize;
}

/**
 * As much of an attribute's value as can tell something: of one for scripts only that it is there, of a style only
 * one that can hide or draw, of an address that holds its content in itself only the beginning. Null for nothing.
 */
function kept(name: string, value: string, isSizeless: boolean): string | null {
  if (SCRIPTED.test(name)) return '';
  if (name === 'style') {
    if (MAY_HIDE.test(value)) return value;
    return isSizeless || MAY_DRAW.test(value) ? value.slice(0, MOST_STYLE) : null;
  }
  return value.length > MOST_DATA && value.startsWith('data:') ? value.slice(0, MOST_DATA) : value;
}
