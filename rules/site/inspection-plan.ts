import { type SiteSetting, type SiteVerdict, type SiteView, siteRule } from '../site-contract.ts';
import { columnsNamed, entrancesNamed, placeOfColumn, placeOfEntrance } from './search/columns.ts';
import { absence } from './search/coverage.ts';
import { itemsOfYear, itemsTitled, placeOfItem } from './search/items.ts';
import { isForOrgan } from './search/organs.ts';

const PLAN = {
  title:
    /(?:检查|抽查|执法|双随机)[^，。]{0,12}计划|(?:行政|执法|监督|涉企)检查(?:工作|年度)?安排|计划.{0,6}(?:检查|抽查)事项|(?:检查|抽查)计划/,
  but: /总结|解读|完成情况|执行情况|结果|征求|草案|征集|督查|考核|通报|巡察|审计|自查|体检|健康检查|两癌|筛查|落实情况|检查井|普法|计划生育|培训|答复/,
};
/** Drawn inspectors at drawn firms: one manner of inspecting, not all of it. */
const RANDOM = /双随机|抽查/;
const CODE = {
  title: /检查码|(?:检查|入企).{0,8}(?:亮码|扫码)|(?:亮码|扫码).{0,6}(?:检查|入企)/,
  but: /核酸|健康码/,
};
const COLUMN = {
  name: /行政检查|检查计划|双随机|涉企检查|执法检查|行政执法(?:公示|信息|公开)?$|执法公示/,
  but: /处罚$|许可$/,
};
const PLANS = { name: /行政检查|检查计划|涉企检查|执法检查|抽查计划/ };
const PLATFORM = { name: /行政执法.*平台|执法公示|行政检查|双随机|检查计划/, but: /监督电话|处罚$/ };
/** `MM-DD`: after it a year without a plan is a fault. */
const DUE = '06-30';
/** The inspection code came in that year. */
const CODE_SINCE = 2025;

type Name = 'open' | 'random' | 'missing' | 'platform' | 'powers' | 'unseen' | 'notDue';
type View = SiteView<'columns' | 'entrances' | 'items'>;

export const inspectionPlan = siteRule({
  id: 'inspection-plan',
  title: {
    zh: '当年行政检查计划公开',
    en: 'The year’s plan of administrative inspections is public',
  },
  severity: 'warning',
  cites: [
    { clause: 'chongming-2025/14', basis: 'stated' },
    { clause: 'songjiang-2025/17', basis: 'stated' },
    { clause: 'huating-2025/prose-1.2.2a', basis: 'stated' },
    { clause: 'huating-2025/4', basis: 'stated' },
  ],
  appliesTo: 'any',
  needs: ['columns', 'entrances', 'items'],
  yearly: true,
  assumes: [
    {
      zh: '计划以标题辨认；写着当年年份的，上年末发布也算。',
      en: 'A plan is known by its title; one that names the year counts though published the year before.',
    },
    {
      zh: '镇和部门要有本单位的计划，区的不能代替。部门有无检查权不由网页看出。',
      en: 'A town or department needs its own; the district’s is another. Whether a department inspects at all no page tells.',
    },
    {
      zh: '“检查码”在现场使用，网上只看有没有公告。',
      en: 'The inspection code is used on site; the web shows only its announcement.',
    },
  ],
  borrows: [
    {
      zh: '6月30日是本工具的参数，不出自要点。',
      en: '30 June is a parameter of this tool, not of a plan.',
    },
  ],
  messages: {
    open: { what: { zh: '已公开：{title}。', en: 'Public: {title}.' } },
    random: {
      what: {
        zh: '只看到“双随机”抽查计划：{title}。',
        en: 'Only the plan of random checks was seen: {title}.',
      },
      fix: {
        zh: '请核对是否涵盖全部行政检查。',
        en: 'See whether it covers all administrative inspections.',
      },
    },
    missing: {
      what: {
        zh: '没有找到{year}年行政检查计划。',
        en: 'No plan of administrative inspections of {year} was found.',
      },
      why: {
        zh: '企业和公众应事先知道当年检查什么。',
        en: 'Firms and citizens should know beforehand what is inspected.',
      },
      fix: {
        zh: '公开本单位{year}年行政检查计划。',
        en: 'Publish the organ’s own plan for {year}.',
      },
    },
    noCode: {
      what: { zh: '没有找到“检查码”的公告。', en: 'No announcement of the inspection code was found.' },
      why: { zh: '要点要求全面推行涉企“检查码”。', en: 'The plan asks for the code to be used throughout.' },
      fix: { zh: '发布“检查码”使用公告。', en: 'Announce how the code is used.' },
    },
    platform: {
      what: {
        zh: '有“{name}”的入口，计划可能在那里。',
        en: 'There is a way in, “{name}”; the plan may be there.',
      },
      fix: { zh: '请打开查找{year}年的计划。', en: 'Open it and look for the plan of {year}.' },
    },
    powers: {
      what: {
        zh: '没有找到{year}年行政检查计划；部门有无检查权需核对。',
        en: 'No plan of {year} was found; whether the department inspects is to be checked.',
      },
      fix: { zh: '请对照权责清单。', en: 'Compare with its list of powers.' },
    },
    unseen: {
      what: {
        zh: '看到的页面里没有{year}年行政检查计划，可能在没有看到的地方。',
        en: 'The plan of {year} is on no page that was seen; it may be elsewhere.',
      },
      fix: {
        zh: '请打开行政执法、规划计划栏目查找。',
        en: 'Look in the columns of enforcement and of plans.',
      },
    },
    notDue: { what: { zh: '未到6月30日。', en: '30 June has not passed.' } },
  },
  judge(site, setting) {
    const plan = planOf(site, setting);
    return isCodeMissing(site, setting)
      ? [plan, { outcome: 'failed', severity: 'info', message: 'noCode', places: [], about: 'code' }]
      : plan;
  },
});

function planOf(site: View, { year, today, level }: SiteSetting): SiteVerdict<Name> {
  const isOurs = level === 'town' || level === 'department';
  const plans = itemsOfYear(itemsTitled(site, PLAN), year).filter(
    (item) => !isOurs || isForOrgan(item, site.organs) !== 'no',
  );
  const plan = plans.find(({ title }) => !RANDOM.test(title)) ?? plans[0];
  const data = { year };
  if (plan !== undefined) {
    const places = [placeOfItem(plan)];
    const named = { title: plan.title };
    return RANDOM.test(plan.title)
      ? { outcome: 'cantTell', message: 'random', data: named, places }
      : { outcome: 'passed', message: 'open', data: named, places };
  }
  if (today <= `${year}-${DUE}`) return { outcome: 'inapplicable', message: 'notDue' };
  const columns = columnsNamed(site, COLUMN);
  const [way] = columns.length > 0 ? [] : entrancesNamed(site, PLATFORM);
  if (way !== undefined) {
    const places = [placeOfEntrance(way)];
    return { outcome: 'cantTell', message: 'platform', data: { ...data, name: way.label }, places };
  }
  // A column of enforcement in general proves nothing: plans stand among plans as often.
  const ofPlans = columnsNamed(site, PLANS);
  if (absence(site, ofPlans, `${year - 1}-11-01`) === 'unseen') {
    return { outcome: 'cantTell', message: 'unseen', data, places: columns.map(placeOfColumn) };
  }
  return level === 'department'
    ? { outcome: 'cantTell', message: 'powers', data }
    : { outcome: 'failed', message: 'missing', data, places: columns.map(placeOfColumn) };
}

/** Only the whole site, read, proves that nothing is announced. */
function isCodeMissing(site: View, { year, today }: SiteSetting): boolean {
  if (year < CODE_SINCE || today <= `${year}-${DUE}`) return false;
  const isNamed = itemsTitled(site, CODE).length > 0 || entrancesNamed(site, { name: /检查码/ }).length > 0;
  return !isNamed && absence(site, [], `${year}-01-01`) === 'absent';
}
