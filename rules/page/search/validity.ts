import type { Facts } from '../../../facts/page.ts';
import type { Spot } from '../../../facts/shape/spot.ts';
import { readDay } from '../../words/dates.ts';
import { relationTo } from '../../words/document-name.ts';
import { isShown } from '../../words/shown.ts';
import { findTerms, isPermanent, type Placed, statusShown } from '../../words/term.ts';
import { simplified } from '../../words/traditional.ts';
import { isInForce } from '../../words/validity.ts';

type Page = Pick<
  Facts,
  'title' | 'breadcrumb' | 'documentFields' | 'validityBadges' | 'validitySentences' | 'dates' | 'links'
>;

/** A status that the page shows of its document. */
export interface Shown {
  readonly words: string;
  readonly at: Spot;
}

/** What a column of documents in force is called. */
export const CURRENT_COLUMN = /现行有效/;
/** A notice that a document holds on. */
const EXTENSION = /(?:延长|顺延|延续|续延|继续).{0,60}?(?:有效|施行|实施|执行|适用)/;
/** （已废止）: behind a title. */
export const ENDED_IN_TITLE = /[（(【[〔]\s*(?:全文|已)*(?:废止|失效)\s*[)）】\]〕]/;

/** Whether the page stands in a column 现行有效. */
export function isInCurrentColumn({ breadcrumb }: Page): boolean {
  return breadcrumb?.items.some((item) => CURRENT_COLUMN.test(simplified(item))) ?? false;
}

/** The field table without what may be hidden from readers. */
function shownFields({ documentFields }: Page): Facts['documentFields'] {
  return documentFields.filter(isShown);
}

/** Every status that the page shows of the document; that of a column 现行有效 only where there is no other. */
export function statusesOn(page: Page): Shown[] {
  const { validityBadges, title, breadcrumb } = page;
  const inTitle = ENDED_IN_TITLE.exec(title.text)?.[0] ?? null;
  const statuses = [
    ...shownFields(page)
      .filter(({ name }) => name === 'validity')
      .map(({ label, value, at }) => ({ words: statusShown(label, value), at })),
    ...validityBadges.filter(isShown).map(({ status, at }) => ({ words: statusShown('', status), at })),
    { words: inTitle, at: title.heading ?? { selector: 'title', text: title.text } },
  ].flatMap(({ words, at }) => (words === null ? [] : [{ words, at }]));
  if (statuses.length > 0 || breadcrumb === null || !isInCurrentColumn(page)) return statuses;
  return [{ words: '现行有效', at: breadcrumb.at }];
}

/** A notice, linked from the page, that this very document holds on. */
export function findExtension({ links, title }: Page): Spot | null {
  const notice = links.find(({ label, hidden, place }) => {
    if (hidden || (place !== 'main' && place !== 'related') || !EXTENSION.test(label)) return false;
    const relation = relationTo(title.text, label);
    return relation === 'named' || (relation === 'neutral' && place === 'main');
  });
  return notice?.at ?? null;
}

export type Terms = readonly Placed<Spot>[];

/** Every term that the page gives its document, in fields, sentences and badges that are seen. */
export function termsOn(page: Page): Terms {
  // A notice of extension recites the term that ran out: that of another document, not its own.
  const sentences = page.validitySentences.filter(
    (one) => isShown(one) && (one.says === 'extended' || !EXTENSION.test(page.title.text)),
  );
  const lasting = page.validityBadges.filter((one) => isShown(one) && isPermanent(one.status));
  return [
    ...findTerms(shownFields(page), sentences, page.dates.issued?.date ?? null),
    ...lasting.map(({ at }) => ({ type: 'permanent' as const, end: null, at })),
  ];
}

/** What a document says of the time after its term. */
const MAY_GO_ON =
  /(?:期满|届满|到期)后?[^。；]{0,12}(?:延长|延续|顺延|续期|继续|转为)|[之此]后转为|(?:视情|可以?(?:根据|视|按))[^。；]{0,12}(?:延长|延续|顺延|续期)/;

/** Whether the term may go on beyond its last day: another has no last day, or the page says that it may. */
export function mayGoOn({ validitySentences }: Page, terms: Terms): boolean {
  return (
    terms.some(({ type }) => type !== 'dated') ||
    validitySentences.some(({ at }) => MAY_GO_ON.test(simplified(at.text)))
  );
}

/** Kinds of papers that lay down rules; a letter that sends one round is a 通知 besides. */
const PAPERS = '办法|规定|细则|规则|规范|意见|方案|措施|政策|指南|标准|规程|守则|导则|制度|条例';
const ITSELF = new RegExp(`[本该此](?:[实管试暂][施理行])?(${PAPERS})`);
const OF_A_KIND = new RegExp(PAPERS);

/** Whether a sentence speaks of itself as a paper of another kind than the page's: 本标准 in the annex of a 办法. */
export function isOfOtherPaper(sentence: string, title: string): boolean {
  const kind = ITSELF.exec(simplified(sentence))?.[1];
  return kind !== undefined && OF_A_KIND.test(title) && !title.includes(kind);
}

/** The page says of its own document that it was repealed, and the day has come. */
export function findRepeal({ validitySentences }: Page, today: string): Spot | null {
  const repeal = validitySentences.find(
    (sentence) =>
      sentence.says === 'repealed' && isShown(sentence) && (readDay(sentence.at.text) ?? today) <= today,
  );
  return repeal?.at ?? null;
}

/** Where a script may show yet that the document ended, or that its term goes on. */
export function findContrary(page: Page, today: string): Spot | null {
  const isHidden = (one: Parameters<typeof isShown>[0]) => !isShown(one);
  const fields = page.documentFields.filter(isHidden);
  const sentences = page.validitySentences.filter(isHidden);
  const terms = findTerms(fields, sentences, page.dates.issued?.date ?? null);
  const term = terms.find(({ end }) => end === null || end >= today);
  const status = [
    ...fields.flatMap(({ name, label, value, at }) =>
      name === 'validity' ? [{ words: statusShown(label, value), at }] : [],
    ),
    // A stamp without words may say anything.
    ...page.validityBadges.filter(isHidden).map(({ status, at }) => ({ words: status, at })),
  ].find(({ words }) => words !== null && !isInForce(words));
  return term?.at ?? status?.at ?? null;
}
