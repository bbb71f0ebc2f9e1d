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
  return awaitsText(facts) || awaitsRows(facts) || (isBare(facts) && textLength(html) < LEAST_TEXT);
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

function isBare({ links = [], body, frames = [], forms = [], media = [] }: PageFacts): boolean {
  const hasFiles = body != null && body.images + body.embeds + body.attachments > 0;
  return links.length < FEWEST_LINKS && !hasFiles && frames.length + forms.length + media.length === 0;
}

/** Characters between the tags of a page's body, white space aside, as far as they matter; scripts and styles are none. */
function textLength(html: string): number {
  let length = 0;
  let at = Math.max(0, html.search(/<body\b/i));
  while (at < html.length && length < LEAST_TEXT) {
    const tag = html.indexOf('<', at);
    const end = tag < 0 ? html.length : tag;
    length += html.slice(at, end).replace(/\s+|&nbsp;/g, '').length;
    at = afterTag(html, end);
  }
  return length;
}

/** The place behind a tag; behind the whole element for those whose content is not shown. */
function afterTag(html: string, tag: number): number {
  const [, name] = /^<(script|style|noscript|template)\b/i.exec(html.slice(tag, tag + 12)) ?? [];
  const from = name === undefined ? tag : closingOf(html, name, tag);
  const end = from < 0 ? -1 : html.indexOf('>', from);
  return end < 0 ? html.length : end + 1;
}

function closingOf(html: string, name: string, from: number): number {
  for (let at = html.indexOf('</', from); at >= 0; at = html.indexOf('</', at + 2)) {
    if (html.slice(at + 2, at + 2 + name.length).toLowerCase() === name.toLowerCase()) return at;
  }
  return -1;
}
