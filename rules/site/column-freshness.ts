import type { SiteColumn } from '../../facts/site.ts';
import { type SiteSetting, type SiteVerdict, siteRule } from '../site-contract.ts';
import { freshSince, isAtRest, type Rhythm, rhythmOf } from '../words/column-periods.ts';
import { placeOfColumn } from './search/columns.ts';
import { isOfOrgan } from './search/organs.ts';
import { upkeepOfColumn } from './search/upkeep.ts';

/** Lists that a search makes, and ways to other lists. */
const NO_COLUMN = /搜索|检索|查询|结果$|网站地图|站点地图|^首页$/;
/** Empty columns from which the whole is serious. */
const SERIOUS = 5;
/** `MM-DD`: what comes once a year is not due before it; until then that of the year before will do. */
const YEARLY_BY = '04-30';
/** Of many columns the oldest are named one by one. */
const MOST = 50;

type Name = 'fresh' | 'stale' | 'empty' | 'emptyMany' | 'untold' | 'atRest' | 'unseen';

/** A column that another one stands under is no empty list but a way to it. */
function parentsOf(columns: readonly SiteColumn[]): ReadonlySet<string> {
  return new Set(columns.flatMap(({ path, name }) => path.filter((step) => step !== name)));
}

function isWatched({ kind, name, path }: SiteColumn): boolean {
  return kind === 'column-list' && !NO_COLUMN.test(name) && !isAtRest(name, path);
}

/** The day since which something has to be new. */
function sinceOf(rhythm: Rhythm, today: string): string {
  const since = freshSince(rhythm, today);
  if (rhythm !== 'yearly' || today.slice(5) > YEARLY_BY) return since;
  const lastYear = `${Number(today.slice(0, 4)) - 1}-01-01`;
  return lastYear < since ? lastYear : since;
}

/** How one column stands; `rests`: nothing is laid down for it, and it is not empty. */
function stateOf(column: SiteColumn, today: string): 'fresh' | 'stale' | 'empty' | 'untold' | 'rests' {
  const rhythm = rhythmOf(column.name);
  const found = upkeepOfColumn(column, rhythm === null ? '' : sinceOf(rhythm, today));
  switch (found.state) {
    case 'kept':
    case 'says-none':
      return 'fresh';
    case 'stale':
      return 'stale';
    case 'empty':
      return 'empty';
    case 'undated':
      return rhythm === null ? 'rests' : 'untold';
    case 'unfilled':
      return 'untold';
  }
}

function failureOf(column: SiteColumn, { today }: SiteSetting, empties: number): SiteVerdict<Name> {
  const { name, newest, url } = column;
  const places = [placeOfColumn(column)];
  if (newest === null) {
    const message = empties >= SERIOUS ? 'emptyMany' : 'empty';
    return { outcome: 'failed', message, data: { name, count: empties }, places, about: url };
  }
  const rhythm = rhythmOf(name) ?? 'yearly';
  const data = { name, day: newest, since: sinceOf(rhythm, today) };
  return { outcome: 'failed', severity: 'warning', message: 'stale', data, places, about: url };
}

export const columnFreshness = siteRule({
  id: 'column-freshness',
  title: { zh: '公开栏目不空白、按期更新', en: 'Columns are neither empty nor left behind' },
  severity: 'error',
  cites: [
    { clause: 'jiading-2023/76', basis: 'derived' },
    { clause: 'huating-2025/3', basis: 'stated' },
    { clause: 'jiading-2023/74', basis: 'derived' },
    { clause: 'chongming-2025/19', basis: 'derived' },
    { clause: 'songjiang-2025/22', basis: 'derived' },
  ],
  appliesTo: 'any',
  needs: ['columns'],
  yearly: false,
  assumes: [
    {
      zh: '取看到的各页中最新的日期，置顶的旧条目不影响；列表从新到旧排列。',
      en: 'The newest day on the pages that were read counts, whatever is pinned on top; lists begin with the newest.',
    },
    {
      zh: '更新周期按栏目名称辨认；存档、专题和季节性栏目不计。',
      en: 'How often a column is to change follows from its name; archives, topics and seasonal columns are left out.',
    },
  ],
  borrows: [
    {
      zh: '动态要闻2周、通知公告和政策文件6个月、空白栏目5个，来自国家检查指标（2019），不出自要点；每年一次的栏目13个月（4月底前有上一年的即可），是本工具的参数。',
      en: 'Two weeks for news, six months for notices and policies and five empty columns are of the national inspection indicators of 2019, not of a plan; 13 months for yearly columns, or until the end of April something of the year before, are this tool’s own.',
    },
  ],
  messages: {
    fresh: {
      what: {
        zh: '看过的{count}个栏目都有内容、在期限内更新。',
        en: '{count} columns were looked at: all hold something and are kept up.',
      },
    },
    stale: {
      what: {
        zh: '“{name}”最近一条在{day}，{since}以来没有更新。',
        en: 'The newest in “{name}” is of {day}; nothing since {since}.',
      },
      why: {
        zh: '栏目长期不更新，会让人误以为没有新信息。',
        en: 'A column left behind looks as if nothing had happened.',
      },
      fix: {
        zh: '补充发布；不再更新的，归档并说明。',
        en: 'Publish what is due; a column that has ended is to be archived and to say so.',
      },
    },
    empty: {
      what: { zh: '“{name}”里没有内容，也没有说明。', en: '“{name}” holds nothing and does not say why.' },
      why: {
        zh: '空白栏目让人分不清是没有还是没有公开。',
        en: 'A reader cannot tell whether there is nothing or nothing is public.',
      },
      fix: {
        zh: '补充内容；确实没有的，注明“暂无”；不需要的，撤下栏目。',
        en: 'Fill it; where there is nothing, say so; where it is not needed, take it away.',
      },
    },
    emptyMany: {
      what: {
        zh: '“{name}”里没有内容；全站看到{count}个空白栏目。',
        en: '“{name}” holds nothing; {count} columns of the site are empty.',
      },
      why: {
        zh: '国家检查指标把5个以上空白栏目列为严重问题。',
        en: 'By the national indicators five empty columns are a grave fault.',
      },
      fix: {
        zh: '逐个补充、注明“暂无”或撤下。',
        en: 'Fill each, let it say that there is nothing, or take it away.',
      },
    },
    untold: {
      what: {
        zh: '{count}个栏目没有可读的日期、由脚本填充，或第一页没有读到。',
        en: '{count} columns show no date that can be read, wait for a script, or were not read from their first page.',
      },
      fix: { zh: '请打开查看最近的更新。', en: 'Open them and look when they were last updated.' },
    },
    atRest: {
      what: {
        zh: '看到的是存档、专题或没有更新期限的栏目。',
        en: 'What was seen are archives, topics or columns for which nothing is laid down.',
      },
    },
    unseen: {
      what: { zh: '没有看到栏目页。', en: 'No column was seen.' },
      fix: { zh: '请打开公开栏目。', en: 'Open the columns of the site.' },
    },
  },
  judge({ columns, organs }, setting) {
    if (columns.length === 0) return { outcome: 'cantTell', message: 'unseen' };
    const parents = parentsOf(columns);
    const watched = columns.filter(
      (column) =>
        isWatched(column) && (setting.level !== 'town' || isOfOrgan(column.organs, organs) !== 'no'),
    );
    const inState = (wanted: ReturnType<typeof stateOf>) =>
      watched.filter((column) => stateOf(column, setting.today) === wanted);
    const empty = inState('empty').filter(({ name }) => !parents.has(name));
    const stale = inState('stale').toSorted((a, b) => ((a.newest ?? '') < (b.newest ?? '') ? -1 : 1));
    const failures = [...empty, ...stale]
      .slice(0, MOST)
      .map((column) => failureOf(column, setting, empty.length));
    const untold = inState('untold');
    const open: SiteVerdict<Name>[] =
      untold.length === 0
        ? []
        : [
            {
              outcome: 'cantTell',
              message: 'untold',
              data: { count: untold.length },
              places: untold.slice(0, MOST).map(placeOfColumn),
            },
          ];
    if (failures.length + open.length > 0) return [...failures, ...open];
    const count = inState('fresh').length;
    return count > 0
      ? { outcome: 'passed', message: 'fresh', data: { count } }
      : { outcome: 'inapplicable', message: 'atRest' };
  },
});
