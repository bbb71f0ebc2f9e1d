import type { SiteItem } from '../../facts/site.ts';
import type { Citation } from '../contract.ts';
import { planOf } from '../plans/index.ts';
import { type SiteSetting, type SiteVerdict, type SiteView, siteRule } from '../site-contract.ts';
import { addMonths } from '../words/dates.ts';
import { BY_THE_WAY, KEY_AREAS, type KeyArea } from '../words/key-areas.ts';
import { absence } from './search/coverage.ts';
import { latest, placeOfItem, yearInTitle } from './search/items.ts';

/** Months without anything new after which what is owed promptly is overdue; so long a plan's year is left to begin. */
const MONTHS = 6;
const MOST_PLACES = 3;

type Name = 'found' | 'none' | 'stale' | 'older' | 'undated' | 'unseen' | 'early' | 'moved' | 'noAreas';

/** What a site shows of the plan's year; without a day where neither list nor title tells one. */
interface Shown {
  readonly year: number;
  readonly dated: readonly SiteItem[];
  readonly undated: readonly SiteItem[];
  readonly isAbsent: boolean;
}

function shownIn(site: SiteView<'items'>, year: number): Shown {
  const items = site.items.filter(({ title }) => !BY_THE_WAY.test(title));
  return {
    year,
    dated: items.filter(({ day, title }) =>
      day === null ? yearInTitle(title) === year : day.startsWith(`${year}-`),
    ),
    undated: items.filter(({ day, title }) => day === null && yearInTitle(title) === null),
    isAbsent: absence(site, [], `${year}-01-01`) === 'absent',
  };
}

/** The finding of an area rests on the area's clause. */
function judgeArea(area: KeyArea, shown: Shown, setting: SiteSetting): SiteVerdict<Name> {
  const verdict = verdictOn(area, shown, setting);
  const cited = CITES.find(({ clause }) => clause === area.clause);
  return cited === undefined ? verdict : { ...verdict, clause: cited.clause };
}

function verdictOn(area: KeyArea, shown: Shown, { today, year: now }: SiteSetting): SiteVerdict<Name> {
  const { name, words, clause, prompt } = area;
  const { year, isAbsent } = shown;
  const telling = new RegExp(words.join('|'));
  const isOnIt = ({ title, columns }: SiteItem) =>
    telling.test(title) || columns.some((one) => telling.test(one));
  const found = shown.dated.filter(isOnIt);
  const undated = shown.undated.filter(isOnIt).slice(0, MOST_PLACES).map(placeOfItem);
  const about = clause;
  const data = { areaZh: name.zh, areaEn: name.en, year, words: words.slice(0, 4).join('、') };
  if (found.length > 0) {
    const newest = latest(found);
    const day = newest?.day ?? String(year);
    const places = (newest === null ? found : [newest, ...found.filter((one) => one !== newest)])
      .slice(0, MOST_PLACES)
      .map(placeOfItem);
    const dated = { ...data, day, count: found.length, months: MONTHS };
    const isOld = prompt && now === year && newest !== null && day < addMonths(today, -MONTHS);
    if (!isOld) return { outcome: 'passed', message: 'found', data: dated, places };
    return isAbsent && undated.length === 0
      ? { outcome: 'failed', severity: 'warning', message: 'stale', data: dated, places, about }
      : { outcome: 'cantTell', message: 'older', data: dated, places };
  }
  if (undated.length > 0) return { outcome: 'cantTell', message: 'undated', data, places: undated };
  if (today < addMonths(`${year}-01-01`, MONTHS)) return { outcome: 'inapplicable', message: 'early', data };
  if (!isAbsent) return { outcome: 'cantTell', message: 'unseen', data };
  // Once the year is over the months back from today are no longer the plan's.
  const severity = prompt && now === year ? 'warning' : 'info';
  return { outcome: 'failed', severity, message: 'none', data, places: [], about };
}

/** Each area's own clause. */
const CITES = [
  { clause: 'jiading-2023/1', basis: 'stated' },
  { clause: 'jiading-2023/2', basis: 'stated' },
  { clause: 'jiading-2023/3', basis: 'stated' },
  { clause: 'jiading-2023/4', basis: 'stated' },
  { clause: 'jiading-2023/5', basis: 'stated' },
  { clause: 'jiading-2023/6', basis: 'stated' },
  { clause: 'jiading-2023/8', basis: 'derived' },
  { clause: 'jiading-2023/9', basis: 'stated' },
  { clause: 'jiading-2023/10', basis: 'stated' },
  { clause: 'jiading-2023/11', basis: 'stated' },
  { clause: 'jiading-2023/12', basis: 'stated' },
  { clause: 'jiading-2023/13', basis: 'stated' },
  { clause: 'jiading-2023/15', basis: 'stated' },
  { clause: 'jiading-2023/16', basis: 'stated' },
  { clause: 'jiading-2023/17', basis: 'stated' },
  { clause: 'jiading-2023/18', basis: 'stated' },
  { clause: 'jiading-2023/19', basis: 'stated' },
  { clause: 'jiading-2023/20', basis: 'stated' },
  { clause: 'jiading-2023/21', basis: 'stated' },
  { clause: 'jiading-2023/22', basis: 'stated' },
  { clause: 'jiading-2023/23', basis: 'stated' },
  { clause: 'jiading-2023/24', basis: 'stated' },
  { clause: 'jiading-2023/25', basis: 'stated' },
  { clause: 'jiading-2023/33', basis: 'stated' },
  { clause: 'jiading-2023/34', basis: 'stated' },
  { clause: 'chongming-2025/1', basis: 'stated' },
  { clause: 'songjiang-2025/1', basis: 'stated' },
] as const satisfies readonly Citation[];

export const keyAreaCoverage = siteRule({
  id: 'key-area-coverage',
  title: {
    zh: '要点所列重点领域当年有信息公开',
    en: 'Something is published in the year on each key area of the plan',
  },
  severity: 'warning',
  cites: CITES,
  appliesTo: ['district'],
  needs: ['items'],
  yearly: false,
  assumes: [
    {
      zh: '以标题或栏目名中的关键词辨认；找到只说明有公开，不说明公开得充分。',
      en: 'Known by key words in titles or names of columns; that something is found does not mean that it is enough.',
    },
    {
      zh: '领域、地名和活动是要点所在区、所在年的，只看要点那一年的信息。',
      en: 'Areas, places and events are those of the plan’s own district and year; only that year is looked at.',
    },
  ],
  borrows: [
    {
      zh: '关键词和6个月是本工具的参数，不出自要点。',
      en: 'The key words and six months are parameters of this tool, not of a plan.',
    },
  ],
  messages: {
    found: {
      what: {
        zh: '“{areaZh}”：{year}年找到{count}条，最近在{day}；是否充分请自行判断。',
        en: 'On {areaEn}: {count} found in {year}, the latest of {day}; whether that is enough is for a person to say.',
      },
    },
    none: {
      what: {
        zh: '“{areaZh}”：以“{words}”等词没有找到{year}年的信息。',
        en: 'On {areaEn}: nothing of {year} was found by “{words}” and the like.',
      },
      why: {
        zh: '要点把它列为当年的重点公开领域。',
        en: 'The plan names it as a key area of the year.',
      },
      fix: {
        zh: '发布这一领域的信息；已发布的，标题写明所涉事项。',
        en: 'Publish on it; where it is there, name the matter in the title.',
      },
    },
    stale: {
      what: {
        zh: '“{areaZh}”：最近一条在{day}，之后{months}个月没有更新。',
        en: 'On {areaEn}: the latest is of {day}, and nothing for {months} months since.',
      },
      why: { zh: '要点要求及时、动态更新。', en: 'The plan asks for it promptly, or kept up.' },
      fix: { zh: '发布最新进展。', en: 'Publish how it stands now.' },
    },
    older: {
      what: {
        zh: '“{areaZh}”：看到的最近一条在{day}，已过{months}个月；更新的可能在没有看到的页面。',
        en: 'On {areaEn}: the latest that was seen is of {day}, over {months} months ago; later ones may be elsewhere.',
      },
      fix: { zh: '请在站内检索有无更新。', en: 'Search the site for something later.' },
    },
    undated: {
      what: {
        zh: '“{areaZh}”：找到的信息没有日期，不知是否在{year}年。',
        en: 'On {areaEn}: what was found shows no date; it may not be of {year}.',
      },
      fix: { zh: '请打开查看发布日期。', en: 'Open it and look for its date.' },
    },
    unseen: {
      what: {
        zh: '“{areaZh}”：看到的页面里没有{year}年的信息，可能在没有看到的地方。',
        en: 'On {areaEn}: nothing of {year} is on the pages that were seen; it may be elsewhere.',
      },
      fix: { zh: '请在站内检索“{words}”。', en: 'Search the site for “{words}”.' },
    },
    early: {
      what: {
        zh: '“{areaZh}”：{year}年还没有过半，暂不判断。',
        en: 'On {areaEn}: {year} is not half over yet.',
      },
    },
    moved: {
      what: {
        zh: '要点所在的{year}年已过，网站上看不到那一年的信息。',
        en: '{year}, the year of the plan, is over, and the site no longer shows anything of it.',
      },
    },
    noAreas: {
      what: { zh: '所用要点没有列出重点领域。', en: 'The plan in use names no key areas.' },
    },
  },
  judge(site, setting) {
    const plan = setting.plan === null ? null : planOf(setting.plan);
    const areas = KEY_AREAS.filter(({ clause }) => plan !== null && clause.startsWith(`${plan.id}/`));
    if (plan === null || areas.length === 0) return { outcome: 'inapplicable', message: 'noAreas' };
    const shown = shownIn(site, plan.year);
    if (setting.year > plan.year && shown.dated.length === 0 && shown.isAbsent) {
      return { outcome: 'inapplicable', message: 'moved', data: { year: plan.year } };
    }
    return areas.map((area) => judgeArea(area, shown, setting));
  },
});
