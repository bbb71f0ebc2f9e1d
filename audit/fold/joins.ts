import type { JoinedBy, SiteDocument, SiteInterpretation } from '../../facts/site.ts';
import { coreNames, plain } from '../../rules/words/document-name.ts';
import { interpretedNames } from '../../rules/words/interpreted-names.ts';
import { SharedWords } from './shared-words.ts';

/** The surest first: one that is known by a link needs no title. */
const ORDER = ['link', 'backlink', 'number', 'title'] as const satisfies readonly JoinedBy[];

/** Names shorter than this are shared by quite different documents. */
const TELLING = 6;

interface Named {
  readonly url: string;
}

type Join = SiteDocument['interpretations'][number];

/**
 * Joins documents and interpretations as they come, in whatever order: each is filed under its address, its
 * number and its names, and meets what was filed there before. One more page costs the page.
 */
export class Joins {
  readonly #documents = new Map<string, SiteDocument>();
  readonly #interpretations = new Map<string, SiteInterpretation>();
  readonly #numbers = new SharedWords();
  readonly #names = new SharedWords();
  /** What is joined, both sides of it, so that it is found without looking through a document's joins. */
  readonly #joined = new Map<SiteDocument, Map<SiteInterpretation, readonly [Join, Join]>>();
  /** What pages link to that was not read when they were, by the address linked to. */
  readonly #awaited = new Map<string, { readonly from: string; readonly by: JoinedBy }[]>();

  /** Takes a document up; `links`: addresses that it links to as its interpretation. */
  addDocument(document: SiteDocument, links: readonly string[]): void {
    this.#documents.set(document.url, document);
    if (document.number !== null) {
      const met = this.#numbers.addDocument(plain(document.number), document);
      for (const found of met) this.#join(document, found, 'number');
    }
    for (const name of tellingNames(coreNames(document.title))) {
      for (const found of this.#names.addDocument(name, document)) this.#join(document, found, 'title');
    }
    this.#follow(document, links, 'link');
    this.#meet(document);
  }

  /** Takes an interpretation up; `number`: of the document that it names; `links`: addresses that it links to. */
  addInterpretation(
    interpretation: SiteInterpretation,
    number: string | null,
    links: readonly string[],
  ): void {
    this.#interpretations.set(interpretation.url, interpretation);
    if (number !== null) {
      const met = this.#numbers.addInterpretation(plain(number), interpretation);
      for (const found of met) this.#join(found, interpretation, 'number');
    }
    for (const name of tellingNames(interpretedNames(interpretation.title))) {
      const met = this.#names.addInterpretation(name, interpretation);
      for (const found of met) this.#join(found, interpretation, 'title');
    }
    this.#follow(interpretation, links, 'backlink');
    this.#meet(interpretation);
  }

  #follow({ url }: Named, links: readonly string[], by: JoinedBy): void {
    for (const to of new Set(links)) {
      if (this.#joinByAddress(url, to, by)) continue;
      const waiting = this.#awaited.get(to);
      if (waiting === undefined) this.#awaited.set(to, [{ from: url, by }]);
      else waiting.push({ from: url, by });
    }
  }

  #meet({ url }: Named): void {
    for (const { from, by } of this.#awaited.get(url) ?? []) this.#joinByAddress(from, url, by);
    this.#awaited.delete(url);
  }

  /** False where one of the two is not read yet, or they are not a document and an interpretation. */
  #joinByAddress(from: string, to: string, by: JoinedBy): boolean {
    const document = this.#documents.get(by === 'link' ? from : to);
    const interpretation = this.#interpretations.get(by === 'link' ? to : from);
    if (document === undefined || interpretation === undefined) return false;
    this.#join(document, interpretation, by);
    return true;
  }

  #join(document: SiteDocument, interpretation: SiteInterpretation, by: JoinedBy): void {
    let joins = this.#joined.get(document);
    if (joins === undefined) {
      joins = new Map();
      this.#joined.set(document, joins);
    }
    const known = joins.get(interpretation);
    if (known === undefined) {
      const join = [
        { url: interpretation.url, by },
        { url: document.url, by },
      ] as const;
      joins.set(interpretation, join);
      document.interpretations.push(join[0]);
      interpretation.documents.push(join[1]);
    } else if (ORDER.indexOf(by) < ORDER.indexOf(known[0].by)) {
      for (const side of known) side.by = by;
    }
  }
}

function tellingNames(names: readonly string[]): Set<string> {
  return new Set(names.filter((name) => name.length >= TELLING));
}
