import { guidedRule } from '../contract.ts';
import { bearingOf, surroundingsOf } from '../words/bearing.ts';
import { addMonths, shanghaiDay } from '../words/dates.ts';
import { dayOfLink } from '../words/interpretation-days.ts';
import { passagesOn } from '../words/key-words.ts';

/** From when on a policy may have met new questions, in months. */
const SETTLED_AFTER = 6;
const FOLLOW_UP = /二次解读|再次解读|再解读|跟踪解读|后续解读|持续解读|追踪解读|第二轮解读/;
const FAQ = /常见问题|高频问题|热点问答|问题解答|FAQ/i;
/** Letters on the page, from which on there is something to follow up. */
const MANY_LETTERS = 3;

export const followUpInterpretation = guidedRule({
  id: 'follow-up-interpretation',
  title: {
    zh: '政策施行后针对新问题开展二次、跟踪解读',
    en: 'New questions in execution lead to a follow-up interpretation',
  },
  severity: 'info',
  cites: [
    { clause: 'jiading-2023/48', basis: 'stated' },
    { clause: 'huating-2025/11', basis: 'stated' },
    { clause: 'xujing-2023/4', basis: 'stated' },
  ],
  appliesTo: ['interpretation', 'policy-document'],
  needs: [
    'address',
    'gathering',
    'kind',
    'title',
    'dates',
    'links',
    'listEntries',
    'messages',
    'keyPassages',
  ],
  assumes: [
    {
      zh: '同一天发布的多种形式解读，不算跟踪解读。',
      en: 'Several forms of one interpretation on one day are no follow-up.',
    },
    {
      zh: '没有留言、问答或新问题字样的，视为没有新情况，不作提问。',
      en: 'Without letters, questions or words on new problems there is nothing new, and nothing is asked.',
    },
  ],
  borrows: [
    {
      zh: '“施行满6个月”“留言3条以上”是工具参数，要点未定。',
      en: 'Six months in force, and three letters: settings of the tool, not of the plans.',
    },
  ],
  messages: {
    labelled: {
      what: { zh: '标明是跟踪解读：{label}', en: 'It is called a follow-up interpretation: {label}' },
    },
    severalDays: {
      what: {
        zh: '本文件有不同日期的解读：{first}、{last}。',
        en: 'The document has interpretations of different days: {first}, {last}.',
      },
    },
    needed: {
      what: {
        zh: '施行已满{months}个月，页面上有留言或问题（{count}处），没有看到后续解读。',
        en: 'In force for more than {months} months, with letters or questions on the page ({count}) and no later interpretation in sight.',
      },
    },
    none: {
      what: {
        zh: '没有需要跟踪解读的迹象，或施行未满6个月。',
        en: 'Nothing speaks for the need of a follow-up, or it is in force for less than six months.',
      },
    },
  },
  guide: {
    look: {
      zh: '请看标出的解读、留言和问答，核对日期。',
      en: 'Look at the interpretations, letters and questions marked, and at their dates.',
    },
    question: {
      zh: '政策施行后出现的新问题，是否有后续的解读作答？',
      en: 'Do later interpretations answer what has come up since the policy is in force?',
    },
    answers: {
      followed: { label: { zh: '有后续解读', en: 'They do' }, outcome: 'passed' },
      unanswered: {
        label: { zh: '问题较多，没有后续解读', en: 'There are many questions and no such interpretation' },
        outcome: 'failed',
        why: {
          zh: '要点要求针对执行中的新情况新问题开展跟踪解读。',
          en: 'The plans ask that new questions in execution be interpreted.',
        },
        fix: {
          zh: '就集中的问题发布二次解读，并链接到文件页。',
          en: 'Publish a further interpretation on them, and link it from the document.',
        },
      },
      nothingNew: {
        label: { zh: '没有新情况新问题', en: 'There is nothing new' },
        outcome: 'inapplicable',
      },
      elsewhere: { label: { zh: '要看其他页面', en: 'Other pages are to be seen' }, outcome: 'cantTell' },
    },
  },
  observe(
    { address, gathering, kind, title, dates, links, listEntries, messages, keyPassages },
    { vocabulary },
  ) {
    const isPolicy = kind.policy === 'yes' || kind.normative === 'yes';
    if (kind.repealed || (!isPolicy && kind.kind !== 'interpretation'))
      return { shows: 'nothing', message: 'none' };
    const near = links.filter(({ place, hidden }) => !hidden && (place === 'main' || place === 'related'));
    const labelled = FOLLOW_UP.test(title.text)
      ? { label: title.text, at: title.heading }
      : near.find(({ label }) => FOLLOW_UP.test(label));
    if (labelled) {
      const { label, at } = labelled;
      const spots = at === null ? [] : [at];
      return { shows: 'evidence', message: 'labelled', data: { label }, spots, suggests: 'followed' };
    }
    const since = (dates.issued ?? dates.published)?.date ?? null;
    const today = shanghaiDay(gathering.at);
    if (!isPolicy || since === null || today === null || addMonths(since, SETTLED_AFTER) > today)
      return { shows: 'nothing', message: 'none' };

    const around = surroundingsOf(links, title, address.url, vocabulary.interpretationLabels);
    const interpretations = near
      .filter((link) => bearingOf(link, around) === 'this')
      .map((link) => ({ at: link.at, day: dayOfLink(link, listEntries) }));
    const days = [...new Set(interpretations.flatMap(({ day }) => day ?? []))].toSorted();
    const [first] = days;
    const last = days.at(-1);
    if (first !== undefined && last !== undefined && first !== last) {
      const spots = interpretations.map(({ at }) => at).slice(0, 10);
      return {
        shows: 'evidence',
        message: 'severalDays',
        data: { first, last },
        spots,
        suggests: 'followed',
      };
    }
    const letters = messages.length >= MANY_LETTERS ? messages : [];
    const questions = [
      ...letters,
      ...near.filter(({ label }) => FAQ.test(label)),
      ...passagesOn(keyPassages, 'newQuestions').filter(({ where }) => where === 'after'),
    ];
    if (questions.length === 0) return { shows: 'nothing', message: 'none' };
    const spots = [...questions, ...interpretations].slice(0, 10).map(({ at }) => at);
    const data = { months: SETTLED_AFTER, count: questions.length };
    return { shows: 'evidence', message: 'needed', data, spots, suggests: null };
  },
});
