import type { PageFacts } from '../page.ts';
import { kindOf } from './kind.ts';

/**
 * Adds to what was gathered the facts that follow from it. Apart from the gatherers, so that the script in
 * the page stays small and a stored page can be read anew. A page that lacks a needed fact stays without a kind.
 */
export function completeFacts(gathered: PageFacts): PageFacts {
  const { address, title, breadcrumb, metaTags, documentFields, validityBadges, validitySentences } =
    gathered;
  const { body, listEntries, messages, forms, links, kindClues } = gathered;
  if (!title || breadcrumb === undefined || !metaTags || !documentFields || !validityBadges) return gathered;
  if (!validitySentences || body === undefined || !listEntries || !messages) return gathered;
  if (!forms || !links || !kindClues) return gathered;
  const kind = kindOf({
    address,
    title,
    breadcrumb,
    metaTags,
    documentFields,
    validityBadges,
    validitySentences,
    body,
    listEntries,
    messages,
    forms,
    links,
    kindClues,
  });
  return { ...gathered, kind };
}
