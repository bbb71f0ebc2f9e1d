import type { Facts } from '../../facts/page.ts';
import { pageRule, type Verdict } from '../contract.ts';
import { shanghaiDay } from '../words/dates.ts';
import { lastDay } from '../words/term.ts';
import { isEnded, isInForce } from '../words/validity.ts';
import { listedOn } from './search/listed-validity.ts';
import {
  findContrary,
  findExtension,
  findRepeal,
  isInCurrentColumn,
  isOfOtherPaper,
  mayGoOn,
  type Shown,
  statusesOn,
  type Terms,
  termsOn,
} from './search/validity.ts';

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

const MOST_SPOTS = 50;
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
      zh: '标识“{status}”，页面又说已失效或废止：“{words}”。',
      en: 'Shown as {status}, while the page says that it ended: “{words}”.',
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
      zh: '“现行有效”栏目中有 {count} 件已失效或废止，如“{title}”。',
      en: 'The column of documents in force holds {count} that ended, such as “{title}”.',
    },
    why: { zh: '公众会把失效文件当作现行文件。', en: 'Readers will take them for documents in force.' },
    fix: { zh: '移到失效、废止文件栏目。', en: 'Move them to the column of documents that ended.' },
  },
  rowsMayBeExtended: {
    what: {
      zh: '栏目中有 {count} 件的有效期已满，如“{title}”（到 {end}），但可能已延长。',
      en: 'The column holds {count} whose term has ended, such as “{title}” ({end}), but which may have been extended.',
    },
    fix: {
      zh: '请按文号查找延长或继续有效的通知；没有的改标失效，有的写明新的有效期。',
      en: 'Look for notices of extension: without one mark it as expired, with one show the new term.',
    },
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
  otherPaper: {
    what: {
      zh: '有效期到 {end} 已满，但这句话说的可能是附件。',
      en: 'The term ended on {end}, but the sentence may speak of an annex.',
    },
    fix: {
      zh: '请看这句话属于哪一份文件；网页应写明本文件的有效期。',
      en: 'See which paper it belongs to; the page should show the term of the document itself.',
    },
  },
  hidden: {
    what: {
      zh: '有效期到 {end} 已满，但源代码中还有隐藏的“{words}”，是否由脚本显示无法判断。',
      en: 'The term ended on {end}, but “{words}” is hidden in the source; whether a script shows it cannot be told.',
    },
    fix: { zh: '请在浏览器中打开查看。', en: 'Open the page in a browser and look.' },
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

function judgeList(page: Page, today: string): Verdict<Name> {
  const { ended, over, isOfCurrent, isBare } = listedOn(page, today);
  const [first] = ended;
  if (isOfCurrent && first !== undefined) {
    const data = { count: ended.length, title: first.title };
    return {
      outcome: 'failed',
      severity: 'warning',
      message: 'inCurrentColumn',
      data,
      spots: spotsOf(ended),
    };
  }
  const [oldest] = over;
  if (oldest !== undefined) {
    const data = { count: over.length, title: oldest.title, end: oldest.until };
    return { outcome: 'cantTell', message: 'rowsMayBeExtended', data, spots: spotsOf(over) };
  }
  if (!isOfCurrent || isBare) return { outcome: 'inapplicable', message: 'otherList' };
  return { outcome: 'passed', message: 'columnAccurate' };
}

function spotsOf(entries: readonly Page['listEntries'][number][]) {
  return entries.slice(0, MOST_SPOTS).map(({ at }) => at);
}

function judgeWithoutEnd(status: Shown | null, terms: Terms): Verdict<Name> {
  const spots = terms.map(({ at }) => at);
  if (terms.some(({ type }) => type === 'permanent'))
    return { outcome: 'passed', message: 'permanent', spots };
  if (terms.some(({ type }) => type === 'startless'))
    return { outcome: 'cantTell', message: 'noStart', spots };
  if (status === null) return { outcome: 'inapplicable', message: 'nothing' };
  return { outcome: 'cantTell', message: 'noEnd', data: { status: status.words }, spots: [status.at] };
}

/** Whether a document that is not shown as ended is shown so rightly. */
function judgeTerm(page: Page, status: Shown | null, terms: Terms, today: string): Verdict<Name> {
  const last = lastDay(terms);
  if (last === null) return judgeWithoutEnd(status, terms);
  const { end } = last;
  if (status === null) return { outcome: 'passed', message: 'termOnly', data: { end }, spots: [last.at] };
  const shown = { data: { status: status.words, end }, spots: [status.at, last.at] };
  if (end >= today) return { outcome: 'passed', message: 'accurate', ...shown };
  const notice = findExtension(page);
  if (notice || mayGoOn(page, terms) || !isInForce(status.words) || status.words === '继续有效') {
    return {
      outcome: 'cantTell',
      message: 'mayBeExtended',
      data: { end },
      spots: [last.at, ...(notice ? [notice] : [])],
    };
  }
  if (isOfOtherPaper(last.at.text, page.title.text))
    return { outcome: 'cantTell', message: 'otherPaper', data: { end }, spots: [last.at] };
  const hidden = findContrary(page, today);
  if (hidden) {
    const data = { end, words: hidden.text };
    return { outcome: 'cantTell', message: 'hidden', data, spots: [last.at, hidden] };
  }
  return { outcome: 'failed', message: 'expired', ...shown };
}

function judgeEnded(status: Shown, terms: Terms, isRepealed: boolean, today: string): Verdict<Name> {
  const { words, at } = status;
  const end = lastDay(terms)?.end ?? '';
  // 失效 before its time needs a reason; 废止 and 宣布失效 are one.
  if (end >= today && !isRepealed && !/废止|宣布/.test(words)) {
    return { outcome: 'cantTell', message: 'endedEarly', data: { status: words, end }, spots: [at] };
  }
  return { outcome: 'passed', message: 'ended', data: { status: words }, spots: [at] };
}

function judgeDocument(page: Page, today: string): Verdict<Name> {
  const statuses = statusesOn(page);
  const terms = termsOn(page);
  if (statuses.length === 0 && terms.length === 0) return { outcome: 'inapplicable', message: 'nothing' };
  const ended = statuses.find(({ words }) => isEnded(words));
  const inForce = statuses.find(({ words }) => isInForce(words));
  const repeal = findRepeal(page, today);
  if (ended && isInCurrentColumn(page)) {
    const data = { count: 1, title: page.title.text };
    return { outcome: 'failed', severity: 'warning', message: 'inCurrentColumn', data, spots: [ended.at] };
  }
  if (ended && !inForce) return judgeEnded(ended, terms, repeal !== null, today);
  const verdict = judgeTerm(page, inForce ?? statuses[0] ?? null, terms, today);
  const contrary = ended?.at ?? repeal;
  if (verdict.outcome === 'failed' || !inForce || !contrary) return verdict;
  const data = { status: inForce.words, words: contrary.text };
  return {
    outcome: 'failed',
    severity: 'warning',
    message: 'saysRepealed',
    data,
    spots: [inForce.at, contrary],
  };
}

export const validityAccuracy = pageRule({
  id: 'validity-accuracy',
  title: {
    zh: '有效性标识与有效期、清理结果一致',
    en: 'The status shown agrees with the term of validity and is true today',
  },
  severity: 'error',
  cites: [
    { clause: 'huating-2025/prose-1.1.1', basis: 'stated' },
    { clause: 'jiading-2023/37', basis: 'derived' },
    { clause: 'xujing-2023/2', basis: 'derived' },
  ],
  appliesTo: ['normative-document', 'column-list'],
  needs: [
    'gathering',
    'kind',
    'title',
    'breadcrumb',
    'documentFields',
    'validityBadges',
    'validitySentences',
    'dates',
    'listEntries',
    'links',
  ],
  assumes: [
    {
      zh: '有效期含最后一天；“有效期N年”从施行之日起算，满N年的当日仍算有效；日期按上海时间。',
      en: 'The last day counts as in force, and so does the anniversary that ends a span of years; days are Shanghai’s.',
    },
    {
      zh: '页面给出几个截止日期的，以最晚的为准：较早的可能已被延长。',
      en: 'Of several last days the latest counts: an earlier one may have been extended.',
    },
    {
      zh: '失效文件混入只看栏目名为“现行有效”的列表，不看由筛选按钮得到的；行内标有效而有效期已满的，请人核对是否延长。',
      en: 'Documents that ended are looked for in columns called 现行有效, not in lists that a filter button makes; rows shown in force whose term is over are left to a person, as they may have been extended.',
    },
  ],
  messages,
  judge(page) {
    const today = shanghaiDay(page.gathering.at);
    if (today === null) throw new RangeError(`no time of audit: ${page.gathering.at}`);
    const isList = page.kind.kind === 'column-list' && page.kind.normative !== 'yes';
    return isList ? judgeList(page, today) : judgeDocument(page, today);
  },
});
