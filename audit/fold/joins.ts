import type { JoinedBy, SiteDocument, SiteInterpretation } from '../../facts/site.ts';
import { coreNames, namesIn, plain } from '../../rules/words/document-name.ts';

/** The surest first: one that is known by a link needs no title. */
const ORDER = ['link', 'backlink', 'number', 'title'] as const satisfies readonly JoinedBy[];

/** Names shorter than this are shared by quite different documents. */
const TELLING = 6;

interface Named {
  readonly url: string;
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
 * Joins documents and interpretations as they come, in whatever order: each is filed under its address, its
 * number and its names, and meets what was filed there before. One more page costs the page.
 */
export class Joins {
  readonly #documents = new Map<string, SiteDocument>();
  readonly #interpretations = new Map<string, SiteInterpretation>();
  readonly #documentsByNumber = new Map<string, SiteDocument[]>();
  readonly #documentsByName = new Map<string, SiteDocument[]>();
  readonly #interpretationsByNumber = new Map<string, SiteInterpretation[]>();
  readonly #interpretationsByName = new Map<string, SiteInterpretation[]>();
  /** What pages link to that was not read when they were, by the address linked to. */
  readonly #awaited = new Map<string, { readonly from: string; readonly by: JoinedBy }[]>();

  /** Takes a document up; `links`: addresses that it links to as its interpretation. */
  addDocument(document: SiteDocument, links: readonly string[]): void {
    this.#documents.set(document.url, document);
    if (document.number !== null) {
      const number = plain(document.number);
      listed(this.#documentsByNumber, number).push(document);
      for (const found of this.#interpretationsByNumber.get(number) ?? []) join(document, found, 'number');
    }
    for (const name of tellingNames(coreNames(document.title))) {
      listed(this.#documentsByName, name).push(document);
      for (const found of this.#interpretationsByName.get(name) ?? []) join(document, found, 'title');
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
      const key = plain(number);
      listed(this.#interpretationsByNumber, key).push(interpretation);
      for (const found of this.#documentsByNumber.get(key) ?? []) join(found, interpretation, 'number');
    }
    for (const name of tellingNames(namesIn(interpretation.title).flatMap(coreNames))) {
      listed(this.#interpretationsByName, name).push(interpretation);
      for (const found of this.#documentsByName.get(name) ?? []) join(found, interpretation, 'title');
    }
    this.#follow(interpretation, links, 'backlink');
    this.#meet(interpretation);
  }

  #follow({ url }: Named, links: readonly string[], by: JoinedBy): void {
    for (const to of new Set(links)) {
      if (!this.#joinByAddress(url, to, by)) listed(this.#awaited, to).push({ from: url, by });
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
    join(document, interpretation, by);
    return true;
  }
}

function tellingNames(names: readonly string[]): Set<string> {
  return new Set(names.filter((name) => name.length >= TELLING));
}

function join(document: SiteDocument, interpretation: SiteInterpretation, by: JoinedBy): void {
  note(document.interpretations, interpretation.url, by);
  note(interpretation.documents, document.url, by);
}

function note(joins: { url: string; by: JoinedBy }[], url: string, by: JoinedBy): void {
  const known = joins.find((one) => one.url === url);
  if (known === undefined) joins.push({ url, by });
  else if (ORDER.indexOf(by) < ORDER.indexOf(known.by)) known.by = by;
}
