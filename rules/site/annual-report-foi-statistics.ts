import type { SiteFoiReport } from '../../facts/site.ts';
import { type SitePlace, type SiteVerdict, siteRule } from '../site-contract.ts';
import {
  type FoiDifference,
  type FoiRate,
  type FoiRateName,
  foiRate,
  foiRates,
  foiSums,
  isHigher,
} from '../words/foi-sums.ts';
import { lastYears, reportsOf } from './search/foi-reports.ts';

/** `MM-DD`. Ours, after the one plan that sets a day: by then the report should be there. */
const PRESENT_BY = '03-31';
const MOST_PLACES = 20;
const RATES = ['correction', 'loss'] as const satisfies readonly FoiRateName[];

type Name = 'balanced' | 'differs' | 'rose' | 'uncompared' | 'unread' | 'unseen' | 'none' | 'notDue';

export const annualReportFoiStatistics = siteRule({
  id: 'annual-report-foi-statistics',
  title: {
    zh: '年报的依申请、复议诉讼数据对得上，纠错率、败诉率不上升',
    en: 'The annual report’s figures on requests and disputes add up, and fewer disputes are lost',
  },
  severity: 'warning',
  cites: [{ clause: 'jiading-2023/83', basis: 'derived' }],
  appliesTo: 'any',
  needs: ['foiReports'],
  yearly: true,
  assumes: [
    {
      zh: '表格按国家统一格式：新收＋上年结转＝办理结果总计＋结转下年，逐栏核对；各栏、各项之和等于总计。',
      en: 'Tables are in the national form: received + carried in = handled + carried out in every column, and parts make their total.',
    },
    {
      zh: '空格和横线：按0计算对得上的，算对得上；对不上的，不判断。',
      en: 'Blanks and dashes: where a sum comes out with them as 0 it does; where it does not, nothing is said of it.',
    },
    {
      zh: '纠错率、败诉率是结果纠正占已审结的比例，尚未审结的不算；与同一单位上一年年报比较。',
      en: 'Rates are those corrected among those that ended, pending ones left out, against the same organ’s report of the year before.',
    },
    {
      zh: '街镇网站只看本街镇的年报。',
      en: 'On a town’s site only its own report counts.',
    },
  ],
  borrows: [
    {
      zh: '表格格式和勾稽关系出自国务院办公厅的年报格式，不出自要点；3月31日是本工具的参数。',
      en: 'The tables and their sums are those of the national form, not of a plan; 31 March is a parameter of this tool.',
    },
  ],
  messages: {
    balanced: {
      what: {
        zh: '{year}年年报的数据对得上，纠错率、败诉率没有上升（看了{count}份）。',
        en: 'The figures for {year} add up and no rate rose (reports seen: {count}).',
      },
    },
    differs: {
      what: {
        zh: '“{title}”有{count}处数据对不上，如{sumZh}。',
        en: '“{title}” has sums that do not come out ({count}): {sumEn}.',
      },
      why: {
        zh: '年报数据有勾稽关系，对不上说明填报有误。',
        en: 'These figures are bound to each other; a difference is an error in the report.',
      },
      fix: { zh: '核对台账，更正年报。', en: 'Check the register, and correct the report.' },
    },
    rose: {
      what: {
        zh: '“{title}”：{rateZh}比上一年高（{before}→{after}）。',
        en: '“{title}”: the {rateEn} rose ({before} → {after}).',
      },
      why: {
        zh: '要点要求以案促改，降低纠错率、败诉率。',
        en: 'The plan asks to learn from cases, so that fewer are lost.',
      },
      fix: {
        zh: '梳理被纠正的案件，改进答复。',
        en: 'Go through the cases lost, and improve how requests are answered.',
      },
    },
    uncompared: {
      what: {
        zh: '“{title}”有被纠正的案件（{after}），没有读到上一年可比的数据。',
        en: '“{title}” has cases corrected ({after}); no figures of the year before were read to compare.',
      },
      fix: { zh: '请对照上一年年报。', en: 'Compare with the report of the year before.' },
    },
    unread: {
      what: {
        zh: '“{title}”的表格没有读全（图片、附件、文字叙述，或格式不同）。',
        en: 'The tables of “{title}” were not read in full (a picture, a file, running text or another form).',
      },
      fix: { zh: '请打开年报核对。', en: 'Open the report and check its sums.' },
    },
    unseen: {
      what: { zh: '没有看到{year}年年报。', en: 'The report on {year} was not seen.' },
      fix: { zh: '请打开政府信息公开年报栏目。', en: 'Open the column of annual reports.' },
    },
    none: {
      what: {
        zh: '{year}年没有依申请公开和复议诉讼案件。',
        en: 'There were no requests and no disputes in {year}.',
      },
    },
    notDue: { what: { zh: '未到3月31日。', en: '31 March has not passed.' } },
  },
  judge(site, { year, today }) {
    const data = { year: year - 1 };
    const reports = reportsOf(site, year - 1);
    if (reports.length === 0) {
      return today > `${year}-${PRESENT_BY}`
        ? { outcome: 'cantTell', message: 'unseen', data }
        : { outcome: 'inapplicable', message: 'notDue', data };
    }
    const before = reportsOf(site, year - 2);
    const judged = reports.map((report) => verdictsOn(report, lastYears(report, reports, before)));
    const said = judged.flat();
    const failures = said.filter(({ outcome }) => outcome === 'failed');
    if (failures.length > 0) return failures;
    const [open] = said.filter(isOpen);
    if (open !== undefined)
      return { ...open, places: said.filter(isOpen).flatMap(({ places = [] }) => places) };
    if (reports.every(({ tables }) => foiSums(tables).none)) {
      return { outcome: 'inapplicable', message: 'none', data };
    }
    const places = reports.slice(0, MOST_PLACES).map((report) => placeOf(report));
    return { outcome: 'passed', message: 'balanced', data: { ...data, count: reports.length }, places };
  },
});

function isOpen(verdict: SiteVerdict<Name>): verdict is Extract<SiteVerdict<Name>, { outcome: 'cantTell' }> {
  return verdict.outcome === 'cantTell';
}

/** What is to be said of one report; nothing where it is in order. */
function verdictsOn(report: SiteFoiReport, last: SiteFoiReport | null): SiteVerdict<Name>[] {
  const { differences, settled } = foiSums(report.tables);
  const rates = RATES.flatMap((name) => verdictOnRate(name, report, last));
  if (differences.length > 0) return [differing(report, differences), ...rates];
  const isRead = settled ? [] : [unread(report)];
  return [...isRead, ...rates];
}

function unread(report: SiteFoiReport): SiteVerdict<Name> {
  return { outcome: 'cantTell', message: 'unread', data: { title: report.title }, places: [placeOf(report)] };
}

function differing(report: SiteFoiReport, differences: readonly FoiDifference[]): SiteVerdict<Name> {
  const [first] = differences;
  return {
    outcome: 'failed',
    message: 'differs',
    data: {
      title: report.title,
      count: differences.length,
      sumZh: first?.zh ?? '',
      sumEn: first?.en ?? '',
    },
    places: differences.slice(0, MOST_PLACES).map(({ zh }) => placeOf(report, zh)),
    about: `sums ${report.url}`,
  };
}

function verdictOnRate(
  name: FoiRateName,
  report: SiteFoiReport,
  last: SiteFoiReport | null,
): SiteVerdict<Name>[] {
  const rate = foiRate(report.tables, name);
  if (rate === null || rate.lost === 0) return [];
  const earlier = last === null ? null : foiRate(last.tables, name);
  const rose = earlier === null ? null : isHigher(rate, earlier);
  const { zh: rateZh, en: rateEn } = foiRates[name];
  const data = { title: report.title, after: share(rate) };
  if (earlier === null || last === null || rose === null) {
    return [{ outcome: 'cantTell', message: 'uncompared', data, places: [placeOf(report)] }];
  }
  if (!rose) return [];
  return [
    {
      outcome: 'failed',
      severity: 'info',
      message: 'rose',
      data: { ...data, before: share(earlier), rateZh, rateEn },
      places: [placeOf(report), placeOf(last)],
      about: `${name} ${report.url}`,
    },
  ];
}

function share({ lost, ended }: FoiRate): string {
  return `${lost}/${ended}`;
}

function placeOf({ url, title }: SiteFoiReport, text = title): SitePlace {
  return { url, text };
}
