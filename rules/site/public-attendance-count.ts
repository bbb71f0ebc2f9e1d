import type { SiteFacts } from '../../facts/site.ts';
import { type SitePlace, siteRule } from '../site-contract.ts';
import { isAttendanceRow, isPublicAttendance, meetingNumber } from '../words/attendance.ts';
import { daysBetween } from '../words/day-count.ts';
import { columnsNamed, placeOfColumn } from './search/columns.ts';
import { isReadInFull } from './search/coverage.ts';
import { itemsOfYear, itemsTitled, placeOfItem } from './search/items.ts';
import { isForOrgan } from './search/organs.ts';

const COLUMN = {
  name: /列席|旁听|会议公开|政府会议|常务会议|决策会议|公众参与|重大行政决策/,
  but: /人大|政协|目录/,
};
/** Columns of attendance alone: what they do not list is not there. Elsewhere news of meetings tell of it as well. */
const ATTENDANCE = { name: /列席|旁听/, but: COLUMN.but };
/** 邀请村民代表参加会议: who attends and who takes part are not told apart by such words. */
const PERHAPS = {
  title:
    /(?:市民|公众|居民|村民|群众|企业|利益相关|行业|商户).{0,12}(?:参会|参加|走进|出席).{0,16}(?:会议|常务会|办公会)|(?:会议|常务会|办公会).{0,8}邀请.{0,12}(?:市民|公众|居民|村民|群众|企业|利益相关|行业|商户)/,
  but: /座谈|听证|人大|政协|党代|制度|办法|方案|招募|通知/,
};
const EXECUTIVE = /常务会/;
/** Reports on one meeting come within so many days. */
const SAME_MEETING = 2;
const MOST_PLACES = 20;

interface Attended {
  readonly url: string;
  readonly title: string;
  readonly text: string;
  readonly day: string | null;
  readonly organs: readonly string[];
}

/** Pages that tell of attendance, and what lists name so and was not read. */
function attendedOf({ attendances, items }: Pick<SiteFacts, 'attendances' | 'items'>): Attended[] {
  const read = new Set(attendances.map(({ url }) => url));
  const named = items.filter(
    ({ url, kind, title }) =>
      kind === null && !read.has(url) && isAttendanceRow(title) && isPublicAttendance(title),
  );
  return [...attendances, ...named.map((item) => ({ ...item, text: item.title }))];
}

/**
 * One report for each meeting: several articles on one count once, by its number or, where one of them tells none, by
 * the day. In the order of days the last one kept is the nearest.
 */
function meetings(reports: readonly Attended[]): Attended[] {
  const sorted = reports.toSorted((a, b) => ((a.day ?? '') < (b.day ?? '') ? -1 : 1));
  const kept: Attended[] = [];
  const numbers = new Set<string>();
  const last: { any: string | null; unnumbered: string | null } = { any: null, unnumbered: null };
  for (const report of sorted) {
    const { day, title, text } = report;
    const number = meetingNumber(`${title} ${text}`);
    const near = number === null ? last.any : last.unnumbered;
    const isKnown =
      (number !== null && numbers.has(number)) ||
      (near !== null && day !== null && daysBetween(near, day) <= SAME_MEETING);
    if (isKnown) continue;
    kept.push(report);
    last.any = day;
    if (number === null) last.unnumbered = day;
    else numbers.add(number);
  }
  return kept;
}

function placesOf(reports: readonly Attended[]): SitePlace[] {
  return reports.slice(0, MOST_PLACES).map(({ url, title }) => ({ url, text: title }));
}

export const publicAttendanceCount = siteRule({
  id: 'public-attendance-count',
  title: {
    zh: '公众代表列席决策会议达到规定次数',
    en: 'Citizens attended decision meetings as often as the plan asks',
  },
  severity: 'warning',
  cites: [
    { clause: 'jiading-2023/60', basis: 'stated' },
    { clause: 'xujing-2023/13', basis: 'stated' },
    { clause: 'chongming-2025/17', basis: 'derived' },
    { clause: 'songjiang-2025/20', basis: 'derived' },
    { clause: 'huating-2025/18', basis: 'derived' },
  ],
  appliesTo: 'any',
  needs: ['columns', 'items', 'attendances'],
  yearly: true,
  assumes: [
    {
      zh: '以标题或正文写明市民、企业、利益相关方等列席或旁听为准；只有人大代表、政协委员列席的不算。',
      en: 'A title or text says that citizens, firms or those concerned attended; delegates alone do not count.',
    },
    {
      zh: '同一次会议只计一次：会议次数相同，或两天内的报道。报道日期当作会议年份。',
      en: 'A meeting counts once: the same number, or reports within two days. The day of the report tells the year.',
    },
    {
      zh: '有规定次数的区政府，只数写明“常务会议”的。',
      en: 'Where the district’s executive meetings have a number of their own, only those named so count.',
    },
  ],
  messages: {
    reached: {
      what: {
        zh: '{year}年有{count}次会议邀请公众代表列席，要求{need}次。',
        en: 'Citizens attended {count} meetings in {year}; {need} asked for.',
      },
    },
    few: {
      what: {
        zh: '{year}年只找到{count}次公众代表列席决策会议的报道，要求{need}次。',
        en: 'Only {count} meetings with citizens were found for {year}; {need} asked for.',
      },
      why: {
        zh: '让公众代表列席，决策过程才看得见。',
        en: 'Citizens at the table make decisions open to view.',
      },
      fix: {
        zh: '补上列席信息；确实没有邀请的，尽快安排。',
        en: 'Publish who attended; where nobody was invited, arrange it soon.',
      },
    },
    unclear: {
      what: {
        zh: '{year}年有{count}次写明是区政府常务会议，另有{open}次没有写明，要求{need}次。',
        en: 'In {year} {count} are named executive meetings, {open} more are not named; {need} asked for.',
      },
      fix: {
        zh: '请打开报道，看是不是区政府常务会议。',
        en: 'Open the reports and see which meetings they were.',
      },
    },
    undated: {
      what: {
        zh: '{year}年看到{count}次公众列席，另有{open}篇报道没有日期，要求{need}次。',
        en: '{count} meetings with citizens were seen for {year}, {open} more reports show no day; {need} asked for.',
      },
      fix: { zh: '请打开报道核对日期。', en: 'Open the reports and look for the day.' },
    },
    perhaps: {
      what: {
        zh: '{year}年看到{count}次公众列席，要求{need}次；另有报道说公众参加会议，看不出是否列席。',
        en: '{count} meetings with citizens were seen for {year}, {need} asked for; other reports say that people took part.',
      },
      fix: { zh: '请打开报道，看是不是列席决策会议。', en: 'Open them and see which meetings they were.' },
    },
    unseen: {
      what: {
        zh: '{year}年看到{count}次公众列席，要求{need}次；会议报道没有看全。',
        en: '{count} meetings with citizens were seen for {year}, {need} asked for; reports were not seen in full.',
      },
      fix: {
        zh: '请查看会议公开、公众参与栏目和政府信息公开年报。',
        en: 'Look at the columns of meetings and participation, and at the annual report.',
      },
    },
    notDue: {
      what: {
        zh: '期限未到，{year}年已有{count}次，要求{need}次。',
        en: 'Not due yet: {count} in {year} so far, {need} asked for.',
      },
    },
    noNumber: { what: { zh: '所用规则包没有设次数。', en: 'The pack sets no number.' } },
  },
  judge(site, { year, today, level, thresholds: { attendanceBy, districtMeetings, organMeetings } }) {
    const isExecutive = level === 'district' && districtMeetings !== null;
    const need = isExecutive ? districtMeetings : organMeetings;
    if (need === null) return { outcome: 'inapplicable', message: 'noNumber' };
    const ours = attendedOf(site).filter((one) => isForOrgan(one, site.organs) !== 'no');
    const ofYear = ours.filter(({ day }) => day?.startsWith(`${year}-`));
    const undated = ours.filter(({ day }) => day === null);
    const sure = meetings(
      isExecutive ? ofYear.filter((one) => EXECUTIVE.test(one.title + one.text)) : ofYear,
    );
    const open = meetings(ofYear).length - sure.length;
    const data = { year, count: sure.length, need };
    const places = placesOf(ofYear);
    if (sure.length >= need) return { outcome: 'passed', message: 'reached', data, places };
    if (today <= `${year}-${attendanceBy ?? '12-31'}`)
      return { outcome: 'inapplicable', message: 'notDue', data };
    if (sure.length + open >= need)
      return { outcome: 'cantTell', message: 'unclear', data: { ...data, open }, places };
    if (undated.length > 0) {
      const told = { ...data, open: undated.length };
      return { outcome: 'cantTell', message: 'undated', data: told, places: placesOf(undated) };
    }
    const perhaps = itemsOfYear(itemsTitled(site, PERHAPS), year);
    if (perhaps.length > 0) {
      return {
        outcome: 'cantTell',
        message: 'perhaps',
        data,
        places: perhaps.slice(0, MOST_PLACES).map(placeOfItem),
      };
    }
    const columns = columnsNamed(site, COLUMN);
    return isReadInFull(site, columnsNamed(site, ATTENDANCE), year)
      ? {
          outcome: 'failed',
          message: 'few',
          data,
          places: places.length > 0 ? places : columns.map(placeOfColumn),
        }
      : { outcome: 'cantTell', message: 'unseen', data, places };
  },
});
