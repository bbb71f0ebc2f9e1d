import type { SiteColumn } from '../../facts/site.ts';
import { type SiteVerdict, type SiteView, siteRule } from '../site-contract.ts';
import {
  VILLAGE_CATALOGUE,
  VILLAGE_COLUMN,
  VILLAGE_ELSEWHERE,
  VILLAGE_KINDS,
  VILLAGE_LIKE,
  type VillageKind,
} from '../words/village-affairs.ts';
import { addressesOf, bareAddress } from './search/addresses.ts';
import { placesAlike } from './search/alike.ts';
import { columnsNamed, entrancesNamed, placeOfColumn, placeOfEntrance } from './search/columns.ts';
import { absence, isMenuSeen } from './search/coverage.ts';
import { itemsTitled, placeOfItem } from './search/items.ts';
import { isOfOrgan } from './search/organs.ts';

type Need = 'columns' | 'entrances' | 'items';
type Site = SiteView<Need>;
type Name =
  | 'shown'
  | 'allKinds'
  | 'catalogue'
  | 'missing'
  | 'kindsMissing'
  | 'kindsUnseen'
  | 'empty'
  | 'unread'
  | 'elsewhere'
  | 'otherOrgan'
  | 'linked'
  | 'alike'
  | 'unseen'
  | 'notDue';

/** The column of the district or of another town is not the town's; that of its villages is. */
function isOurs({ organs }: SiteColumn, site: Site): boolean {
  return isOfOrgan(organs, site.organs) !== 'no' || organs.some((organ) => /[村居]|社区/.test(organ));
}

/** The kinds that nothing in the columns is named by: neither sub-columns, nor links on their pages, nor entries. */
function kindsMissing(site: Site, columns: readonly SiteColumn[]): VillageKind[] {
  const names = new Set(columns.map(({ name }) => name));
  const addresses = addressesOf(columns);
  const said = [
    ...columns.flatMap(({ name, path }) => [name, ...path]),
    ...site.entrances.filter(({ foundOn }) => addresses.has(bareAddress(foundOn))).map(({ label }) => label),
    ...site.items.filter((item) => item.columns.some((one) => names.has(one))).map(({ title }) => title),
  ];
  return VILLAGE_KINDS.filter(({ named }) => !said.some((words) => named.test(words)));
}

/** Whether a column's page leads to villages whose own columns were not read. */
function hasUnreadVillages({ entrances, columns }: Site, read: readonly SiteColumn[]): boolean {
  const addresses = addressesOf(read);
  const names = new Set(columns.map(({ name }) => name));
  return entrances.some(
    ({ label, foundOn }) =>
      addresses.has(bareAddress(foundOn)) &&
      /(?:村|居委会?|居民区|社区)(?:委会)?$/.test(label) &&
      !names.has(label),
  );
}

function judgeKinds(site: Site, columns: readonly SiteColumn[], since: string): SiteVerdict<Name> {
  const places = columns.slice(0, 3).map(placeOfColumn);
  const missing = kindsMissing(site, columns);
  if (missing.length === 0) return { outcome: 'passed', message: 'allKinds', places };
  const data = {
    kindsZh: missing.map(({ zh }) => zh).join('、'),
    kindsEn: missing.map(({ en }) => en).join(', '),
  };
  return absence(site, columns, since) === 'absent' && !hasUnreadVillages(site, columns)
    ? { outcome: 'failed', severity: 'info', message: 'kindsMissing', data, places }
    : { outcome: 'cantTell', message: 'kindsUnseen', data, places };
}

/** What is left where no column of the town's own was read. */
function judgeWithout(site: Site, others: readonly SiteColumn[]): SiteVerdict<Name> {
  const [way] = entrancesNamed(site, VILLAGE_COLUMN);
  if (way !== undefined) {
    return {
      outcome: 'cantTell',
      message: 'linked',
      data: { name: way.label },
      places: [placeOfEntrance(way)],
    };
  }
  const [app] = entrancesNamed(site, VILLAGE_ELSEWHERE);
  if (app !== undefined) {
    const places = [placeOfEntrance(app)];
    return { outcome: 'cantTell', message: 'elsewhere', data: { name: app.label }, places };
  }
  if (others.length > 0) {
    return { outcome: 'cantTell', message: 'otherOrgan', places: others.slice(0, 3).map(placeOfColumn) };
  }
  const alike = placesAlike(site, VILLAGE_LIKE);
  const [like] = alike;
  if (like !== undefined) {
    return { outcome: 'cantTell', message: 'alike', data: { name: like.text }, places: alike };
  }
  return isMenuSeen(site)
    ? { outcome: 'failed', message: 'missing', places: [] }
    : { outcome: 'cantTell', message: 'unseen' };
}

export const villageAffairsDisclosure = siteRule({
  id: 'village-affairs-disclosure',
  title: { zh: '村（居）务公开有栏目、有内容', en: 'Village and neighbourhood affairs are disclosed' },
  severity: 'warning',
  cites: [
    { clause: 'huating-2025/23', basis: 'stated' },
    { clause: 'xujing-2023/22', basis: 'stated' },
  ],
  appliesTo: ['town'],
  needs: ['columns', 'entrances', 'items'],
  yearly: true,
  assumes: [
    {
      zh: '类别以栏目名和标题辨认；救助对象的个人信息是否遮盖由另一条规则查。',
      en: 'Kinds are known by names of columns and titles; whether personal data are masked is for another rule.',
    },
  ],
  messages: {
    shown: { what: { zh: '有“{name}”，内有{count}条。', en: '“{name}” is there, with {count} entries.' } },
    allKinds: {
      what: {
        zh: '村（居）务公开栏目涵盖五类信息。',
        en: 'The column covers all five kinds of information.',
      },
    },
    catalogue: {
      what: { zh: '已链接“{name}”。', en: '“{name}” is linked.' },
    },
    missing: {
      what: {
        zh: '没有找到村（居）务公开栏目。',
        en: 'No column of village and neighbourhood affairs was found.',
      },
      why: {
        zh: '要点要求指导村居公开自治信息。',
        en: 'The plan asks that villages and neighbourhoods disclose how they govern themselves.',
      },
      fix: {
        zh: '设栏目公开；在别的平台公开的，给出链接。',
        en: 'Give it a column; where another platform has it, link to that.',
      },
    },
    kindsMissing: {
      what: { zh: '村（居）务公开栏目里没有找到：{kindsZh}。', en: 'The column shows nothing on {kindsEn}.' },
      why: { zh: '要点列明五类应公开的信息。', en: 'The plan names five kinds to be disclosed.' },
      fix: { zh: '补充所缺类别；没有的，加以说明。', en: 'Add the kinds; where there is nothing, say so.' },
    },
    kindsUnseen: {
      what: {
        zh: '看到的村（居）务公开内容里没有：{kindsZh}；可能在没有看到的页面。',
        en: 'What was seen of the column shows nothing on {kindsEn}; other pages may.',
      },
      fix: { zh: '请打开栏目查看其余页面。', en: 'Open the column and look at its other pages.' },
    },
    empty: {
      what: { zh: '“{name}”里没有内容。', en: '“{name}” holds nothing.' },
      why: {
        zh: '要点要求指导村居公开自治信息。',
        en: 'The plan asks that villages and neighbourhoods disclose how they govern themselves.',
      },
      fix: { zh: '发布村居自治信息。', en: 'Publish what they are to disclose.' },
    },
    unread: {
      what: { zh: '“{name}”里没有可读的条目。', en: '“{name}” shows no entries that can be read.' },
      fix: { zh: '请打开查看。', en: 'Open it and look.' },
    },
    elsewhere: {
      what: {
        zh: '有“{name}”的入口，村（居）务可能在那里公开。',
        en: 'There is a way to “{name}”, which may have it.',
      },
      fix: { zh: '请在该平台查看。', en: 'Look there.' },
    },
    otherOrgan: {
      what: {
        zh: '看到的村（居）务公开栏目属于别的单位。',
        en: 'The columns that were seen are of other organs.',
      },
      fix: { zh: '请查找本镇的村（居）务公开。', en: 'Look for the town’s own.' },
    },
    linked: {
      what: {
        zh: '有“{name}”的入口，栏目本身没有看到。',
        en: 'There is a way in, “{name}”; the column was not seen.',
      },
      fix: { zh: '请打开查看。', en: 'Open it and look.' },
    },
    alike: {
      what: {
        zh: '没有找到村（居）务公开栏目；“{name}”里可能有。',
        en: 'No column of village and neighbourhood affairs was found; “{name}” may hold them.',
      },
      fix: { zh: '请打开查看。', en: 'Open it and look.' },
    },
    unseen: {
      what: {
        zh: '看到的页面里没有村（居）务公开栏目，可能在没有看到的地方。',
        en: 'It is on no page that was seen; it may be elsewhere.',
      },
      fix: { zh: '请在网站上查找。', en: 'Look for it on the site.' },
    },
    notDue: { what: { zh: '还没有到期。', en: 'Nothing is due yet.' } },
  },
  judge(site, { year, today, plan, thresholds: { villageAffairsBy } }) {
    const all = columnsNamed(site, VILLAGE_COLUMN);
    const ours = all.filter((column) => isOurs(column, site));
    const filled = ours.filter(({ entries }) => entries > 0);
    const [first] = filled;
    // The number of kinds is 华亭's own.
    if (first !== undefined && plan !== 'huating-2025') {
      const data = { name: first.name, count: first.entries };
      return { outcome: 'passed', message: 'shown', data, places: [placeOfColumn(first)] };
    }
    const catalogue =
      itemsTitled(site, { title: VILLAGE_CATALOGUE }).map(placeOfItem)[0] ??
      entrancesNamed(site, { name: VILLAGE_CATALOGUE }).map(placeOfEntrance)[0];
    if (catalogue !== undefined) {
      return { outcome: 'passed', message: 'catalogue', data: { name: catalogue.text }, places: [catalogue] };
    }
    const isDue = villageAffairsBy === null || today > `${year}-${villageAffairsBy}`;
    const verdict =
      first === undefined ? judgeUnfilled(site, all, ours) : judgeKinds(site, ours, `${year}-01-01`);
    return verdict.outcome === 'failed' && !isDue ? { outcome: 'inapplicable', message: 'notDue' } : verdict;
  },
});

/** Its content comes by a script, or is no list: that there are no entries tells nothing. */
function isUnread({ unfilled, otherContent }: SiteColumn): boolean {
  return unfilled || otherContent;
}

function judgeUnfilled(
  site: Site,
  all: readonly SiteColumn[],
  ours: readonly SiteColumn[],
): SiteVerdict<Name> {
  const column = ours.find(isUnread) ?? ours[0];
  if (column === undefined) return judgeWithout(site, all);
  const data = { name: column.name };
  const places = [placeOfColumn(column)];
  return isUnread(column)
    ? { outcome: 'cantTell', message: 'unread', data, places }
    : { outcome: 'failed', message: 'empty', data, places };
}
