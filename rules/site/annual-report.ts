import type { SiteFacts, SiteItem } from '../../facts/site.ts';
import { type SiteView, siteRule } from '../site-contract.ts';
import { columnsNamed } from './search/columns.ts';
import { absence, isWholeSeen } from './search/coverage.ts';
import { earliest, itemsTitled, placeOfItem, type Wanted, yearInTitle } from './search/items.ts';
import { isForOrgan } from './search/organs.ts';

const REPORT = {
  title:
    /^(?=.*年).*(?:信息公开|信息[和与及、]政务公开)(?:工作)?(?:情况)?的?[（(]?(?:20\d{2}年?)?[)）]?(?:年?年?度)?(?:工作)?(?:情况)?的?(?:年报|报告)/,
  but: /(?<!报告(?:（[^）]{1,8}）)?[及和与、])(?:解读|图解)|一图|看懂|读懂|法治政府|数据统计表$|编制|报送|撰写|季度|半年|\d月|专项|自查|整改|评估|考核|调研|监测|制度/,
};
/** Reports under a name of their own, as 2024年年报, and sums of the year that may be meant as the report. */
const PERHAPS = {
  title: /年报|年度(?:工作)?报告|(?:信息|政务)公开.*(?:总结|报告)/,
  but: /解读|图解|一图|看懂|读懂|法治|网站|新媒体|统计|财[务政]|[预决]算|环境|质量|审计|绩效|编制|报送|撰写|季度|半年|\d月|专项|自查|整改|评估|考核|调研|监测|制度/,
};
const INTERPRETATION = {
  title:
    /^(?=.*(?:信息公开|年报|年度报告)).*(?:解读|图解|一图|看懂|读懂|图说|数说|长图|图文版|速览|漫画|动[漫画]|视频(?!会)|H5)/,
  but: /要点|方案|条例|办法|规定|指南|会议|培训/,
};
const COLUMN = { name: /政府信息公开年(?:度)?报告?|信息公开年报|^年报$|年度报告/, but: /法治/ };

/** `MM-DD`. Ours, after the one plan that sets a day: by then the report should be there. */
const PRESENT_BY = '03-31';

/** Whether an interpretation of the report is listed; one that names no year is of the report before it. */
function isExplained(site: Pick<SiteFacts, 'items'>, reported: number, since: string): boolean {
  return itemsTitled(site, INTERPRETATION).some(({ title, day }) => {
    const year = yearInTitle(title);
    return year === null ? day !== null && day >= since : year === reported;
  });
}

/** Reports of the organ's own on the year before; one that names no year is about the year before it came out. */
function ofYear(site: SiteView<'items'>, wanted: Wanted, year: number): SiteItem[] {
  const own = itemsTitled(site, wanted).filter((item) => isForOrgan(item, site.organs) !== 'no');
  return own.filter(({ title, day }) => {
    const named = yearInTitle(title);
    return named === null ? day?.startsWith(`${year}-`) === true : named === year - 1;
  });
}

export const annualReport = siteRule({
  id: 'annual-report',
  title: {
    zh: '上一年政府信息公开年报按期公开，并有解读',
    en: 'Last year’s annual report on openness is public in time, with an interpretation',
  },
  severity: 'error',
  cites: [
    { clause: 'huating-2025/34', basis: 'stated' },
    { clause: 'jiading-2023/90', basis: 'derived' },
  ],
  appliesTo: 'any',
  needs: ['columns', 'items', 'foiReports'],
  yearly: true,
  assumes: [
    {
      zh: '年报的发布日取列表或页面所示最早的一个；重新上传会使日期变晚。',
      en: 'A report’s day is the earliest shown in a list or on its page; a new upload makes it later.',
    },
  ],
  borrows: [
    {
      zh: '要点没有规定日期的，3月31日是本工具的参数：此前没有不算缺，此后发布只作提示。',
      en: 'Where the plan sets no day, 31 March is a parameter of this tool: before it nothing is missing, after it a hint is given.',
    },
  ],
  messages: {
    inTime: {
      what: {
        zh: '{year}年年报已于{day}公开，并有解读。',
        en: 'The report on {year} was published on {day}, with an interpretation.',
      },
    },
    missing: {
      what: {
        zh: '没有找到{year}年政府信息公开年报。',
        en: 'The annual report on openness of {year} was not found.',
      },
      why: {
        zh: '年报要每年公开，便于公众监督。',
        en: 'It has to be public every year, so that people can look.',
      },
      fix: { zh: '在政府信息公开年报栏目发布。', en: 'Publish it in the column of annual reports.' },
    },
    late: {
      what: {
        zh: '{year}年年报{day}才公开，晚于3月31日。',
        en: 'The report on {year} was published on {day}, after 31 March.',
      },
      why: { zh: '年报应在3月底前公开。', en: 'It is due by the end of March.' },
      fix: { zh: '核对发布日期；下一年按期公开。', en: 'Check the date; publish the next one in time.' },
    },
    unexplained: {
      what: { zh: '{year}年年报没有找到解读。', en: 'No interpretation of the report on {year} was found.' },
      why: {
        zh: '要点要求年报与解读一并公开。',
        en: 'The plan asks for report and interpretation together.',
      },
      fix: {
        zh: '发布图解或文字解读，并与年报互相链接。',
        en: 'Publish one, in pictures or text, and link the two.',
      },
    },
    drawn: {
      what: {
        zh: '{year}年年报没有单独的解读；年报页内有图片，可能就是图解。',
        en: 'The report on {year} has no interpretation of its own; pictures on its page may be one.',
      },
      fix: { zh: '请打开年报查看。', en: 'Open the report and look.' },
    },
    likely: {
      what: {
        zh: '没有找到名为{year}年政府信息公开年报的，“{title}”可能就是。',
        en: 'No report on {year} goes by its name; “{title}” may be it.',
      },
      fix: { zh: '请打开确认；标题可按统一名称写。', en: 'Open it and see; its title can be the usual one.' },
    },
    undated: {
      what: { zh: '{year}年年报没有标明发布日期。', en: 'The report on {year} shows no publish date.' },
      fix: { zh: '请核对发布日期。', en: 'Look up when it was published.' },
    },
    unseen: {
      what: {
        zh: '没有看到列出{year}年年报的栏目。',
        en: 'The column that would list the report on {year} was not seen.',
      },
      fix: { zh: '请打开政府信息公开年报栏目。', en: 'Open the column of annual reports.' },
    },
    notDue: { what: { zh: '未到3月31日。', en: '31 March has not passed.' } },
  },
  judge(site, { year, today, thresholds: { annualReportBy } }) {
    const due = `${year}-${annualReportBy ?? PRESENT_BY}`;
    // Where the plan sets no day, only that the report is there is asked.
    const weighs = annualReportBy === null ? 'info' : 'warning';
    const reported = year - 1;
    const data = { year: reported };
    const report = earliest(ofYear(site, REPORT, year));
    const isDue = today > due;
    if (report === null) {
      if (!isDue) return { outcome: 'inapplicable', message: 'notDue', data };
      const [likely] = ofYear(site, PERHAPS, year);
      if (likely !== undefined) {
        const told = { ...data, title: likely.title };
        return { outcome: 'cantTell', message: 'likely', data: told, places: [placeOfItem(likely)] };
      }
      const columns = columnsNamed(site, COLUMN);
      return absence(site, columns, `${year}-01-01`) === 'absent'
        ? {
            outcome: 'failed',
            message: 'missing',
            data,
            places: columns.map(({ url, name }) => ({ url, text: name })),
          }
        : { outcome: 'cantTell', message: 'unseen', data };
    }
    const places = [placeOfItem(report)];
    if (report.day === null) return { outcome: 'cantTell', message: 'undated', data, places };
    const dated = { ...data, day: report.day };
    if (report.day > due) {
      return { outcome: 'failed', severity: weighs, message: 'late', data: dated, places };
    }
    const drawing = site.foiReports.find(({ url }) => url === report.url)?.drawing ?? 'none';
    if (drawing === 'named' || isExplained(site, reported, report.day)) {
      return { outcome: 'passed', message: 'inTime', data: dated, places };
    }
    if (!isDue) return { outcome: 'inapplicable', message: 'notDue', data };
    if (drawing === 'maybe') return { outcome: 'cantTell', message: 'drawn', data, places };
    return isWholeSeen(site)
      ? { outcome: 'failed', severity: weighs, message: 'unexplained', data, places }
      : { outcome: 'cantTell', message: 'unseen', data, places };
  },
});
