import { defineStandard } from './contract.ts';

/** The standard was read in copies; its list of the footer is told from memory, so that it weighs no more than a hint. */
const FROM_MEMORY = '清单为转述，未与原件核对；按建议处理';

/** 全国政府网站共同的页面规范：页面标签和底部标识。 */
export const national = defineStandard({
  id: 'national',
  title: '《政府网站发展指引》附件《网页设计规范》',
  shortTitle: '网页设计规范',
  documentNumber: null,
  clauses: [
    {
      id: 'national/site-tags',
      locator: '页面标签·站点标签',
      title: '站点标签',
      duty: '每个页面标明网站规范名称、英文域名和网站标识码',
      deadline: null,
      deadlineText: null,
      thresholds: [],
      force: 'must',
      responsible: null,
      check: { by: 'rule', over: 'page' },
      signals: ['meta 标签 SiteName、SiteDomain、SiteIDCode'],
    },
    {
      id: 'national/column-tags',
      locator: '页面标签·栏目标签',
      title: '栏目标签',
      duty: '栏目页面标明栏目名称、描述、关键词和类别',
      deadline: null,
      deadlineText: null,
      thresholds: [],
      force: 'must',
      responsible: null,
      check: { by: 'rule', over: 'page' },
      signals: ['meta 标签 ColumnName、ColumnDescription、ColumnKeywords、ColumnType'],
    },
    {
      id: 'national/content-tags',
      locator: '页面标签·内容标签',
      title: '内容标签',
      duty: '内容页面标明标题、发布日期和来源',
      deadline: null,
      deadlineText: null,
      thresholds: [],
      force: 'must',
      responsible: null,
      check: { by: 'rule', over: 'page' },
      signals: ['meta 标签 ArticleTitle、PubDate、ContentSource'],
    },
    {
      id: 'national/footer',
      locator: '页面布局·底部功能区',
      title: '底部标识',
      duty: '底部列明党政机关网站标识、找错入口、网站标识码、主办单位及联系方式、ICP备案编号、公安备案标识和站点地图',
      deadline: null,
      deadlineText: null,
      thresholds: [],
      force: 'must',
      responsible: null,
      check: { by: 'rule', over: 'page' },
      signals: ['首页底部的标识和文字'],
      note: FROM_MEMORY,
    },
  ],
});
