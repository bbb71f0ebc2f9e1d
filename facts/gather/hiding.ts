const HIDING_STYLE = /display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)/i;
/** A box without size that cuts off what is in it. */
const CUT_STYLE = /overflow\s*:\s*hidden/i;
const NO_SIZE = /(?:^|[;\s])(?:max-)?(?:width|height)\s*:\s*[01](?:px)?\s*(?:!important\s*)?(?:;|$)/i;
/** Cut down to nothing, as for screen readers alone: `clip: rect(0, 0, 0, 0)`, `clip-path: inset(50%)`. */
const CLIPPED =
  /(?:^|[;\s])clip(?:-path\s*:\s*inset\(\s*(?:50|100)%|\s*:\s*rect\(\s*[01](?:px)?(?:[\s,]+[01](?:px)?){3})\s*\)/i;
/** Moved so far out that no screen reaches there; a slide show moves its slides by less, and by uneven numbers. */
const FAR =
  /(?:^|[;\s])(?:(left|top|right|bottom)|margin-(?:left|top))\s*:\s*-(?:9{3,}|[1-9]0{4,})(?:px|em|rem|pt|%)?\s*(?:!important\s*)?(?:;|$)/i;
const POSITIONED = /position\s*:\s*(?:absolute|fixed|relative)/i;
const TRANSPARENT = /(?:^|[;\s])opacity\s*:\s*0?(?:\.0+)?\s*(?:!important\s*)?(?:;|$)/i;
/** A link without colour is laid over a picture, to be pressed. */
const LAID_OVER = /z-index/i;
/** Whatever height a cell is given, it is as high as what is in it. */
const GROWING = new Set(['td', 'th']);
const PAGE_ITSELF = new Set(['html', 'body']);
/** What is faded in when it has been loaded. */
const LOADED_LATER = new Set(['img', 'picture', 'video', 'iframe', 'embed', 'object', 'canvas']);

/**
 * Whether the markup hides an element. A page that hides itself until its scripts have run is shown in the end.
 * `font-size: 0` and `text-indent: -9999px` hide nothing: what is inside may have a size of its own, or the words
 * stand for a picture that shows them.
 */
export function isHiding(tag: string, attributes: ReadonlyMap<string, string>): boolean {
  if (PAGE_ITSELF.has(tag)) return false;
  if (attributes.has('hidden')) return true;
  const style = attributes.get('style');
  if (style === undefined) return false;
  return HIDING_STYLE.test(style) || isOutOfSight(tag, style);
}

/** Whether nothing but being transparent hides an element: what a script fades in begins so. */
export function isOnlyTransparent(tag: string, attributes: ReadonlyMap<string, string>): boolean {
  const style = attributes.get('style') ?? '';
  if (!TRANSPARENT.test(style)) return false;
  return !isHiding(tag, new Map(attributes).set('style', style.replace(TRANSPARENT, ';')));
}

/** Whether a style leaves an element its box and nothing to be seen of it: a browser does not count that as hidden. */
export function isOutOfSight(tag: string, style: string): boolean {
  const far = FAR.exec(style);
  return (
    (CUT_STYLE.test(style) && NO_SIZE.test(style) && !GROWING.has(tag)) ||
    CLIPPED.test(style) ||
    (TRANSPARENT.test(style) && !LAID_OVER.test(style) && !LOADED_LATER.has(tag)) ||
    (far !== null && (far[1] === undefined || POSITIONED.test(style)))
  );
}
