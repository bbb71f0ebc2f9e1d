import { type SiteView, siteRule } from '../site-contract.ts';
import { addMonths } from '../words/dates.ts';
import { simplified } from '../words/traditional.ts';
import { addressesOf, bareAddress } from './search/addresses.ts';
import { placesAlike } from './search/alike.ts';
import { columnsNamed, entrancesNamed, placeOfColumn, placeOfEntrance } from './search/columns.ts';
import { absence } from './search/coverage.ts';
import { isOfTown } from './search/organs.ts';
import { upkeepOf } from './search/upkeep.ts';

const COLUMN = { name: /公共资源(?:交易|配置)?|公资交易|^资源(?:交易|配置)/, but: /解读|通知|会议|中心简介/ };
/** What is traded, where the whole has no column. */
const LIKE = {
  name: /招投标|招标投标|招标采购|采购招标|政府采购|(?:土地|产权|工程).{0,6}(?:出让|交易)|土地市场|招拍挂|^交易(?:信息|平台|公告|结果)/,
  but: /解读|通知|会议/,
};
const KINDS = [
  { zh: '规则', en: 'rules', words: /规则|法规|制度|办法|规范|政策|规定|细则|条例|依据/ },
  { zh: '流程', en: 'process', words: /流程|程序|指南|指引|步骤|须知|办事/ },
  { zh: '结果', en: 'results', words: /结果|成交|中标|中选|候选人|竞得|定标|出让公[告示]|合同/ },
  { zh: '监管', en: 'supervision', words: /监管|监督|监察|投诉|举报|质疑|处罚|检查/ },
  { zh: '信用', en: 'credit', words: /信用|失信|诚信|黑名单|红名单|红黑[榜名]/ },
];
/** Months without anything new after which the column is stale. */
const FRESH = 6;
/** All that was ever listed. */
const ALL = '2000-01-01';
/** A path of the platform beyond its home page. */
const DEEP =
  /:\/\/[^/]+\/(?:(?:index|default|home)\.\w+)?[^?#]*[^/?#]{2}[^?#]*(?<!\/(?:index|default|home)\.\w+)(?:[?#]|$)/i;

export const publicResourceDisclosure = siteRule({
  id: 'public-resource-disclosure',
  title: {
    zh: '公共资源交易的规则、流程、结果、监管、信用公开',
    en: 'Rules, process, results, supervision and credit of public resource trading are public',
  },
  severity: 'warning',
  cites: [
    { clause: 'jiading-2023/26', basis: 'stated' },
    { clause: 'chongming-2025/13', basis: 'stated' },
    { clause: 'songjiang-2025/15', basis: 'stated' },
  ],
  appliesTo: ['district'],
  needs: ['columns', 'entrances', 'items'],
  yearly: false,
  assumes: [
    {
      zh: '五类以栏目、入口和条目的名称辨认；链接到交易平台具体页面算公开，只到首页不算目录。',
      en: 'The five kinds are known by names; a link into the trading platform will do, one to its home page is no catalogue.',
    },
  ],
  borrows: [
    { zh: '6个月是本工具的参数，不出自要点。', en: 'Six months is a parameter of this tool, not of a plan.' },
  ],
  messages: {
    open: { what: { zh: '五类信息都有。', en: 'All five kinds are there.' } },
    platform: { what: { zh: '“{name}”链接到交易平台。', en: '“{name}” leads into the trading platform.' } },
    partly: {
      what: { zh: '公共资源交易信息缺{kinds}。', en: 'Missing in public resource trading: {kindsEn}.' },
      why: {
        zh: '要点要求五类信息按目录公开。',
        en: 'The plan asks for all five kinds, after the catalogue.',
      },
      fix: { zh: '补充，或链接到平台的相应栏目。', en: 'Add them, or link to where the platform has them.' },
    },
    stale: {
      what: { zh: '“{name}”最近一条在{day}。', en: 'The newest in “{name}” is of {day}.' },
      why: { zh: '交易信息要及时公开。', en: 'Trading is to be public in time.' },
      fix: { zh: '更新栏目，或链接到平台。', en: 'Update it, or link to the platform.' },
    },
    missing: {
      what: {
        zh: '没有找到公共资源交易栏目或平台链接。',
        en: 'Neither a column nor a link to the platform was found.',
      },
      why: {
        zh: '要点要求五类信息按目录公开。',
        en: 'The plan asks for all five kinds, after the catalogue.',
      },
      fix: { zh: '设栏目，或链接到市交易平台。', en: 'Set up a column, or link to the city’s platform.' },
    },
    alike: {
      what: {
        zh: '没有找到公共资源交易栏目或平台链接；“{name}”可能是其中一部分。',
        en: 'Neither a column nor a link to the platform was found; “{name}” may be a part of it.',
      },
      fix: { zh: '请打开核对五类信息。', en: 'Open it and look for the five kinds.' },
    },
    linked: {
      what: {
        zh: '有“{name}”的入口，里面有哪些信息没有看到。',
        en: 'There is a way in, “{name}”; what it holds was not seen.',
      },
      fix: { zh: '请打开核对五类信息。', en: 'Open it and look for the five kinds.' },
    },
    unsure: {
      what: { zh: '没有看全，{kinds}没有认出。', en: 'Not all was seen; not recognised: {kindsEn}.' },
      fix: { zh: '请打开公共资源栏目核对。', en: 'Open the column and look for them.' },
    },
    unseen: {
      what: {
        zh: '看到的页面里没有公共资源交易，可能在没有看到的地方。',
        en: 'It is on no page that was seen; it may be elsewhere.',
      },
      fix: { zh: '请打开公开目录查找。', en: 'Look in the openness index.' },
    },
    town: { what: { zh: '这是区的任务。', en: 'This is a duty of the district.' } },
  },
  judge(site, { today, level }) {
    if (level === null && isOfTown(site.organs)) return { outcome: 'inapplicable', message: 'town' };
    const columns = columnsNamed(site, COLUMN);
    const ways = entrancesNamed(site, COLUMN);
    const outward = ways.filter(({ host }) => host !== site.host && !host.endsWith(`.${site.host}`));
    const deep = outward.find(({ url }) => DEEP.test(url));
    if (deep !== undefined) {
      return {
        outcome: 'passed',
        message: 'platform',
        data: { name: deep.label },
        places: [placeOfEntrance(deep)],
      };
    }
    const [way] = outward.length > 0 ? outward : ways;
    const places = columns.map(placeOfColumn);
    const words = wordsUnder(site);
    const missing =
      columns.length === 0 ? [] : KINDS.filter((kind) => !words.some((one) => kind.words.test(one)));
    const kinds = {
      kinds: missing.map(({ zh }) => zh).join('、'),
      kindsEn: missing.map(({ en }) => en).join(', '),
    };
    const since = addMonths(today, -FRESH);
    const found = upkeepOf(site, COLUMN, since);
    const isAnyFresh = below(site).some(({ newest }) => newest !== null && newest >= since);
    if (columns.length === 0 || outward.length > 0) {
      if (way !== undefined) {
        return {
          outcome: 'cantTell',
          message: 'linked',
          data: { name: way.label },
          places: [placeOfEntrance(way)],
        };
      }
      if (found.state !== 'missing') return { outcome: 'cantTell', message: 'unseen' };
      const alike = placesAlike(site, LIKE);
      const [like] = alike;
      return like === undefined
        ? { outcome: 'failed', message: 'missing', places: [] }
        : { outcome: 'cantTell', message: 'alike', data: { name: like.text }, places: alike };
    }
    if (found.state === 'stale' && !isAnyFresh) {
      return {
        outcome: 'failed',
        message: 'stale',
        data: { name: found.column.name, day: found.newest },
        places,
      };
    }
    if (missing.length === 0) return { outcome: 'passed', message: 'open', places };
    return absence(site, columns, ALL) === 'absent' && !hasUnreadParts(site)
      ? { outcome: 'failed', message: 'partly', data: kinds, places }
      : { outcome: 'cantTell', message: 'unsure', data: kinds, places };
  },
});

type View = SiteView<'columns' | 'entrances' | 'items'>;

/** Columns of such a name, and those that are filed below them. */
function named({ columns }: View): View['columns'] {
  return columns.filter(({ name, path }) =>
    [name, ...path].some((step) => COLUMN.name.test(simplified(step))),
  );
}

function waysBelow(site: View): View['entrances'] {
  const urls = new Set(named(site).map(({ url }) => url));
  const lengths = [...new Set([...urls].map(({ length }) => length))];
  return site.entrances.filter(
    ({ foundOn, place }) => place === 'main' && lengths.some((length) => urls.has(foundOn.slice(0, length))),
  );
}

/** With the columns that their pages lead to: many templates give those no breadcrumb. */
function below(site: View): View['columns'] {
  const led = addressesOf(waysBelow(site));
  const own = new Set(named(site));
  return site.columns.filter((column) => own.has(column) || led.has(bareAddress(column.url)));
}

/** All that such columns name: themselves, what they list, and where they lead. */
function wordsUnder(site: View): string[] {
  const names = new Set(below(site).map(({ name }) => name));
  const items = site.items.filter(({ columns }) => columns.some((name) => names.has(name)));
  return [...names, ...items.map(({ title }) => title), ...waysBelow(site).map(({ label }) => label)];
}

function hasUnreadParts(site: View): boolean {
  const read = addressesOf(site.columns);
  return waysBelow(site).some(({ url }) => !read.has(bareAddress(url)));
}
