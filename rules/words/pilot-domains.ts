/** What gathers the pilot domains of openness at the grass roots. */
export const PILOT_ROOT = /基层政务公开|试点领域|政务公开(?:标准化|标准)|标准化规范化|标准目录/;

/** Names of the 26 domains of the national pilot (国务院办公厅, 2019–2020), and those that followed. */
export const PILOT_DOMAIN =
  /^(?:重大(?:建设)?项目|公共资源交易|财政预决算|安全生产|税收管理|征地补偿|(?:国有土地上)?房屋征收|保障性住房|住房保障|农村危房改造|(?:生态)?环境保护|生态环境|公共文化(?:服务)?|公共法律服务|扶贫(?:开发)?|救灾|食品药品(?:监管)?|城市综合执法|城市管理|就业(?:创业)?|社会保险|社会救助|养老服务|户籍管理|涉农补贴|义务教育|医疗卫生|卫生健康|市政服务|城乡规划|国土空间规划|新闻出版版权|旅游|统计|交通运输)(?:领域)?$/;

/** Steps below the pilot that gather domains or tell of it: no domain themselves. */
export const NO_DOMAIN =
  /方案|目录|指引|清单|文件|制度|动态|通知|公告|要求|标准|规范|示范|经验|成果|交流|流程|解读|依据|其他|更多|专栏|^\d+个?领域$|[镇乡]$|街道$|街镇|[局委办]$|中心$/;

/** A version of a year (2020年版): what stands below it is past. */
export const PAST_VERSION = /(?:19|20)\d{2}年?版?|历史|往年|旧版/;

/** What a portal calls the like, without saying that it is the pilot. */
export const KEY_DOMAINS = /重点领域/;
