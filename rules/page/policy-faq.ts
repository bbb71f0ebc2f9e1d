import type { Facts } from '../../facts/page.ts';
import type { Spot } from '../../facts/shape/spot.ts';
import { pageRule } from '../contract.ts';
import { enquiriesOn } from '../words/enquiries.ts';
import { columnsIn, faqBearingOf } from '../words/faq-bearing.ts';
import { isTiedHeading } from '../words/interpretation.ts';
import { isMailbox } from '../words/message-board.ts';
import { isFaqLabel } from '../words/policy-faq.ts';
import { isUnreadFrame } from '../words/unread.ts';

const TEXT_TAB = /^(?:政策|文件|公文)?(?:原文|正文|全文)$/;
/** Questions that unfold; a single one may be the page's own: 有疑问？ */
const FOLDED = 2;
const SHORTEST_QUESTION = 6;
/** Messages on one policy from which on they are many. */
const MANY = 5;

type Section = Facts['faqSections'][number];
function isOwn({ place, words }: Section, isBoard: boolean): boolean {
  return place === 'main' || isBoard || isTiedHeading(words);
}

/** A tab or a button for the list; tabs over a document may be taken for a menu, unless one of them is its text. */
function faqTab(controls: Facts['controls']): Facts['controls'][number] | undefined {
  const texts = new Set(controls.flatMap(({ label, place }) => (TEXT_TAB.test(label) ? [place] : [])));
  return controls.find(
    ({ label, place, hidden }) => !hidden && (place === 'main' || texts.has(place)) && isFaqLabel(label),
  );
}

/** The first of several questions whose answers unfold under them. */
function foldedQuestion(controls: Facts['controls']): Facts['controls'][number] | undefined {
  const questions = controls.filter(
    ({ label, place, hidden }) =>
      !hidden && place === 'main' && label.length >= SHORTEST_QUESTION && /[？?]$/.test(label),
  );
  return questions.length >= FOLDED ? questions[0] : undefined;
}

function named({ words, at }: { words: string; at: Spot }) {
  return { data: { label: words || at.text }, spots: [at] };
}

export const policyFaq = pageRule({
  id: 'policy-faq',
  title: {
    zh: '咨询集中的问题形成解答清单，与政策或留言板同页',
    en: 'Questions asked often are answered in a list on the page of the policy or the board',
  },
  severity: 'warning',
  cites: [
    { clause: 'jiading-2023/53', basis: 'stated' },
    { clause: 'xujing-2023/5', basis: 'stated' },
  ],
  appliesTo: ['policy-document', 'normative-document', 'message-board'],
  needs: [
    'kind',
    'kindClues',
    'title',
    'gathering',
    'links',
    'controls',
    'frames',
    'messages',
    'faqSections',
    'body',
  ],
  assumes: [
    {
      zh: '同页的问答栏目、标签页、问答式解读的链接都算；各页相同的导航、页脚里的“常见问题”栏目不算。',
      en: 'A section, a tab, or a link to an interpretation in questions and answers counts; a column in the menu does not.',
    },
    {
      zh: '要点针对咨询量较大的政策；页面看不出咨询量时，没有清单只作提示。',
      en: 'The plans mean policies that many ask about; where the page does not show how many, its absence is a hint.',
    },
  ],
  borrows: [
    {
      zh: '同一政策有5条以上留言算咨询量较大；这个数是工具参数，要点未定。',
      en: 'Five messages on one policy are many: a setting of the tool, not of the plans.',
    },
  ],
  messages: {
    shown: { what: { zh: '同页有问答：{label}', en: 'Questions are answered on the page: {label}' } },
    missing: {
      what: { zh: '没有看到高频问题解答清单。', en: 'No list of answers to frequent questions is shown.' },
      why: {
        zh: '要点要求咨询较多的问题形成清单，与政策同页发布，免得反复询问。',
        en: 'The plans ask that frequent questions be answered on the same page, so that nobody needs to ask again.',
      },
      fix: {
        zh: '咨询较多的，在本页增加“常见问题”或链接问答式解读。',
        en: 'If many ask, add a section 常见问题 to this page, or link questions and answers.',
      },
    },
    frequent: {
      what: {
        zh: '同一政策有{count}条留言，没有高频问题解答清单。',
        en: '{count} messages ask about one policy, and no list answers them.',
      },
      why: {
        zh: '要点要求咨询较多的问题形成清单，与政策或留言板同页发布。',
        en: 'The plans ask that frequent questions be answered on the page of the policy or the board.',
      },
      fix: {
        zh: '归纳这些留言，在本页发布“常见问题”。',
        en: 'Sum these messages up in a section 常见问题 on this page.',
      },
    },
    aside: {
      what: {
        zh: '有“{label}”，看不出是否为本政策的解答清单。',
        en: 'There is “{label}”; whether it answers questions on this policy cannot be told.',
      },
      fix: { zh: '请点开确认。', en: 'Open it and see.' },
    },
    unread: {
      what: {
        zh: '有待脚本填充的内容或未读取的框架，清单可能在其中。',
        en: 'A part filled by script, or a frame that was not read, may hold the list.',
      },
      fix: { zh: '请在浏览器中打开后查看。', en: 'Open the page in the browser and see.' },
    },
    boardUnread: {
      what: {
        zh: '读不到留言，无法判断咨询量。',
        en: 'No messages could be read, so nothing tells how many ask.',
      },
      fix: { zh: '请人工查看留言板。', en: 'Look at the board by hand.' },
    },
    few: { what: { zh: '只看到{count}条留言，咨询不多。', en: 'Only {count} messages: few ask.' } },
    repealed: { what: { zh: '文件已失效或废止。', en: 'The document is no longer in force.' } },
    mailbox: {
      what: { zh: '领导信箱、信访不是政策留言板。', en: 'A mailbox or petitions are no message board.' },
    },
  },
  judge(facts) {
    const { kind, title, gathering, links, controls, frames, faqSections, body } = facts;
    const isBoard = kind.kind === 'message-board';
    if (isBoard && isMailbox(title.text)) return { outcome: 'inapplicable', message: 'mailbox' };
    if (!isBoard && kind.repealed) return { outcome: 'inapplicable', message: 'repealed' };

    const filled = faqSections.filter(({ empty }) => !empty);
    const section = filled.find((one) => isOwn(one, isBoard));
    if (section) return { outcome: 'passed', message: 'shown', ...named(section) };
    const around = { title: title.text, isBoard, columns: columnsIn(links) };
    const bearing = (wanted: 'own' | 'aside') => links.find((link) => faqBearingOf(link, around) === wanted);
    const tab = faqTab(controls);
    const own = bearing('own') ?? tab ?? foldedQuestion(controls);
    if (own) return { outcome: 'passed', message: 'shown', ...named({ words: own.label, at: own.at }) };

    const { seen, onOne, more } = enquiriesOn(facts);
    if (seen !== null && seen < MANY && !more) {
      return { outcome: 'inapplicable', message: 'few', data: { count: seen } };
    }
    const aside = bearing('aside');
    if (aside)
      return { outcome: 'cantTell', message: 'aside', ...named({ words: aside.label, at: aside.at }) };
    const [beside] = filled;
    if (beside) return { outcome: 'cantTell', message: 'aside', ...named(beside) };
    // An empty section of the HTML as sent may be filled once its scripts have run.
    const mayFill = gathering.mode === 'parsed' && faqSections.length > 0;
    if (mayFill || body?.unfilled) return { outcome: 'cantTell', message: 'unread' };
    const unread = frames.filter(isUnreadFrame).map(({ at }) => at);
    if (unread.length > 0) return { outcome: 'cantTell', message: 'unread', spots: unread.slice(0, 5) };
    if (isBoard && seen === null) return { outcome: 'cantTell', message: 'boardUnread' };

    const spots = title.heading ? [title.heading] : [];
    if (onOne >= MANY) return { outcome: 'failed', message: 'frequent', data: { count: onOne }, spots };
    return { outcome: 'failed', severity: 'info', message: 'missing', spots };
  },
});
