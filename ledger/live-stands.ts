import type { Page } from './contract.ts';

/** Days for which what a page showed in a tab stands against its bytes alone. Ours: about as long as an audit takes. */
export const LIVE_DAYS = 7;

const DAY = 24 * 60 * 60 * 1000;

/**
 * Whether the reading of a page in a live tab stands against one from its bytes that a sweep made later: it saw what
 * scripts write and what is hidden, and the bytes do not say that the page has changed since. `given`: the later one.
 */
export function liveStands(
  kept: Pick<Page, 'mode' | 'seenAt' | 'sweptSha256'>,
  given: Pick<Page, 'mode' | 'seenAt' | 'sha256' | 'needsLive'>,
): boolean {
  if (kept.mode !== 'live' || given.mode === 'live' || given.seenAt < kept.seenAt) return false;
  if (Date.parse(given.seenAt) - Date.parse(kept.seenAt) > LIVE_DAYS * DAY) return false;
  const { sweptSha256 } = kept;
  const hasChanged = sweptSha256 !== undefined && given.sha256 !== null && sweptSha256 !== given.sha256;
  return given.needsLive || !hasChanged;
}

/** The page whose live reading stands, with a note of the bytes that a sweep was sent: others later say that it has changed. */
export function withSwept(kept: Page, given: Pick<Page, 'sha256'>): Page {
  return given.sha256 === null ? kept : { ...kept, sweptSha256: given.sha256 };
}
