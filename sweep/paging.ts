import type { PageFacts } from '../facts/page.ts';
import { identityOf, partsOf } from './address.ts';
import { headLinks } from './head-links.ts';
import { isPageParameter, parametersOf, splitQuery } from './template.ts';

/** The further pages of a list, as far as its page tells them. */
export interface Paging {
  /** Absolute addresses without a fragment. */
  readonly pages: readonly string[];
  /** There are further pages that only a script turns to. */
  readonly isClosed: boolean;
}

const NEXT = /^(?:下一?页|后一?页|下页|next(?:page)?|[>»›]{1,2}|»)[>»›]*$/i;
const NUMBER = /^[[(（]?\d{1,4}[\])）]?$/;
/** Ours: so many numbers ahead are taken at once; each of them leads on. */
const AHEAD = 10;

/** Most pages have none of the calls below: one look is enough. */
const CALL_ANYWHERE = /createPageHTML/i;
/** `createPageHTML(total, current, 'index', 'html')`, and with the pager's id in front and the number of entries behind. */
const CALL =
  /\bcreatePageHTML\s*\(\s*(?:["'][\w-]*["']\s*,\s*)?(\d{1,5})\s*,\s*(\d{1,5})\s*,\s*["']([\w./-]{1,80})["']\s*,\s*["'](\w{2,5})["']/gi;
/** `var countPage = 12; var currentPage = 0;` with the call's arguments by name. */
const COUNT_VARIABLE = /\bvar\s+(?:countPage|pageCount|_?nPageCount|totalPages?)\s*=\s*["']?(\d{1,5})\b/i;
const CALL_BY_NAME =
  /\bcreatePageHTML\s*\(\s*\w*(?:count|total)\w*\s*,\s*(\d{1,5})\s*,\s*["']([\w./-]{1,80})["']\s*,\s*["'](\w{2,5})["']/i;
/** An element that reads 下一页 and spells out in a handler where it goes. */
const SPELT_OUT = /<a\b([^>]{0,600})>\s*(?:<[^>]{0,80}>\s*){0,2}(?:下一?页|后一?页)/gi;
const NEXT_ANYWHERE = /[下后]一?页/;
const QUOTED_ADDRESS =
  /["']([^"'\s<>()]{1,300}\.(?:s?html?|jsp|do|aspx?|php|action)(?:\?[^"'\s<>]{0,300})?)["']/i;
const IDLE = /\bhref\s*=\s*["']?\s*(?:javascript:|#)/i;

/**
 * The further pages of the list on a page: by links that say so (下一页, numbers), by `rel=next`, and by the calls of
 * scripts that write a pager from numbers. `html`: the page's source; null where its scripts have run.
 */
export function pagingOf(facts: PageFacts, html: string | null): Paging {
  const own = facts.address.url;
  const found = new Set<string>();
  let isClosed = false;
  for (const { label, target } of facts.links ?? []) {
    const words = label.replace(/\s/g, '');
    const isNext = NEXT.test(words);
    if (!isNext && !NUMBER.test(words)) continue;
    if (target.type === 'page' && target.file === null) {
      if (isNext ? !isSamePage(target.url, own) : isPageOf(target.url, own))
        found.add(withoutFragment(target.url));
    } else if (isNext && (target.type === 'script' || target.type === 'none')) isClosed = true;
  }
  if (html !== null) for (const url of writtenByScript(html, own)) found.add(url);
  found.delete(own);
  return { pages: [...found], isClosed: isClosed && found.size === 0 };
}

function withoutFragment(url: string): string {
  const hash = url.indexOf('#');
  return hash < 0 ? url : url.slice(0, hash);
}

function isSamePage(url: string, own: string): boolean {
  return identityOf(url) === identityOf(own);
}

/** Whether a number leads to another page of the same list: the address differs in one number alone. */
function isPageOf(url: string, own: string): boolean {
  return !isSamePage(url, own) && listOf(url) === listOf(own);
}

/** What all pages of a list have in common: their address without its number. */
export function listOf(url: string): string {
  const { path, query } = splitQuery(identityOf(url) ?? url);
  const kept = parametersOf(query).filter(([name]) => !isPageParameter(name));
  const first = path
    .replace(/([/_-])(?:p|page)?[_-]?\d{1,4}(?=\/?$|\.\w+$)/i, '$1')
    .replace(/[_-](?=\/?$|\.\w+$)/, '')
    .replace(/\/(?:index|default|list)?(?:\.\w+)?$/i, '/');
  return `${first}?${kept.map((pair) => pair.join('=')).join('&')}`;
}

function* writtenByScript(html: string, own: string): Iterable<string> {
  const { next } = headLinks(html, own);
  if (next !== null) yield next;
  for (const [, total, current, name, ending] of callsIn(html)) {
    yield* pagesOfCall(Number(total), Number(current), name ?? '', ending ?? '', own);
  }
  for (const [, attributes = ''] of NEXT_ANYWHERE.test(html) ? html.matchAll(SPELT_OUT) : []) {
    const written = IDLE.test(attributes) ? QUOTED_ADDRESS.exec(attributes)?.[1] : undefined;
    const url = written === undefined ? null : partsOf(written.replaceAll('&amp;', '&'), own);
    if (url !== null) yield withoutFragment(url.href);
  }
}

function* callsIn(html: string): Iterable<readonly (string | undefined)[]> {
  if (!CALL_ANYWHERE.test(html)) return;
  yield* html.matchAll(CALL);
  const [, count] = COUNT_VARIABLE.exec(html) ?? [];
  const [, current, name, ending] = CALL_BY_NAME.exec(html) ?? [];
  if (count !== undefined && name !== undefined) yield [undefined, count, current, name, ending];
}

/**
 * Systems count from 0 (`index.html`, `index_1.html` … up to `total − 1`) or from 1 (`list.html`, `list_2.html` … up to
 * `total`). The first page tells which: it has no number, and calls itself 0 or 1. On others both say the same of
 * the next page but the last.
 */
function* pagesOfCall(
  total: number,
  current: number,
  name: string,
  ending: string,
  own: string,
): Iterable<string> {
  const isFirst = !/_\d+\.\w+$/.test(splitQuery(own).path);
  const last = isFirst && current === 1 ? total : total - 1;
  const from = isFirst && current === 1 ? 2 : current + 1;
  for (let page = from; page <= Math.min(last, from + AHEAD - 1); page += 1) {
    const url = partsOf(`${name}_${page}.${ending}`, own);
    if (url !== null) yield url.href;
  }
}
