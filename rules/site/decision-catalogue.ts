import type { SiteCatalogue, SiteColumn, SiteFacts } from '../../facts/site.ts';
import { siteRule } from '../site-contract.ts';
import { columnsNamed, placeOfColumn } from './search/columns.ts';
import { absence } from './search/coverage.ts';
import { itemsOfYear, itemsTitled, placeOfItem } from './search/items.ts';
import { isForOrgan } from './search/organs.ts';

const CATALOGUE = {
  // 2025年度重大行政决策事项, 关于…事项的公示: with its year and nothing behind it, the list is meant.
  title:
    /重大(?:行政)?决策(?:事项|项目)?.{0,12}(?:目录|清单|名录|一览表)|决策事项(?:目录|一览)|重大(?:行政)?决策(?:事项|项目)?(?:年度)?(?:计划|列?表)(?=$|[（(])|20\d{2}年.{0,16}重大(?:行政)?决策(?:事项|项目)(?:的?(?:公告|公示|公布|通告))?$/,
  but: /办法|规定|程序|规则|制度|指南|征集|征求|申报|报送|解读|草案|(?:开展|做好|组织|启动).{0,24}编制|^(?!.*经).*会.{0,8}(?:审议|研究|讨论|听取)/,
};
/** An explicit statement that the year has none. */
const NONE = {
  title:
    /(?:无|没有|未(?:列入|确定|安排|制定|编制|形成|产生)|不(?:涉及|编制|制定)).{0,12}重大.{0,4}决策|重大.{0,4}决策(?:事项)?.{0,8}(?:为零|零报告|无|没有)/,
};
/** A later state of a catalogue: it does not tell when the first was public. */
const LATER = /调整|更新|增补|补充|修订|第[二三四]批/;
const COLUMN = { name: /重大(?:行政)?决策|决策事项目录|^决策公开$|决策预公开/, but: /规则|程序/ };

/** Where notices that publish a catalogue stand as often as in a column of decisions. */
const NOTICES = { name: /^(?:区|镇|政府)?(?:通知公告|公告公示|公示公告|通知|公告|通告|政府文件|政策文件)$/ };

/** The columns that would list the catalogue: those of catalogues alone, else notices beside those of decisions. */
function listing(site: Pick<SiteFacts, 'columns'>, columns: readonly SiteColumn[]): SiteColumn[] {
  const isOwnColumn = columns.length === 0 || columns.some(({ name }) => name.includes('目录'));
  return isOwnColumn ? [...columns] : [...columns, ...columnsNamed(site, NOTICES)];
}

interface Found {
  readonly url: string;
  readonly title: string;
  /** The earliest day that is shown of it. */
  readonly day: string | null;
}

/** The day from which it can have been public: the organ's own date, or that of publishing, whichever is first. */
function firstDay(catalogue: SiteCatalogue | undefined, day: string | null): string | null {
  const days = [day, catalogue?.published ?? null, catalogue?.issued ?? null].filter((one) => one !== null);
  return days.sort()[0] ?? null;
}

export const decisionCatalogue = siteRule({
  id: 'decision-catalogue',
  title: {
    zh: '年度重大行政决策事项目录按期公开',
    en: 'The year’s catalogue of major administrative decisions is public in time',
  },
  severity: 'error',
  cites: [
    { clause: 'jiading-2023/62', basis: 'stated' },
    { clause: 'xujing-2023/10', basis: 'stated' },
    { clause: 'huating-2025/15', basis: 'stated' },
    { clause: 'huating-2025/prose-3.1a', basis: 'stated' },
    { clause: 'chongming-2025/12', basis: 'derived' },
    { clause: 'songjiang-2025/14', basis: 'derived' },
  ],
  appliesTo: 'any',
  needs: ['columns', 'items', 'catalogues'],
  yearly: true,
  assumes: [
    {
      zh: '公开日取成文日期、列表日期和页面日期中最早的一个；重新编辑会使页面日期变晚。',
      en: 'The day is the earliest of the organ’s own date, the list’s and the page’s; editing makes the page’s later.',
    },
    {
      zh: '目录以标题识别，本单位的才算；上级或其他单位的目录不算，程序规定、征集通知不是目录。',
      en: 'A catalogue is known by its title and has to be the organ’s own; rules of procedure and calls for items are none.',
    },
  ],
  messages: {
    inTime: {
      what: { zh: '《{title}》已于{day}公开。', en: '“{title}” was published on {day}.' },
    },
    noneThisYear: {
      what: {
        zh: '已说明{year}年没有重大行政决策事项。',
        en: 'It is stated that {year} has no such decisions.',
      },
    },
    missing: {
      what: {
        zh: '没有找到本单位{year}年度重大行政决策事项目录。',
        en: 'The organ’s own catalogue of major decisions of {year} was not found.',
      },
      why: {
        zh: '目录公开后，公众才知道哪些决策可以参与。',
        en: 'Only the catalogue tells the public which decisions it can take part in.',
      },
      fix: {
        zh: '公开目录；当年没有决策事项的，也要发布说明。',
        en: 'Publish it; where the year has none, publish a statement that says so.',
      },
    },
    late: {
      what: {
        zh: '《{title}》{day}才公开，晚于{due}。',
        en: '“{title}” was published on {day}, after {due}.',
      },
      why: { zh: '目录应在3月底前公开。', en: 'It is due by the end of March.' },
      fix: {
        zh: '核对首次公开日期；下一年按期公开。',
        en: 'Check the first day; publish the next one in time.',
      },
    },
    adjusted: {
      what: {
        zh: '只看到调整后的目录（{day}），不知首次公开在何时。',
        en: 'Only a later state of it was seen ({day}); when the first was public is not known.',
      },
      fix: { zh: '请查首次公开的目录及日期。', en: 'Look for the first one and its date.' },
    },
    undated: {
      what: { zh: '《{title}》没有标明日期。', en: '“{title}” shows no date.' },
      fix: { zh: '请核对首次公开日期。', en: 'Look up when it was first published.' },
    },
    rolling: {
      what: {
        zh: '有一份不写年度的目录，各行提到{year}年；不知何时首次公开。',
        en: 'One catalogue names no year; its rows speak of {year}. When they were public is not known.',
      },
      fix: { zh: '请核对本年度事项公开的日期。', en: 'Look up when this year’s items were published.' },
    },
    saysNone: {
      what: {
        zh: '目录栏目写着暂无内容，不知是否指{year}年没有决策事项。',
        en: 'The column says that there is nothing; whether {year} has no decisions is not said.',
      },
      fix: {
        zh: '请核对；没有的，发布明确的说明。',
        en: 'Check; where there are none, let a statement say so.',
      },
    },
    unseen: {
      what: {
        zh: '没有看全列出{year}年目录的栏目。',
        en: 'The column that would list the catalogue of {year} was not seen in full.',
      },
      fix: { zh: '请打开重大行政决策栏目。', en: 'Open the column of major decisions.' },
    },
    notDue: { what: { zh: '未到3月31日。', en: '31 March has not passed.' } },
  },
  judge(site, { year, today, thresholds: { decisionCatalogueBy } }) {
    const due = `${year}-${decisionCatalogueBy ?? '03-31'}`;
    const isOurs = (one: { title: string; organs: readonly string[] }) =>
      isForOrgan(one, site.organs) !== 'no';
    const byUrl = new Map(site.catalogues.map((catalogue) => [catalogue.url, catalogue]));
    const found = itemsOfYear(itemsTitled(site, CATALOGUE), year)
      .filter(isOurs)
      .map((item): Found => ({ ...item, day: firstDay(byUrl.get(item.url), item.day) }))
      .toSorted((a, b) => ((a.day ?? '9') < (b.day ?? '9') ? -1 : 1));
    const first = found.find(({ title }) => !LATER.test(title)) ?? found[0];
    if (first !== undefined) {
      const { title, day } = first;
      const places = [{ url: first.url, text: title }];
      if (day === null) return { outcome: 'cantTell', message: 'undated', data: { title }, places };
      if (day <= due || decisionCatalogueBy === null) {
        return { outcome: 'passed', message: 'inTime', data: { title, day }, places };
      }
      return LATER.test(title)
        ? { outcome: 'cantTell', message: 'adjusted', data: { day }, places }
        : { outcome: 'failed', severity: 'warning', message: 'late', data: { title, day, due }, places };
    }
    const data = { year };
    const none = itemsOfYear(itemsTitled(site, NONE), year).filter(isOurs);
    if (none.length > 0)
      return { outcome: 'passed', message: 'noneThisYear', data, places: none.map(placeOfItem) };
    if (today <= due) return { outcome: 'inapplicable', message: 'notDue' };
    const rolling = site.catalogues.find(
      (one) =>
        one.kind === 'decision-catalogue' &&
        isOurs(one) &&
        one.years.length === 0 &&
        one.rowYears.includes(year),
    );
    if (rolling !== undefined) {
      return {
        outcome: 'cantTell',
        message: 'rolling',
        data,
        places: [{ url: rolling.url, text: rolling.title }],
      };
    }
    const columns = columnsNamed(site, COLUMN).filter(
      (column) => isForOrgan({ ...column, title: '' }, site.organs) !== 'no',
    );
    const places = columns.map(placeOfColumn);
    if (columns.some(({ saysNone, entries }) => saysNone && entries === 0)) {
      return { outcome: 'cantTell', message: 'saysNone', data, places };
    }
    return absence(site, listing(site, columns), `${year}-01-01`) === 'absent'
      ? {
          outcome: 'failed',
          severity: decisionCatalogueBy === null ? 'warning' : 'error',
          message: 'missing',
          data,
          places,
        }
      : { outcome: 'cantTell', message: 'unseen', data, places };
  },
});
