/** More than this is no page. */
export const MAX_MEGABYTES = 20;
export const MAX_BYTES = MAX_MEGABYTES * 1_000_000;
/** As browsers, which stop at 20; nobody's portal needs ten. */
export const MAX_REDIRECTS = 10;
/** For a page with all its redirects. */
export const TIMEOUT_SECONDS = 15;
