const HIDING_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/i;
/** A box without size that cuts off what is in it. */
const CUT_STYLE = /overflow\s*:\s*hidden/i;
const NO_SIZE = /(?:^|[;\s])(?:max-)?(?:width|height)\s*:\s*0(?:px)?\s*(?:!important\s*)?(?:;|$)/i;
const PAGE_ITSELF = new Set(['html', 'body']);

/** Whether the markup hides an element. A page that hides itself until its scripts have run is shown in the end. */
export function isHiding(tag: string, attributes: ReadonlyMap<string, string>): boolean {
  if (PAGE_ITSELF.has(tag)) return false;
  if (attributes.has('hidden')) return true;
  const style = attributes.get('style');
  return style !== undefined && (HIDING_STYLE.test(style) || isSizeless(style));
}

/** Whether a style leaves no room for what is inside: a browser does not count that as hidden. */
export function isSizeless(style: string): boolean {
  return CUT_STYLE.test(style) && NO_SIZE.test(style);
}
