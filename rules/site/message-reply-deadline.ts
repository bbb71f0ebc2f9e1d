import type { SiteMessage } from '../../facts/site.ts';
import { type SitePlace, siteRule } from '../site-contract.ts';
import { plain } from '../words/document-name.ts';
import { isPetition, isSelection, isUnanswered } from '../words/message-channels.ts';
import { isWithinWorkingDays, workingDaysBetween } from '../words/working-days.ts';

const MOST_PLACES = 20;
/** Lists cut titles short. */
const TITLE_LENGTH = 10;

type Standing = 'kept' | 'late' | 'unanswered' | 'open' | 'unsure' | 'undated';

/** A message of a list and of its own page is one; the one with its answer tells more. */
function distinct(messages: readonly SiteMessage[]): SiteMessage[] {
  const byKey = new Map<string, SiteMessage>();
  for (const message of messages) {
    const key = `${plain(message.title).slice(0, TITLE_LENGTH)} ${message.submitted}`;
    const known = byKey.get(key);
    const tellsMore =
      known === undefined ||
      (known.replied === null &&
        (message.replied !== null || message.seen > known.seen || known.status === ''));
    if (tellsMore) byKey.set(key, message);
  }
  return [...byKey.values()];
}

function standingOf(message: SiteMessage, limit: number): Standing {
  const { submitted, replied, status, seen, channel, path } = message;
  const isSelected = isSelection([channel, ...path]);
  if (submitted === null || submitted > seen) return 'undated';
  if (replied !== null) {
    if (replied < submitted) return 'undated';
    const isKept = isWithinWorkingDays(submitted, replied, limit);
    if (isKept === 'yes') return 'kept';
    // In a selection the second day may be that of being selected.
    return isKept === 'unknown' || isSelected ? 'unsure' : 'late';
  }
  if (!isUnanswered(status)) return 'undated';
  const isOpen = isWithinWorkingDays(submitted, seen, limit);
  return isOpen === 'yes' ? 'open' : isOpen === 'no' ? 'unanswered' : 'unsure';
}

function placesOf(messages: readonly SiteMessage[]): SitePlace[] {
  return messages.slice(0, MOST_PLACES).map(({ page, title }) => ({ url: page, text: title.slice(0, 60) }));
}

/** Working days that passed, at least; until the message was read where there is no answer. */
function waited({ submitted, replied, seen }: SiteMessage): number {
  return submitted === null ? 0 : workingDaysBetween(submitted, replied ?? seen).least;
}

export const messageReplyDeadline = siteRule({
  id: 'message-reply-deadline',
  title: {
    zh: '网上咨询、留言在期限内答复',
    en: 'Consultations and messages are answered in time',
  },
  severity: 'error',
  cites: [
    { clause: 'chongming-2025/18', basis: 'stated' },
    { clause: 'huating-2025/14', basis: 'stated' },
    { clause: 'jiading-2023/53', basis: 'derived' },
    { clause: 'jiading-2023/65', basis: 'derived' },
    { clause: 'xujing-2023/5', basis: 'derived' },
    { clause: 'xujing-2023/14', basis: 'derived' },
    { clause: 'huating-2025/13', basis: 'derived' },
  ],
  appliesTo: 'any',
  needs: ['messages'],
  yearly: false,
  assumes: [
    {
      zh: '只看审核当年提交、写明日期的留言；信访、投诉举报和领导信箱另有法定期限，不在其内。',
      en: 'Only messages of the audited year that show their dates; petitions, complaints and leaders’ mailboxes have terms of their own.',
    },
    {
      zh: '工作日按国务院放假安排计，提交当天不算；“已受理”“已转办”“办理中”不算答复。',
      en: 'Working days follow the State Council’s calendar, the day of asking does not count; taken up or passed on is no answer.',
    },
    {
      zh: '哪些是简单问题机器分不出，只报告1个工作日内答复的占比。',
      en: 'Which questions are simple no machine can tell: the share answered within one working day is shown.',
    },
  ],
  messages: {
    kept: {
      what: {
        zh: '看到的{count}条留言都在{limit}个工作日内答复，其中{share}%在1个工作日内。',
        en: 'All {count} messages seen were answered within {limit} working days, {share}% of them within one.',
      },
    },
    keptOfSelection: {
      what: {
        zh: '选登的{count}条留言都在{limit}个工作日内答复（{share}%在1个工作日内）；未选登的没有看到。',
        en: 'The {count} selected messages were answered within {limit} working days ({share}% within one); others are not shown.',
      },
    },
    late: {
      what: {
        zh: '{count}条留言超过{limit}个工作日才答复，最长{days}个工作日。',
        en: '{count} messages were answered after more than {limit} working days, at most {days}.',
      },
      why: {
        zh: '网站咨询、留言一般问题应在{limit}个工作日内答复。',
        en: 'Messages on the website are to be answered within {limit} working days.',
      },
      fix: {
        zh: '查明办理环节的延误；来不及办结的，先在期限内答复进展。',
        en: 'Find where they were held up; where a matter takes longer, answer in time how it stands.',
      },
    },
    unanswered: {
      what: {
        zh: '{count}条留言超过{limit}个工作日仍未答复，最长{days}个工作日。',
        en: '{count} messages had no answer after {limit} working days, the longest waiting {days}.',
      },
      why: {
        zh: '网站咨询、留言一般问题应在{limit}个工作日内答复。',
        en: 'Messages on the website are to be answered within {limit} working days.',
      },
      fix: { zh: '尽快答复，并在网上更新状态。', en: 'Answer them, and show the answer on the site.' },
    },
    undated: {
      what: {
        zh: '留言没有同时写明提交和答复日期，算不出答复用时。',
        en: 'The messages do not show both the day of asking and the day of the answer.',
      },
      fix: {
        zh: '请在后台核对；建议公开提交和答复日期。',
        en: 'Look them up in the office system; both days had better be shown.',
      },
    },
    unsure: {
      what: {
        zh: '{count}条留言是否超期说不准：遇上放假安排未知的日子，或所示日期可能是选登日期。',
        en: '{count} messages may be late: holidays are not known, or the day shown may be that of being selected.',
      },
      fix: { zh: '请核对实际答复日期。', en: 'Look up when they were really answered.' },
    },
    pending: {
      what: {
        zh: '看到的留言还在{limit}个工作日的答复期内。',
        en: 'The messages seen are still within the term of {limit} working days.',
      },
    },
    unseen: {
      what: { zh: '没有看到{year}年的留言。', en: 'No messages of {year} were seen.' },
      fix: {
        zh: '请打开留言、咨询栏目的答复列表。',
        en: 'Open the list of answers of the message board.',
      },
    },
    none: {
      what: { zh: '{year}年没有公开的咨询留言。', en: 'There are no public messages of {year}.' },
    },
    petitions: {
      what: {
        zh: '看到的都是信访、投诉或领导信箱来信，另有法定期限。',
        en: 'All that was seen are petitions, complaints or letters to leaders, which have terms of their own.',
      },
    },
    noTerm: { what: { zh: '所用规则包没有设答复期限。', en: 'The pack sets no term for answers.' } },
  },
  judge({ messages, coverage }, { year, thresholds: { messageReplyDays: limit } }) {
    if (limit === null) return { outcome: 'inapplicable', message: 'noTerm' };
    const ours = messages.filter(({ channel, path, title }) => !isPetition([channel, ...path], title));
    const isOfYear = ({ submitted, replied }: SiteMessage) =>
      submitted === null ? (replied ?? `${year}`).startsWith(`${year}`) : submitted.startsWith(`${year}-`);
    const due = distinct(ours.filter(isOfYear));
    if (due.length === 0) {
      if (messages.length > 0 && ours.length === 0) return { outcome: 'inapplicable', message: 'petitions' };
      // Answers that show no state and no day are on a board all the same.
      const isBoard = messages.length === 0 && (coverage.kinds['message-board'] ?? 0) > 0;
      return ours.length > 0 || (coverage.complete && !isBoard)
        ? { outcome: 'inapplicable', message: 'none', data: { year } }
        : { outcome: 'cantTell', message: 'unseen', data: { year } };
    }
    const of = (standing: Standing) => due.filter((message) => standingOf(message, limit) === standing);
    const failures = [
      { message: 'late', found: of('late') },
      { message: 'unanswered', found: of('unanswered') },
    ] as const;
    const failed = failures.flatMap(({ message, found }) => {
      const data = { count: found.length, limit, days: Math.max(0, ...found.map(waited)) };
      if (found.length === 0) return [];
      return [{ outcome: 'failed' as const, message, data, places: placesOf(found), about: message }];
    });
    if (failed.length > 0) return failed;
    const unsure = of('unsure');
    if (unsure.length > 0) {
      return {
        outcome: 'cantTell',
        message: 'unsure',
        data: { count: unsure.length },
        places: placesOf(unsure),
      };
    }
    const kept = of('kept');
    if (kept.length === 0) {
      const undated = of('undated');
      return undated.length > 0
        ? { outcome: 'cantTell', message: 'undated', places: placesOf(undated) }
        : { outcome: 'inapplicable', message: 'pending', data: { limit } };
    }
    const share = Math.round((100 * kept.filter((one) => waited(one) <= 1).length) / kept.length);
    const isSelected = kept.every(({ channel, path }) => isSelection([channel, ...path]));
    return {
      outcome: 'passed',
      message: isSelected ? 'keptOfSelection' : 'kept',
      data: { count: kept.length, limit, share },
    };
  },
});
