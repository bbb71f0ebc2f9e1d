import type { Facts, Spot } from '../../facts/page.ts';
import { pageRule, type Verdict } from '../contract.ts';
import { readDay, shanghaiDay } from '../words/dates.ts';
import { relationTo } from '../words/document-name.ts';
import { readTerm, statusShown, type Term, termOfMonths } from '../words/term.ts';
import { isEnded, isInForce } from '../words/validity.ts';

type Page = Pick<
  Facts,
  | 'gathering'
  | 'kind'
  | 'title'
  | 'breadcrumb'
  | 'documentFields'
  | 'validityBadges'
  | 'validitySentences'
  | 'dates'
  | 'listEntries'
  | 'links'
>;

interface Shown {
  readonly words: string;
  readonly at: Spot;
}

type PlacedTerm = Term & { readonly at: Spot };

const MOST_SPOTS = 50;
const CURRENT_COLUMN = /现行有效/;
/** Lists of what a clean-up kept or ended: such a list tells nothing of itself. */
const CLEAN_UP = /清理|废止|失效/;
const EXTENSION = /(?:延长|顺延|延续|续延|继续).{0,60}?(?:有效|施行|实施|执行|适用)/;
const ENDED_IN_TITLE = /[（(【[〔]\s*(?:全文|已)*(?:废止|失效)\s*[)）】\]〕]/;

function isCurrentColumn({ breadcrumb, title }: Page): boolean {
  return CURRENT_COLUMN.test([...(breadcrumb?.items ?? []), title.text].join(' '));
}

/** Every status that the page shows of the document; that of a column 现行有效 only where there is no other. */
function statusesOn(page: Page): Shown[] {
  const { documentFields, validityBadges, title, breadcrumb } = page;
  const shown = documentFields
    .filter(({ name }) => name === 'validity')
    .map(({ label, value, at }) => ({ words: statusShown(label, value), at }));
  shown.push(...validityBadges.map(({ status, at }) => ({ words: statusShown('', status), at })));
  const ended = ENDED_IN_TITLE.exec(title.text)?.[0] ?? null;
  shown.push({ words: ended, at: title.heading ?? { selector: 'title', text: title.text } });
  const statuses = shown.flatMap(({ words, at }) => (words === null ? [] : [{ words, at }]));
  if (statuses.length > 0 || breadcrumb === null || !isCurrentColumn(page)) return statuses;
  return [{ words: '现行有效', at: breadcrumb.at }];
}

/** Every term that the page gives the document, in its fields and in sentences about itself. */
function termsOn({ documentFields, validitySentences, dates }: Page): PlacedTerm[] {
  const dayIn = (wanted: string) => readDay(documentFields.find(({ name }) => name === wanted)?.value ?? '');
  const effective =
    dayIn('effectiveDate') ?? validitySentences.find(({ from }) => from !== null)?.from ?? null;
  const issued = dates.issued?.date ?? dayIn('issueDate');
  const fromIssue = validitySentences.some((sentence) => sentence.fromIssue);

  const terms: PlacedTerm[] = [];
  for (const { name, value, at } of documentFields) {
    if (name !== 'validUntil' && name !== 'validity') continue;
    const term = readTerm(value, effective ?? (fromIssue ? issued : null));
    if (term !== null) terms.push({ ...term, at });
  }
  for (const { says, until, months, from, fromIssue, at } of validitySentences) {
    if (until !== null) terms.push({ type: 'dated', end: until, at });
    else if (says === 'permanent' || says === 'extended') terms.push({ type: says, end: null, at });
    else if (months !== null) {
      const start = from ?? (fromIssue ? (issued ?? effective) : effective);
      terms.push({ ...termOfMonths(start, months), at });
    }
  }
  return terms;
}

/** A notice, linked from the page, that this very document holds on. */
function findExtension({ links, title }: Page): Spot | null {
  const notice = links.find(({ label, hidden, place }) => {
    if (hidden || (place !== 'main' && place !== 'related') || !EXTENSION.test(label)) return false;
    const relation = relationTo(title.text, label);
    return relation === 'named' || (relation === 'neutral' && place === 'main');
  });
  return notice?.at ?? null;
}

/** The page says of its own document that it was repealed, and the day has come. */
function findRepeal({ validitySentences }: Page, today: string): Spot | null {
  const repeal = validitySentences.find(
    ({ says, at }) => says === 'repealed' && (readDay(at.text) ?? today) <= today,
  );
  return repeal?.at ?? null;
}

type Name = keyof typeof messages;

const messages = {
  accurate: {
    what: { zh: '标识“{status}”，有效期到 {end}，未过期。', en: 'Shown as {status}, in force until {end}.' },
  },
  permanent: { what: { zh: '标识为长期有效。', en: 'Shown as in force without end.' } },
  ended: { what: { zh: '已标识“{status}”。', en: 'Shown as {status}.' } },
  termOnly: {
    what: {
      zh: '只标了有效期（到 {end}），没有与之矛盾的状态。',
      en: 'Only the term is shown (until {end}); no status contradicts it.',
    },
  },
  expired: {
    what: {
      zh: '标识“{status}”，但有效期到 {end} 已满。',
      en: 'Shown as {status}, but the term ended on {end}.',
    },
    why: {
      zh: '过期文件显示为有效，公众会误以为仍可适用。',
      en: 'Readers will take an expired document for one in force.',
    },
    fix: {
      zh: '核对后改标失效；如已延长，写明新的有效期并链接延长通知。',
      en: 'Mark it as expired; if it was extended, show the new term and link the notice.',
    },
  },
  saysRepealed: {
    what: {
      zh: '标识“{status}”，页面又说已失效或废止：{words}',
      en: 'Shown as {status}, while the page says that it ended: {words}',
    },
    why: {
      zh: '两处说法矛盾，公众无法判断文件是否有效。',
      en: 'The two contradict each other, so readers cannot tell which holds.',
    },
    fix: {
      zh: '核对清理结果，统一标识。',
      en: 'Check the result of the clean-up and show the same in both places.',
    },
  },
  inCurrentColumn: {
    what: {
      zh: '“现行有效”栏目中有 {count} 件已失效或废止，如：{title}',
      en: 'The column of documents in force holds {count} that ended, such as {title}',
    },
    why: { zh: '公众会把失效文件当作现行文件。', en: 'Readers will take them for documents in force.' },
    fix: { zh: '移到失效、废止文件栏目。', en: 'Move them to the column of documents that ended.' },
  },
  columnAccurate: {
    what: {
      zh: '“现行有效”栏目中的文件都标为有效。',
      en: 'All documents of the column are shown as in force.',
    },
  },
  mayBeExtended: {
    what: {
      zh: '有效期到 {end} 已满，但可能已延长。',
      en: 'The term ended on {end}, but may have been extended.',
    },
    fix: {
      zh: '请按文号查找延长或继续有效的通知；网页应写明新的有效期。',
      en: 'Look for a notice of extension under the same number; the page should show the new term.',
    },
  },
  noStart: {
    what: {
      zh: '只写了有效期的长短，没有起算日期。',
      en: 'The length of the term is given without its start.',
    },
    fix: {
      zh: '请查施行日期；网页应写明到哪一天。',
      en: 'Find the first day in force; the page should show the last.',
    },
  },
  noEnd: {
    what: {
      zh: '标识“{status}”，但没有有效期可以核对。',
      en: 'Shown as {status}, without a term to check it against.',
    },
    fix: {
      zh: '请查文件有效期；网页应写明到哪一天。',
      en: 'Find the term; the page should show the last day in force.',
    },
  },
  endedEarly: {
    what: {
      zh: '标识“{status}”，但有效期到 {end} 才满，页面没有说明原因。',
      en: 'Shown as {status}, though the term runs until {end}; the page does not say why.',
    },
    fix: { zh: '请查清理结果或废止决定。', en: 'Look for the result of a clean-up or a decision to repeal.' },
  },
  nothing: { what: { zh: '没有状态和有效期可以核对。', en: 'Neither a status nor a term to check.' } },
  otherList: {
    what: {
      zh: '不是“现行有效”栏目，或列表没有标状态。',
      en: 'Not a column of documents in force, or a list without statuses.',
    },
  },
} as const;

function judgeList(page: Page): Verdict<Name> {
  const { title, breadcrumb, listEntries } = page;
  const columns = [...(breadcrumb?.items ?? []), title.text].join(' ');
  const ended = listEntries.filter((entry) => isEnded(entry.status) || ENDED_IN_TITLE.test(entry.title));
  const isBare = ended.length === 0 && listEntries.every(({ status }) => status === '');
  if (!isCurrentColumn(page) || CLEAN_UP.test(columns) || isBare) {
    return { outcome: 'inapplicable', message: 'otherList' };
  }
  const [first] = ended;
  if (first === undefined) return { outcome: 'passed', message: 'columnAccurate' };
  return {
    outcome: 'failed',
    severity: 'warning',
    message: 'inCurrentColumn',
    data: { count: ended.length, title: first.title },
    spots: ended.slice(0, MOST_SPOTS).map(({ at }) => at),
  };
}

function judgeDocument(page: Page, today: string): Verdict<Name> {
  const statuses = statusesOn(page);
  const terms = termsOn(page);
  if (statuses.length === 0 && terms.length === 0) return { outcome: 'inapplicable', message: 'nothing' };
  const ended = statuses.find(({ words }) => isEnded(words));
  const inForce = statuses.find(({ words }) => isInForce(words));
  const verdictOnTerm = judgeTerm(inForce ?? (ended ? null : (statuses[0] ?? null)), terms, page, today);

  if (ended && CURRENT_COLUMN.test(page.breadcrumb?.items.join(' ') ?? '')) {
    const data = { count: 1, title: page.title.text };
    return { outcome: 'failed', severity: 'warning', message: 'inCurrentColumn', data, spots: [ended.at] };
  }
  if (verdictOnTerm.outcome === 'failed') return verdictOnTerm;
  const repeal = ended?.at ?? findRepeal(page, today);
  if (inForce && repeal) {
    const data = { status: inForce.words, words: repeal.text };
    return {
      outcome: 'failed',
      severity: 'warning',
      message: 'saysRepealed',
      data,
      spots: [inForce.at, repeal],
    };
  }
  if (!ended) return verdictOnTerm;
  return judgeEnded(ended, terms, findRepeal(page, today) !== null, today);
}
