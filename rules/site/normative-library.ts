import type { SiteColumn, SiteDocument } from '../../facts/site.ts';
import { type SiteSetting, type SiteVerdict, type SiteView, siteRule } from '../site-contract.ts';
import { plain } from '../words/document-name.ts';
import { columnsNamed, placeOfColumn, placeOfEntrance } from './search/columns.ts';
import { isWholeSeen } from './search/coverage.ts';
import { itemsTitled, latest } from './search/items.ts';
import { isOfOrgan, organsAmong } from './search/organs.ts';
import { type Upkeep, upkeepOf } from './search/upkeep.ts';

type Site = SiteView<'columns' | 'entrances' | 'items' | 'documents'>;

const NAMES = {
  name: /^.{0,10}规范性?文件.{0,6}$/,
  but: /清理|解读|备案|制定|管理(?!$)|征求|征集|草案|废止|失效|历史|审查|评估|的通知|政策性/,
};
const HAS_NONE = {
  title: /(?:无|没有|未(?:制[定发]|印发)).{0,10}规范性文件|规范性文件.{0,6}(?:为零|0件|零件)/,
};
const CLEARED = { title: /规范性文件.{0,12}清理|清理.{0,12}规范性文件/ };
/** Numbers of the city's own documents: reprinted, they are not the organ's. */
const OF_CITY = /^沪(?:府|委)(?:办)?/;
const MOST_NAMED = 5;

/** Names of the columns, of the steps above them that are such a column, and of all that stand below (by year, by topic). */
function namesBelow(columns: readonly SiteColumn[], all: readonly SiteColumn[]): ReadonlySet<string> {
  const heads = new Set(
    columns.flatMap(({ name, path }) => [name, ...path.filter((step) => NAMES.name.test(step))]),
  );
  const below = all.filter(({ path }) => path.some((step) => heads.has(step)));
  return new Set([...heads, ...below.map(({ name }) => name)]);
}

/** Normative documents of this very organ that no such column lists, by address or title. */
function strays({ documents, items, organs }: Site, names: ReadonlySet<string>): SiteDocument[] {
  const listed = items.filter((item) => item.columns.some((name) => names.has(name)));
  const urls = new Set(listed.map(({ url }) => url));
  const titles = new Set(listed.map(({ title }) => plain(title)));
  return documents.filter(({ url, title, number, normative, repealed, organs: theirs }) => {
    if (normative !== 'yes' || repealed || OF_CITY.test(number ?? '')) return false;
    const issuers = organsAmong(theirs);
    const isOwn = issuers.length > 0 && issuers.every((organ) => isOfOrgan([organ], organs) === 'yes');
    return isOwn && !urls.has(url) && !titles.has(plain(title));
  });
}

/** Whether every entry of the columns was on a page that was read. */
function isReadWhole(columns: readonly SiteColumn[], { coverage }: Site): boolean {
  return isWholeSeen({ coverage }) || columns.every(({ pager, unfilled }) => !unfilled && !pager);
}

function gathered(
  site: Site,
  columns: readonly SiteColumn[],
  column: SiteColumn,
  day: string,
): SiteVerdict<'kept' | 'stray'> {
  const names = namesBelow(columns, site.columns);
  const gathering = site.columns.filter(({ name }) => names.has(name));
  const missing = isReadWhole([...columns, ...gathering], site) ? strays(site, names) : [];
  if (missing.length === 0) {
    return {
      outcome: 'passed',
      message: 'kept',
      data: { name: column.name, day },
      places: [placeOfColumn(column)],
    };
  }
  const places = missing.slice(0, MOST_NAMED).map(({ url, title }) => ({ url, text: title }));
  const data = { name: column.name, count: missing.length };
  return { outcome: 'failed', severity: 'warning', message: 'stray', data, places };
}

function notOwed(
  site: Site,
  { year, today, thresholds }: SiteSetting,
): SiteVerdict<'hasNone' | 'notDue'> | null {
  const [statement] = itemsTitled(site, HAS_NONE);
  if (statement !== undefined) {
    return { outcome: 'inapplicable', message: 'hasNone', data: { title: statement.title } };
  }
  const day = thresholds.normativeLibraryBy === null ? '' : `${year}-${thresholds.normativeLibraryBy}`;
  return day !== '' && today <= day ? { outcome: 'inapplicable', message: 'notDue', data: { day } } : null;
}

type Shortfall = 'saysNone' | 'empty' | 'undated' | 'otherOrgan' | 'linked' | 'missing' | 'unseen';

/** What is to say where nothing with a date was found; `named`: columns of the name, those of other organs among them. */
function shortfall(
  found: Exclude<Upkeep, { newest: string }>,
  named: readonly SiteColumn[],
): SiteVerdict<Shortfall> {
  if ('column' in found) {
    const shown = { data: { name: found.column.name }, places: [placeOfColumn(found.column)] };
    switch (found.state) {
      case 'says-none':
        return { outcome: 'passed', message: 'saysNone', ...shown };
      case 'empty':
        return { outcome: 'failed', severity: 'warning', message: 'empty', ...shown };
      case 'undated':
      case 'unfilled':
        return { outcome: 'cantTell', message: 'undated', ...shown };
    }
  }
  const [other] = named;
  if (other !== undefined) {
    return {
      outcome: 'cantTell',
      message: 'otherOrgan',
      data: { name: other.name },
      places: [placeOfColumn(other)],
    };
  }
  if ('entrance' in found) {
    const { entrance } = found;
    return {
      outcome: 'cantTell',
      message: 'linked',
      data: { name: entrance.label },
      places: [placeOfEntrance(entrance)],
    };
  }
  return found.state === 'missing'
    ? { outcome: 'failed', message: 'missing', places: [] }
    : { outcome: 'cantTell', message: 'unseen' };
}

export const normativeLibrary = siteRule({
  id: 'normative-library',
  title: { zh: '行政规范性文件集中公开', en: 'Normative documents are gathered in one column' },
  severity: 'error',
  cites: [
    { clause: 'huating-2025/2', basis: 'stated' },
    { clause: 'jiading-2023/37', basis: 'stated' },
    { clause: 'xujing-2023/2', basis: 'derived' },
    { clause: 'huating-2025/prose-1.1.1', basis: 'derived' },
  ],
  appliesTo: 'any',
  needs: ['columns', 'entrances', 'items', 'documents'],
  yearly: false,
  assumes: [
    {
      zh: '首页、公开目录或栏目页上有入口，即当作三次点击之内可到。',
      en: 'A way in on the home page, the openness index or a column page counts as within three clicks.',
    },
    {
      zh: '只核对能确认是本机关制定的规范性文件；部门、街镇和市级的不算遗漏。',
      en: 'Only documents that are surely the organ’s own can be missing; those of departments, towns and the city are not.',
    },
  ],
  borrows: [
    {
      zh: '“三次点击之内”是本工具的参数，不出自要点。',
      en: '“Within three clicks” is a parameter of this tool, not of a plan.',
    },
  ],
  messages: {
    kept: {
      what: {
        zh: '规范性文件集中在“{name}”，最近一条在{day}。',
        en: 'They are gathered in “{name}”, the latest of {day}.',
      },
    },
    saysNone: { what: { zh: '“{name}”说明暂无规范性文件。', en: '“{name}” states that there are none.' } },
    hasNone: {
      what: { zh: '本机关说明没有规范性文件：{title}', en: 'The organ states that it has none: {title}' },
    },
    notDue: { what: { zh: '未到{day}。', en: '{day} has not passed.' } },
    missing: {
      what: {
        zh: '没有找到行政规范性文件栏目。',
        en: 'No column of normative documents was found.',
      },
      why: {
        zh: '现行有效的规范性文件要集中公开，方便查找。',
        en: 'Documents in force are to be public in one place, where people find them.',
      },
      fix: {
        zh: '在政府信息公开下设栏目；没有规范性文件的，注明“暂无”。',
        en: 'Give them a column under 政府信息公开; where there are none, say so.',
      },
    },
    empty: {
      what: { zh: '“{name}”里没有内容，也没有说明。', en: '“{name}” holds nothing and does not say why.' },
      why: {
        zh: '空白栏目让人分不清是没有还是没有公开。',
        en: 'A reader cannot tell whether there are none or none are public.',
      },
      fix: {
        zh: '归集现行有效的文件；确实没有的，注明“暂无”。',
        en: 'Gather the documents in force; where there are none, say so.',
      },
    },
    stray: {
      what: {
        zh: '{count}件规范性文件在本站其他地方，“{name}”里没有。',
        en: '{count} normative documents stand elsewhere on the site and not in “{name}”.',
      },
      why: { zh: '要点要求规范性文件及时归集。', en: 'The plan asks to gather them in time.' },
      fix: { zh: '补充归集到该栏目。', en: 'Add them to the column.' },
    },
    otherOrgan: {
      what: { zh: '看到的“{name}”不是本机关的。', en: '“{name}”, which was seen, is another organ’s.' },
      fix: {
        zh: '请查看本机关的规范性文件在哪里公开。',
        en: 'Look where the organ’s own documents are public.',
      },
    },
    undated: {
      what: { zh: '“{name}”没有可读的日期。', en: '“{name}” shows no date that can be read.' },
      fix: { zh: '请打开查看文件和更新日期。', en: 'Open it and look for documents and dates.' },
    },
    linked: {
      what: {
        zh: '有“{name}”的入口，栏目本身没有看到。',
        en: 'There is a way in, “{name}”; the column itself was not seen.',
      },
      fix: { zh: '请打开查看。', en: 'Open it and look.' },
    },
    unseen: {
      what: {
        zh: '看到的页面里没有此栏目，可能在没有看到的地方。',
        en: 'It is on no page that was seen; it may be elsewhere.',
      },
      fix: { zh: '请打开公开目录查找。', en: 'Look in the openness index.' },
    },
  },
  judge(site, setting) {
    const named = columnsNamed(site, NAMES);
    const columns = named.filter(({ organs }) => isOfOrgan(organs, site.organs) !== 'no');
    const found = upkeepOf({ ...site, columns }, NAMES, '');
    if ('newest' in found) {
      return gathered(site, columns, found.column, found.newest);
    }
    if (found.state === 'undated') {
      const notice = latest(itemsTitled(site, CLEARED));
      if (notice?.day != null) return gathered(site, columns, found.column, notice.day);
    }
    return notOwed(site, setting) ?? shortfall(found, named);
  },
});
