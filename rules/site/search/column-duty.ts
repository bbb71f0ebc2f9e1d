import type { SiteItem } from '../../../facts/site.ts';
import type { Message, Severity, Words } from '../../contract.ts';
import type { SitePlace, SiteRule, SiteSetting, SiteVerdict, SiteView } from '../../site-contract.ts';
import { addMonths } from '../../words/dates.ts';
import { placesAlike } from './alike.ts';
import { columnsNamed, type Names, placeOfColumn, placeOfEntrance } from './columns.ts';
import { absence } from './coverage.ts';
import { itemsTitled, latest, placeOfItem, type Wanted, yearInTitle } from './items.ts';
import { type Upkeep, upkeepOf } from './upkeep.ts';

type Need = 'columns' | 'entrances' | 'items';
type Parts<Id extends string> = Pick<
  SiteRule<Id>,
  'id' | 'title' | 'severity' | 'cites' | 'appliesTo' | 'yearly' | 'borrows'
>;

/** A duty to have a column and to keep something recent in it. */
export interface ColumnDuty<Id extends string> extends Parts<Id> {
  /** The column as a reader calls it. */
  readonly column: Words;
  readonly names: Names;
  /** What leaves open whether it is the column, where none of the name is there: columns and ways in. */
  readonly like?: Names;
  /** Titles of what was listed since that leave it open, too. */
  readonly likeTitles?: Names;
  /** What discharges the duty wherever it is listed; null where only the column does. */
  readonly items: Wanted | null;
  /** Months back from the day of the audit, or the audited year. */
  readonly period: number | 'year';
  /** `MM-DD`: in the audited year nothing is owed up to that day; null where it is owed at all times. */
  readonly notBefore: string | null;
  /** How heavy it is that there is none, and that it is empty or old. */
  readonly weighs: { readonly missing: Severity; readonly stale: Severity };
  /** A way in to a platform elsewhere discharges it. */
  readonly elsewhereServes: boolean;
  readonly why: Words;
  readonly fix: Words;
}

type Name =
  | 'kept'
  | 'stale'
  | 'empty'
  | 'missing'
  | 'linked'
  | 'undated'
  | 'unseen'
  | 'alike'
  | 'saysNone'
  | 'notDue'
  | 'elsewhere';

function messagesOf({ column, why, fix }: ColumnDuty<string>): Record<Name, Message> {
  const both = (zh: string, en: string): Words => ({
    zh: zh.replaceAll('{column}', column.zh),
    en: en.replaceAll('{column}', column.en),
  });
  return {
    kept: { what: both('{column}：“{name}”，最近在{day}。', '{column}: “{name}”, the latest of {day}.') },
    stale: {
      what: both(
        '“{name}”最近一条在{day}，{since}以来没有更新。',
        'The newest in “{name}” is of {day}; nothing since {since}.',
      ),
      why,
      fix,
    },
    empty: { what: both('“{name}”里没有内容。', '“{name}” holds nothing.'), why, fix },
    missing: { what: both('没有找到{column}。', '{column} was not found.'), why, fix },
    linked: {
      what: both(
        '有“{name}”的入口，里面的内容没有看到。',
        'There is a way in, “{name}”; what it holds was not seen.',
      ),
      fix: both('请打开查看有无近期内容。', 'Open it and look for something recent.'),
    },
    undated: {
      what: both('“{name}”没有可读的日期。', '“{name}” shows no date that can be read.'),
      fix: both('请打开查看有无近期内容。', 'Open it and look for something recent.'),
    },
    unseen: {
      what: both(
        '看到的页面里没有{column}，可能在没有看到的地方。',
        '{column} is on no page that was seen; it may be elsewhere.',
      ),
      fix: both('请在网站上查找。', 'Look for it on the site.'),
    },
    alike: {
      what: both('没有找到{column}；“{name}”里可能有。', '{column} was not found; “{name}” may hold it.'),
      fix: both('请打开查看有无近期内容。', 'Open it and look for something recent.'),
    },
    saysNone: { what: both('“{name}”说明暂无内容。', '“{name}” states that there is nothing.') },
    notDue: { what: both('还没有到期。', 'Nothing is due yet.') },
    elsewhere: { what: both('“{name}”链接到专门的平台。', '“{name}” leads to a platform of its own.') },
  };
}

function sinceOf({ period }: ColumnDuty<string>, { today, year }: SiteSetting): string {
  return period === 'year' ? `${year}-01-01` : addMonths(today, -period);
}

/** Makes the rule of a duty to keep a column: what is found, from the best down, is put into the duty's words. */
export function columnDuty<const Id extends string>(duty: ColumnDuty<Id>): SiteRule<Id, Need, Name> {
  const { id, title, severity, cites, appliesTo, yearly, borrows } = duty;
  return {
    id,
    title,
    severity,
    cites,
    appliesTo,
    yearly,
    ...(borrows === undefined ? {} : { borrows }),
    needs: ['columns', 'entrances', 'items'],
    assumes: [
      {
        zh: '栏目以名称辨认，最新一条的日期当作更新日期；名称特别的栏目可能认不出。',
        en: 'A column is known by its name, and its newest day is its update; one with an unusual name may be missed.',
      },
    ],
    messages: messagesOf(duty),
    judge: (site, setting) => judgeDuty(duty, site, setting),
  };
}

function judgeDuty(duty: ColumnDuty<string>, site: SiteView<Need>, setting: SiteSetting): SiteVerdict<Name> {
  const since = sinceOf(duty, setting);
  const found = upkeepOf(site, duty.names, since);
  if (found.state === 'kept') {
    const { column, newest } = found;
    return passed(column.name, newest, [placeOfColumn(column)]);
  }
  const items = duty.items === null ? [] : itemsTitled(site, duty.items);
  const item = latest(items);
  if (item?.day != null && item.day >= since) return passed(item.title, item.day, [placeOfItem(item)]);
  const { notBefore } = duty;
  if (notBefore !== null && setting.today <= `${setting.year}-${notBefore}`) {
    return { outcome: 'inapplicable', message: 'notDue' };
  }
  const verdict = shortfall(duty, found, site, since);
  const undated = items.find((one) => one.day === null && mayBeSince(one, since));
  return verdict.outcome === 'failed' && undated !== undefined
    ? {
        outcome: 'cantTell',
        message: 'undated',
        data: { name: undated.title },
        places: [placeOfItem(undated)],
      }
    : verdict;
}

/** Whether something without a day may be of that day or later: what a title tells of is often the year before. */
function mayBeSince({ title }: SiteItem, since: string): boolean {
  const year = yearInTitle(title);
  return year === null || year >= Number(since.slice(0, 4)) - 1;
}

/** What may be the column under another name, or what was listed since and may be what it is for. */
function alikeOf(
  { like, likeTitles }: ColumnDuty<string>,
  site: SiteView<Need>,
  since: string,
): readonly SitePlace[] {
  const places = like === undefined ? [] : placesAlike(site, like);
  if (places.length > 0 || likeTitles === undefined) return places;
  const { name: title, ...others } = likeTitles;
  const recent = itemsTitled(site, { title, ...others }).find(({ day }) => day !== null && day >= since);
  return recent === undefined ? [] : [placeOfItem(recent)];
}

function passed(name: string, day: string, places: readonly SitePlace[]): SiteVerdict<Name> {
  return { outcome: 'passed', message: 'kept', data: { name, day }, places };
}

function shortfall(
  duty: ColumnDuty<string>,
  found: Upkeep,
  site: SiteView<Need>,
  since: string,
): SiteVerdict<Name> {
  const { weighs } = duty;
  switch (found.state) {
    case 'kept':
      return passed(found.column.name, found.newest, [placeOfColumn(found.column)]);
    case 'stale': {
      const { column, newest: day } = found;
      const data = { name: column.name, day, since };
      // What a title names may be listed in a column that was not read.
      const isListed =
        duty.items === null || absence(site, columnsNamed(site, duty.names), since) === 'absent';
      return isListed
        ? {
            outcome: 'failed',
            severity: weighs.stale,
            message: 'stale',
            data,
            places: [placeOfColumn(column)],
          }
        : { outcome: 'cantTell', message: 'unseen' };
    }
    case 'empty':
      return {
        outcome: 'failed',
        severity: weighs.stale,
        message: 'empty',
        data: { name: found.column.name },
        places: [placeOfColumn(found.column)],
      };
    case 'says-none':
      return { outcome: 'inapplicable', message: 'saysNone', data: { name: found.column.name } };
    case 'undated':
    case 'unfilled':
      return {
        outcome: 'cantTell',
        message: 'undated',
        data: { name: found.column.name },
        places: [placeOfColumn(found.column)],
      };
    case 'linked': {
      const { entrance } = found;
      const data = { name: entrance.label };
      const places = [placeOfEntrance(entrance)];
      const isElsewhere = entrance.host !== site.host && !entrance.host.endsWith(`.${site.host}`);
      return duty.elsewhereServes && isElsewhere
        ? { outcome: 'passed', message: 'elsewhere', data, places }
        : { outcome: 'cantTell', message: 'linked', data, places };
    }
    case 'missing':
    case 'unseen': {
      // Such columns stand deep: home page and index lead to what they are under.
      const isAbsent = found.state === 'missing' && absence(site, [], since) === 'absent';
      const alike = isAbsent ? alikeOf(duty, site, since) : [];
      const [first] = alike;
      if (first !== undefined)
        return { outcome: 'cantTell', message: 'alike', data: { name: first.text }, places: alike };
      return isAbsent
        ? { outcome: 'failed', severity: weighs.missing, message: 'missing', places: [] }
        : { outcome: 'cantTell', message: 'unseen' };
    }
  }
}
