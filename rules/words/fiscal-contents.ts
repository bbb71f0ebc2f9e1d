/** What public finance publishes, as columns and titles name it. Expected from general knowledge of portals. */
export const fiscalContents = {
  budget: {
    zh: '预算',
    en: 'budget',
    names: { name: /预算/, but: /决算|绩效|采购|债务|执行|办法|制度|项目预算/ },
    items: {
      title: /预算|预、?决算/,
      // The report to the congress tells of both: 预算执行情况和…预算草案.
      but: /预算(?:内|外|单位|绩效|评审|编制|调整|公开的?通知|管理|法|一体化)|预算执行(?!.*预算(?:草案)?的?)|(?<!预、?)决算(?!.*预算)|^(?!.*(?:部门|单位|政府|财政)[预决]).*三公|审计|解读|采购|管理办法|答复/,
    },
  },
  finalAccounts: {
    zh: '决算',
    en: 'final accounts',
    names: { name: /决算/, but: /预|绩效|采购|债务|办法|制度|竣工/ },
    items: {
      title: /决算/,
      but: /竣工|工程决算|财务决算审|审计|解读|管理办法|答复|决算(?:编制|审核|批复工作|公开的?通知)/,
    },
  },
  procurement: {
    zh: '政府采购',
    en: 'procurement',
    names: { name: /(?:政府)?采购/, but: /办法|制度|法规/ },
    items: {
      title:
        /(?:政府)?采购|公开招标|^(?!.*(?:施工|监理|勘察|设计|土地|绿化工程)).*招标公告|(?:中标|成交)(?:结果)?(?:公告|公示)|竞争性(?:磋商|谈判)|单一来源|询价公告/,
      but: /采购(?:法|管理|制度|目录|员)|培训|答复|集团|农产品采购/,
    },
  },
  debt: {
    zh: '政府债务',
    en: 'government debt',
    names: { name: /债务|债券/, but: /办法|制度|非法/ },
    items: {
      title: /(?:政府|地方|一般|专项)(?:性)?债[务券]|债务(?:限额|余额)/,
      but: /解读|管理办法|答复|非法|化解会议/,
    },
  },
} as const;

/** Columns that hold several of them. */
export const FISCAL_COLUMN = {
  name: /预决算|预(?:算)?[、/／和与及]?决算|财政(?:信息|资金|预决算|公开|收支|专栏|数据|领域)|^财政$|财务(?:信息|公开)|镇级财政|三公/,
  but: /补贴|惠民|惠农|政策|法规|财政局|直达/,
};

/** What is a government's own and not a department's: 2025年嘉定区政府预算, 一般公共预算, the report to the congress. */
export const OF_GOVERNMENT =
  /政府[预决]算|政府性基金|财政(?:收支|总)?[预决]算|一般公共预算|国有资本经营|预算草案|总[预决]算|本级|区级|[区县](?:20\d{2}年度?)?(?:财政)?[预决]算|20\d{2}年度?(?:上海市)?\p{Script=Han}{2,3}区[预决]算/u;
