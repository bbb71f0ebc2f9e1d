import type { PageFacts } from '../facts/page.ts';
import { isUnfilled } from '../rules/words/addresses.ts';

/** Fewer links than this, without text, are what a page shows before its script has run. */
const FEWEST_LINKS = 5;
const LEAST_TEXT = 60;

const SCRIPT = /<script\b/i;

/**
 * Whether a script is still to write what the page is there for: its text or its list is empty, template braces
 * stand in it, or there is hardly a page without its scripts. `html`: the page's source as it was sent.
 */
export function needsLive(facts: PageFacts, html: string): boolean {
  if (!SCRIPT.test(html)) return false;
  return awaitsText(facts) || awaitsRows(facts) || isShell(facts);
}

function awaitsText({ body, links = [] }: PageFacts): boolean {
  return (
    body?.unfilled === true || links.some(({ target, place }) => place === 'main' && isUnfilled(target.url))
  );
}

/** A list with rows is there, whatever else a script adds to it. */
function awaitsRows({
  kind,
  listEntries = [],
  kindClues,
  emptyBlocks = [],
  catalogueRows = [],
}: PageFacts): boolean {
  if (catalogueRows.length > 0 && catalogueRows.every(({ unfilled }) => unfilled)) return true;
  if (listEntries.length > 0 || kindClues?.saysNone === true) return false;
  return kind?.kind === 'column-list' && emptyBlocks.some(({ place }) => place === 'main');
}

function isShell({ links = [], body, frames = [], forms = [] }: PageFacts): boolean {
  const hasText = body != null && body.textLength >= LEAST_TEXT;
  const hasOther = body != null && body.images + body.embeds + body.attachments > 0;
  return links.length < FEWEST_LINKS && !hasText && !hasOther && frames.length === 0 && forms.length === 0;
}
