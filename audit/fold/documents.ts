import type { Facts, PageFacts } from '../../facts/page.ts';
import type { SiteDocument, SiteInterpretation } from '../../facts/site.ts';
import { isContentPicture, namesForm } from '../../rules/words/interpretation-form.ts';
import { explainedLinks, explainingLinks, showsInterpretation } from './explained.ts';
import { Joins } from './joins.ts';

type Page = PageFacts & Pick<Facts, 'kind' | 'title' | 'links' | 'dates'>;

/** The report of a year is no policy, and neither is what interprets it. */
const OF_REPORT = /信息公开.{0,8}(?:年度报告|年报)/;

function isDocument({ kind, official }: Facts['kind']): boolean {
  return official === 'yes' || kind === 'normative-document' || kind === 'policy-document';
}

/** Documents and what explains them. */
export class Documents {
  readonly documents: SiteDocument[] = [];
  readonly interpretations: SiteInterpretation[] = [];
  readonly #joins = new Joins();

  /** Takes up a page. */
  add(page: Page): void {
    const { kind } = page;
    if (kind.kind === 'interpretation' && OF_REPORT.test(page.title.text)) return;
    if (kind.kind === 'interpretation') this.#addInterpretation(page);
    else if (isDocument(kind)) this.#addDocument(page);
  }

  #addDocument(page: Page): void {
    const { address, title, dates, kind, documentFields = [] } = page;
    const links = explainingLinks(page).map(({ target }) => target.url);
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
      ...(links.length > 0 ? { interpretationLinks: [...new Set(links)] } : {}),
      ...(showsInterpretation(page) ? { showsInterpretation: true } : {}),
    };
    this.documents.push(document);
    this.#joins.addDocument(document, links);
  }

  #addInterpretation(page: Page): void {
    const { address, title, dates, media = [], body, documentFields = [] } = page;
    const shown = media.filter(({ inBody, hidden }) => inBody && !hidden);
    const interpretation: SiteInterpretation = {
      url: address.url,
      title: title.text,
      published: dates.published?.date ?? null,
      pictures: shown.filter(({ type }) => type === 'image').length,
      media: shown.filter(({ type }) => type !== 'image').length + (body?.embeds ?? 0),
      textLength: body?.textLength ?? 0,
      form: formOf(page),
      documents: [],
    };
    this.interpretations.push(interpretation);
    const number = documentFields.find(({ name }) => name === 'documentNumber')?.value || null;
    this.#joins.addInterpretation(
      interpretation,
      number,
      explainedLinks(page).map(({ target }) => target.url),
    );
  }
}

/** How an interpretation is made, as far as its names and what it shows tell; the size of pictures is not known. */
function formOf({ title, breadcrumb, media = [], body }: Page): SiteInterpretation['form'] {
  const shown = media.filter(({ hidden, inBody, inLink }) => !hidden && inBody && !inLink);
  const names = [title.text, breadcrumb?.items.at(-1) ?? '', ...shown.map(({ label }) => label)];
  if (names.some(namesForm) || shown.some(({ type }) => type === 'video' || type === 'audio'))
    return 'diverse';
  const mayBe = shown.some(({ label, src }) => isContentPicture(`${label} ${src.split('/').at(-1) ?? ''}`));
  const isUnread = body ? body.unfilled || body.embeds + body.attachments > 0 : true;
  return mayBe || isUnread ? 'unclear' : 'text';
}
