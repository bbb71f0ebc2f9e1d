import type { SiteMessage } from '../../facts/site.ts';
import { type SitePlace, type SiteVerdict, type SiteView, siteRule } from '../site-contract.ts';
import { addMonths } from '../words/dates.ts';
import { isPetition, isSelection } from '../words/message-channels.ts';
import { placeOfColumn, placeOfEntrance } from './search/columns.ts';
import { unseenInteraction } from './search/interaction.ts';
import { type Upkeep, upkeepOf } from './search/upkeep.ts';

/** Months within which the newest is looked for. */
const MONTHS = 3;
const MOST_PLACES = 3;

const NAMES = {
  name: /(?:留言|信件|来信|信箱|咨询|办件|答复|问答|互动|诉求|网民).{0,4}(?:选登|选编|精选|摘登|选刊)|选登$|(?:选登|精选).{0,3}(?:留言|信件|来信|答复)|回音壁/,
  but: /办法|制度|须知/,
};

type Name =
  | 'recent'
  | 'stale'
  | 'older'
  | 'empty'
  | 'undatedAnswers'
  | 'missing'
  | 'fullList'
  | 'undated'
  | 'linked'
  | 'unseen';

function placesOf(messages: readonly SiteMessage[]): SitePlace[] {
  return messages.slice(0, MOST_PLACES).map(({ page, title }) => ({ url: page, text: title.slice(0, 60) }));
}

function dayOf({ submitted, replied }: SiteMessage): string | null {
  return replied ?? submitted;
}

/** Messages that stand on a page of their own: what a list leaves out is not missing there. */
function inFull(messages: readonly SiteMessage[]): SiteMessage[] {
  const count = new Map<string, number>();
  for (const { page } of messages) count.set(page, (count.get(page) ?? 0) + 1);
  return messages.filter(({ page }) => count.get(page) === 1);
}

/** What the selection itself shows, newest day first; null where neither messages nor column tell a recent one. */
function judgeSelected(selected: readonly SiteMessage[], since: string): SiteVerdict<Name> | null {
  const dated = selected
    .flatMap((message) => {
      const day = dayOf(message);
      return day === null ? [] : [{ message, day }];
    })
    .toSorted((a, b) => (a.day > b.day ? -1 : 1));
  const [newest] = dated;
  if (newest === undefined || newest.day < since) return null;
  const read = inFull(selected);
  const undated = read.filter(({ replied }) => replied === null);
  // One that is still open may stand among them; a selection without any day of an answer shows none.
  if (read.length > 0 && undated.length === read.length) {
    const data = { count: undated.length };
    return {
      outcome: 'failed',
      severity: 'info',
      message: 'undatedAnswers',
      data,
      places: placesOf(undated),
    };
  }
  return {
    outcome: 'passed',
    message: 'recent',
    data: { name: newest.message.channel, day: newest.day },
    places: placesOf([newest.message]),
  };
}

function judgeColumn(found: Upkeep, since: string): SiteVerdict<Name> {
  switch (found.state) {
    case 'kept': {
      const data = { name: found.column.name, day: found.newest };
      return { outcome: 'passed', message: 'recent', data, places: [placeOfColumn(found.column)] };
    }
    case 'stale': {
      const data = { name: found.column.name, day: found.newest, since };
      return { outcome: 'failed', message: 'stale', data, places: [placeOfColumn(found.column)] };
    }
    case 'says-none':
    case 'empty': {
      const data = { name: found.column.name };
      return { outcome: 'failed', message: 'empty', data, places: [placeOfColumn(found.column)] };
    }
    case 'undated':
    case 'unfilled': {
      const data = { name: found.column.name };
      return { outcome: 'cantTell', message: 'undated', data, places: [placeOfColumn(found.column)] };
    }
    case 'linked': {
      const data = { name: found.entrance.label };
      return { outcome: 'cantTell', message: 'linked', data, places: [placeOfEntrance(found.entrance)] };
    }
    case 'missing':
      return { outcome: 'failed', message: 'missing', places: [] };
    case 'unseen':
      return { outcome: 'cantTell', message: 'unseen' };
  }
}

/** Whether the board shows its messages one and all, not a choice of them. */
function isFullList({ messages }: SiteView<'messages'>): boolean {
  return messages.some(
    ({ channel, path, title }) => !isSelection([channel, ...path]) && !isPetition([channel, ...path], title),
  );
}

export const selectedMessages = siteRule({
  id: 'selected-messages',
  title: {
    zh: '留言选登有问有答有日期，近期有更新',
    en: 'Selected messages are shown with answers and dates, and kept up',
  },
  severity: 'warning',
  cites: [
    { clause: 'jiading-2023/65', basis: 'stated' },
    { clause: 'xujing-2023/14', basis: 'stated' },
  ],
  appliesTo: 'any',
  needs: ['messages', 'columns', 'entrances', 'fronts'],
  yearly: false,
  assumes: [
    {
      zh: '选登以栏目名辨认；公开全部留言的，不再要求选登。选登不能说明其余留言是否按期答复。',
      en: 'A selection is known by its name; where all messages are public none is asked for. It tells nothing of how soon the others were answered.',
    },
  ],
  borrows: [
    {
      zh: '3个月是本工具的参数，不出自要点。',
      en: 'Three months is a parameter of this tool, not of a plan.',
    },
  ],
  messages: {
    recent: {
      what: {
        zh: '“{name}”最近一条在{day}。',
        en: 'The newest in “{name}” is of {day}.',
      },
    },
    stale: {
      what: {
        zh: '“{name}”最近一条在{day}，{since}以来没有更新。',
        en: 'The newest in “{name}” is of {day}; nothing since {since}.',
      },
      why: { zh: '要点要求规范留言选登。', en: 'The plan asks for selected messages to be kept in order.' },
      fix: { zh: '选登近期的留言和答复。', en: 'Add recent messages with their answers.' },
    },
    older: {
      what: {
        zh: '看到的选登留言没有最近{months}个月内的，更新的可能没有看到。',
        en: 'No selected message that was seen is of the last {months} months; later ones may be elsewhere.',
      },
      fix: { zh: '请打开选登栏目查看最近一条。', en: 'Open the column and look at the newest.' },
    },
    empty: {
      what: { zh: '“{name}”里没有内容。', en: '“{name}” holds nothing.' },
      why: { zh: '要点要求规范留言选登。', en: 'The plan asks for selected messages to be kept in order.' },
      fix: { zh: '选登近期的留言和答复。', en: 'Add recent messages with their answers.' },
    },
    undatedAnswers: {
      what: {
        zh: '看到的{count}条选登留言都没有答复日期。',
        en: 'None of the {count} selected messages shows when it was answered.',
      },
      why: {
        zh: '没有日期，看不出答复是否及时。',
        en: 'Without a day nobody sees how soon it was answered.',
      },
      fix: { zh: '标明提交和答复日期。', en: 'Show the days of asking and of answering.' },
    },
    missing: {
      what: {
        zh: '没有找到留言选登，也没有公开的留言列表。',
        en: 'Neither selected messages nor a public list of messages was found.',
      },
      why: { zh: '要点要求规范留言选登。', en: 'The plan asks for selected messages.' },
      fix: { zh: '公开有代表性的留言和答复。', en: 'Publish telling messages with their answers.' },
    },
    fullList: {
      what: {
        zh: '留言板公开了留言列表，不需另外选登。',
        en: 'The board shows its messages; no selection is needed.',
      },
    },
    undated: {
      what: {
        zh: '“{name}”没有可读的日期或内容。',
        en: '“{name}” shows no date or no entries that can be read.',
      },
      fix: {
        zh: '请打开查看有无近期的留言和答复。',
        en: 'Open it and look for recent messages and answers.',
      },
    },
    linked: {
      what: {
        zh: '有“{name}”的入口，内容没有看到，可能要登录。',
        en: 'There is a way in, “{name}”; what it holds was not seen, it may need a log-in.',
      },
      fix: { zh: '请打开查看。', en: 'Open it and look.' },
    },
    unseen: {
      what: {
        zh: '看到的页面里没有留言选登，可能在没有看到的地方。',
        en: 'Selected messages are on no page that was seen; they may be elsewhere.',
      },
      fix: { zh: '请在互动栏目里查找。', en: 'Look among the ways to interact.' },
    },
  },
  judge(site, { today }) {
    const since = addMonths(today, -MONTHS);
    const selected = site.messages.filter(({ channel, path }) => isSelection([channel, ...path]));
    const verdict = judgeSelected(selected, since);
    if (verdict !== null) return verdict;
    const found = upkeepOf(site, NAMES, since);
    if (found.state !== 'kept' && isFullList(site)) return { outcome: 'inapplicable', message: 'fullList' };
    const isUnlisted = found.state === 'missing' || found.state === 'unseen' || found.state === 'linked';
    if (selected.length > 0 && isUnlisted) {
      return { outcome: 'cantTell', message: 'older', data: { months: MONTHS }, places: placesOf(selected) };
    }
    // It stands in the section of interaction, which home page and index only lead to.
    const isUnread = found.state === 'missing' && unseenInteraction(site) !== null;
    return judgeColumn(isUnread ? { state: 'unseen' } : found, since);
  },
});
