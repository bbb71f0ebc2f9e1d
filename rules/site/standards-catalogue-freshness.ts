import type { SiteCatalogue } from '../../facts/site.ts';
import { siteRule } from '../site-contract.ts';
import { addMonths } from '../words/dates.ts';
import { entrancesNamed, placeOfEntrance } from './search/columns.ts';
import { isForOrgan } from './search/organs.ts';

const ENTRANCE = { name: /标准目录|标准化规范化|基层政务公开/, but: /通知|方案|会议|解读/ };
/** Months after which a catalogue is a hint, and after which it is a fault. */
const FRESH = 12;
const STALE = 24;

/** The latest day that is shown of it: a row's own day of updating goes before that of the page or file. */
function dayOf({ updated, published, issued }: SiteCatalogue): string | null {
  const days = [updated, published, issued].filter((day) => day !== null);
  return days.toSorted().at(-1) ?? null;
}

/** What a catalogue is of, as shown, and the last day that this can mean: a version of 2024 may be of December. */
function versionOf(
  catalogue: SiteCatalogue,
  auditedYear: number,
): { latest: string; version: string | null } {
  const day = dayOf(catalogue);
  const named = catalogue.years.filter((year) => year <= auditedYear).at(-1);
  const yearEnd = named === undefined ? '' : `${named}-12-31`;
  return day === null || yearEnd > day
    ? { latest: yearEnd, version: named === undefined ? null : `${named}` }
    : { latest: day, version: day };
}

export const standardsCatalogueFreshness = siteRule({
  id: 'standards-catalogue-freshness',
  title: { zh: '政务公开标准目录动态调整', en: 'The catalogue of openness standards is kept up' },
  severity: 'warning',
  cites: [
    { clause: 'huating-2025/20', basis: 'stated' },
    { clause: 'jiading-2023/73', basis: 'derived' },
    { clause: 'xujing-2023/21', basis: 'derived' },
  ],
  appliesTo: 'any',
  needs: ['catalogues', 'entrances'],
  yearly: false,
  assumes: [
    {
      zh: '目录的版本取所示最晚的更新或发布日期，或标题所写的年份，以较新的为准。',
      en: 'Its version is the latest day of updating or publishing that is shown, or the year in its title, whichever is later.',
    },
  ],
  borrows: [
    {
      zh: '12个月、24个月是本工具的参数，不出自要点。',
      en: '12 and 24 months are parameters of this tool, not of a plan.',
    },
  ],
  messages: {
    kept: { what: { zh: '《{title}》的版本是{version}。', en: '“{title}” is of {version}.' } },
    older: {
      what: {
        zh: '《{title}》的版本是{version}，已过{months}个月。',
        en: '“{title}” is of {version}, over {months} months ago.',
      },
      why: {
        zh: '标准目录要随业务动态调整，覆盖重点业务。',
        en: 'The catalogue is to follow the organ’s work and cover what matters.',
      },
      fix: {
        zh: '核对调整后重新发布，写明更新日期。',
        en: 'Check and adjust it, and publish it with the day of updating.',
      },
    },
    undated: {
      what: { zh: '《{title}》没有可读的版本日期。', en: '“{title}” shows no date that can be read.' },
      fix: {
        zh: '请查看目录文件；建议标明更新日期。',
        en: 'Look into its files; the date had better be shown.',
      },
    },
    linked: {
      what: {
        zh: '有“{name}”的入口，目录本身没有看到。',
        en: 'There is a way in, “{name}”; the catalogue itself was not seen.',
      },
      fix: { zh: '请打开查看更新日期。', en: 'Open it and look for its date.' },
    },
    unseen: {
      what: { zh: '没有看到标准目录。', en: 'No catalogue of standards was seen.' },
      fix: { zh: '请打开标准目录入口。', en: 'Open the way in to it.' },
    },
    elsewhere: {
      what: {
        zh: '本单位没有自己的目录，链接到上级的目录。',
        en: 'The organ has no catalogue of its own and links to that of the level above.',
      },
    },
    none: { what: { zh: '本站没有标准目录。', en: 'The site has no catalogue of standards.' } },
  },
  judge({ catalogues, entrances, host, organs, coverage }, { year, today }) {
    const standards = catalogues.filter(({ kind }) => kind === 'standards-catalogue');
    const own = standards.filter((one) => isForOrgan(one, organs) !== 'no');
    if (own.length === 0) {
      const [entrance] = entrancesNamed({ entrances }, ENTRANCE);
      if (standards.length > 0 || (entrance !== undefined && entrance.host !== host)) {
        return { outcome: 'inapplicable', message: 'elsewhere' };
      }
      if (entrance !== undefined) {
        const places = [placeOfEntrance(entrance)];
        return { outcome: 'cantTell', message: 'linked', data: { name: entrance.label }, places };
      }
      return coverage.complete
        ? { outcome: 'inapplicable', message: 'none' }
        : { outcome: 'cantTell', message: 'unseen' };
    }
    const [newest] = own
      .map((catalogue) => ({ catalogue, ...versionOf(catalogue, year) }))
      .toSorted((a, b) => (a.latest > b.latest ? -1 : 1));
    if (newest === undefined) return { outcome: 'cantTell', message: 'unseen' };
    const { catalogue, latest, version } = newest;
    const { title } = catalogue;
    const places = [{ url: catalogue.url, text: title }];
    if (version === null) return { outcome: 'cantTell', message: 'undated', data: { title }, places };
    const data = { title, version };
    if (latest >= addMonths(today, -FRESH)) return { outcome: 'passed', message: 'kept', data, places };
    return latest < addMonths(today, -STALE)
      ? { outcome: 'failed', message: 'older', data: { ...data, months: STALE }, places }
      : { outcome: 'failed', severity: 'info', message: 'older', data: { ...data, months: FRESH }, places };
  },
});
