import type { Group } from './tab-view.ts';

/** What the toolbar button shows for a tab that was read. */
export interface Badge {
  readonly text: string;
  readonly background: string;
}

const RED = '#b42318';
const GREEN = '#1b6e3c';
const GREY = '#5a6472';
/** A badge has room for four characters; more errors than this say nothing more. */
const MOST_SHOWN = 99;

/** The number of errors; red where there are any. */
export function badgeOf({ error }: Readonly<Record<Group, number>>): Badge {
  return {
    text: error > MOST_SHOWN ? `${MOST_SHOWN}+` : String(error),
    background: error > 0 ? RED : GREEN,
  };
}

/** While a page is being read. */
export const readingBadge: Badge = { text: '…', background: GREY };
/** For a page that could not be read. */
export const brokenBadge: Badge = { text: '!', background: GREY };
