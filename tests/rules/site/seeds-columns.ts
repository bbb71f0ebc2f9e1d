import { article, articleOf, column, columnOf, dropArticle, dropColumn, type Portal } from './portal.ts';
import type { Seeds, SeedTable } from './seed.ts';

/** Days of a column's articles, the newest first. */
function redate(key: string, ...days: readonly string[]) {
  return (portal: Portal) => {
    const { articles } = columnOf(portal, key);
    articles.forEach((one, at) => {
      one.day = days[at] ?? days.at(-1) ?? one.day;
    });
  };
}

function drop(key: string) {
  return (portal: Portal) => dropColumn(portal, key);
}

/** A page of nothing but its name and these words. */
function hollow(key: string, words: string) {
  return (portal: Portal) => {
    const one = columnOf(portal, key);
    one.articles = [];
    one.markup = words;
  };
}

const CAPPED = { complete: false } as const;
/** A list whose count says that it holds nothing: a column, though without a row. */
const NO_ROWS = '<div class="pages">共0条 <a href="?">首页</a><a href="?">下一页</a></div>';
const BY_SCRIPT = '<ul class="list" id="rows"></ul><script src="/js/list.js"></script>';

/** Seeds of a duty to keep something recent in a column, in the town of 2025. */
function kept(
  key: string,
  stale: string,
  atThreshold: string,
  more: { readonly with?: readonly string[]; readonly missingWith?: readonly string[] } = {},
): Seeds {
  const together = more.with === undefined ? {} : { with: more.with };
  const missing = more.missingWith === undefined ? {} : { with: more.missingWith };
  return {
    faults: [
      { what: '栏目过期', in: 'town-2025', change: redate(key, stale), says: 'stale', ...together },
      { what: '没有栏目', in: 'town-2025', change: drop(key), says: 'missing', ...missing },
      {
        what: '栏目空白',
        in: 'town-2025',
        change: hollow(key, NO_ROWS),
        says: 'empty',
        with: ['column-freshness: empty', ...(more.missingWith ?? [])],
      },
    ],
    misses: [
      {
        what: '正好在期限上',
        in: 'town-2025',
        change: redate(key, atThreshold),
        comes: 'passed',
        says: 'kept',
      },
      {
        what: '没有看全',
        in: 'town-2025',
        change: drop(key),
        seeing: CAPPED,
        comes: 'cantTell',
        says: 'unseen',
      },
      {
        what: '由脚本填充',
        in: 'town-2025',
        change: hollow(key, BY_SCRIPT),
        comes: 'cantTell',
        says: 'undated',
      },
      {
        what: '说明暂无',
        in: 'town-2025',
        change: hollow(key, '<p>暂无相关信息</p>'),
        comes: 'inapplicable',
        says: 'saysNone',
        ...missing,
      },
    ],
  };
}

/** What columns hold and how they are kept up. */
export const columnSeeds: SeedTable = {
  'column-freshness': {
    faults: [
      { what: '动态两周没有更新', in: 'town-2025', change: redate('news', '2025-12-05'), says: 'stale' },
      {
        what: '公告六个月没有更新',
        in: 'district-2023',
        change: redate('notices', '2023-06-19'),
        says: 'stale',
      },
      { what: '空白栏目', in: 'town-2025', change: hollow('regulations', NO_ROWS), says: 'empty' },
      {
        what: '除了名称什么都没有，脚本运行过',
        in: 'town-2025',
        change: hollow('regulations', ''),
        seeing: { live: true },
        says: 'empty',
      },
    ],
    misses: [
      {
        what: '正好两周',
        in: 'town-2025',
        change: redate('news', '2025-12-06'),
        comes: 'passed',
        says: 'fresh',
      },
      {
        what: '正好六个月',
        in: 'district-2023',
        change: redate('notices', '2023-06-20'),
        comes: 'passed',
        says: 'fresh',
      },
      {
        what: '除了名称什么都没有，脚本可能还没有运行',
        in: 'town-2025',
        change: hollow('regulations', ''),
        comes: 'passed',
        says: 'fresh',
      },
      {
        what: '列表在框架里',
        in: 'town-2025',
        change: hollow('regulations', '<iframe src="/inner/list.html"></iframe>'),
        seeing: { live: true },
        comes: 'passed',
        says: 'fresh',
      },
      {
        what: '置顶的旧条目',
        in: 'town-2025',
        change: (portal) => {
          columnOf(portal, 'news').articles.unshift(article('pinned', '长期有效的重要公告', '2021-01-04'));
        },
        comes: 'passed',
        says: 'fresh',
      },
      {
        what: '专题栏目不再更新',
        in: 'town-2025',
        change: (portal) => {
          portal.columns.push(
            column('campaign', '疫情防控专题动态', null, {
              articles: [
                article('old1', '专题工作要闻一', '2022-02-02'),
                article('old2', '专题工作要闻二', '2022-01-02'),
              ],
            }),
          );
        },
        comes: 'passed',
        says: 'fresh',
      },
      {
        what: '年初，年报还是上一年初的',
        in: 'town-2025',
        change: (portal) => {
          for (const key of ['report-2024', 'report-drawn']) dropArticle(portal, key);
          articleOf(portal, 'report-2023').day = '2024-01-05';
          portal.today = '2025-03-20';
        },
        comes: 'passed',
        says: 'fresh',
      },
    ],
  },
  'consultation-activity': {
    faults: [
      {
        what: '今年没有征集',
        in: 'town-2025',
        change: (portal) => {
          columnOf(portal, 'consultations').articles = [
            article('last1', '关于公开征求上一年公园规划意见的公告', '2024-12-31'),
            article('last2', '社区服务满意度问卷调查', '2024-11-10'),
            article('last3', '停车调查问卷', '2024-10-10'),
          ];
        },
        says: 'stale',
      },
      { what: '没有栏目', in: 'town-2025', change: drop('consultations'), says: 'missing' },
    ],
    misses: [
      {
        what: '只在1月有一次',
        in: 'town-2025',
        change: (portal) => {
          columnOf(portal, 'consultations').articles = [article('first', '停车管理问卷调查', '2025-01-01')];
        },
        comes: 'passed',
        says: 'kept',
      },
      {
        what: '6月30日当天还没有',
        in: 'town-2025',
        change: (portal) => {
          dropColumn(portal, 'consultations');
          portal.today = '2025-06-30';
        },
        comes: 'inapplicable',
        says: 'notDue',
      },
      {
        what: '没有看全',
        in: 'town-2025',
        change: drop('consultations'),
        seeing: CAPPED,
        comes: 'cantTell',
        says: 'unseen',
      },
    ],
  },
  'enforcement-publicity': kept('enforcement', '2025-09-19', '2025-09-20'),
  'meeting-disclosure': kept('meetings', '2025-09-19', '2025-09-20', {
    missingWith: ['public-attendance-count: few'],
  }),
  'hot-issue-response': kept('concerns', '2024-12-31', '2025-01-01'),
  'policy-talk-series': kept('talks', '2024-12-31', '2025-01-01'),
  gazette: {
    faults: [
      { what: '四个月没有新的', in: 'district-2025', change: redate('gazette', '2025-08-19'), says: 'stale' },
      { what: '没有公报', in: 'district-2023', change: drop('gazette'), says: 'missing' },
      {
        what: '只有一期',
        in: 'district-2025',
        change: (portal) => {
          dropArticle(portal, 'gazette1');
          dropArticle(portal, 'gazette2');
        },
        says: 'single',
      },
      {
        what: '市里的公报不是区里的',
        in: 'district-2023',
        change: (portal) => {
          columnOf(portal, 'gazette').name = '上海市人民政府公报';
        },
        says: 'missing',
      },
    ],
    misses: [
      {
        what: '正好四个月',
        in: 'district-2025',
        change: redate('gazette', '2025-08-20'),
        comes: 'passed',
        says: 'current',
      },
      {
        what: '首页和目录都没有，其余没有读',
        in: 'district-2023',
        change: drop('gazette'),
        seeing: CAPPED,
        comes: 'cantTell',
        says: 'unseen',
      },
      {
        what: '改为数字化发布',
        in: 'district-2025',
        change: (portal) => {
          redate('gazette', '2025-03-19')(portal);
          columnOf(portal, 'notices').articles.push(
            article('digital', '关于政府公报数字化转型的公告', '2025-10-01'),
          );
        },
        comes: 'cantTell',
        says: 'changed',
      },
    ],
  },
  'grassroots-domains': {
    faults: [
      {
        what: '一年多没有更新',
        in: 'town-2025',
        change: redate('domain0', '2024-12-19', '2024-11-19', '2024-10-19'),
        says: 'stale',
      },
      {
        what: '领域空白',
        in: 'district-2023',
        change: hollow('domain1', NO_ROWS),
        says: 'empty',
        // The third takes the column for a list like any other, which is found empty once more.
        dialects: ['trs', 'founder'],
      },
    ],
    misses: [
      {
        what: '正好12个月',
        in: 'town-2025',
        change: redate('domain0', '2024-12-20', '2024-11-19', '2024-10-19'),
        comes: 'passed',
        says: 'kept',
      },
      {
        what: '一年一次',
        in: 'town-2025',
        change: redate('domain0', '2024-12-10', '2023-12-10', '2022-12-10'),
        comes: 'cantTell',
        says: 'yearly',
      },
    ],
  },
  'integrated-policy-topic': {
    faults: [
      {
        what: '半年多没有更新',
        in: 'district-2025',
        change: redate('benefits', '2025-06-19'),
        says: 'stale',
      },
      { what: '没有专题', in: 'district-2025', change: drop('benefits'), says: 'missing' },
    ],
    misses: [
      {
        what: '正好六个月',
        in: 'district-2025',
        change: redate('benefits', '2025-06-20'),
        comes: 'passed',
        says: 'kept',
      },
      {
        what: '没有看全',
        in: 'district-2025',
        change: drop('benefits'),
        seeing: CAPPED,
        comes: 'cantTell',
        says: 'unseen',
      },
    ],
  },
  'key-area-coverage': {
    faults: [
      {
        what: '一个领域当年没有',
        in: 'district-2023',
        change: (portal) => {
          const { articles } = columnOf(portal, 'areas');
          columnOf(portal, 'areas').articles = articles.filter(({ title }) => title !== '美丽乡村工作进展');
        },
        says: 'none',
      },
    ],
    misses: [
      {
        what: '没有看全',
        in: 'district-2023',
        change: drop('areas'),
        seeing: CAPPED,
        comes: 'cantTell',
        says: 'unseen',
      },
    ],
  },
  'public-institution-disclosure': {
    faults: [
      { what: '没有栏目', in: 'district-2023', change: drop('institutions'), says: 'missing' },
      {
        what: '栏目空白',
        in: 'district-2025',
        change: hollow('institutions', NO_ROWS),
        says: 'empty',
        with: ['column-freshness: empty'],
      },
    ],
    misses: [
      {
        what: '只链接到各单位网站',
        in: 'district-2023',
        change: (portal) => {
          const one = columnOf(portal, 'institutions');
          one.articles = [];
          one.links = ['第一中学', '中心医院', '自来水公司', '公交公司', '污水处理厂'].map((label, at) => ({
            label,
            to: `https://unit${at}.example.com/`,
          }));
        },
        comes: 'cantTell',
        says: 'linked',
      },
      {
        what: '没有看全',
        in: 'district-2023',
        change: drop('institutions'),
        seeing: CAPPED,
        comes: 'cantTell',
        says: 'unseen',
      },
    ],
  },
  'public-resource-disclosure': {
    faults: [
      {
        what: '缺信用一类',
        in: 'district-2023',
        change: (portal) => dropArticle(portal, 'resources4'),
        says: 'partly',
      },
      {
        what: '半年多没有更新',
        in: 'district-2025',
        change: redate('resources', '2025-06-19'),
        says: 'stale',
      },
      { what: '没有栏目', in: 'district-2025', change: drop('resources'), says: 'missing' },
    ],
    misses: [
      {
        what: '正好六个月',
        in: 'district-2025',
        change: redate('resources', '2025-06-20'),
        comes: 'passed',
        says: 'open',
      },
      {
        what: '链接到市交易平台的具体页面',
        in: 'district-2023',
        change: (portal) => {
          dropColumn(portal, 'resources');
          portal.links.push({ label: '公共资源交易', to: 'https://www.shggzy.com/jyxx/qinghe' });
        },
        comes: 'passed',
        says: 'platform',
      },
      {
        what: '没有看全',
        in: 'district-2023',
        change: drop('resources'),
        seeing: CAPPED,
        comes: 'cantTell',
        says: 'unseen',
      },
    ],
  },
  'thematic-column': {
    faults: [
      { what: '没有“两旧一村”', in: 'district-2023', change: drop('topic1'), says: 'missing' },
      { what: '当年没有更新', in: 'district-2023', change: redate('topic1', '2022-12-31'), says: 'stale' },
    ],
    misses: [
      {
        what: '换了名称',
        in: 'district-2023',
        change: (portal) => {
          const one = columnOf(portal, 'topic1');
          one.name = '城市更新';
          one.articles = [
            article('renewal', '成片改造进展', '2023-11-05'),
            article('renewal2', '签约进展', '2023-10-05'),
          ];
        },
        comes: 'cantTell',
        says: 'renamed',
      },
      {
        what: '没有看全',
        in: 'district-2023',
        change: drop('topic1'),
        seeing: CAPPED,
        comes: 'cantTell',
        says: 'unseen',
      },
    ],
  },
  'village-affairs-disclosure': {
    faults: [
      { what: '没有栏目', in: 'town-2025', change: drop('villages'), says: 'missing' },
      {
        what: '缺为老服务',
        in: 'town-2025',
        change: (portal) => dropArticle(portal, 'villages3'),
        says: 'kindsMissing',
      },
    ],
    misses: [
      {
        what: '11月30日当天还没有',
        in: 'town-2025',
        change: (portal) => {
          dropColumn(portal, 'villages');
          portal.today = '2025-11-30';
        },
        comes: 'inapplicable',
        says: 'notDue',
      },
      {
        what: '在智慧村居平台上',
        in: 'town-2025',
        change: (portal) => {
          dropColumn(portal, 'villages');
          portal.links.push({ label: '智慧村居', to: 'https://village.example.com/' });
        },
        comes: 'cantTell',
        says: 'elsewhere',
      },
      {
        what: '没有看全',
        in: 'town-2025',
        change: drop('villages'),
        seeing: CAPPED,
        comes: 'cantTell',
        says: 'unseen',
      },
    ],
  },
};
