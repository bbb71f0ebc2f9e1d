import { type ClauseId, planOf } from '../plans/index.ts';
import { type SiteSetting, type SiteVerdict, type SiteView, siteRule } from '../site-contract.ts';
import { placesAlike } from './search/alike.ts';
import { type Names, placeOfColumn, placeOfEntrance } from './search/columns.ts';
import { upkeepOf } from './search/upkeep.ts';

interface Topic {
  /** The clause that names it. */
  readonly clause: ClauseId;
  readonly name: string;
  readonly names: Names;
  /** What it may be called today. */
  readonly like: Names;
}

/** The columns that the plan names. */
const TOPICS: readonly Topic[] = [
  {
    clause: 'jiading-2023/7',
    name: '营商环境',
    names: { name: /营商环境/, but: /投诉|举报|征集|条例$/ },
    like: { name: /营商|惠企|企业服务|助企|亲商/ },
  },
  {
    clause: 'jiading-2023/14',
    name: '两旧一村',
    names: { name: /两旧一村/ },
    like: { name: /旧住房|旧区改造|旧城改造|旧改|城中村|城市更新|成套改造/ },
  },
  {
    clause: 'jiading-2023/30',
    name: '财政资金直达基层',
    names: { name: /资金直达|直达资金|直达基层/ },
    like: { name: /惠企利民|财政资金|专项资金|转移支付/ },
  },
];

const PLAN = planOf('jiading-2023');

type Name = 'kept' | 'stale' | 'empty' | 'missing' | 'renamed' | 'linked' | 'undated' | 'unseen' | 'closed';

function judgeTopic(topic: Topic, site: SiteView<'columns' | 'entrances'>, now: number): SiteVerdict<Name> {
  const { name, names, like } = topic;
  const data = { name, year: PLAN.year };
  const found = upkeepOf(site, names, `${PLAN.year}-01-01`);
  switch (found.state) {
    case 'kept': {
      const day = found.newest;
      return {
        outcome: 'passed',
        message: 'kept',
        data: { ...data, day },
        places: [placeOfColumn(found.column)],
      };
    }
    case 'stale': {
      const stale = { ...data, day: found.newest };
      const places = [placeOfColumn(found.column)];
      return { outcome: 'failed', severity: 'info', message: 'stale', data: stale, places, about: name };
    }
    case 'empty':
    case 'says-none': {
      const places = [placeOfColumn(found.column)];
      // A block beside other content may say 暂无 of itself.
      return found.column.otherContent
        ? { outcome: 'cantTell', message: 'undated', data, places }
        : { outcome: 'failed', message: 'empty', data, places, about: name };
    }
    case 'undated':
    case 'unfilled':
      return { outcome: 'cantTell', message: 'undated', data, places: [placeOfColumn(found.column)] };
    case 'linked':
      return { outcome: 'cantTell', message: 'linked', data, places: [placeOfEntrance(found.entrance)] };
    case 'missing':
    case 'unseen': {
      const alike = placesAlike(site, like);
      const [first] = alike;
      if (first !== undefined) {
        return {
          outcome: 'cantTell',
          message: 'renamed',
          data: { ...data, other: first.text },
          places: alike,
        };
      }
      if (now > PLAN.year) return { outcome: 'cantTell', message: 'closed', data };
      return found.state === 'missing'
        ? { outcome: 'failed', message: 'missing', data, places: [], about: name }
        : { outcome: 'cantTell', message: 'unseen', data };
    }
  }
}

function isOwed({ plan, today }: SiteSetting): boolean {
  return plan === PLAN.id && today >= (PLAN.issued ?? `${PLAN.year}-01-01`);
}

export const thematicColumn = siteRule({
  id: 'thematic-column',
  title: { zh: '要点指定的专栏已设并有内容', en: 'The columns that the plan names are there and kept up' },
  severity: 'warning',
  cites: [
    { clause: 'jiading-2023/7', basis: 'stated' },
    { clause: 'jiading-2023/14', basis: 'stated' },
    { clause: 'jiading-2023/30', basis: 'stated' },
  ],
  appliesTo: ['district'],
  needs: ['columns', 'entrances'],
  yearly: false,
  assumes: [
    {
      zh: '专栏以名称辨认；要点的年份过后，专栏可能已经撤下，只核对当年以来有无内容。',
      en: 'Columns are known by their names; once the plan’s year is over they may be gone, and only entries since then are looked for.',
    },
  ],
  messages: {
    kept: {
      what: { zh: '“{name}”专栏最近一条在{day}。', en: 'Column “{name}”: the latest of {day}.' },
    },
    stale: {
      what: {
        zh: '“{name}”专栏最近一条在{day}，{year}年以来没有更新。',
        en: 'Column “{name}”: the latest is of {day}, nothing since {year}.',
      },
      why: { zh: '要点要求专栏持续更新。', en: 'The plan asks for it to be kept up.' },
      fix: { zh: '补充近期的政策和进展。', en: 'Add recent policies and progress.' },
    },
    empty: {
      what: { zh: '“{name}”专栏里没有内容。', en: 'Column “{name}” holds nothing.' },
      why: { zh: '要点要求这类信息集中公开。', en: 'The plan asks for such information in one place.' },
      fix: { zh: '把相关政策和进展归集到专栏。', en: 'Gather policies and progress in the column.' },
    },
    missing: {
      what: {
        zh: '没有找到“{name}”专栏。',
        en: 'No column “{name}” was found.',
      },
      why: { zh: '要点要求这类信息集中公开。', en: 'The plan asks for such information in one place.' },
      fix: { zh: '设专栏，并在首页给出入口。', en: 'Make the column, and lead to it from the home page.' },
    },
    renamed: {
      what: {
        zh: '没有找到名为“{name}”的专栏；“{other}”可能就是它。',
        en: 'No column is called “{name}”; “{other}” may be it.',
      },
      fix: { zh: '请打开查看内容是否相同。', en: 'Open it and see whether it holds the same.' },
    },
    linked: {
      what: {
        zh: '有“{name}”的入口，专栏本身没有看到。',
        en: 'There is a way in, “{name}”; the column was not seen.',
      },
      fix: { zh: '请打开查看有无近期内容。', en: 'Open it and look for something recent.' },
    },
    undated: {
      what: {
        zh: '“{name}”专栏没有可读的日期或内容。',
        en: 'Column “{name}” shows no date or no entries that can be read.',
      },
      fix: { zh: '请打开查看有无近期内容。', en: 'Open it and look for something recent.' },
    },
    unseen: {
      what: {
        zh: '看到的页面里没有“{name}”专栏，可能在没有看到的地方。',
        en: 'A column “{name}” is on no page that was seen; it may be elsewhere.',
      },
      fix: { zh: '请在网站上查找。', en: 'Look for it on the site.' },
    },
    closed: {
      what: {
        zh: '没有找到“{name}”专栏；{year}年已过，可能已经撤下或改名。',
        en: 'No column “{name}” was found; {year} is over, and it may be closed or renamed.',
      },
      fix: { zh: '请核对当年是否设过。', en: 'Look up whether there was one in that year.' },
    },
    notOwed: {
      what: {
        zh: '所用要点没有指定专栏，或者还没有印发。',
        en: 'The plan in use names no columns, or is not issued yet.',
      },
    },
  },
  judge(site, setting) {
    if (!isOwed(setting)) return { outcome: 'inapplicable', message: 'notOwed' };
    return TOPICS.map((topic) => ({ ...judgeTopic(topic, site, setting.year), clause: topic.clause }));
  },
});
