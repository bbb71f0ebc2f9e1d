import type { SiteItem } from '../../facts/site.ts';
import { siteRule } from '../site-contract.ts';
import { columnsNamed, placeOfColumn } from './search/columns.ts';
import { absence } from './search/coverage.ts';
import { earliest, itemsOfYear, itemsTitled, placeOfItem } from './search/items.ts';
import { isForOrgan } from './search/organs.ts';

const PLAN = {
  title: /(?:政务|信息)公开(?:工作)?(?:年度)?(?:工作)?(?:要点|计划)|(?:政务|信息)公开.{0,8}任务分[解工]/,
  but: /解读|图解|落实情况|完成情况|执行情况|总结|征求|征集|公开计划目录|依申请/,
};
/** 政务公开工作实施方案, 重点任务: what may be the plan under another name. */
const LIKE = {
  title:
    /(?:政务|信息)公开.{0,10}(?:重点(?:工作|任务)|任务清单|责任(?:分解|清单)|工作(?:安排|思路|方案)|实施方案)|(?:政务|信息)公开.{0,12}总结.{0,12}(?:计划|打算|安排)/,
  but: /解读|图解|(?:落实|完成|执行)情况|征求|征集|依申请|培训|考核|评估|开放[月日周]|标准化|试点|专区|目录/,
};
/** 国务院办公厅, 上海市: plans of those above, reprinted. */
const FROM_ABOVE = /国务院|国办|全国|中央|(?:上海市|本市|全市|市政府)(?!\p{Script=Han}{2,3}区)/u;
const COLUMN = {
  name: /(?:政务|信息)公开(?:工作)?(?:要点|制度|计划|管理|工作$)|工作要点|工作计划|规划计划|计划规划|计划总结/,
};
/** Columns that would hold it; those of rules, and of plans in general, may leave it to others. */
const OF_OPENNESS = { name: /(?:政务|信息)公开(?:工作)?(?:要点|计划)|工作要点/ };

const PASSED_ON = /转发|转载|批转/;
/** 贯彻落实…要点任务分解表: what an organ makes of a plan from above is its own. */
const CARRIED_OUT = /(?:贯彻|落实).*(?:任务|分工|方案|措施|安排|计划)/;

/** Whether a plan is the organ's own, not one from above that it reprints. */
function isOwn(item: SiteItem, ours: readonly string[]): boolean {
  const title = item.title.replace(/\s/g, '');
  if (PASSED_ON.test(title)) return false;
  if (isForOrgan({ title, organs: [] }, ours) === 'yes') return true;
  const isReprint = FROM_ABOVE.test(title) && !CARRIED_OUT.test(title);
  return !isReprint && isForOrgan(item, ours) !== 'no';
}

export const workPlan = siteRule({
  id: 'work-plan',
  title: {
    zh: '公开年度政务公开工作要点',
    en: 'The year’s work plan on open government is public',
  },
  severity: 'warning',
  cites: [
    { clause: 'xujing-2023/28', basis: 'stated' },
    { clause: 'huating-2025/33', basis: 'stated' },
    { clause: 'jiading-2023/90', basis: 'derived' },
  ],
  appliesTo: 'any',
  needs: ['columns', 'items'],
  yearly: true,
  assumes: [
    {
      zh: '以标题识别本单位的要点或任务分解；转载的国家、市、区要点不算。',
      en: 'The organ’s own plan or task table is known by its title; plans from above that are reprinted do not count.',
    },
    {
      zh: '要点没有定日期的，当年没有就看上一年。任务分解表多为附件，有没有附上不作判断。',
      en: 'Where the plan sets no day, the year before is judged while this year has none. Whether a task table is attached is not judged.',
    },
  ],
  messages: {
    inTime: {
      what: { zh: '《{title}》已于{day}公开。', en: '“{title}” was published on {day}.' },
    },
    missing: {
      what: {
        zh: '没有找到本单位{year}年政务公开工作要点。',
        en: 'The organ’s own work plan on open government of {year} was not found.',
      },
      why: {
        zh: '公开要点，公众才能对照监督全年的公开工作。',
        en: 'With the plan the public can hold the year’s work against it.',
      },
      fix: {
        zh: '结合本单位业务制订并公开，附任务分解表。',
        en: 'Draw one up for the organ’s own work and publish it with a task table.',
      },
    },
    late: {
      what: {
        zh: '《{title}》{day}才公开，晚于{due}。',
        en: '“{title}” was published on {day}, after {due}.',
      },
      why: { zh: '要点应在4月底前制订并公开。', en: 'It is due by the end of April.' },
      fix: {
        zh: '核对首次公开日期；下一年按期公开。',
        en: 'Check the first day; publish the next one in time.',
      },
    },
    undated: {
      what: { zh: '《{title}》没有标明日期。', en: '“{title}” shows no date.' },
      fix: { zh: '请核对公开日期。', en: 'Look up when it was published.' },
    },
    alike: {
      what: {
        zh: '没有题为“政务公开工作要点”的文件；《{title}》可能就是{year}年的要点。',
        en: 'Nothing bears the name of a work plan; “{title}” may be that of {year}.',
      },
      fix: { zh: '请打开核对内容和公开日期。', en: 'Open it; see what it holds and when it was published.' },
    },
    inner: {
      what: {
        zh: '本站没有{year}年要点；它可能只在区政务公开工作平台上。',
        en: 'The site has no plan of {year}; it may be on the district’s inner work platform only.',
      },
      fix: { zh: '请到区政务公开工作平台核对。', en: 'Look on that platform.' },
    },
    unseen: {
      what: {
        zh: '没有看全会列出{year}年要点的栏目。',
        en: 'The columns that would list the plan of {year} were not seen in full.',
      },
      fix: { zh: '请打开政务公开制度、工作要点栏目。', en: 'Open the columns of rules and plans.' },
    },
    notDue: { what: { zh: '期限未到。', en: 'Not due yet.' } },
  },
  judge(site, { year, today, plan, thresholds: { workPlanBy } }) {
    const own = itemsTitled(site, PLAN).filter((item) => isOwn(item, site.organs));
    const found = earliest(itemsOfYear(own, year));
    const due = workPlanBy === null ? null : `${year}-${workPlanBy}`;
    if (found !== null) {
      const { title, day } = found;
      const places = [placeOfItem(found)];
      if (day === null) return { outcome: 'cantTell', message: 'undated', data: { title }, places };
      return due === null || day <= due
        ? { outcome: 'passed', message: 'inTime', data: { title, day }, places }
        : { outcome: 'failed', severity: 'info', message: 'late', data: { title, day, due }, places };
    }
    if (due !== null && today <= due) return { outcome: 'inapplicable', message: 'notDue' };
    const judged = due === null ? year - 1 : year;
    if (due === null && itemsOfYear(own, judged).length > 0)
      return { outcome: 'inapplicable', message: 'notDue' };
    const data = { year: judged };
    const alike = itemsTitled(site, LIKE).filter((item) => isOwn(item, site.organs));
    const like = earliest(itemsOfYear(alike, judged));
    if (like !== null) {
      const places = [placeOfItem(like)];
      return { outcome: 'cantTell', message: 'alike', data: { ...data, title: like.title }, places };
    }
    const columns = columnsNamed(site, COLUMN);
    const places = columns.map(placeOfColumn);
    if (absence(site, columnsNamed(site, OF_OPENNESS), `${judged}-01-01`) === 'unseen') {
      return { outcome: 'cantTell', message: 'unseen', data, places };
    }
    return plan === 'xujing-2023'
      ? { outcome: 'cantTell', message: 'inner', data, places }
      : { outcome: 'failed', message: 'missing', data, places };
  },
});
