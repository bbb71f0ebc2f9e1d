import type { Place } from '../shape/spot.ts';
import { namedPlace } from './named-place.ts';
import type { Part, Survey } from './survey.ts';
import { unnamedMenuOf } from './unnamed-menu.ts';

/** What the names of parts say of their places, by index; null where a part is not named, or mistaken for the frame. */
export type FramePlaces = readonly (Place | null)[];

/** Labels of a document's own field table, one pattern an element. */
const FIELD_LABELS = [
  /(?:发文|公文|文件)?(?:文|字)\s*号|文件编号/,
  /索\s*(?:引|取)\s*号|信息索引/,
  /(?:发\s*文|发\s*布|制\s*发|制\s*文|公\s*开)\s*(?:机\s*[关构]|单\s*位|主\s*体)/,
  /(?:成\s*文|生\s*成|印\s*发|发\s*文)\s*(?:日\s*期|时\s*间)/,
  /有\s*效\s*[性期]|时\s*效|效\s*力/,
  /公\s*开\s*(?:属\s*性|方\s*式|类\s*[别型]|形\s*式)/,
] as const;
const WORTH_READING = /[号关构位体期间性式型别效力]/;
/** What the number of a document and a date have in common. */
const YEAR = /(?:19|20)\d{2}\s*[〕\]】﹞）)年./-]/;
/** The same in a cell of its own. */
const BARE_YEAR =
  /^[:：\s]*(?:[\u4e00-\u9fffA-Za-z]{1,12}\s*[〔[【﹝（(]\s*)?(?:19|20)\d{2}\s*[〕\]】﹞）)年./-]/;
const TODAY = /今[天日]|星期|周[一二三四五六日]/;
const LONGEST_FIELDS = 1200;
/** Two elements of a field table, of which one has its value, are a document's own. */
const LEAST_LABELS = 2;

const IMPRINT =
  /ICP备|网安备|版权所有|标识码|(?:主办|承办|技术支持)(?:单位)?\s*[:：]|网站地图|站点地图|关于我们|copyright/i;
/** What stands at the foot of a document and at no foot of a site. */
const FOOT_OF_DOCUMENT = /解读|图解|附件|相关(?:文件|政策|链接|信息)|上一[篇条]|下一[篇条]|责任编辑|打印/;
const LONGEST_FOOT = 3000;
/** A title's first words; shorter ones are the name of a site or a column. */
const LEAST_TITLE = 10;
const SITE_NAME = /(?:网|网站|门户|平台|政府)$/;
const HEADING = /^h[1-4]$/;

/** Sums over the lines of a page: of how many before each something holds. */
type Sums = Uint32Array;

function sumsOf(survey: Survey, holds: (text: string, index: number) => boolean): Sums {
  const sums = new Uint32Array(survey.lines.length + 1);
  for (const { text, index } of survey.lines) {
    sums[index + 1] = (sums[index] ?? 0) + (holds(text, index) ? 1 : 0);
  }
  return sums;
}

/** Which labels a line holds, one bit each. */
function labelsIn(text: string): number {
  if (text.length >= LONGEST_FIELDS || !WORTH_READING.test(text)) return 0;
  return FIELD_LABELS.reduce((bits, label, bit) => (label.test(text) ? bits | (1 << bit) : bits), 0);
}

/** Tells what belongs to the document though its name is one of the frame's: `card-header`, `page-footer`. */
class Evidence {
  readonly #survey: Survey;
  readonly #whole: Part | undefined;
  readonly #labels: readonly Sums[];
  readonly #values: Sums;
  readonly #title: Sums;

  constructor(survey: Survey) {
    this.#survey = survey;
    this.#whole = survey.byTag.get('body')?.[0];
    const tagAt = (index: number) => survey.parts[survey.lines[index]?.part ?? -1]?.tag ?? '';
    // What a search can be narrowed by is no value of a document.
    const textAt = (index: number) => (tagAt(index) === 'option' ? '' : (survey.lines[index]?.text ?? ''));
    const held = survey.lines.map(({ text }) => labelsIn(text));
    // Most pages have no field table at all.
    const holdsNone = held.every((bits) => bits === 0);
    this.#labels = holdsNone
      ? []
      : FIELD_LABELS.map((_, bit) => sumsOf(survey, (_, index) => ((held[index] ?? 0) & (1 << bit)) !== 0));
    this.#values = sumsOf(
      survey,
      (text, index) =>
        held[index] !== 0 && ((YEAR.test(text) && !TODAY.test(text)) || BARE_YEAR.test(textAt(index + 1))),
    );
    const own = survey.documentTitle.replace(/\s/g, '');
    this.#title = sumsOf(survey, (text, index) => {
      if (text.length < LEAST_TITLE || text.length > own.length * 2) return false;
      const plain = text.replace(/\s/g, '');
      return (
        HEADING.test(tagAt(index)) &&
        plain.length >= LEAST_TITLE &&
        own.startsWith(plain) &&
        !SITE_NAME.test(plain)
      );
    });
  }

  /** Whether a part that is named for the frame belongs to the document. */
  isDocuments(part: Part, place: Place): boolean {
    if (place === 'related') return false;
    if (this.#holdsMostText(part) || this.#holdsFields(part)) return true;
    if (place === 'footer') return this.#isFootOfDocument(part);
    return (
      place === 'navigation' && this.#holds(this.#title, part) && part.linkTextLength * 2 < part.textLength
    );
  }

  /** The frame hardly has text outside its links: a part that has most of the page's is a mistaken name. */
  #holdsMostText(part: Part): boolean {
    const own = part.textLength - part.linkTextLength;
    const whole = this.#whole;
    return whole !== undefined && own > 200 && own > 0.5 * (whole.textLength - whole.linkTextLength);
  }

  #holdsFields(part: Part): boolean {
    if (!this.#holds(this.#values, part)) return false;
    return this.#labels.filter((sums) => this.#holds(sums, part)).length >= LEAST_LABELS;
  }

  #isFootOfDocument(part: Part): boolean {
    const above = this.#survey.parts[part.parent];
    if (above === undefined || above.tag === 'body' || part.textLength > LONGEST_FOOT) return false;
    const { runs } = this.#survey;
    let words = '';
    for (let i = part.firstRun; i < part.lastRun; i += 1) words += ` ${runs[i]?.text ?? ''}`;
    return FOOT_OF_DOCUMENT.test(words) && !IMPRINT.test(words);
  }

  #holds(sums: Sums, part: Part): boolean {
    const { lines, parts } = this.#survey;
    const end = parts[part.end]?.line ?? lines.length;
    return (sums[end] ?? 0) > (sums[part.line] ?? 0);
  }
}

/** Reads the names of all parts, once a page. */
export function framePlacesOf(survey: Survey): FramePlaces {
  const evidence = new Evidence(survey);
  /** Whether a part stands in the page's own main part: header and footer are that part's there. */
  const inMain = new Uint8Array(survey.parts.length);
  const menu = unnamedMenuOf(survey);
  return survey.parts.map((part) => {
    inMain[part.index] = part.tag === 'article' || part.tag === 'main' ? 1 : (inMain[part.parent] ?? 0);
    if (inMain[part.index] === 1 && (part.tag === 'header' || part.tag === 'footer')) return null;
    const place = part === menu ? 'navigation' : namedPlace(part);
    return place === null || evidence.isDocuments(part, place) ? null : place;
  });
}
