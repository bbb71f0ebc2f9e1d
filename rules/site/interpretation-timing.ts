import type { SiteDocument, SiteFacts, SiteInterpretation } from '../../facts/site.ts';
import { siteRule } from '../site-contract.ts';
import { workingDaysBetween } from '../words/working-days.ts';

/** Working days of delay beyond which it is an error; a grade of this tool. */
const GRAVE_DAYS = 3;
/** So many late ones on one day were moved or entered anew together. */
const MOVED_TOGETHER = 5;
/** Later interpretations have no term, and the media have their own time. */
const NOT_THE_FIRST =
  /二次|再次|再解读|第[二三四五六七八九十\d]+[次期讲集]|[跟追]踪|后续|回头看|媒体|记者|[日晚]报|新闻|访谈|系列|之[二三四五六七八九十]|[（(【][二三四五六七八九十2-9][)）】]|[②-⑩]|(?:政策)?公开讲|讲政策|开讲|宣讲|专家|问答|答疑|课堂|直播|周年|百日|落地|实施(?:效果|情况|以来|后)/;
/** （2020年修订）: of a version of a year. */
const VERSION = /[（(](20\d{2})年?(?:版|修订|修正|修改)/;

/** 国发, 国办函, 沪府规, 沪委办: numbers of the State and the city. */
const FROM_ABOVE = /^(?:国(?:办)?(?:发|函)|国令|沪(?:府|委)(?:办)?(?:规|发|令|函|〔|\[|﹝|（))/;
/** 上海市发展和改革委员会, and no district behind the city. */
const OF_CITY =
  /^(?:国务院|上海市(?!\p{Script=Han}{2,3}区|\p{Script=Han}{2,8}[镇乡]|\p{Script=Han}{2,8}街道))/u;

interface Timed {
  readonly document: SiteDocument;
  readonly first: SiteInterpretation;
  readonly state: 'kept' | 'late' | 'undated' | 'unsure';
  /** Working days of delay, at least. */
  readonly days: number;
}

function stateOf(
  document: SiteDocument,
  all: readonly SiteInterpretation[],
  isSure: (one: SiteInterpretation) => boolean,
): Omit<Timed, 'document'> | null {
  const { published: from } = document;
  const early = all.find(({ published }) => from !== null && published !== null && published <= from);
  if (early !== undefined) return { first: early, state: 'kept', days: 0 };
  const found = all.filter(({ title }) => !NOT_THE_FIRST.test(title));
  const [first] = found.toSorted((a, b) => ((a.published ?? '9') < (b.published ?? '9') ? -1 : 1));
  if (first === undefined) return null;
  const to = first.published;
  if (from === null || to === null || found.some(({ published }) => published === null)) {
    return { first, state: 'undated', days: 0 };
  }
  const { least, most } = workingDaysBetween(from, to);
  if (most === 0) return { first, state: 'kept', days: 0 };
  return { first, state: least === 0 || !isSure(first) ? 'unsure' : 'late', days: least };
}

/** A document of the State or the city, reprinted: who issued it owes the interpretation, in its own time. */
function isReprint({ number, organs }: SiteDocument): boolean {
  return FROM_ABOVE.test(number ?? '') || (organs.length > 0 && organs.every((organ) => OF_CITY.test(organ)));
}

/** Whether a title names the version of a year before. */
function isOfAnotherYear(title: string, year: number): boolean {
  const [, named] = VERSION.exec(title) ?? [];
  return named !== undefined && Number(named) < year - 1;
}

/** Whether a document has an interpretation that was not read, or shows one itself: it may be the first. */
function showsMore(
  { interpretationLinks = [], showsInterpretation = false }: SiteDocument,
  read: ReadonlySet<string>,
): boolean {
  return showsInterpretation || interpretationLinks.some((url) => !read.has(url));
}

/** Documents of a year that have to be interpreted, with their first interpretation, where they have one. */
function timed(
  site: Pick<SiteFacts, 'documents' | 'interpretations' | 'coverage' | 'organs'>,
  year: number,
): Timed[] {
  const isOfCity = site.organs.some((organ) => OF_CITY.test(organ));
  const byUrl = new Map(site.interpretations.map((one) => [one.url, one]));
  return site.documents.flatMap((document) => {
    const { normative, policy, repealed, published, issued, interpretations } = document;
    const isDue =
      (normative === 'yes' || policy === 'yes') && !repealed && (isOfCity || !isReprint(document));
    if (!isDue || !(published ?? issued)?.startsWith(`${year}-`)) return [];
    const found = interpretations
      .flatMap(({ url }) => byUrl.get(url) ?? [])
      .filter(({ title }) => !isOfAnotherYear(title, year));
    const hasMore = showsMore(document, new Set(found.map(({ url }) => url)));
    // An interpretation that only bears the name may be a later one, where not all pages were read.
    const linked = new Set(interpretations.filter(({ by }) => by === 'link').map(({ url }) => url));
    const isSure = ({ url }: SiteInterpretation) => !hasMore && (linked.has(url) || site.coverage.complete);
    const state = stateOf(document, found, isSure);
    return state === null ? [] : [{ document, ...state }];
  });
}

/** Days on which many came late: they were moved together, and the day says nothing of when they were first public. */
function movingDays(late: readonly Timed[]): ReadonlySet<string | null> {
  const counts = Map.groupBy(late, ({ first }) => first.published);
  return new Set([...counts].filter(([, all]) => all.length >= MOVED_TOGETHER).map(([day]) => day));
}

function placesOf({ document, first }: Timed): { url: string; text: string }[] {
  return [document, first].map(({ url, title }) => ({ url, text: title }));
}

export const interpretationTiming = siteRule({
  id: 'interpretation-timing',
  title: { zh: '解读与政策文件同步发布', en: 'The interpretation is published together with the document' },
  severity: 'error',
  cites: [
    { clause: 'chongming-2025/7', basis: 'stated' },
    { clause: 'songjiang-2025/7', basis: 'stated' },
    { clause: 'jiading-2023/45', basis: 'derived' },
    { clause: 'xujing-2023/4', basis: 'derived' },
    { clause: 'huating-2025/8', basis: 'derived' },
  ],
  appliesTo: 'any',
  needs: ['documents', 'interpretations'],
  yearly: false,
  assumes: [
    {
      zh: '“同步”指解读的发布日期不晚于文件的发布日期；成文日期不作比较，多份解读取最早的一份。',
      en: 'Together means not after the document’s publish date, never its date of signing; of several interpretations the earliest counts.',
    },
    {
      zh: '二次解读、跟踪解读和媒体解读不算，转载的国家和市级文件不看；没有解读的文件由“政策解读关联”规则判定。',
      en: 'Second, follow-up and media interpretations do not count, nor reprints of State and city documents; documents without any are the matter of another rule.',
    },
  ],
  borrows: [
    {
      zh: '晚3个工作日以内为提醒、更晚为不合规：本工具的分级，不出自要点。一天内补发5份以上按迁移处理，也是工具参数。',
      en: 'Up to 3 working days late is a warning, more an error; 5 late ones on one day count as moved together: grades of this tool, not of a plan.',
    },
  ],
  messages: {
    kept: {
      what: {
        zh: '{count}份文件的解读都与文件同步发布（另有{open}份无法判定）。',
        en: 'For {count} documents the interpretation came together with the document ({open} more could not be told).',
      },
    },
    late: {
      what: {
        zh: '《{title}》的解读晚了{days}个工作日（文件{from}，解读{to}）。',
        en: 'The interpretation of “{title}” came {days} working days late (document {from}, interpretation {to}).',
      },
      why: {
        zh: '解读应与文件同步发布，读者才能在文件出台时看懂。',
        en: 'It is to come together with the document, when readers need it.',
      },
      fix: {
        zh: '核对发布日期；今后解读与文件一并审签、一并发布。',
        en: 'Check the days; sign and publish the two together from now on.',
      },
    },
    unsure: {
      what: {
        zh: '有{count}份文件的解读看似晚于文件，但日期不全、可能经过迁移，或未必是第一份解读。',
        en: 'For {count} documents it seems late, but a day is missing, pages may have been moved, or an earlier one may not have been seen.',
      },
      fix: { zh: '请核对文件和解读首次发布的日期。', en: 'Look up when both were first published.' },
    },
    none: {
      what: {
        zh: '{year}年看到的文件中没有带解读的。',
        en: 'None of the documents of {year} that were seen has an interpretation.',
      },
    },
    unseen: {
      what: { zh: '没有看到{year}年的政策文件。', en: 'No policy documents of {year} were seen.' },
      fix: { zh: '请打开政策文件和政策解读栏目。', en: 'Open the columns of documents and interpretations.' },
    },
  },
  judge(site, { year }) {
    const all = timed(site, year);
    if (all.length === 0) {
      return site.documents.length > 0 || site.coverage.complete
        ? { outcome: 'inapplicable', message: 'none', data: { year } }
        : { outcome: 'cantTell', message: 'unseen', data: { year } };
    }
    const moved = movingDays(all.filter(({ state }) => state === 'late'));
    const isLate = ({ state, first }: Timed) => state === 'late' && !moved.has(first.published);
    const late = all.filter(isLate);
    if (late.length > 0) {
      return late.map((one) => ({
        outcome: 'failed' as const,
        severity: one.days > GRAVE_DAYS ? ('error' as const) : ('warning' as const),
        message: 'late' as const,
        data: {
          title: one.document.title,
          days: one.days,
          from: one.document.published ?? '',
          to: one.first.published ?? '',
        },
        places: placesOf(one),
        about: one.document.url,
      }));
    }
    const kept = all.filter(({ state }) => state === 'kept');
    const open = all.filter(({ state }) => state !== 'kept');
    return kept.length > 0 && kept.length >= open.length
      ? { outcome: 'passed', message: 'kept', data: { count: kept.length, open: open.length } }
      : {
          outcome: 'cantTell',
          message: 'unsure',
          data: { count: open.length },
          places: open.slice(0, 20).flatMap(placesOf),
        };
  },
});
