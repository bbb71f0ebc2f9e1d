import type { Facts } from '../../facts/page.ts';
import { guidedRule } from '../contract.ts';
import { coreNames, relationTo } from '../words/document-name.ts';
import { isInterpretation } from '../words/interpretation.ts';
import { metaContent } from '../words/page-tags.ts';
import {
  areDaysApart,
  areNumbersApart,
  type Difference,
  differencesIn,
  soleDay,
} from '../words/same-document.ts';

type Spot = Facts['listEntries'][number]['at'];
type Own = Pick<Facts, 'documentFields' | 'metaTags' | 'body'>;

const NAMES = {
  title: { zh: '标题', en: 'title' },
  number: { zh: '文号', en: 'number' },
  date: { zh: '日期', en: 'date' },
  status: { zh: '有效性', en: 'status' },
} as const;

/** What the field table says otherwise than the page's tag or the number over its text. */
function differenceInside({ documentFields, metaTags, body }: Own): Difference<Spot> | null {
  const number = documentFields.find(({ name }) => name === 'documentNumber');
  // A number on a line of its own is the document's; one in a sentence may be another's.
  const written = body?.numbers.find(
    ({ words, at }) => at.text.replace(/\s/g, '').length <= words.length + 2,
  );
  if (number && written && areNumbersApart(number.value, written.words))
    return { what: 'number', one: number.value, other: written.words, at: [number.at, written.at] };
  const published = documentFields.find(({ name }) => name === 'publishDate');
  const one = soleDay(published?.value ?? '');
  const other = soleDay(metaContent(metaTags, 'PubDate'));
  if (published && one !== null && other !== null && areDaysApart(one, other))
    return { what: 'date', one, other, at: [published.at] };
  return null;
}

export const crossChannelConsistency = guidedRule({
  id: 'cross-channel-consistency',
  title: {
    zh: '同一文件在各处的标题、日期、文号和有效性一致',
    en: 'A document has the same title, date, number and status wherever it is shown',
  },
  severity: 'info',
  cites: [{ clause: 'jiading-2023/78', basis: 'stated' }],
  appliesTo: 'any',
  needs: ['address', 'kind', 'title', 'documentFields', 'metaTags', 'listEntries', 'links', 'body'],
  assumes: [
    {
      zh: '缩略标题、相差一天的日期不算不一致。',
      en: 'A title cut short and a day’s difference are no inconsistency.',
    },
    {
      zh: '单看本页只能比对本页的各处；其他平台的同一文件由人打开比对。',
      en: 'This page alone can be compared with itself only; what other platforms show is for a person to open.',
    },
  ],
  messages: {
    differs: {
      what: {
        zh: '同一文件的{aspectZh}前后不一：“{one}”与“{other}”。',
        en: 'The {aspectEn} of one document is given in two ways: “{one}” and “{other}”.',
      },
    },
    elsewhere: {
      what: {
        zh: '本文件在其他平台也有（{host}），需打开比对：{label}',
        en: 'The document is on another platform too ({host}), to be opened and compared: {label}',
      },
    },
    once: {
      what: { zh: '本页没有看到同一文件的第二处。', en: 'No second place of one document was seen here.' },
    },
  },
  guide: {
    look: {
      zh: '请看标出的各处，打开其他平台的同一文件。',
      en: 'Look at the places marked, and open the document on the other platform.',
    },
    question: {
      zh: '标题、日期、文号和有效性是否一致？',
      en: 'Do title, date, number and status agree?',
    },
    answers: {
      same: { label: { zh: '一致', en: 'They agree' }, outcome: 'passed' },
      differs: {
        label: { zh: '不一致', en: 'They differ' },
        outcome: 'failed',
        why: {
          zh: '要点要求各平台与信息公开平台数据同源、更新同步。',
          en: 'The plan asks that all platforms draw on one source and be updated together.',
        },
        fix: {
          zh: '以信息公开平台为准更正另一处，并统一数据来源。',
          en: 'Correct the other place after the openness platform, and let both draw on one source.',
        },
      },
      notSame: { label: { zh: '不是同一文件', en: 'They are different documents' }, outcome: 'inapplicable' },
      unopened: { label: { zh: '另一处打不开', en: 'The other place does not open' }, outcome: 'cantTell' },
    },
  },
  observe({ address, kind, title, documentFields, metaTags, listEntries, links, body }) {
    const articles = new Set(
      links.flatMap(({ target }) => (target.type === 'page' && target.item ? target.url : [])),
    );
    const rows = listEntries.filter(({ url }) => articles.has(url));
    const difference =
      differencesIn(rows).toSorted((a, b) => Number(b.what === 'status') - Number(a.what === 'status'))[0] ??
      differenceInside({ documentFields, metaTags, body });
    if (difference) {
      const { what, one, other, at } = difference;
      const data = { aspectZh: NAMES[what].zh, aspectEn: NAMES[what].en, one, other };
      return { shows: 'evidence', message: 'differs', data, spots: at, suggests: 'differs' };
    }
    const isDocument = kind.official === 'yes' || kind.policy === 'yes' || kind.normative === 'yes';
    if (!isDocument || coreNames(title.text).length === 0) return { shows: 'nothing', message: 'once' };
    const copies = links.filter(
      ({ label, place, hidden, target }) =>
        !hidden &&
        (place === 'main' || place === 'related') &&
        target.type === 'page' &&
        target.item &&
        target.file === null &&
        target.host !== address.host &&
        !isInterpretation(label) &&
        relationTo(title.text, label) === 'named',
    );
    const [copy] = copies;
    if (copy === undefined) return { shows: 'nothing', message: 'once' };
    const data = { host: copy.target.host, label: copy.label };
    const spots = copies.slice(0, 5).map(({ at }) => at);
    return { shows: 'evidence', message: 'elsewhere', data, spots, suggests: null };
  },
});
