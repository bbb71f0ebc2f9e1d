import type { Page } from '../../ledger/contract.ts';

/** A page that a document is joined to. */
export interface RelatedPage {
  readonly url: string;
  /** Its title; empty where it was not read. */
  readonly title: string;
}

/** A document of the site beside what explains it. */
export interface DocumentRow {
  readonly page: Page;
  /** `stated`: the page shows its validity or term. `missing`: the rule found none. `unknown`: not judged or not to be told. */
  readonly validity: 'stated' | 'missing' | 'wrong' | 'unknown';
  readonly interpretations: readonly RelatedPage[];
  /** What the rule on interpretations says; null where it was not asked. */
  readonly explained: Page['outcomes'][string] | null;
}

const DOCUMENTS = ['normative-document', 'policy-document'];
/** What a page may be that explains a document; one of pictures alone is known by the link to it. */
const EXPLAINING = ['interpretation', 'other'];

/** The documents of a site, the newest first. */
export function documentRows(pages: readonly Page[]): DocumentRow[] {
  const byUrl = new Map(pages.map((page) => [page.url, page]));
  const explains = new Map<string, Set<string>>();
  for (const page of pages) {
    if (page.kind !== 'interpretation') continue;
    for (const url of page.related) explains.set(url, (explains.get(url) ?? new Set()).add(page.url));
  }
  const mayExplain = (url: string) => EXPLAINING.includes(byUrl.get(url)?.kind ?? 'other');
  return pages
    .filter(({ kind }) => DOCUMENTS.includes(kind))
    .map((page) => {
      const urls = new Set([...page.related, ...(explains.get(page.url) ?? [])]);
      return {
        page,
        validity: validityOf(page),
        interpretations: [...urls]
          .filter(mayExplain)
          .map((url) => ({ url, title: byUrl.get(url)?.title ?? '' })),
        explained: page.outcomes['interpretation-link'] ?? null,
      };
    })
    .sort((a, b) => compare(b.page.day ?? '', a.page.day ?? '') || compare(a.page.url, b.page.url));
}

function isFault(outcome: Page['outcomes'][string] | undefined): boolean {
  return outcome === 'error' || outcome === 'warning' || outcome === 'info';
}

function validityOf({ validity, outcomes }: Page): DocumentRow['validity'] {
  if (isFault(outcomes['validity-accuracy'])) return 'wrong';
  if (isFault(outcomes['validity-label'])) return 'missing';
  return validity === null ? 'unknown' : 'stated';
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
