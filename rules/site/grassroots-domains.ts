import type { SiteColumn } from '../../facts/site.ts';
import { type SiteVerdict, type SiteView, siteRule } from '../site-contract.ts';
import { addMonths } from '../words/dates.ts';
import { KEY_DOMAINS, NO_DOMAIN, PAST_VERSION, PILOT_DOMAIN, PILOT_ROOT } from '../words/pilot-domains.ts';
import { columnsNamed, entrancesNamed, placeOfColumn, placeOfEntrance } from './search/columns.ts';
import { isOfOrgan } from './search/organs.ts';
import { type Upkeep, upkeepOfColumn } from './search/upkeep.ts';

/** Months within which each domain has something. */
const MONTHS = 12;
/** What comes once a year is not always a year apart; so many months between entries are a year's. */
const YEARLY = 10;

type Standing = Extract<Upkeep, { column: SiteColumn }>;
type Name = 'kept' | 'stale' | 'empty' | 'yearly' | 'undated' | 'saysNone' | 'linked' | 'unseen';

const BEST_FIRST = ['kept', 'undated', 'unfilled', 'stale', 'says-none', 'empty'] as const;

/** The domain that a column is of: the step of its breadcrumb below what gathers them; null where it is of none. */
function domainOf({ path }: SiteColumn): string | null {
  const steps = path.map((step) => step.replace(/\s+/g, ''));
  const root = steps.findLastIndex((step) => PILOT_ROOT.test(step));
  if (root >= 0) return domainAmong(steps.slice(root + 1));
  const key = steps.findIndex((step) => KEY_DOMAINS.test(step));
  return key < 0 ? null : (steps.slice(key + 1).find((step) => PILOT_DOMAIN.test(step)) ?? null);
}

/** The first step that may be a domain; organs and gathering steps stand above it, and versions of past years hold none. */
function domainAmong(steps: readonly string[]): string | null {
  if (steps.some((step) => PAST_VERSION.test(step))) return null;
  return steps.find((step) => PILOT_DOMAIN.test(step) || !NO_DOMAIN.test(step)) ?? null;
}

/** How each domain stands: as the best of its columns, of stale ones that with the newest. */
function standings(columns: readonly SiteColumn[], since: string): Map<string, Standing> {
  const byDomain = new Map<string, Standing>();
  const rank = ({ state }: Standing) => BEST_FIRST.indexOf(state);
  for (const column of columns) {
    const domain = domainOf(column);
    if (domain === null) continue;
    const standing = upkeepOfColumn(column, since);
    const known = byDomain.get(domain);
    const isBetter =
      known === undefined ||
      rank(standing) < rank(known) ||
      (rank(standing) === rank(known) && (column.newest ?? '') > (known.column.newest ?? ''));
    if (isBetter) byDomain.set(domain, standing);
  }
  return byDomain;
}

function monthsBetween(from: string, to: string): number {
  return (
    (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
    Number(to.slice(5, 7)) -
    Number(from.slice(5, 7))
  );
}

/** Whether a column is one to which something is added once a year, and was last within two years. */
function isYearly({ entries, oldest, newest }: SiteColumn, today: string): boolean {
  if (oldest === null || newest === null || newest < addMonths(today, -2 * MONTHS)) return false;
  return entries === 1 || monthsBetween(oldest, newest) / (entries - 1) >= YEARLY;
}

function judgeDomain(name: string, standing: Standing, today: string): SiteVerdict<Name> {
  const { column } = standing;
  const places = [placeOfColumn(column)];
  switch (standing.state) {
    case 'kept':
      return { outcome: 'passed', message: 'kept', data: { name, day: standing.newest }, places };
    case 'stale': {
      const data = { name, day: standing.newest, months: MONTHS };
      return isYearly(column, today)
        ? { outcome: 'cantTell', message: 'yearly', data, places }
        : { outcome: 'failed', message: 'stale', data, places, about: name };
    }
    case 'empty':
      return { outcome: 'failed', message: 'empty', data: { name }, places, about: name };
    case 'undated':
    case 'unfilled':
      return { outcome: 'cantTell', message: 'undated', data: { name }, places };
    case 'says-none':
      return { outcome: 'inapplicable', message: 'saysNone', data: { name } };
  }
}

function judgeWithout(site: SiteView<'columns' | 'entrances'>): SiteVerdict<Name> {
  const names = { name: PILOT_ROOT };
  const places = [
    ...columnsNamed(site, names).map(placeOfColumn),
    ...entrancesNamed(site, names).map(placeOfEntrance),
  ].slice(0, 3);
  const [first] = places;
  return first === undefined
    ? { outcome: 'cantTell', message: 'unseen' }
    : { outcome: 'cantTell', message: 'linked', data: { name: first.text }, places };
}

export const grassrootsDomains = siteRule({
  id: 'grassroots-domains',
  title: { zh: '基层政务公开试点领域栏目有更新', en: 'The pilot domains of openness are kept up' },
  severity: 'warning',
  cites: [
    { clause: 'jiading-2023/74', basis: 'stated' },
    { clause: 'xujing-2023/22', basis: 'stated' },
  ],
  appliesTo: 'any',
  needs: ['columns', 'entrances'],
  yearly: false,
  assumes: [
    {
      zh: '领域按面包屑中试点领域、标准目录的下一级栏目辨认；没有的领域不算缺，本单位未必有这项职责。',
      en: 'A domain is what stands below the pilot or its catalogue in the breadcrumb; one that is not there is no fault, the organ may have no such duty.',
    },
  ],
  borrows: [
    {
      zh: '12个月是本工具的参数，不出自要点；领域名称出自国家试点规定。',
      en: '12 months is a parameter of this tool, not of a plan; the names of domains come from the national pilot.',
    },
  ],
  messages: {
    kept: {
      what: { zh: '“{name}”领域最近一条在{day}。', en: 'Domain “{name}”: the newest is of {day}.' },
    },
    stale: {
      what: {
        zh: '“{name}”领域最近一条在{day}，已过{months}个月。',
        en: 'Domain “{name}”: the newest is of {day}, over {months} months ago.',
      },
      why: {
        zh: '要点要求更新试点领域信息。',
        en: 'The plan asks for the pilot domains to be kept up.',
      },
      fix: { zh: '发布近期信息；没有的，加以说明。', en: 'Publish what is new; where nothing is, say so.' },
    },
    empty: {
      what: { zh: '“{name}”领域没有内容。', en: 'Domain “{name}” holds nothing.' },
      why: {
        zh: '要点要求更新试点领域信息。',
        en: 'The plan asks for the pilot domains to be kept up.',
      },
      fix: {
        zh: '发布信息；不属本单位职责的，撤下栏目或加以说明。',
        en: 'Publish it; where it is not the organ’s duty, take the column down or say so.',
      },
    },
    yearly: {
      what: {
        zh: '“{name}”领域最近一条在{day}，已过{months}个月；看来一年一次。',
        en: 'Domain “{name}”: the newest is of {day}, over {months} months ago; it seems to come once a year.',
      },
      fix: { zh: '请核对今年的是否到期。', en: 'Look up whether this year’s is due.' },
    },
    undated: {
      what: {
        zh: '“{name}”领域没有可读的日期或条目。',
        en: 'Domain “{name}” shows no date or no entries that can be read.',
      },
      fix: { zh: '请打开查看有无近期内容。', en: 'Open it and look for something recent.' },
    },
    saysNone: {
      what: { zh: '“{name}”领域说明暂无内容。', en: 'Domain “{name}” states that there is nothing.' },
    },
    linked: {
      what: {
        zh: '有“{name}”，各领域的栏目没有看到。',
        en: '“{name}” is there; the columns of the domains were not seen.',
      },
      fix: { zh: '请打开查看各领域有无近期内容。', en: 'Open it and look at each domain.' },
    },
    unseen: {
      what: {
        zh: '没有看到试点领域的栏目。',
        en: 'No columns of pilot domains were seen.',
      },
      fix: {
        zh: '请在公开目录中查找；本单位没有试点领域的，不需要。',
        en: 'Look in the openness index; an organ without such domains needs none.',
      },
    },
  },
  judge(site, { today, level }) {
    const ours = site.columns.filter(
      ({ organs }) => level !== 'town' || isOfOrgan(organs, site.organs) !== 'no',
    );
    const domains = standings(ours, addMonths(today, -MONTHS));
    return domains.size === 0
      ? judgeWithout(site)
      : [...domains].map(([name, standing]) => judgeDomain(name, standing, today));
  },
});
