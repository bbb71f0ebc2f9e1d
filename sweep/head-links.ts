import { partsOf } from './address.ts';

/** What a page's head names beside itself: absolute addresses without a fragment, null where it names none. */
export interface HeadLinks {
  readonly canonical: string | null;
  readonly next: string | null;
}

const LINK = /<(?:link|a)\b[^>]{0,1000}>/gi;
const BASE = /<base\b[^>]{0,500}>/i;
const HREF = /\bhref\s*=\s*(?:"([^"]{1,1000})"|'([^']{1,1000})'|([^\s"'>]{1,1000}))/i;
const REL = /\brel\s*=\s*["']?\s*(canonical|next)\b/i;

/** Reads `rel=canonical` and `rel=next` out of a page's source. `own`: its address. */
export function headLinks(html: string, own: string): HeadLinks {
  if (!/\brel\s*=\s*["']?\s*(?:canonical|next)\b/i.test(html)) return { canonical: null, next: null };
  const base = resolved(BASE.exec(html)?.[0] ?? '', own) ?? own;
  const found: { canonical: string | null; next: string | null } = { canonical: null, next: null };
  for (const [tag] of html.matchAll(LINK)) {
    const rel = REL.exec(tag)?.[1]?.toLowerCase();
    if (rel === 'canonical') found.canonical ??= resolved(tag, base);
    else if (rel === 'next') found.next ??= resolved(tag, base);
  }
  return found;
}

function resolved(tag: string, base: string): string | null {
  const [, double, single, bare] = HREF.exec(tag) ?? [];
  const url = partsOf((double ?? single ?? bare ?? '').replaceAll('&amp;', '&'), base);
  if (url === null || !/^https?:$/.test(url.protocol) || (double ?? single ?? bare) === undefined)
    return null;
  url.hash = '';
  return url.href;
}
