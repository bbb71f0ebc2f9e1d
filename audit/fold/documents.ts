import type { Facts, PageFacts } from '../../facts/page.ts';
import type { SiteDocument, SiteInterpretation, SiteMessage } from '../../facts/site.ts';
import { isInterpretation } from '../../rules/words/interpretation.ts';
import { Joins } from './joins.ts';

type Page = PageFacts & Pick<Facts, 'kind' | 'title' | 'links' | 'dates'>;

function isDocument({ kind, official }: Facts['kind']): boolean {
  return official === 'yes' || kind === 'normative-document' || kind === 'policy-document';
}

/** Documents, what explains them, and messages with their answers. */
export class Documents {
  readonly documents: SiteDocument[] = [];
  readonly interpretations: SiteInterpretation[] = [];
  readonly messages: SiteMessage[] = [];
  readonly #joins = new Joins();

  /** Takes up a page. */
  add(page: Page): void {
    const { kind } = page;
    if (kind.kind === 'interpretation') this.#addInterpretation(page);
    else if (isDocument(kind)) this.#addDocument(page);
    if (kind.kind === 'message-board') this.#addMessages(page);
  }

  #addDocument({ address, title, dates, kind, links, documentFields = [] }: Page): void {
    const document: SiteDocument = {
      url: address.url,
      title: title.text,
      number: documentFields.find(({ name }) => name === 'documentNumber')?.value || null,
      published: dates.published?.date ?? null,
      issued: dates.issued?.date ?? null,
      normative: kind.normative,
      policy: kind.policy,
      outward: kind.outward,
      repealed: kind.repealed,
      organs: [...kind.organs],
      interpretations: [],
    };
    this.documents.push(document);
    const explaining = links.filter(
      ({ label, title: more, heading, place, hidden, target }) =>
        !hidden &&
        target.type === 'page' &&
        (place === 'main' || place === 'related') &&
        isInterpretation(`${label} ${more} ${heading}`),
    );
    this.#joins.addDocument(
      document,
      explaining.map(({ target }) => target.url),
    );
  }

  #addInterpretation({ address, title, dates, links, media = [], body, documentFields = [] }: Page): void {
    const shown = media.filter(({ inBody, hidden }) => inBody && !hidden);
    const interpretation: SiteInterpretation = {
      url: address.url,
      title: title.text,
      published: dates.published?.date ?? null,
      pictures: shown.filter(({ type }) => type === 'image').length,
      media: shown.filter(({ type }) => type !== 'image').length + (body?.embeds ?? 0),
      textLength: body?.textLength ?? 0,
      documents: [],
    };
    this.interpretations.push(interpretation);
    const number = documentFields.find(({ name }) => name === 'documentNumber')?.value || null;
    const near = links.filter(
      ({ place, hidden, target }) =>
        !hidden && target.type === 'page' && (place === 'main' || place === 'related'),
    );
    this.#joins.addInterpretation(
      interpretation,
      number,
      near.map(({ target }) => target.url),
    );
  }

  #addMessages({ address, title, breadcrumb, messages = [] }: Page): void {
    const channel = breadcrumb?.items.at(-1) || title.text;
    for (const { title: subject, submitted, replied, status } of messages) {
      this.messages.push({ page: address.url, channel, title: subject, submitted, replied, status });
    }
  }
}
