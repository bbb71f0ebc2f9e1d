import type { SiteItem } from '../../facts/site.ts';
import type { PlanId } from '../plans/index.ts';
import { siteRule } from '../site-contract.ts';
import { lastDayOfMonth } from '../words/dates.ts';
import { isOpenDay } from '../words/open-day.ts';
import { columnsNamed, entrancesNamed, placeOfColumn, placeOfEntrance } from './search/columns.ts';
import { absence } from './search/coverage.ts';
import { earliest, itemsOfYear, placeOfItem } from './search/items.ts';
import { isOfOrgan } from './search/organs.ts';

const COLUMN = {
  name: /政府开放|公众开放|机关开放|开放[月日周](?!期|常|记|报)/,
  but: /校园|公园|场馆|景区|学校/,
};
const THEME = /营商/;
/** Plans that name the theme 优化营商环境 (崇明 15, 松江 18). */
const THEMED = new Set<PlanId>(['chongming-2025', 'songjiang-2025']);
const MOST_PLACES = 10;
/** 嘉定区2025年政府开放月: the district's own, where no town is named behind it. */
const OF_DISTRICT = /^(?:关于)?(?:上海市)?\p{Script=Han}{2,3}区(?!.{0,14}(?:镇|街道|乡))/u;

function isOfTown(organs: readonly string[]): boolean {
  return organs.some((organ) => /镇|街道|乡/.test(organ));
}

/** What the district announces is the district's alone; what names no organ may be anyone's. */
function isOwn({ title, organs }: SiteItem, ours: readonly string[]): boolean {
  if (!isOfTown(ours)) return true;
  return isOfOrgan(organs, ours) !== 'no' && !OF_DISTRICT.test(title);
}

/** Whether something is near the month: announced in the one before, reported in the one after. */
function isNear({ day, title }: SiteItem, month: number): boolean {
  const of = Number((day ?? '').slice(5, 7));
  return title.includes(`${month}月`) || title.includes('开放月') || Math.abs(of - month) <= 1;
}

export const openDayActivity = siteRule({
  id: 'open-day-activity',
  title: {
    zh: '举办政府开放月（日）活动并公开信息',
    en: 'The government opens its doors, and shows it on the site',
  },
  severity: 'warning',
  cites: [
    { clause: 'jiading-2023/68', basis: 'stated' },
    { clause: 'jiading-2023/70', basis: 'stated' },
    { clause: 'xujing-2023/16', basis: 'stated' },
    { clause: 'chongming-2025/15', basis: 'stated' },
    { clause: 'songjiang-2025/18', basis: 'stated' },
    { clause: 'huating-2025/19', basis: 'stated' },
  ],
  appliesTo: 'any',
  needs: ['columns', 'items', 'entrances'],
  yearly: true,
  assumes: [
    {
      zh: '以标题识别政府开放月（日）、公众开放日活动；校园、公园、场馆的开放日不算，区里的活动不能代替镇里的。',
      en: 'Activities are known by their titles; open days of schools, parks and museums are others, and the district’s is not the town’s.',
    },
    {
      zh: '标题没有写年份的，以发布日期归年；活动日期以标题和前后一个月内的发布日期推断。',
      en: 'Without a year in the title the publish day tells it; the month of the event is read from the title, or from a publish day within a month.',
    },
  ],
  messages: {
    held: {
      what: {
        zh: '{year}年有{count}条开放活动信息，最早在{day}。',
        en: '{count} items on open-government activities in {year}, the first of {day}.',
      },
    },
    missing: {
      what: {
        zh: '没有找到{year}年的政府开放月（日）活动信息。',
        en: 'Nothing was found on open-government activities in {year}.',
      },
      why: {
        zh: '开放活动要集中举办，并让公众知道。',
        en: 'They are to be held in their time, and the public is to know.',
      },
      fix: {
        zh: '发布活动预告和报道；只发在公众号上的，也在网站发布。',
        en: 'Publish announcements and reports, on the site too where they are only on WeChat.',
      },
    },
    onlyInMonth: {
      what: {
        zh: '{year}年的开放活动都集中在{month}月前后。',
        en: 'All activities of {year} are around month {month}.',
      },
      why: { zh: '要点还要求开放活动常态化。', en: 'The plan also asks for them through the year.' },
      fix: { zh: '其他月份也安排开放活动。', en: 'Hold some in other months as well.' },
    },
    theme: {
      what: {
        zh: '{year}年的{count}条开放活动信息，标题都没有点明“优化营商环境”。',
        en: 'None of the {count} titles of {year} names the theme of a better business environment.',
      },
      why: { zh: '要点规定了这个主题。', en: 'The plan lays down this theme.' },
      fix: { zh: '在活动标题或导语中写明主题。', en: 'Name the theme in title or opening.' },
    },
    linked: {
      what: {
        zh: '有“{name}”的入口，里面的活动没有看到。',
        en: 'There is a way in, “{name}”; what it leads to was not seen.',
      },
      fix: { zh: '请打开查看{year}年的活动。', en: 'Open it and look for {year}.' },
    },
    undated: {
      what: {
        zh: '有开放活动信息，但没有年份，不知是否{year}年的。',
        en: 'There are items on such activities without a year; whether they are of {year} is not known.',
      },
      fix: { zh: '请打开查看日期。', en: 'Open them and look for the day.' },
    },
    unseen: {
      what: {
        zh: '没有看全会登载开放活动的栏目。',
        en: 'The columns that would have such activities were not seen in full.',
      },
      fix: {
        zh: '请在站内搜索“政府开放月”，并看政务公众号。',
        en: 'Search the site for 政府开放月, and look at the WeChat account.',
      },
    },
    notDue: { what: { zh: '活动期限未到。', en: 'The time for it has not passed.' } },
  },
  judge(site, { year, today, plan, thresholds: { openMonth } }) {
    const due = openMonth === null ? `${year}-12-31` : lastDayOfMonth(year, openMonth);
    const data = { year };
    const all = site.items.filter(({ title }) => isOpenDay(title)).filter((item) => isOwn(item, site.organs));
    const held = itemsOfYear(all, year);
    const columns = columnsNamed(site, COLUMN);
    const isAbsent = absence(site, columns, `${year}-01-01`) === 'absent';
    const first = earliest(held);
    if (first !== null) {
      const places = held.slice(0, MOST_PLACES).map(placeOfItem);
      const counted = { ...data, count: held.length };
      if (plan !== null && THEMED.has(plan) && !held.some(({ title }) => THEME.test(title))) {
        return { outcome: 'failed', severity: 'info', message: 'theme', data: counted, places };
      }
      const isOnlyInMonth = openMonth !== null && held.every((item) => isNear(item, openMonth));
      return plan === 'jiading-2023' && openMonth !== null && isOnlyInMonth && isAbsent && today > due
        ? {
            outcome: 'failed',
            severity: 'info',
            message: 'onlyInMonth',
            data: { ...data, month: openMonth },
            places,
          }
        : { outcome: 'passed', message: 'held', data: { ...counted, day: first.day ?? `${year}` }, places };
    }
    if (today <= due) return { outcome: 'inapplicable', message: 'notDue' };
    const undated = all.filter(({ day, title }) => day === null && !/20\d{2}/.test(title));
    if (undated.length > 0) {
      return {
        outcome: 'cantTell',
        message: 'undated',
        data,
        places: undated.slice(0, MOST_PLACES).map(placeOfItem),
      };
    }
    const [entrance] = entrancesNamed(site, COLUMN);
    if (columns.length === 0 && entrance !== undefined) {
      const linked = { ...data, name: entrance.label };
      return { outcome: 'cantTell', message: 'linked', data: linked, places: [placeOfEntrance(entrance)] };
    }
    return isAbsent
      ? { outcome: 'failed', message: 'missing', data, places: columns.map(placeOfColumn) }
      : { outcome: 'cantTell', message: 'unseen', places: columns.map(placeOfColumn) };
  },
});
