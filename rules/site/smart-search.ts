import { type SiteSetting, type SiteVerdict, type SiteView, siteRule } from '../site-contract.ts';
import { columnsNamed, placeOfColumn } from './search/columns.ts';
import { isHomeRead, type Way, waysTo } from './search/ways.ts';

type Site = SiteView<'columns' | 'entrances' | 'fronts'>;

const SEARCH = {
  name: /^(?:站内|全文|高级|智能|智慧|综合|政策)?(?:搜索|检索|查询)(?:平台|中心)?$|一网通查/,
  but: /办件|进度/,
};
const RESULTS = { name: /(?:搜索|检索|查询)结果|^站内(?:搜索|检索)$|^智能(?:搜索|检索)$/ };
const ANSWERS = {
  name: /智[能慧](?:问答|客服|咨询|助手|机器人|互动|导办|导服|回复|应答|问政)|一网通答|(?:问答|政务|咨询|客服|聊天)机器人|机器人(?:问答|客服|咨询)|^机器人$|智答|政务助手|问答知识库|数字人(?!民币|才)|(?:AI|ai|DeepSeek)[“”"]?(?:问答|问政|政务|助手|客服)|^在线客服$|^小[\p{Script=Han}]{1,2}(?:智能)?(?:问答|客服|助手)?$|^\p{Script=Han}{1,2}小[智慧政](?:问答|客服|助手)?$|[“"]小\p{Script=Han}[”"]/u,
  but: /小学|小区|小组|小镇|小店|小微|小时|小程/,
};
const TRIES = 3;

type Name =
  | 'works'
  | 'notTried'
  | 'noSearch'
  | 'noAnswers'
  | 'deadAnswers'
  | 'unseen'
  | 'notDue'
  | 'inherited';

/** A town that has no search of its own and links to another site's. */
function inherits(site: Site, { level }: SiteSetting, searches: readonly Way[]): boolean {
  const isOwn = ({ url }: Way) =>
    url === null || (/^https?:\/\/([^/:?#]+)/.exec(url)?.[1] ?? site.host) === site.host;
  return (
    level === 'town' &&
    searches.length > 0 &&
    !searches.some(isOwn) &&
    !site.fronts.some(({ search }) => search)
  );
}

function judgeAnswers(site: Site, isRead: boolean): SiteVerdict<Name> | null {
  const [answer] = waysTo(site, ANSWERS);
  if (answer === undefined) {
    return isRead
      ? { outcome: 'failed', severity: 'warning', message: 'noAnswers', places: [] }
      : { outcome: 'cantTell', message: 'unseen' };
  }
  if (!answer.dead) return null;
  const data = { name: answer.label };
  return { outcome: 'failed', severity: 'warning', message: 'deadAnswers', data, places: [answer.place] };
}

export const smartSearch = siteRule({
  id: 'smart-search',
  title: { zh: '智能检索、智能问答可用', en: 'Search and answers work' },
  severity: 'error',
  cites: [
    { clause: 'huating-2025/25', basis: 'stated' },
    { clause: 'songjiang-2025/5', basis: 'derived' },
    { clause: 'xujing-2023/6', basis: 'derived' },
  ],
  appliesTo: 'any',
  needs: ['columns', 'entrances', 'fronts'],
  yearly: false,
  assumes: [
    {
      zh: '不代为搜索；审查时打开过的搜索结果页算作试过。',
      en: 'No search is made; pages of results that were opened during the audit count as tries.',
    },
  ],
  borrows: [
    {
      zh: '试搜3个词，是本工具的参数，不出自要点。',
      en: 'Three words to try are a parameter of this tool, not of a plan.',
    },
  ],
  messages: {
    works: {
      what: {
        zh: '试过{count}次搜索都有结果，也有智能问答入口。',
        en: '{count} searches gave results, and there is a way to ask.',
      },
    },
    notTried: {
      what: {
        zh: '有搜索和智能问答入口，没有试过。',
        en: 'Search and answers have their entrances; they were not tried.',
      },
      fix: {
        zh: '请搜索3个词，其中一个用本站已有的政策标题；再打开智能问答。',
        en: 'Search for three words, one of them the title of a policy of the site; then open the answers.',
      },
    },
    noSearch: {
      what: { zh: '首页没有搜索。', en: 'The home page has no search.' },
      why: { zh: '公众要能检索到政策。', en: 'People must be able to find a policy.' },
      fix: { zh: '在首页设置站内搜索。', en: 'Give the home page a search of the site.' },
    },
    noAnswers: {
      what: { zh: '首页没有智能问答入口。', en: 'The home page has no way to ask for answers.' },
      why: { zh: '要点要求一网通查、一网通答。', en: 'The plan asks for search and answers in one place.' },
      fix: { zh: '在首页设置智能问答入口。', en: 'Give the home page one.' },
    },
    deadAnswers: {
      what: { zh: '“{name}”打不开。', en: '“{name}” does not open.' },
      why: { zh: '打不开等于没有。', en: 'What does not open is none.' },
      fix: { zh: '更正链接。', en: 'Mend the link.' },
    },
    unseen: {
      what: {
        zh: '首页没有看到搜索或智能问答，可能由脚本生成。',
        en: 'Search or answers were not seen on the home page; a script may write them.',
      },
      fix: { zh: '请在浏览器中打开首页查看。', en: 'Open the home page in a browser.' },
    },
    notDue: { what: { zh: '未到{day}。', en: '{day} has not passed.' } },
    inherited: { what: { zh: '使用上级网站的搜索。', en: 'The site uses the search of the district.' } },
  },
  judge(site, setting) {
    const { year, today, thresholds } = setting;
    const day = thresholds.smartSearchBy === null ? '' : `${year}-${thresholds.smartSearchBy}`;
    if (day !== '' && today <= day) return { outcome: 'inapplicable', message: 'notDue', data: { day } };
    const searches = waysTo(site, SEARCH);
    if (inherits(site, setting, searches)) return { outcome: 'inapplicable', message: 'inherited' };
    const homes = site.fronts.filter(({ kind }) => kind === 'home');
    const isRead = isHomeRead(site) && homes.every(({ live }) => live);
    const results = columnsNamed(site, RESULTS).filter(({ entries }) => entries > 0);
    if (searches.length === 0 && results.length === 0 && !homes.some(({ search }) => search)) {
      return isRead
        ? { outcome: 'failed', message: 'noSearch', places: homes.map(({ url }) => ({ url, text: '' })) }
        : { outcome: 'cantTell', message: 'unseen' };
    }
    const short = judgeAnswers(site, isRead);
    if (short !== null) return short;
    return results.length >= TRIES
      ? {
          outcome: 'passed',
          message: 'works',
          data: { count: results.length },
          places: results.map(placeOfColumn),
        }
      : { outcome: 'cantTell', message: 'notTried' };
  },
});
