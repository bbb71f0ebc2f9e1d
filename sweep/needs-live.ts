import type { PageFacts } from '../facts/page.ts';
import type { FieldName } from '../facts/shape/document.ts';
import { isUnfilled } from '../rules/words/addresses.ts';
import { awaitsRowsByScript, markupOf, saysNoneOutright } from './needs-live-signs.ts';

/** Fewer links than this, without text, are what a page shows before its script has run. */
const FEWEST_LINKS = 5;
const LEAST_TEXT = 60;
/** So many links to pages in its own part, and a page leads on: what is empty beside them is not what it is there for. */
const FEWEST_LEADING = 20;

const ASKED_FIELDS: ReadonlySet<string> = new Set<FieldName>([
  'validity',
  'validUntil',
  'documentNumber',
  'publicity',
]);

const SCRIPT = /<script\b/i;
/** Tags are bounded here: of a hostile source each place is looked at so often at most. */
const SCRIPT_TAG = /<script\b[^<>]{0,500}>/gi;
const ASKS =
  /\$\.(?:ajax|get|post|getJSON)\b|\bfetch\s*\(|XMLHttpRequest|\baxios\b|\)\.load\s*\(\s*['"`]|\btable\.render\s*\(|\bflow\.load\s*\(|\bnew Vue\b|\bcreateApp\s*\(/;
const EMPTY_ELEMENT =
  /<(div|ul|ol|tbody|table|section)\b[^<>]{0,200}\bid=["']([\w-]{1,80})["'][^<>]{0,200}>\s{0,200}<\/\1>/gi;
/** Rows of a list that lie in the page as data (Hanweb's jpage), for a script to write. */
const ROWS_AS_DATA =
  /<script\b[^<>]{0,200}\btype=["']?text\/xml\b[^<>]{0,200}>\s{0,200}(?:<\?xml\b[^<>]{0,200}>\s{0,200})?<datastore\b/i;

/**
 * Whether a script is still to write what the page is there for: its text or its list is empty or lies there as data,
 * template braces stand in it, or there is hardly a page without its scripts. `html`: the page's source as it was sent.
 */
export function needsLive(facts: PageFacts, html: string): boolean {
  if (!SCRIPT.test(html)) return false;
  if (ROWS_AS_DATA.test(html) || (hasNothingOfItsOwn(facts) && awaitsContent(facts, html))) return true;
  return (
    awaitsText(facts) ||
    awaitsFields(facts) ||
    awaitsRows(facts) ||
    (isBare(facts) && textLength(html) < LEAST_TEXT)
  );
}

/** The facts of a parsed page, with a mark where {@link needsLive}: an empty list is then no empty column. */
export function withNeed(facts: PageFacts, html: string): PageFacts {
  return needsLive(facts, html) ? { ...facts, awaitsScript: true } : facts;
}

function awaitsText({ body, links = [] }: PageFacts): boolean {
  return (
    body?.unfilled === true || links.some(({ target, place }) => place === 'main' && isUnfilled(target.url))
  );
}

/** Of a document: what rules ask of its fields waits for a script. */
function awaitsFields({ kind, documentFields = [], emptyBlocks = [] }: PageFacts): boolean {
  if (kind?.official !== 'yes') return false;
  const fields = documentFields.filter(({ name }) => ASKED_FIELDS.has(name));
  return fields.length > 0
    ? fields.some(({ awaits }) => awaits === true)
    : emptyBlocks.some((block) => block.fields === true);
}

/** A home page is made of many blocks, and of one that is still to come the others say nothing. */
function hasNothingOfItsOwn({ kind, body, listEntries = [], messages = [] }: PageFacts): boolean {
  return kind?.kind !== 'home' && body == null && listEntries.length + messages.length === 0;
}

/** Of a page that has nothing of its own: whether a script is to write it. One that says that there is nothing is whole. */
function awaitsContent(facts: PageFacts, html: string): boolean {
  const markup = markupOf(html);
  if (facts.kindClues?.saysNone === true && saysNoneOutright(markup)) return false;
  return asksForContent(html) || (!leadsOn(facts) && awaitsRowsByScript(html, markup));
}

/** Its own part holds links to other pages, or frames one. */
function leadsOn({ links = [], frames = [] }: PageFacts): boolean {
  const isShown = ({ place, hidden }: { readonly place: string; readonly hidden: boolean }) =>
    place === 'main' && !hidden;
  const leading = links.filter((link) => isShown(link) && link.target.type === 'page');
  return leading.length >= FEWEST_LEADING || frames.some(isShown);
}

/** Whether a script in the page asks a server and names an empty element of the page, where it puts the answer. */
function asksForContent(html: string): boolean {
  const asking = inlineScripts(html).filter((code) => ASKS.test(code));
  if (asking.length === 0) return false;
  const names = [...html.matchAll(EMPTY_ELEMENT)].flatMap(([, , id]) => [`#${id}`, `'${id}'`, `"${id}"`]);
  return names.some((name) => asking.some((code) => code.includes(name)));
}

function inlineScripts(html: string): string[] {
  const scripts: string[] = [];
  let end = 0;
  for (const { index, 0: tag } of html.matchAll(SCRIPT_TAG)) {
    if (index < end) continue;
    end = closingOf(html, 'script', index + tag.length);
    if (end < 0) break;
    scripts.push(html.slice(index + tag.length, end));
  }
  return scripts;
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
