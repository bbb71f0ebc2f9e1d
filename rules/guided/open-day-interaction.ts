import type { Facts } from '../../facts/page.ts';
import { guidedRule } from '../contract.ts';
import { passagesOn } from '../words/key-words.ts';
import { listNames } from '../words/list-names.ts';
import { hasTurns, isOpenDay, isOpenDayFeedback, isOpenDayNotice, isReplyGiven } from '../words/open-day.ts';
import { tooEarly } from '../words/page-age.ts';
import { columnOf } from '../words/page-column.ts';
import { recentRows } from '../words/recent-rows.ts';
import { isTextUnread } from '../words/unread-text.ts';

type Row = Facts['listEntries'][number];

/** A report shorter than this beside pictures is a picture story. */
const PICTURE_STORY = 300;
const MOST_SPOTS = 6;

/** Whether a reply stands in a row of the same day as an activity with talks or questions, or of a later one. */
function isAnswered(events: readonly Row[], replies: readonly Row[]): boolean {
  return events.some(
    ({ title, date }) =>
      hasTurns(title) && replies.some((reply) => date === null || reply.date === null || reply.date >= date),
  );
}

type Seen = Pick<
  Facts,
  'title' | 'breadcrumb' | 'metaTags' | 'links' | 'listEntries' | 'keyPassages' | 'body'
>;

/** A column of activities, or a list that holds a reply to the opinions of one. */
function observeList(page: Seen, since: string | null) {
  const isColumn = listNames(page).some(isOpenDay);
  const rows = recentRows(page.listEntries, page.links, since).filter(
    (row) => isColumn || isOpenDay(row.title),
  );
  const replies = rows.filter((row) => isOpenDayFeedback(row.title));
  if (!isColumn && replies.length === 0) return { shows: 'nothing', message: 'noActivity' } as const;
  if (rows.length === 0) return { shows: 'nothing', message: 'noRows' } as const;
  const events = rows.filter((row) => !isOpenDayFeedback(row.title) && !isOpenDayNotice(row.title));
  const turns = events.filter((row) => hasTurns(row.title));
  return {
    shows: 'evidence',
    message: 'rows',
    data: { events: events.length, turns: turns.length, replies: replies.length },
    spots: [...new Set([...replies, ...turns, ...events])].slice(0, MOST_SPOTS).map(({ at }) => at),
    suggests: isAnswered(events, replies) ? 'both' : turns.length > 0 ? 'turnsOnly' : null,
  } as const;
}

/** The report or the announcement of one activity, or the reply to its opinions. */
function observeReport({ title, keyPassages, body }: Seen) {
  const said = keyPassages.filter(({ place }) => place === 'main');
  const turns = passagesOn(said, 'openDayTurns');
  const data = { turns: [...new Set(turns.map(({ word }) => word))].slice(0, 4).join('、') };
  if (isOpenDayNotice(title.text)) {
    if (turns.length === 0) return { shows: 'nothing', message: 'announced' } as const;
    const planned = turns.map(({ at }) => at);
    return { shows: 'evidence', message: 'planned', data, spots: planned, suggests: null } as const;
  }
  const replies = passagesOn(said, 'adoption').filter(({ text }) => isReplyGiven(text));
  const spots = [...turns, ...replies].slice(0, MOST_SPOTS).map(({ at }) => at);
  const isReply = replies.length > 0 || isOpenDayFeedback(title.text);
  if (turns.length > 0 && isReply)
    return { shows: 'evidence', message: 'both', data, spots, suggests: 'both' } as const;
  if (turns.length > 0)
    return { shows: 'evidence', message: 'turns', data, spots, suggests: 'turnsOnly' } as const;
  const here = title.heading ? [title.heading, ...spots] : spots;
  if (isReply) return { shows: 'evidence', message: 'replies', spots: here, suggests: null } as const;
  const isPictures = body !== null && body.images > 0 && body.textLength < PICTURE_STORY;
  const message = isPictures ? 'pictures' : isTextUnread(body) ? 'unread' : 'plain';
  return { shows: 'evidence', message, spots: here, suggests: null } as const;
}

export const openDayInteraction = guidedRule({
  id: 'open-day-interaction',
  title: {
    zh: '政府开放活动设互动环节，意见有专项反馈',
    en: 'Open-government activities let visitors speak, and their opinions are answered',
  },
  severity: 'info',
  cites: [
    { clause: 'jiading-2023/69', basis: 'stated' },
    { clause: 'xujing-2023/16', basis: 'stated' },
    { clause: 'huating-2025/19', basis: 'stated' },
    { clause: 'huating-2025/prose-3.3.1', basis: 'stated' },
    { clause: 'huating-2025/prose-3.3.2', basis: 'derived' },
    { clause: 'songjiang-2025/18', basis: 'derived' },
    { clause: 'chongming-2025/15', basis: 'derived' },
  ],
  appliesTo: 'any',
  needs: ['kind', 'title', 'breadcrumb', 'metaTags', 'links', 'listEntries', 'keyPassages', 'dates', 'body'],
  assumes: [
    {
      zh: '政府开放活动由标题或栏目名认出；学校、场馆、法院的开放日不算。',
      en: 'An activity is known by the title or the column; open days of schools, museums and courts do not count.',
    },
    {
      zh: '“将认真研究”是承诺，不是反馈；反馈也可能在另一页。',
      en: 'A promise to consider is no reply; the reply may also stand on another page.',
    },
    {
      zh: '直播等新形式属于鼓励，不影响结论。',
      en: 'New forms such as live streams are encouraged and change nothing.',
    },
  ],
  borrows: [
    {
      zh: `少于${PICTURE_STORY}字并配图的报道视为图片新闻；这个数由工具设定，不出自要点。`,
      en: `A report under ${PICTURE_STORY} characters beside pictures is taken for a picture story; the number is the tool's, not the plan's.`,
    },
  ],
  messages: {
    both: {
      what: {
        zh: '开放活动有互动（{turns}），也写了意见反馈。',
        en: 'The activity let visitors speak ({turns}), and opinions were answered.',
      },
    },
    turns: {
      what: {
        zh: '开放活动有互动（{turns}），本页没有看到意见反馈。',
        en: 'The activity let visitors speak ({turns}); no reply to opinions was seen here.',
      },
    },
    replies: {
      what: {
        zh: '本页写了开放活动的意见反馈，没有看到座谈、问卷、答疑。',
        en: 'Opinions were answered; no talks, questionnaire or questions were seen here.',
      },
    },
    pictures: {
      what: {
        zh: '开放活动的报道以图片为主，看不出是否有互动。',
        en: 'The report is mostly pictures; whether visitors spoke cannot be read from it.',
      },
    },
    unread: {
      what: { zh: '开放活动页面的正文未能读取。', en: 'The text on the activity could not be read.' },
    },
    plain: {
      what: {
        zh: '开放活动的报道没有提到座谈、问卷、答疑或意见反馈。',
        en: 'The report mentions neither talks, questionnaire or questions nor a reply to opinions.',
      },
    },
    planned: {
      what: {
        zh: '开放活动的预告安排了互动（{turns}），是否办成要看报道。',
        en: 'The announcement plans for visitors to speak ({turns}); only a report tells whether they did.',
      },
    },
    rows: {
      what: {
        zh: '开放活动{events}条，其中标题写到互动的{turns}条、意见反馈的{replies}条。',
        en: 'Rows on activities: {events}; with talks or questions in the title: {turns}; with replies: {replies}.',
      },
    },
    announced: {
      what: { zh: '只是开放活动的预告。', en: 'Only announces an activity.' },
    },
    tooOld: { what: { zh: '{date}发布，早于{since}。', en: 'Published on {date}, before {since}.' } },
    noRows: {
      what: { zh: '开放活动栏目没有审计期内的条目。', en: 'The column has no rows of the time audited.' },
    },
    noActivity: { what: { zh: '与政府开放活动无关。', en: 'Not about an open-government activity.' } },
  },
  guide: {
    look: {
      zh: '看活动报道和同一栏目里稍后的条目：有没有座谈、问卷、答疑，意见有没有专门答复。',
      en: 'Look at the report and at later rows of its column: talks, questionnaires, questions, and replies to opinions.',
    },
    question: {
      zh: '这次开放活动设了互动环节，收到的意见有专项反馈吗？',
      en: 'Did this activity let visitors speak, and were their opinions answered?',
    },
    answers: {
      both: { label: { zh: '有互动，也有反馈', en: 'Both' }, outcome: 'passed' },
      turnsOnly: {
        label: { zh: '有互动，还没有查到反馈', en: 'They spoke; no reply found yet' },
        outcome: 'cantTell',
      },
      none: {
        label: { zh: '确认没有互动，也没有反馈', en: 'Confirmed: neither' },
        outcome: 'failed',
        why: {
          zh: '只参观不听取意见，开放活动就没有起到互动作用。',
          en: 'A visit without a say does not open the government.',
        },
        fix: {
          zh: '活动中安排座谈、问卷或答疑，并公布意见的研究、采纳情况。',
          en: 'Add a talk, a questionnaire or questions, and publish what became of the opinions.',
        },
      },
      notHeld: {
        label: { zh: '活动还没有办', en: 'Not held yet' },
        outcome: 'cantTell',
      },
      other: {
        label: { zh: '不是政府开放活动', en: 'No open-government activity' },
        outcome: 'inapplicable',
      },
    },
  },
  observe(facts, { since }) {
    const { kind, title, dates } = facts;
    if (kind.kind === 'column-list') return observeList(facts, since);
    const isAbout = isOpenDay(title.text) || isOpenDay(columnOf(facts));
    if (!isAbout || kind.kind === 'home') return { shows: 'nothing', message: 'noActivity' };
    const date = tooEarly(dates, since);
    if (date !== null) return { shows: 'nothing', message: 'tooOld', data: { date, since: since ?? '' } };
    return observeReport(facts);
  },
});
