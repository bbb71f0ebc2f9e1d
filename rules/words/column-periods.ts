import { addMonths, type Day } from './dates.ts';
import { addDays } from './day-count.ts';

/** How often something new is to stand in a column. */
export type Rhythm = 'two-weeks' | 'six-months' | 'yearly';

/** Closed columns, and those that wake in one season or when something happens. */
const RESTS =
  /历史|往[届期年]|归档|存档|档案|已结束|回顾|(?:19|20)\d{2}|第[一二三四五六七八九十\d]+届|专题|专栏|招生|入学|中考|高考|开放[月日]|疫情|防控|防汛|两会|党代会|代表大会|主题教育|学习教育|普查|换届|废止|失效|方志|征兵/;

/** In the order in which they are weighed. Rules, plans and descriptions of the organ have no rhythm. */
const RHYTHMS: readonly (readonly [RegExp, Rhythm])[] = [
  [
    /年报$|年度报告$|预决算(?:公开|信息)?$|^(?:部门|政府|财政)?(?:预算|决算)(?:公开)?$|决策(?:事项)?目录$|公开工作要点$/,
    'yearly',
  ],
  [/^.{0,6}(?:动态|要闻|新闻|快讯)$/, 'two-weeks'],
  [
    /^(?:最新|区|镇|部门|街镇|本级)?(?:通知|公告|公示|通告)(?:公告|公示|通知|通告)?$|^(?:最新|区|镇|政府|区政府|镇政府|部门|街镇)?(?:政策|文件|政策文件)(?:发布)?$/,
    'six-months',
  ],
];

/** Whether a column, by its name or one above it, is closed or of a season. */
export function isAtRest(name: string, path: readonly string[]): boolean {
  return [name, ...path].some((step) => RESTS.test(step.replace(/\s+/g, '')));
}

/** How often something new is to stand in a column of such a name; null where nothing is laid down for it. */
export function rhythmOf(name: string): Rhythm | null {
  const bare = name.replace(/\s+/g, '');
  return RHYTHMS.find(([pattern]) => pattern.test(bare))?.[1] ?? null;
}

/**
 * The day since which something has to be new. Two weeks and six months: 政府网站与政务新媒体检查指标
 * (国办秘函〔2019〕19号); 13 months for what comes once a year: the tool's own.
 */
export function freshSince(rhythm: Rhythm, today: Day): Day {
  switch (rhythm) {
    case 'two-weeks':
      return addDays(today, -14);
    case 'six-months':
      return addMonths(today, -6);
    case 'yearly':
      return addMonths(today, -13);
  }
}
