/** A key area of a district's plan, and the words by which what is published on it is known. */
export interface KeyArea {
  readonly clause: string;
  readonly name: { readonly zh: string; readonly en: string };
  /** Each stands in titles, or in the names of columns; the second and further ones for what the first misses. */
  readonly words: readonly [string, string, ...string[]];
  /** The clause asks for it promptly, or to be kept up (及时、动态更新). */
  readonly prompt: boolean;
}

/** Titles that bear such words by the way: staff, penalties, sales. */
export const BY_THE_WAY =
  /招聘|拟聘|录用|面试|体检名单|行政处罚(?:决定|信息|公示)|失信|拍卖|遗失|(?:建议|提案)的?(?:答复|办理)/;

/** The areas in the order of the plans; places and events are those of the plan's own district and year. */
export const KEY_AREAS: readonly KeyArea[] = [
  {
    clause: 'jiading-2023/1',
    name: { zh: '规划与重大项目', en: 'plans and large projects' },
    words: ['嘉定新城', '北虹桥', '总体规划', '单元规划', '控制性详细规划', '重大项目'],
    prompt: false,
  },
  {
    clause: 'jiading-2023/2',
    name: { zh: '片区开发建设进展', en: 'progress of the three quarters' },
    words: ['远香文化源', '嘉宝智慧湾', '印象西大街', '新三件套'],
    prompt: true,
  },
  {
    clause: 'jiading-2023/3',
    name: { zh: '环境提升工程', en: 'better villages, streets and homes' },
    words: ['美丽乡村', '美丽街区', '美丽家园', '精品道路'],
    prompt: false,
  },
  {
    clause: 'jiading-2023/4',
    name: { zh: '投资与重大建设项目', en: 'investment and large construction projects' },
    words: ['有效投资', '重大建设项目', '重大工程', '固定资产投资', '投资项目'],
    prompt: false,
  },
  {
    clause: 'jiading-2023/5',
    name: { zh: '产业规划与扶持政策', en: 'industry plans and support' },
    words: [
      '新能源汽车',
      '集成电路',
      '产业规划',
      '产业发展',
      '产业扶持',
      '产业政策',
      '智能传感器',
      '生物医药',
    ],
    prompt: true,
  },
  {
    clause: 'jiading-2023/6',
    name: { zh: '产业资金与申报', en: 'funds and applications' },
    words: ['项目申报', '专项资金', '引导资金', '申报通知', '开展申报', '奖励名单', '资金管理办法', '拟支持'],
    prompt: false,
  },
  {
    clause: 'jiading-2023/8',
    name: { zh: '市场监管规则与执法', en: 'market rules and enforcement' },
    words: ['市场监管', '反垄断', '不正当竞争', '监管规则'],
    prompt: false,
  },
  {
    clause: 'jiading-2023/9',
    name: { zh: '免罚清单与信用报告', en: 'exempted faults and credit reports' },
    words: ['不予行政处罚', '免罚清单', '信用报告', '合规一码通', '轻微违法'],
    prompt: false,
  },
  {
    clause: 'jiading-2023/10',
    name: { zh: '碳达峰碳中和', en: 'carbon peak and neutrality' },
    words: ['碳达峰', '碳中和', '双碳', '低碳示范', '低碳发展'],
    prompt: true,
  },
  {
    clause: 'jiading-2023/11',
    name: { zh: '碳普惠与降碳', en: 'carbon inclusion' },
    words: ['碳普惠', '绿色降碳', '节能降碳', '降碳'],
    prompt: false,
  },
  {
    clause: 'jiading-2023/12',
    name: { zh: '污染防治', en: 'pollution control' },
    words: ['污染防治', '环境违法', '生态环境', '大气污染', '水污染', '土壤污染'],
    prompt: true,
  },
  {
    clause: 'jiading-2023/13',
    name: { zh: '住房保障', en: 'housing support' },
    words: ['住房保障', '廉租', '保障性租赁', '公租房', '公共租赁', '共有产权'],
    prompt: true,
  },
  {
    clause: 'jiading-2023/15',
    name: { zh: '加装电梯与旧住房更新', en: 'lifts and renewal of old housing' },
    words: ['加装电梯', '旧住房更新', '旧住房', '拆除重建', '成套改造'],
    prompt: false,
  },
  {
    clause: 'jiading-2023/16',
    name: { zh: '义务教育招生', en: 'school admission' },
    words: ['义务教育', '招生', '入学', '对口地段', '学区'],
    prompt: false,
  },
  {
    clause: 'jiading-2023/17',
    name: { zh: '就业帮扶', en: 'help with employment' },
    words: ['就业', '职业技能培训', '创业', '见习'],
    prompt: false,
  },
  {
    clause: 'jiading-2023/18',
    name: { zh: '养老托幼实事项目', en: 'care for the old and the young' },
    words: ['养老床位', '为老服务', '长者食堂', '长者照护', '助餐', '托育', '托幼', '实事项目', '民心工程'],
    prompt: true,
  },
  {
    clause: 'jiading-2023/19',
    name: { zh: '待遇标准', en: 'rates of benefits' },
    words: [
      '标准调整',
      '待遇标准',
      '低保标准',
      '最低生活保障',
      '失业保险',
      '工伤保险',
      '基本养老',
      '医疗保险',
      '医保待遇',
    ],
    prompt: true,
  },
  {
    clause: 'jiading-2023/20',
    name: { zh: '公共文化', en: 'public culture' },
    words: ['公共文化', '文化惠民', '文化配送', '惠民演出', '文化服务'],
    prompt: false,
  },
  {
    clause: 'jiading-2023/21',
    name: { zh: '绿色消费', en: 'green consumption' },
    words: ['绿色消费', '以旧换新', '绿色产品', '节能产品', '绿色家电'],
    prompt: true,
  },
  {
    clause: 'jiading-2023/22',
    name: { zh: '活动赛事', en: 'events and contests' },
    words: ['嘉定购物节', '汽车文化节', '象棋大师', '五五购物节'],
    prompt: false,
  },
  {
    clause: 'jiading-2023/23',
    name: { zh: '应急预案与预警', en: 'emergency plans and warnings' },
    words: ['应急预案', '预警', '防汛', '防台', '雨雪冰冻', '燃气事故', '消防安全'],
    prompt: true,
  },
  {
    clause: 'jiading-2023/24',
    name: { zh: '整治工程进展', en: 'progress of repair works' },
    words: ['架空线', '积水', '照明节能', '景观照明', '道路照明'],
    prompt: true,
  },
  {
    clause: 'jiading-2023/25',
    name: { zh: '燃气报警装置', en: 'gas alarms' },
    words: ['燃气报警', '可燃气体报警', '燃气泄漏报警', '燃气安全'],
    prompt: false,
  },
  {
    clause: 'jiading-2023/33',
    name: { zh: '食药与培训监管', en: 'food, medicine and tutoring' },
    words: ['食品安全', '食品抽检', '监督抽检', '药品', '校外培训', '学科类培训', '消费提示', '消费警示'],
    prompt: false,
  },
  {
    clause: 'jiading-2023/34',
    name: { zh: '单用途预付卡', en: 'prepaid cards' },
    words: ['单用途预付', '预付卡', '预付费', '预付式消费'],
    prompt: false,
  },
  {
    clause: 'chongming-2025/1',
    name: { zh: '重点任务', en: 'key tasks' },
    words: ['生态岛', '提振消费', '新质生产力', '长三角', '城市更新', '文化创新', '美丽崇明', '精细化管理'],
    prompt: true,
  },
  {
    clause: 'songjiang-2025/1',
    name: { zh: '重点任务', en: 'key tasks' },
    words: ['四个区', '两手抓', 'G60', '科创走廊', '松江新城', '松江枢纽', '新质生产力'],
    prompt: true,
  },
];
