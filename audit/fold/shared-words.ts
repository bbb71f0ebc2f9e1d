import type { SiteDocument, SiteInterpretation } from '../../facts/site.ts';

/** No document has so many interpretations; words that more share are those of every page of their kind. */
const MOST_MET = 20;

interface Waiting {
  readonly document: SiteDocument;
  met: number;
}

function listed<T>(map: Map<string, T[]>, key: string): T[] {
  let list = map.get(key);
  if (list === undefined) {
    list = [];
    map.set(key, list);
  }
  return list;
}

/**
 * Documents and interpretations under the words that they share, a number or a name. Each meets what came before it;
 * a document that met 20 under one word waits for no more, so that a word on every page costs no more than others.
 */
export class SharedWords {
  readonly #documents = new Map<string, Waiting[]>();
  readonly #interpretations = new Map<string, SiteInterpretation[]>();

  /** Files a document; the interpretations that it meets. */
  addDocument(word: string, document: SiteDocument): readonly SiteInterpretation[] {
    const found = this.#interpretations.get(word) ?? [];
    if (found.length < MOST_MET) listed(this.#documents, word).push({ document, met: found.length });
    return found;
  }

  /** Files an interpretation; the documents that it meets. */
  addInterpretation(word: string, interpretation: SiteInterpretation): readonly SiteDocument[] {
    const filed = listed(this.#interpretations, word);
    if (filed.length < MOST_MET) filed.push(interpretation);
    const found = this.#documents.get(word) ?? [];
    for (const waiting of found) waiting.met += 1;
    const open = found.filter(({ met }) => met < MOST_MET);
    if (open.length < found.length) this.#documents.set(word, open);
    return found.map(({ document }) => document);
  }
}
