import { foiTables, standardsMarkup } from './clean-portal.ts';
import { article, articleOf, columnOf, dropArticle, dropColumn, type Portal } from './portal.ts';
import type { SeedTable } from './seed.ts';

const PAGER = '<div class="pages"><a href="?">上一页</a><a href="?">下一页</a></div>';
const RECEIVED = ['19', '2', '0', '0', '0', '0', '22'];

function redate(key: string, day: string | null) {
  return (portal: Portal) => {
    articleOf(portal, key).day = day;
  };
}

function retitle(key: string, title: string) {
  return (portal: Portal) => {
    articleOf(portal, key).title = title;
  };
}

/** Another organ's article in the place of one. */
function replace(key: string, title: string) {
  return retitle(key, title);
}

/** What comes once a year, with or without a day by which it is due. */
export const yearlySeeds: SeedTable = {
  'annual-report': {
    faults: [
      {
        what: '年报没有了，栏目还在',
        in: 'town-2025',
        change: (portal) => dropArticle(portal, 'report-2024'),
        says: 'missing',
      },
      { what: '4月1日才发', in: 'town-2025', change: redate('report-2024', '2025-04-01'), says: 'late' },
      {
        what: '没有解读',
        in: 'town-2025',
        change: (portal) => dropArticle(portal, 'report-drawn'),
        says: 'unexplained',
      },
      {
        what: '只有区里的年报',
        in: 'town-2025',
        change: replace('report-2024', '2024年清河区政府信息公开工作年度报告'),
        says: 'missing',
      },
      {
        what: '只有法治政府年报',
        in: 'district-2023',
        change: replace('report-2022', '清河区2022年法治政府建设年度报告'),
        says: 'missing',
      },
    ],
    misses: [
      {
        what: '3月31日当天',
        in: 'town-2025',
        change: (portal) => {
          redate('report-2024', '2025-03-31')(portal);
          redate('report-drawn', '2025-03-31')(portal);
        },
        comes: 'passed',
        says: 'inTime',
      },
      {
        what: '还没有到期',
        in: 'town-2025',
        change: (portal) => {
          dropArticle(portal, 'report-2024');
          dropArticle(portal, 'report-drawn');
          portal.today = '2025-03-31';
        },
        comes: 'inapplicable',
        says: 'notDue',
      },
      {
        what: '没有标日期',
        in: 'town-2025',
        change: redate('report-2024', null),
        comes: 'cantTell',
        says: 'undated',
      },
      {
        what: '没有看全',
        in: 'town-2025',
        change: (portal) => dropColumn(portal, 'reports'),
        seeing: { complete: false },
        comes: 'cantTell',
        says: 'unseen',
        with: ['disclosure-platform: lacking'],
      },
    ],
  },
  'annual-report-foi-statistics': {
    faults: [
      {
        what: '总计和各栏对不上',
        in: 'town-2025',
        change: (portal) => {
          articleOf(portal, 'report-2024').markup = foiTables(1, RECEIVED);
        },
        says: 'differs',
      },
      {
        what: '纠错率上升',
        in: 'district-2023',
        change: (portal) => {
          articleOf(portal, 'report-2022').markup = foiTables(3);
        },
        says: 'rose',
      },
    ],
    misses: [
      {
        what: '纠错率持平',
        in: 'district-2023',
        change: (portal) => {
          articleOf(portal, 'report-2022').markup = foiTables(2);
        },
        comes: 'passed',
        says: 'balanced',
      },
      {
        what: '没有去年的可比',
        in: 'town-2025',
        change: (portal) => dropArticle(portal, 'report-2023'),
        comes: 'cantTell',
        says: 'uncompared',
      },
      {
        what: '表格是图片',
        in: 'town-2025',
        change: (portal) => {
          articleOf(portal, 'report-2024').markup =
            '<p><img src="/pic/table.png" width="900" height="600"></p>';
        },
        comes: 'cantTell',
        says: 'unread',
      },
    ],
  },
  'audit-rectification-disclosure': {
    faults: [
      {
        what: '只有去年的整改情况',
        in: 'town-2025',
        change: (portal) => {
          retitle('rectified', '柳溪镇2023年度预算执行审计查出问题整改情况')(portal);
          redate('rectified', '2024-11-02')(portal);
        },
        says: 'missing',
      },
      {
        what: '审计报告不是整改情况',
        in: 'district-2023',
        change: retitle('rectified', '清河区2022年度预算执行审计工作报告'),
        says: 'missing',
      },
    ],
    misses: [
      {
        what: '1月1日当天',
        in: 'town-2025',
        change: redate('rectified', '2025-01-01'),
        comes: 'passed',
        says: 'kept',
      },
      {
        what: '没有看全',
        in: 'town-2025',
        change: (portal) => dropArticle(portal, 'rectified'),
        seeing: { complete: false },
        comes: 'cantTell',
        says: 'unseen',
      },
    ],
  },
  'decision-catalogue': {
    faults: [
      {
        what: '今年的没有了',
        in: 'town-2025',
        change: (portal) => dropArticle(portal, 'catalogue'),
        says: 'missing',
      },
      { what: '4月1日才公开', in: 'town-2025', change: redate('catalogue', '2025-04-01'), says: 'late' },
      {
        what: '区里的目录不能抵镇里的',
        in: 'town-2025',
        change: replace('catalogue', '清河区2025年度重大行政决策事项目录'),
        says: 'missing',
      },
      {
        what: '部门的目录不能抵区里的',
        in: 'district-2023',
        change: retitle('catalogue', '清河区民政局2023年度重大行政决策事项目录'),
        says: 'missing',
      },
      {
        what: '标题没有今年的目录',
        in: 'district-2023',
        change: retitle('catalogue', '清河区重大行政决策程序规定'),
        says: 'missing',
      },
    ],
    misses: [
      {
        what: '3月31日当天',
        in: 'town-2025',
        change: redate('catalogue', '2025-03-31'),
        comes: 'passed',
        says: 'inTime',
      },
      {
        what: '部门的目录旁边有区里自己的，标题没有年份',
        in: 'district-2023',
        change: (portal) => {
          retitle('catalogue', '关于公布清河区重大行政决策事项目录的通知')(portal);
          columnOf(portal, 'decisions').articles.push(
            article('of-office', '清河区民政局2023年度重大行政决策事项目录', '2023-06-20'),
          );
        },
        comes: 'passed',
        says: 'inTime',
      },
      {
        what: '年份写作汉字',
        in: 'town-2025',
        change: retitle('catalogue', '柳溪镇二〇二五年度重大行政决策事项目录'),
        comes: 'passed',
        says: 'inTime',
      },
      {
        what: '说明今年没有',
        in: 'town-2025',
        change: retitle('catalogue', '柳溪镇2025年度无重大行政决策事项的说明'),
        comes: 'passed',
        says: 'noneThisYear',
      },
      {
        what: '还没有到期',
        in: 'town-2025',
        change: (portal) => {
          dropArticle(portal, 'catalogue');
          portal.today = '2025-03-31';
        },
        comes: 'inapplicable',
        says: 'notDue',
      },
      {
        what: '只看到调整后的',
        in: 'town-2025',
        change: (portal) => {
          retitle('catalogue', '柳溪镇2025年度重大行政决策事项目录（调整）')(portal);
          redate('catalogue', '2025-08-01')(portal);
        },
        comes: 'cantTell',
        says: 'adjusted',
      },
      {
        what: '栏目还有没读的页',
        in: 'district-2023',
        change: (portal) => {
          columnOf(portal, 'decisions').articles = ['2023-09-01', '2023-08-01', '2023-07-01'].map((day, at) =>
            article(`progress${at}`, `停车管理办法起草进展（${at}）`, day),
          );
          columnOf(portal, 'decisions').markup = PAGER;
        },
        seeing: { complete: false },
        comes: 'cantTell',
        says: 'unseen',
        // Elsewhere its column goes by the name of a catalogue.
        dialects: ['trs', 'founder'],
      },
    ],
  },
  'fiscal-disclosure': {
    faults: [
      {
        what: '缺上年决算',
        in: 'town-2025',
        change: (portal) => dropArticle(portal, 'accounts'),
        says: 'partly',
      },
      {
        what: '预算是去年的',
        in: 'district-2023',
        change: (portal) => {
          retitle('budget', '清河区2022年政府预算')(portal);
          redate('budget', '2022-02-10')(portal);
        },
        says: 'partly',
      },
      {
        what: '采购一年多没有',
        in: 'town-2025',
        change: redate('procurement', '2024-12-01'),
        says: 'partly',
      },
      {
        what: '都没有',
        in: 'district-2023',
        change: (portal) => dropColumn(portal, 'fiscal'),
        says: 'none',
      },
    ],
    misses: [
      {
        what: '采购满12个月当天',
        in: 'town-2025',
        change: redate('procurement', '2024-12-20'),
        comes: 'passed',
        says: 'open',
      },
      {
        what: '债务没有单独条目',
        in: 'district-2023',
        change: (portal) => dropArticle(portal, 'debt'),
        comes: 'cantTell',
        says: 'attached',
      },
      {
        what: '没有看全',
        in: 'district-2023',
        change: (portal) => dropColumn(portal, 'fiscal'),
        seeing: { complete: false },
        comes: 'cantTell',
        says: 'unseen',
      },
    ],
  },
  'inspection-plan': {
    faults: [
      {
        what: '今年没有',
        in: 'town-2025',
        change: (portal) => dropArticle(portal, 'inspections0'),
        says: 'missing',
      },
      {
        what: '没有检查码公告',
        in: 'district-2025',
        change: (portal) => dropArticle(portal, 'inspections1'),
        says: 'noCode',
      },
      {
        what: '检查结果不是计划',
        in: 'district-2023',
        change: retitle('inspections0', '清河区2023年度行政检查计划完成情况'),
        says: 'missing',
      },
    ],
    misses: [
      {
        what: '上年末发布，写着今年',
        in: 'town-2025',
        change: redate('inspections0', '2024-12-28'),
        comes: 'passed',
        says: 'open',
      },
      {
        what: '只有双随机',
        in: 'town-2025',
        change: retitle('inspections0', '柳溪镇2025年度双随机抽查计划'),
        comes: 'cantTell',
        says: 'random',
      },
      {
        what: '6月30日当天',
        in: 'town-2025',
        change: (portal) => {
          dropArticle(portal, 'inspections0');
          portal.today = '2025-06-30';
        },
        comes: 'inapplicable',
        says: 'notDue',
      },
    ],
  },
  'open-day-activity': {
    faults: [
      {
        what: '今年没有活动',
        in: 'town-2025',
        change: (portal) => {
          columnOf(portal, 'open-days').articles = [
            article('old', '柳溪镇2024年政府开放月活动', '2024-08-18'),
          ];
        },
        says: 'missing',
      },
      {
        what: '没有写主题',
        in: 'district-2025',
        change: retitle('open-days0', '2025年政府开放日活动走进社区'),
        says: 'theme',
      },
      {
        what: '都在8月前后',
        in: 'district-2023',
        change: (portal) => {
          dropArticle(portal, 'open-days0');
          dropColumn(portal, 'open-topics');
        },
        says: 'onlyInMonth',
      },
    ],
    misses: [
      {
        what: '校园开放日不算，但还没有到期',
        in: 'town-2025',
        change: (portal) => {
          columnOf(portal, 'open-days').articles = [article('school', '第一小学校园开放日', '2025-05-18')];
          portal.today = '2025-08-31';
        },
        comes: 'inapplicable',
        says: 'notDue',
      },
      {
        what: '没有看全',
        in: 'town-2025',
        change: (portal) => dropColumn(portal, 'open-days'),
        seeing: { complete: false },
        comes: 'cantTell',
        says: 'unseen',
      },
    ],
  },
  'plan-disclosure': {
    faults: [
      {
        what: '没有历史规划',
        in: 'town-2025',
        change: (portal) => {
          dropArticle(portal, 'plans1');
          dropArticle(portal, 'plans2');
        },
        says: 'noHistory',
      },
      {
        what: '没有规划栏目',
        in: 'district-2023',
        change: (portal) => dropColumn(portal, 'plans'),
        says: 'missing',
      },
    ],
    misses: [
      {
        what: '“十五五”还没有通过',
        in: 'town-2025',
        change: (portal) => dropArticle(portal, 'plans0'),
        comes: 'cantTell',
        says: 'notDue',
      },
      {
        what: '“十五五”只有草案，历史规划在',
        in: 'town-2025',
        change: retitle('plans0', '柳溪镇国民经济和社会发展第十五个五年规划纲要（草案）公示'),
        comes: 'cantTell',
        says: 'notDue',
      },
      {
        what: '没有看全',
        in: 'district-2023',
        change: (portal) => dropColumn(portal, 'plans'),
        seeing: { complete: false },
        comes: 'cantTell',
        says: 'unseen',
      },
    ],
  },
  'power-list': {
    faults: [
      {
        what: '两年多没有更新',
        in: 'town-2025',
        change: (portal) => {
          columnOf(portal, 'powers').articles = [
            article('powers-old', '柳溪镇权责清单', '2023-12-19'),
            article('powers-older', '柳溪镇权责清单', '2021-12-19'),
          ];
        },
        says: 'older',
      },
      {
        what: '没有',
        in: 'district-2023',
        change: (portal) => dropColumn(portal, 'powers'),
        says: 'missing',
      },
    ],
    misses: [
      {
        what: '满12个月当天',
        in: 'town-2025',
        change: (portal) => {
          columnOf(portal, 'powers').articles = [
            article('powers-due', '柳溪镇权责清单', '2024-12-20'),
            article('powers-older', '柳溪镇权责清单', '2021-12-19'),
          ];
        },
        comes: 'passed',
        says: 'kept',
      },
      {
        what: '首页和目录都没有，其余没有读',
        in: 'district-2023',
        change: (portal) => dropColumn(portal, 'powers'),
        seeing: { complete: false },
        comes: 'cantTell',
        says: 'unseen',
      },
    ],
  },
  'public-attendance-count': {
    faults: [
      {
        what: '区政府常务会议只有三次',
        in: 'district-2023',
        change: (portal) => dropArticle(portal, 'meeting2'),
        says: 'few',
      },
      {
        what: '镇里一次也没有',
        in: 'town-2025',
        change: (portal) => {
          for (const at of [0, 1, 2, 3]) {
            const one = articleOf(portal, `meeting${at}`);
            one.title = `柳溪镇召开第${40 - at}次镇长办公会议`;
            one.paragraphs = ['会议审议了停车管理有关议题，镇领导和有关部门负责人参加。'];
          }
        },
        says: 'few',
      },
    ],
    misses: [
      {
        what: '同一次会议的两篇报道，共四次',
        in: 'district-2023',
        change: (portal) => {
          columnOf(portal, 'meetings').articles.push(
            article('again', '清河区常务会议请来市民代表列席', '2023-12-06', {
              paragraphs: ['清河区人民政府召开第40次政府常务会议，邀请市民代表列席，审议有关议题。'],
            }),
          );
        },
        comes: 'passed',
        says: 'reached',
      },
      {
        what: '期限当天只有三次',
        in: 'district-2023',
        change: (portal) => {
          dropArticle(portal, 'meeting0');
          portal.today = '2023-11-30';
        },
        comes: 'inapplicable',
        says: 'notDue',
      },
    ],
  },
  'standards-catalogue-freshness': {
    faults: [
      {
        what: '两年多没有更新',
        in: 'town-2025',
        change: (portal) => {
          columnOf(portal, 'standards').markup = standardsMarkup('2023-12-19');
        },
        says: 'older',
      },
      {
        what: '一年多没有更新',
        in: 'district-2023',
        change: (portal) => {
          columnOf(portal, 'standards').markup = standardsMarkup('2022-12-19');
        },
        says: 'older',
      },
    ],
    misses: [
      {
        what: '满12个月当天',
        in: 'town-2025',
        change: (portal) => {
          columnOf(portal, 'standards').markup = standardsMarkup('2024-12-20');
        },
        comes: 'passed',
        says: 'kept',
      },
      {
        what: '没有更新日期',
        in: 'town-2025',
        change: (portal) => {
          columnOf(portal, 'standards').markup = standardsMarkup('适时');
        },
        comes: 'cantTell',
        says: 'undated',
      },
    ],
  },
  'subsidy-disclosure': {
    faults: [
      {
        what: '今年没有',
        in: 'town-2025',
        change: (portal) => {
          dropArticle(portal, 'subsidies0');
          dropArticle(portal, 'subsidies1');
        },
        says: 'stale',
      },
      {
        what: '没有栏目',
        in: 'town-2025',
        change: (portal) => dropColumn(portal, 'subsidies'),
        says: 'missing',
      },
    ],
    misses: [
      {
        what: '嘉定允许存档备查',
        in: 'district-2023',
        change: (portal) => dropColumn(portal, 'subsidies'),
        comes: 'cantTell',
        says: 'onFile',
      },
      {
        what: '上半年没有',
        in: 'town-2025',
        change: (portal) => {
          dropArticle(portal, 'subsidies0');
          dropArticle(portal, 'subsidies1');
          portal.today = '2025-06-30';
        },
        comes: 'inapplicable',
        says: 'notDue',
      },
    ],
  },
  'work-plan': {
    faults: [
      {
        what: '今年没有',
        in: 'town-2025',
        change: (portal) => dropArticle(portal, 'work-plan-2025'),
        says: 'missing',
        with: ['column-freshness: stale'],
      },
      { what: '5月才发', in: 'town-2025', change: redate('work-plan-2025', '2025-05-01'), says: 'late' },
      {
        what: '转发区里的',
        in: 'town-2025',
        change: replace('work-plan-2025', '清河区2025年政务公开工作要点'),
        says: 'missing',
      },
      {
        what: '两年都没有',
        in: 'district-2023',
        change: (portal) => {
          dropArticle(portal, 'work-plan-2023');
          dropArticle(portal, 'work-plan-2022');
        },
        says: 'missing',
        with: ['column-freshness: stale'],
      },
    ],
    misses: [
      {
        what: '4月30日当天',
        in: 'town-2025',
        change: redate('work-plan-2025', '2025-04-30'),
        comes: 'passed',
        says: 'inTime',
      },
      {
        what: '还没有到期',
        in: 'town-2025',
        change: (portal) => {
          dropArticle(portal, 'work-plan-2025');
          portal.today = '2025-04-30';
        },
        comes: 'inapplicable',
        says: 'notDue',
      },
      {
        what: '要点没有定日期，去年有',
        in: 'district-2023',
        change: (portal) => dropArticle(portal, 'work-plan-2023'),
        comes: 'inapplicable',
        says: 'notDue',
        with: ['column-freshness: stale'],
      },
    ],
  },
};
