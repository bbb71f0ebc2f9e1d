import type { SiteFacts, SiteItem } from '../../facts/site.ts';
import { siteRule } from '../site-contract.ts';
import { simplified } from '../words/traditional.ts';
import { addressesOf, bareAddress } from './search/addresses.ts';
import { placesAlike } from './search/alike.ts';
import { columnsNamed, entrancesNamed, placeOfColumn, placeOfEntrance } from './search/columns.ts';
import { absence } from './search/coverage.ts';
import { placeOfItem } from './search/items.ts';
import { isForOrgan } from './search/organs.ts';
import { upkeepOf } from './search/upkeep.ts';

const COLUMN = {
  name: /规划(?:计划|信息|公开|文本|纲要|文件|库|汇编|成果|总结|统计)?$|^(?:专项|发展|总体|历史|五年|十[二三四五]五)规划|规划(?:与|和|及|、)?(?:计划|统计|总结)|计划规划/,
  but: /规划(?:和自然)?资源(?:局)?|城市规划(?:许可|公示)|解读|动态|公示/,
};
/** “十四五”专栏, 规划编制, 计划总结: plans may be among what it holds. */
const LIKE = {
  name: /规划|十[一二三四五]五|计划总结/,
  but: /规划(?:和自然)?资源|规划许可|解读|动态|公示|年度计划|展[示览]馆/,
};
/** A draft, a notice of a draft, or what is said of a plan is not the plan. */
const BUT =
  /草案|征求|征集|意见稿|公示|解读|图解|一图|听证|评估|编制|调研|座谈|会议|招标|采购|成交|答复|规划许可|启动|动员|(?<![一二三四五六七八九十])年度?(?:工作)?计划|工作要点/;
/** （…人大第五次会议通过）: how a plan came to be, behind its title. */
const ADOPTION = /[（(][^（()）]{0,40}(?:通过|批准)[）)]/g;
const PLAN = /规划(?:纲要)?|五年(?:行动)?计划|(?:年|专项)行动计划|行动规划|发展纲要|远景目标/;
const CURRENT = /十五五|第十五个五年|2026\s*年?\s*[-—–－~～至]+\s*2030/;
const PAST = /十[一二三四]五|第十[一二三四]?个五年/;
/** The years of a plan; one that ended before the 15th period is of the past. */
const YEARS = /20\d{2}\s*年?\s*[-—–－~～至到]+\s*(20\d{2})/;
const FIRST_OF_PERIOD = 2026;
/** Columns of one period, or of what is past. */
const PERIOD = { name: /历史规划|往期规划|(?:十[一二三四五]五|五年)规划$/ };
const OUTLINE = /国民经济(?:和|与)社会发展|规划纲要|远景目标|行动计划|五年计划|发展纲要/;
/** Last day of the years in which the plans of the 15th period are adopted. */
const ADOPTED_BY = '2026-12-31';
/** The earliest day on which a plan of an older period that is kept can have been published. */
const ALL = '2000-01-01';

export const planDisclosure = siteRule({
  id: 'plan-disclosure',
  title: {
    zh: '规划集中公开：“十五五”、专项规划和历史规划',
    en: 'Plans are gathered: the 15th period, special plans, and those of the past',
  },
  severity: 'warning',
  cites: [
    { clause: 'huating-2025/4', basis: 'stated' },
    { clause: 'jiading-2023/1', basis: 'derived' },
    { clause: 'jiading-2023/4', basis: 'derived' },
  ],
  appliesTo: 'any',
  needs: ['columns', 'entrances', 'items'],
  yearly: false,
  assumes: [
    {
      zh: '规划以标题辨认；草案、公示、解读和年度工作计划不算。镇和部门只看本单位的。',
      en: 'Plans are known by their titles; drafts, notices, interpretations and yearly work plans are none. A town’s or department’s own is asked for.',
    },
  ],
  borrows: [
    {
      zh: '“十五五”规划到2026年底前不判缺，是本工具的参数，不出自要点。',
      en: 'That plans of the 15th period are not missed before the end of 2026 is a parameter of this tool, not of a plan.',
    },
  ],
  messages: {
    gathered: {
      what: {
        zh: '已集中公开：“十五五”规划、专项规划和历史规划。',
        en: 'The 15th plan, special plans and those of the past are there.',
      },
    },
    missing: {
      what: { zh: '没有找到规划栏目。', en: 'No column of plans was found.' },
      why: { zh: '要点要求规划集中公开。', en: 'The plan asks for plans to be gathered.' },
      fix: { zh: '设规划栏目，归集现行和历史规划。', en: 'Set up a column with present and past plans.' },
    },
    empty: {
      what: { zh: '“{name}”里没有内容。', en: '“{name}” holds nothing.' },
      why: { zh: '要点要求规划集中公开。', en: 'The plan asks for plans to be gathered.' },
      fix: { zh: '归集现行和历史规划。', en: 'Gather present and past plans.' },
    },
    noHistory: {
      what: { zh: '没有找到以前各期的规划。', en: 'No plans of past periods were found.' },
      why: { zh: '要点要求归集历史规划。', en: 'The plan asks for past plans to be kept.' },
      fix: { zh: '补充“十四五”及以前的规划。', en: 'Add those of the 14th period and before.' },
    },
    periodUnclear: {
      what: {
        zh: '没有认出以前各期的规划；“{name}”是哪一期的，从标题看不出。',
        en: 'No plan of a past period was recognised; of which one “{name}” is cannot be told from its title.',
      },
      fix: { zh: '请打开规划栏目核对。', en: 'Open the column of plans.' },
    },
    alike: {
      what: {
        zh: '没有找到规划栏目；“{name}”里可能有。',
        en: 'No column of plans was found; “{name}” may hold them.',
      },
      fix: { zh: '请打开查看有无现行和历史规划。', en: 'Open it and look for present and past plans.' },
    },
    notCurrent: {
      what: { zh: '还没有找到“十五五”规划。', en: 'No plan of the 15th period was found yet.' },
      why: { zh: '要点要求公开“十五五”规划。', en: 'The plan asks for those of the 15th period.' },
      fix: { zh: '发布正式文本，草案不能代替。', en: 'Publish the adopted text; a draft is not it.' },
    },
    notDue: {
      what: {
        zh: '历史规划已有；“十五五”规划尚在编制、通过的时候，没有看到。',
        en: 'Past plans are there; the 15th is still being drawn up or adopted, and was not seen.',
      },
      fix: { zh: '通过后再看。', en: 'Look again when it is adopted.' },
    },
    noSpecial: {
      what: { zh: '没有认出专项规划。', en: 'No special plan was recognised.' },
      fix: { zh: '请打开规划栏目查看。', en: 'Open the column of plans.' },
    },
    powers: {
      what: {
        zh: '没有找到规划栏目；部门有无规划职责需核对。',
        en: 'No column of plans was found; whether the department draws up plans is to be checked.',
      },
      fix: { zh: '请对照部门职责。', en: 'Compare with its duties.' },
    },
    none: { what: { zh: '“{name}”说明没有规划。', en: '“{name}” states that there are none.' } },
    unseen: {
      what: {
        zh: '规划没有看全，可能在没有看到的地方。',
        en: 'Not all plans were seen; some may be elsewhere.',
      },
      fix: { zh: '请打开规划栏目查看。', en: 'Open the column of plans.' },
    },
  },
  judge(site, { today, level }) {
    const isOurs = level === 'town' || level === 'department';
    const plans = plansOf(site).filter((item) => !isOurs || isForOrgan(item, site.organs) !== 'no');
    const find = (fits: (title: string) => boolean): SiteItem[] =>
      plans.filter(({ title }) => fits(simplified(title)));
    const past = find(isPast);
    const current = find((title) => CURRENT.test(title));
    const special = find((title) => !OUTLINE.test(title));
    const columns = columnsNamed(site, COLUMN);
    const places = [...columns.map(placeOfColumn), ...past.slice(0, 3).map(placeOfItem)];
    const found = upkeepOf(site, COLUMN, ALL);
    if (plans.length === 0) {
      switch (found.state) {
        case 'missing': {
          const alike = placesAlike(site, LIKE);
          const [first] = alike;
          if (first !== undefined)
            return { outcome: 'cantTell', message: 'alike', data: { name: first.text }, places: alike };
          return level === 'department'
            ? { outcome: 'cantTell', message: 'powers' }
            : { outcome: 'failed', message: 'missing', places: [] };
        }
        case 'empty':
          return { outcome: 'failed', message: 'empty', data: { name: found.column.name }, places };
        case 'says-none':
          return { outcome: 'inapplicable', message: 'none', data: { name: found.column.name } };
        case 'linked':
          return { outcome: 'cantTell', message: 'unseen', places: [placeOfEntrance(found.entrance)] };
        case 'kept':
        case 'stale':
        case 'undated':
        case 'unfilled':
        case 'unseen':
      }
    }
    // A column of a period that was not read may hold what is missed.
    const read = addressesOf(site.columns);
    const isPartUnread = entrancesNamed(site, PERIOD).some(({ url }) => !read.has(bareAddress(url)));
    const isAllSeen = absence(site, columns, ALL) === 'absent' && !isPartUnread;
    if (past.length === 0) {
      const [unclear] = find((title) => !CURRENT.test(title));
      if (unclear !== undefined)
        return {
          outcome: 'cantTell',
          message: 'periodUnclear',
          data: { name: unclear.title },
          places: [placeOfItem(unclear)],
        };
      return isAllSeen
        ? { outcome: 'failed', message: 'noHistory', places }
        : { outcome: 'cantTell', message: 'unseen', places };
    }
    if (current.length === 0) {
      if (today <= ADOPTED_BY) return { outcome: 'cantTell', message: 'notDue', places };
      return isAllSeen
        ? { outcome: 'failed', severity: 'info', message: 'notCurrent', places }
        : { outcome: 'cantTell', message: 'unseen', places };
    }
    return special.length === 0
      ? { outcome: 'cantTell', message: 'noSpecial', places }
      : {
          outcome: 'passed',
          message: 'gathered',
          places: [...places, ...current.slice(0, 3).map(placeOfItem)],
        };
  },
});

/** 规划计划, “十四五”规划: the name of a column, which a page may be called as well. */
const LONGEST_NAME = 8;

/** The plans that lists and pages name, by their titles. */
function plansOf({ items }: Pick<SiteFacts, 'items'>): SiteItem[] {
  return items.filter(({ title }) => {
    const bare = simplified(title.replace(ADOPTION, ''));
    return bare.length > LONGEST_NAME && PLAN.test(bare) && !BUT.test(bare);
  });
}

function isPast(title: string): boolean {
  if (CURRENT.test(title)) return false;
  const last = YEARS.exec(title)?.[1];
  return PAST.test(title) || (last !== undefined && Number(last) < FIRST_OF_PERIOD);
}
