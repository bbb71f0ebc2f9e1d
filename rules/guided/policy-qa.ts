import type { Facts } from '../../facts/page.ts';
import { guidedRule } from '../contract.ts';
import { isBenefit } from '../words/benefit.ts';
import { namesIn, relationTo } from '../words/document-name.ts';
import { entryState } from '../words/entry-state.ts';
import { isFurtherPage } from '../words/further-page.ts';
import { isPlatform } from '../words/handling.ts';
import { isColumnName, isInterpretation } from '../words/interpretation.ts';
import { listNames } from '../words/list-names.ts';
import { tooEarly } from '../words/page-age.ts';
import { isPolicyQa, isQaColumn } from '../words/policy-qa.ts';
import { recentRows } from '../words/recent-rows.ts';

const MOST_SPOTS = 5;
/** One question may head a chapter; two and more are a list of them. */
const FEWEST_QUESTIONS = 2;

type Linked = Pick<Facts, 'title' | 'links' | 'linkVerdicts'>;

/** Links of the page's own content to questions and answers: on this policy or on 一网通办, or on what is not known. */
function qaLinks({ title, links, linkVerdicts }: Linked) {
  const own = links.filter(
    (link) =>
      !link.hidden &&
      (link.place === 'main' || link.place === 'related') &&
      (isPolicyQa(link.label) || isPolicyQa(link.title)) &&
      entryState(link, linkVerdicts) !== 'broken',
  );
  const isOfThis = ({ label, title: more, target }: Facts['links'][number]) => {
    const relation = relationTo(title.text, `${label} ${more}`);
    return relation === 'named' || relation === 'shared' || isPlatform(target);
  };
  const sure = own.filter((link) => isOfThis(link) && entryState(link, linkVerdicts) === 'open');
  return { sure, maybe: own.filter((link) => relationTo(title.text, link.label) !== 'other') };
}

type Seen = Pick<Facts, 'address' | 'title' | 'breadcrumb' | 'metaTags' | 'links' | 'listEntries'>;

/** A column of questions and answers; or that of interpretations, asked once and as a whole. */
function observeList(page: Seen, since: string | null) {
  const names = listNames(page);
  const isColumn = names.some(isQaColumn);
  const isReadings = names.some((name) => isInterpretation(name) && isColumnName(name));
  if ((!isColumn && !isReadings) || isFurtherPage(page.address))
    return { shows: 'nothing', message: 'otherPage' } as const;
  const rows = recentRows(page.listEntries, page.links, since);
  const answers = rows.filter((row) => isColumn || isPolicyQa(row.title));
  const close = rows.filter((row) => isBenefit(row.title));
  if (!isColumn && answers.length + close.length === 0)
    return { shows: 'nothing', message: 'noPolicy' } as const;
  const isFound = answers.some((row) => namesIn(row.title).length > 0 || isBenefit(row.title));
  return {
    shows: 'evidence',
    message: 'rows',
    data: { answers: answers.length, close: close.length },
    spots: [...new Set([...answers, ...close])].slice(0, MOST_SPOTS).map(({ at }) => at),
    suggests: isFound ? 'found' : null,
  } as const;
}

export const policyQa = guidedRule({
  id: 'policy-qa',
  title: {
    zh: '民生、涉企政策提炼问答，公众可查',
    en: 'Questions and answers on policies close to people and enterprises can be found',
  },
  severity: 'info',
  cites: [
    { clause: 'jiading-2023/56', basis: 'stated' },
    { clause: 'xujing-2023/6', basis: 'stated' },
  ],
  appliesTo: 'any',
  needs: [
    'kind',
    'address',
    'title',
    'breadcrumb',
    'metaTags',
    'links',
    'linkVerdicts',
    'listEntries',
    'faqSections',
    'dates',
  ],
  assumes: [
    {
      zh: '是否推送12345热线、服务窗口，网上看不到，要人工查。',
      en: 'What was passed on to the hotline 12345 and to service windows cannot be seen on the web.',
    },
    {
      zh: '政策页和解读页只在真有问答时才问；没有问答时由解读栏目首页抽查。',
      en: 'A policy or its interpretation is asked about where it has questions and answers; for the rest the column of interpretations is sampled.',
    },
    {
      zh: '同页的问题清单由“高频问题解答清单”一条判断；知识竞赛、答记者问、智能机器人不算。',
      en: 'A list on the same page is judged by its own rule; quizzes, interviews and robots do not count.',
    },
  ],
  borrows: [
    {
      zh: `正文里有${FEWEST_QUESTIONS}个以上问答才算问答；这个数由工具设定，不出自要点。`,
      en: `From ${FEWEST_QUESTIONS} questions on a text counts as questions and answers; the number is the tool's, not the plan's.`,
    },
  ],
  messages: {
    page: { what: { zh: '本页就是政策问答：{title}', en: 'This page is questions and answers: {title}' } },
    inline: {
      what: {
        zh: '正文以问答写成（{count}问）。',
        en: 'The text is written as questions and answers ({count}).',
      },
    },
    linked: {
      what: { zh: '有这项政策的问答：{label}', en: 'There are questions and answers on it: {label}' },
    },
    maybe: {
      what: {
        zh: '“{label}”是否有这项政策的问答，要点开看。',
        en: 'Whether “{label}” covers this policy has to be seen.',
      },
    },
    rows: {
      what: {
        zh: '栏目中问答{answers}条，贴近民生和企业的政策{close}条，请抽查。',
        en: 'Rows of questions and answers: {answers}; of policies close to people and enterprises: {close}. Please sample.',
      },
    },
    noPolicy: {
      what: { zh: '没有贴近民生或企业的政策。', en: 'No policy close to people or enterprises.' },
    },
    tooOld: { what: { zh: '{date}发布，早于{since}。', en: 'Published on {date}, before {since}.' } },
    otherPage: { what: { zh: '没有政策问答。', en: 'No questions and answers on policy.' } },
  },
  guide: {
    look: {
      zh: '抽一两项贴近民生或企业的政策，到门户和“一网通办”检索它的问答；热线和窗口知识库请向单位核实。',
      en: 'Take a policy or two close to people and search the portal and 一网通办 for questions and answers; ask the organ about hotline and windows.',
    },
    question: {
      zh: '抽查的政策能在门户或“一网通办”查到问答吗？',
      en: 'Can questions and answers on the sampled policy be found on the portal or on 一网通办?',
    },
    answers: {
      found: { label: { zh: '能查到', en: 'Yes' }, outcome: 'passed' },
      unsure: {
        label: { zh: '只在热线或窗口，网上查不到', en: 'Only inside; not to be seen' },
        outcome: 'cantTell',
      },
      none: {
        label: { zh: '确认没有提炼问答', en: 'Confirmed: none' },
        outcome: 'failed',
        why: {
          zh: '群众和窗口遇到同样的问题，没有统一答案可查。',
          en: 'The same questions come again, and there is no common answer to find.',
        },
        fix: {
          zh: '提炼常见问答，在门户发布，并推送12345热线、“一网通办”和窗口。',
          en: 'Write down common questions and answers, publish them, and pass them on to the hotline, 一网通办 and windows.',
        },
      },
      notClose: {
        label: { zh: '没有贴近民生或企业的政策', en: 'No such policy' },
        outcome: 'inapplicable',
      },
    },
  },
  observe(facts, { since }) {
    const { kind, title, faqSections, dates } = facts;
    if (kind.kind === 'column-list') return observeList(facts, since);
    if (kind.kind !== 'interpretation' && (kind.policy === 'no' || kind.outward === 'no'))
      return { shows: 'nothing', message: 'otherPage' };
    const date = tooEarly(dates, since);
    if (date !== null) return { shows: 'nothing', message: 'tooOld', data: { date, since: since ?? '' } };

    const heading = title.heading ? [title.heading] : [];
    if (kind.kind === 'interpretation' && isPolicyQa(title.text)) {
      const data = { title: title.text };
      return { shows: 'evidence', message: 'page', data, spots: heading, suggests: 'found' };
    }
    const asked = faqSections.find(
      ({ place, empty, questions }) => place === 'main' && !empty && questions >= FEWEST_QUESTIONS,
    );
    if (asked) {
      const data = { count: asked.questions };
      return { shows: 'evidence', message: 'inline', data, spots: [asked.at], suggests: 'found' };
    }
    const { sure, maybe } = qaLinks(facts);
    const [link] = [...sure, ...maybe];
    if (link === undefined) return { shows: 'nothing', message: 'otherPage' };
    const isSure = sure.length > 0;
    return {
      shows: 'evidence',
      message: isSure ? 'linked' : 'maybe',
      data: { label: link.label || link.title },
      spots: (isSure ? sure : maybe).slice(0, MOST_SPOTS).map(({ at }) => at),
      suggests: isSure ? 'found' : null,
    };
  },
});
