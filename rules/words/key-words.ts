/**
 * Words that rules look for in a page's text, most of them rules for a person, by topic. A line that holds one is kept as a
 * `keyPassages` fact under the topic's name; a topic is added here and nowhere else. Kept cheap: no nested
 * quantifiers, since every line of a page is tried.
 */
const KEY_WORDS = {
  // public-attendance-record: citizens and firms, not officials, delegates or heads of state firms
  attendance:
    /(?:市民|(?:居民|村民)(?!代?表?(?:会|大会))|群众|公众|企业家|民营企业|小微企业|利益相关|利害关系|(?:企业|行业|商户|商会|协会|社区|基层|青年|妇女|职工|家长|业主|服务对象|社会)代表(?!会|大会))[^。；]{0,40}(?:列席|旁听)|(?:列席|旁听)[^。；]{0,40}(?:市民|(?:居民|村民)(?!代?表?(?:会|大会))|群众|公众|企业家|利益相关|利害关系|(?:企业|行业|商户|商会|协会|社区|基层|青年|妇女|职工|家长|业主|服务对象|社会)代表(?!会|大会))/,
  opinions: /(?:提出|发表|反映|交流|围绕|听取)[^。；]{0,40}(?:意见|建议|看法|想法)|建言献策|作?了?发言/,
  adoption:
    /采纳|吸纳|吸收(?=[^。；]{0,20}(?:意见|建议))|(?:意见|建议)[^。；》]{0,40}(?:予以落实|落实到|得到落实|逐[条一项]|回应|反馈|答复|修改完善|研究处理|吸收)|(?:落实|回应|答复|反馈)了?[^。；》《]{0,20}(?:意见|建议)/,

  // stakeholder-consultation-record
  hearing:
    /(?:听取|征求|征集|收集|走访|座谈|调研|问需|问卷)[^。；]{0,40}(?:企业(?!服务|发展局)|商会|协会|经营者|经营主体|市场主体|利害关系人|利益相关)|(?:企业(?!服务|发展局)|商会|协会|经营者|经营主体|市场主体|利害关系人|利益相关[方者]?)[^。；]{0,30}(?:座谈|意见|建议|调研|问卷)/,
  enterpriseShare:
    /(?:中小微?|小微)企业[^。；]{0,40}(?:\d\s*[%％家条份个]|百分之|一半|半数)|\d\s*[%％家条份个][^。；]{0,20}(?:中小|小微)/,

  // interpretation-substance: the eight elements, conditions and standards of applying, and articles copied
  concepts: /核心概念|名词解释|概念界定|术语|本[\u4e00-\u9fff]{2,4}所称|指的是|什么是/,
  keyTerms: /关键词/,
  scope:
    /适用范围|适用对象|适用于|实施范围|(?:支持|补贴|保障|受益|服务)对象|哪些(?:人|企业|对象|单位|家庭)|面向哪些|谁(?:可以|能)/,
  handling:
    /(?:办理|申报|申请|受理|咨询)(?:流程|途径|方式|渠道|入口|地点|时间|电话|指南|材料)|(?:如何|怎么|怎样|到哪里?|去哪里?)(?:办|申请|申报)|一网通办|随申办/,
  operation:
    /操作(?:方法|流程|步骤|办法|指引)|(?:实施|具体)步骤|计算(?:方法|公式|方式)|(?:如何|怎么|怎样)(?:操作|计算)/,
  practice: /执行(?:口径|标准)|口径|认定标准|裁量|(?:如何|怎么|怎样)(?:把握|理解|认定|确定)|注意事项/,
  benefits: /惠民|利企|惠企|便民|减负|优惠|补贴|补助|奖励|资助|减免|免费|扶持/,
  novelty:
    /新旧(?:政策|办法|规定)?(?:对比|差异|变化|区别)|(?:与|同|较|比)(?:原|旧|此前|以往|上一?[轮版]|之前)[^。；]{0,30}(?:相比|比较|不同|区别|变化|差异)|(?:主要|有哪些|哪些新)(?:变化|修订|修改|调整|不同)|修订(?:的?(?:主要)?内容|要点|重点)|(?:主要)?(?:亮点|创新点)|由原(?:来|先)?的?[^。；]{1,30}(?:调整|改)为/,
  applying:
    /(?:申报|申请|评审|办理|享受|认定|准入)(?:的)?(?:条件|资格|标准|要求)|(?:补贴|奖励|资助|补助|支持|保障|扶持)(?:的)?标准|符合(?:下列|以下)[^。；]{0,10}条件/,
  article: /^\s*第[一二三四五六七八九十百零\d]{1,6}条/,

  // large-project-budget: 10 million yuan or more, with the unit beside the number or over the table
  largeAmount: /(?<![\d.,])(?:\d{1,3}(?:[,，]\d{3})+|\d{4,})(?:\.\d+)?\s*万元|\d(?:\.\d+)?\s*亿元/,
  amountInWan: /^\s*(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{4,}\.\d{1,6})\s*$/,
  amountInYuan:
    /^\s*(?:\d{2,3}(?:,\d{3}){2}|\d{1,3}(?:,\d{3}){3,}|\d{8,12}(?=\.\d{1,2}\s*$))(?:\.\d{1,2})?\s*$/,
  moneyUnit: /单位\s*[:：]\s*(?:人民币)?(?:万元|元|亿元)|[（(](?:万元|元)[）)]/,

  // follow-up-interpretation
  followUp: /二次解读|再次解读|再解读|跟踪解读|后续解读|持续解读|追踪解读|第二轮解读/,
  newQuestions:
    /(?:执行|实施|施行|操作)(?:过程)?中[^。；]{0,20}(?:新问题|新情况|疑问|咨询)|(?:咨询|反映)(?:较多|比较集中|集中)|集中咨询|高频问题|热点问题/,

  // regulation-text-authority
  stateCouncilDecree: /国务院令\s*(?:第\s*\d+\s*号)?|国务院第\s*\d+\s*次常务会议/,
  regulationAmended:
    /(?:国务院)[^。]{0,60}(?:修订|修正|修改|废止)|\d日[^。]{0,30}(?:修订|修正|第[一二三四五六]次修[订正])/,

  // open-day-interaction
  openDayTurns:
    /座谈|问卷|答疑|恳谈|面对面|现场提问|自由提问|互动(?:环节|交流|问答|体验|讨论)|(?:现场|趣味|有奖)问答/,

  // annual-report-internal-duties
  leaderHears: /听取.{0,40}汇报|专题(?:研究|研讨|部署).{0,12}公开/,
  opennessTraining:
    /(?:业务|专题|集中|公开工作)培训|培训(?:会|班|活动|讲座)|公开.{0,40}(?:培训|讲座|授课)|(?:讲座|授课).{0,20}公开|(?:组织|开展|举办|参加).{0,20}培训/,
  opennessFunds:
    /公开.{0,20}(?:经费|专项资金)|(?:经费|专项资金).{0,24}公开|(?:工作|专项)?经费.{0,20}(?:预算|保障)/,

  // openness-zone
  opennessZone:
    /政务公开(?:体验|服务)?专区|信息公开(?:体验|服务|查阅)?专区|信息(?:公开)?(?:公共)?查阅(?:点|中心|场所|室)|公开查阅点/,
  visitingHours:
    /(?:开放|服务|接待|办公|工作)时间|周一(?:至|到|[-—~～])周|[上下]午\s*\d|\d{1,2}[:：]\d{2}\s*[-—－~～至到]+\s*\d{1,2}[:：]\d{2}/,
  visitingAddress:
    /(?:地址|地点|位于|坐落)[:：]?.{0,40}(?:路|街|弄|号|楼|大厅|中心)|(?:路|街|大道)\s*\d+\s*[弄号]/,
  zoneServices:
    /(?:提供|设有|设置|配备|服务(?:内容|项目|事项|功能)).{0,60}(?:查阅|申请|解读|咨询|订阅)|查阅.{0,30}(?:申请|受理|解读|咨询)/,

  // foreign-language-policy: a line in Latin letters
  latinText: /^[\x20-\x7e’“”–—]{60}/,

  // media-spread-trace: who spread it, beside the word for it
  spread:
    /(?:报道|刊发|刊登|转载|转发|推送|播出|刊播).{0,30}(?:[日晚早]报|新闻|客户端|公众号|视频号|微博|抖音|电视台|学习强国|融媒体)|(?:[日晚早]报|新闻网|新闻客户端|公众号|视频号|微博|抖音|电视台|学习强国|融媒体中心).{0,20}(?:报道|刊发|刊登|转载|转发|推送|播出|刊播)/,

  // message-board: the board says so itself
  boardClosed:
    /(?:留言|咨询|提问|写信|互动)[^，。；]{0,10}(?:已关闭|已?暂停|停用|暂时关闭|已下线|停止(?:使用|服务|受理))/,

  // message-board: a code to scan, and a heading under which a script may write the board
  boardByCode:
    /扫(?:码|一?扫|描)[^。；]{0,14}(?:留言|咨询|提问)|(?:留言|咨询|提问)[^。；]{0,6}扫(?:码|一?扫|描)/,
  boardNamed: /^\s*(?:(?:政策|在线|网上|我要)(?:留言|咨询)|(?:政策|在线)?留言板|留言咨询)\s*[:：]?\s*$/,

  // read-act-link: a code to scan, and what a script may make a button of
  handlingByCode:
    /扫(?:码|一?扫|描)[^。；]{0,14}(?:办理|申报|申请|申领)|(?:办理|申报|申请|申领)[^。；]{0,6}(?:二维码|扫码|扫一扫)|小程序(?:办理|申报|申请|码)/,
  handlingNamed:
    /^\s*(?:办|阅办联动|(?:我要|立即|在线|一键|马上|去)(?:办理?|申报|申请)|(?:办理|申报)入口)\s*[>›»]*\s*$/,

  // standards-catalogue-freshness: 最后更新：2025年6月12日, 版本：2025版, （2025年3月修订）
  revised:
    /(?:更新|修订|调整|修改|编制|版本)(?:日期|时间|于|号)?\s*[:：]?\s*(?:20\d{2}|二[〇○零])|(?:20\d{2}|二[〇○零][一二三四五六七八九〇○零]{2})(?:年|[-./])[^，。；]{0,8}(?:更新|修订|调整|修改|编制|版(?!权))|20\d{2}版(?!权)/,

  // proactive-conversion-trace
  conversion: /转(?:为|化为|成)?主动公开|历史(?:公文|文件)/,
} as const satisfies Readonly<Record<string, RegExp>>;

/** What a line of the text speaks of, in the eyes of a rule. */
export type KeyTopic = keyof typeof KEY_WORDS;

interface Found {
  readonly topic: string;
  readonly word: string;
  readonly at: number;
}

const TOPICS = Object.entries(KEY_WORDS);
const ANY = new RegExp(TOPICS.map(([, { source }]) => source).join('|'));

/** The topics that a line speaks of, each with the first words that say so and their position. */
export function keyWordsIn(line: string): Found[] {
  if (!ANY.test(line)) return [];
  return TOPICS.flatMap(([topic, pattern]) => {
    const match = pattern.exec(line);
    return match === null ? [] : [{ topic, word: match[0].trim(), at: match.index }];
  });
}

/** The passages that speak of any of the topics, in the order of the page. */
export function passagesOn<Passage extends { readonly topic: string }>(
  passages: readonly Passage[],
  ...topics: readonly KeyTopic[]
): Passage[] {
  const wanted = new Set<string>(topics);
  return passages.filter(({ topic }) => wanted.has(topic));
}
