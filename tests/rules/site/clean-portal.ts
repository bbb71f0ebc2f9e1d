import { KEY_AREAS } from '../../../rules/words/key-areas.ts';
import { disputesTable, requestsTable } from '../../facts/foi-form.ts';
import { type Article, article, type Column, column, type Portal, type Words } from './portal.ts';

/** The portals that seeds are put into: districts under two plans, a town. */
export type PortalName = 'district-2023' | 'district-2025' | 'town-2025';

interface Ground {
  readonly year: number;
  readonly organ: string;
  /** What its titles begin with. */
  readonly area: string;
  readonly isTown: boolean;
}

const grounds: Readonly<Record<PortalName, Ground>> = {
  'district-2023': { year: 2023, organ: '上海市清河区人民政府', area: '清河区', isTown: false },
  'district-2025': { year: 2025, organ: '上海市清河区人民政府', area: '清河区', isTown: false },
  'town-2025': { year: 2025, organ: '上海市清河区柳溪镇人民政府', area: '柳溪镇', isTown: true },
};

const LONG =
  '根据有关法律法规和上级部署，结合本地实际，经研究，现将有关事项公告如下，请各有关单位和个人按照要求做好相关工作，如有疑问可向主管部门咨询。';

/** Markup of the tables of a report on openness; `corrected` of ten reviews were lost. */
export function foiTables(corrected: number, received?: readonly string[]): string {
  const kept = 10 - corrected;
  return `${requestsTable(received === undefined ? {} : { received })}${disputesTable(`${kept} ${corrected} 0 0 10 0 0 0 0 0 0 0 0 0 0`)}`;
}

/** Rows of a catalogue of decisions. */
function decisionRows(): string {
  return `<table><tr><th>序号</th><th>决策事项</th><th>承办部门</th><th>计划完成时间</th></tr>
<tr><td>1</td><td>停车管理办法</td><td>交通委</td><td>第三季度</td></tr><tr><td>2</td><td>养老服务设施布局规划</td><td>民政局</td><td>第四季度</td></tr></table>`;
}

function standardRows(updated: string): string {
  return `<table><tr><th>序号</th><th>公开事项</th><th>公开内容</th><th>公开依据</th><th>公开时限</th><th>更新时间</th></tr>
<tr><td>1</td><td>社会救助</td><td>${'救助标准'}</td><td>《社会救助暂行办法》</td><td>20个工作日</td><td>${updated}</td></tr>
<tr><td>2</td><td>养老服务</td><td>补贴标准</td><td>《政府信息公开条例》</td><td>20个工作日</td><td>${updated}</td></tr></table>`;
}

export function standardsMarkup(updated: string): string {
  return standardRows(updated);
}

export function guideText(but: readonly string[] = [], basis = '《清河区停车管理办法》'): string[] {
  const parts: [string, string][] = [
    ['设定依据', `${basis}第八条。`],
    ['受理条件', '在本辖区内有固定住所，名下有机动车一辆以上，且住所没有配建停车位的居民。'],
    ['申请材料', '身份证明、行驶证、居住证明各一份，核对原件后收取复印件。'],
    ['办理流程', '申请、受理、审核、决定、送达，可以现场办理，也可以网上办理。'],
    ['办理时限', '自受理之日起十个工作日内办结。'],
    ['收费标准', '本事项不收费。'],
    ['联系电话', '021-00000000，工作日上午九时至下午五时。'],
  ];
  return [
    '事项名称：居民停车证申请',
    ...parts.filter(([head]) => !but.includes(head)).map(([head, words]) => `${head}：${words}`),
  ];
}

const fieldsOf = (organ: string, number: string, day: string) =>
  [
    ['索引号', 'AB001/2023-00012'],
    ['发布机构', organ],
    ['文号', number],
    ['成文日期', day],
    ['公开属性', '主动公开'],
    ['有效性', '有效'],
  ] as const;

/** Accounts and hotline that the footer of the home page names. */
function footerOf(organ: string, isTown: boolean): string {
  const account = isTown ? '品华亭' : '上海清河发布';
  return `<p>主办单位：${organ}　网站标识码：3100000001</p><p><a href="https://weibo.com/u/100">官方微博</a> <img src="/images/ewm.png" alt="微信公众号“${account}”二维码"></p>`;
}

const made = new Map<PortalName, Portal>();

/** A copy of a portal under which no rule fails: some seventy pages, kept up to the day of the audit. */
export function cleanPortal(name: PortalName): Portal {
  const known = made.get(name) ?? makePortal(name);
  made.set(name, known);
  return structuredClone(known);
}

function makePortal(name: PortalName): Portal {
  const ground = grounds[name];
  const { year, organ, isTown } = ground;
  const site = `上海市清河区${isTown ? '柳溪镇' : ''}人民政府门户网站`;
  return {
    host: isTown ? 'www.liuxi.gov.cn' : 'www.qinghe.gov.cn',
    organ,
    siteName: site,
    year,
    today: `${year}-12-20`,
    columns: [
      ...newsColumns(ground),
      ...opennessColumns(ground),
      ...documentColumns(ground),
      ...decisionColumns(ground),
      ...interactionColumns(ground),
      ...serviceColumns(ground),
      ...(isTown ? townColumns(ground) : districtColumns(ground)),
    ],
    links: [
      { label: '12345市民服务热线', to: 'https://www.12345.gov.cn/' },
      { label: '智能问答', to: 'https://robot.qinghe.gov.cn/' },
      { label: '办事指南', to: 'guides' },
    ],
    footer: footerOf(organ, isTown),
    search: true,
    markup: '',
  };
}

/** Articles of a plain column: a key for each, its titles and days. */
function plain(key: string, rows: readonly (readonly [Words, string])[]): Article[] {
  return rows.map(([title, day], at) => article(`${key}${at}`, title, day, { page: false }));
}

function newsColumns({ year, area }: Ground): Column[] {
  return [
    column('news', [`${area}要闻`, '工作动态', '新闻动态'], null, {
      articles: plain('news', [
        [`${area}召开安全生产工作会议`, `${year}-12-18`],
        ['社区食堂新开三家', `${year}-12-15`],
        ['冬季绿化养护有序推进', `${year}-12-11`],
        ['社区图书馆延长开放', `${year}-10-11`],
      ]),
      perPage: 3,
    }),
    column('notices', ['通知公告', '公示公告', '公告公示'], null, {
      articles: plain('notices', [
        ['关于部分道路临时交通管制的通告', `${year}-12-12`],
        ['关于开展冬季消防检查的通知', `${year}-11-20`],
        ['关于公园延长开放的公告', `${year}-10-08`],
        ['关于清明期间交通安排的通告', `${year}-03-28`],
      ]),
      perPage: 3,
    }),
  ];
}

function opennessColumns({ year, organ, area }: Ground): Column[] {
  const report = (of: number, corrected: number) =>
    article(`report-${of}`, `${of}年${area}政府信息公开工作年度报告`, `${of + 1}-01-20`, {
      paragraphs: [LONG],
      markup: foiTables(corrected),
    });
  return [
    column('index', ['政务公开', '政府信息公开', '信息公开'], null),
    column('guide', '政府信息公开指南', 'index', {
      markup: `<div class="content"><p>${LONG}</p><p>${LONG}</p></div>`,
    }),
    column('regulations', ['政府信息公开制度', '公开制度', '政府信息公开规定'], 'index', {
      articles: plain('regulations', [
        ['政府信息公开申请办理规程', '2021-05-06'],
        ['政府信息发布审查办法', '2020-03-02'],
        ['政府信息公开保密审查规定', '2019-08-01'],
      ]),
    }),
    column('content', ['法定主动公开内容', '主动公开内容', '法定主动公开内容'], 'index'),
    column('reports', ['政府信息公开年报', '政府信息公开年度报告', '信息公开年报'], 'index', {
      articles: [
        report(year - 1, 1),
        article('report-drawn', `一图读懂${area}${year - 1}年政府信息公开年报`, `${year}-01-20`, {
          pictures: ['图解'],
        }),
        report(year - 2, 2),
      ],
    }),
    column('application', '依申请公开', 'index', { markup: `<p>${LONG}</p><p>${LONG}</p>` }),
    column('work-plans', ['政务公开工作要点', '年度政务公开工作要点', '政务公开工作要点'], 'content', {
      articles: [year, year - 1, year - 2].map((of) =>
        article(`work-plan-${of}`, `${area}${of}年政务公开工作要点`, `${of}-04-18`, { paragraphs: [LONG] }),
      ),
    }),
    column('powers', ['权责清单', '权力清单和责任清单', '行政权力清单'], 'content', {
      articles: plain('powers', [
        [`${area}权责清单（${year}年版）`, `${year}-06-01`],
        [`${area}权责清单（${year - 1}年版）`, `${year - 1}-06-01`],
        [`${area}权责清单（${year - 2}年版）`, `${year - 2}-06-01`],
      ]),
    }),
    column('fiscal', ['财政信息', '预决算公开', '财政公开'], 'content', {
      articles: [
        article('budget', `${area}${year}年政府预算`, `${year}-02-10`, { paragraphs: [LONG] }),
        article('accounts', `${area}${year - 1}年政府决算`, `${year}-09-05`, { paragraphs: [LONG] }),
        article('procurement', '社区服务中心设备政府采购中标公告', `${year}-11-06`, { paragraphs: [LONG] }),
        article('debt', `${area}${year - 1}年地方政府债务限额和余额情况`, `${year}-09-05`, {
          paragraphs: [LONG],
        }),
      ],
    }),
    column('audit', ['审计公开', '审计信息', '审计监督'], 'content', {
      articles: [
        article('rectified', `${area}${year - 1}年度预算执行审计查出问题整改情况`, `${year}-11-02`, {
          paragraphs: [LONG],
        }),
        ...plain('audit', [
          [`${area}审计工作情况`, `${year}-06-02`],
          ['审计项目计划执行情况', `${year}-03-02`],
        ]),
      ],
    }),
    column('plans', ['规划计划', '发展规划', '规划信息'], 'content', {
      articles: plain('plans', [
        [`${area}国民经济和社会发展第十五个五年规划纲要`, `${year}-12-05`],
        [`${area}“十四五”养老服务设施专项规划`, '2021-09-01'],
        [`${area}国民经济和社会发展第十四个五年规划纲要`, '2021-03-01'],
      ]),
    }),
    column('inspections', ['行政检查', '涉企检查', '行政检查公示'], 'content', {
      articles: plain('inspections', [
        [`${area}${year}年度行政检查计划`, `${year}-02-20`],
        ['关于推行涉企行政“检查码”的公告', `${year}-03-10`],
        [`${area}${year - 1}年度行政检查计划`, `${year - 1}-02-20`],
      ]),
    }),
    column('enforcement', ['行政许可和行政处罚', '双公示', '行政执法公示'], 'content', {
      articles: plain('enforcement', [
        [`${area}行政许可事项公示（${year}年11月）`, `${year}-12-04`],
        [`${area}行政处罚信息公示（${year}年11月）`, `${year}-12-04`],
        [`${area}行政许可事项公示（${year}年10月）`, `${year}-11-04`],
      ]),
    }),
    column('subsidies', ['惠民惠农补贴', '惠农补贴公示', '补贴发放'], 'content', {
      articles: plain('subsidies', [
        [`${year}年耕地地力保护补贴发放公示`, `${year}-10-12`],
        [`${year}年高龄老人津贴发放情况`, `${year}-08-03`],
        [`${year - 1}年耕地地力保护补贴发放公示`, `${year - 1}-10-12`],
      ]),
    }),
    column('standards', ['基层政务公开标准目录', '政务公开标准目录', '基层政务公开标准目录'], 'index', {
      markup: standardRows(`${year}-09-01`),
    }),
    ...(['社会救助', '养老服务'] as const).map((domain, at) =>
      column(`domain${at}`, domain, 'standards', {
        articles: plain(`domain${at}`, [
          [`${domain}对象公示（${year}年第三季度）`, `${year}-10-16`],
          [`${domain}对象公示（${year}年第二季度）`, `${year}-07-16`],
          [`${domain}对象公示（${year}年第一季度）`, `${year}-04-16`],
        ]),
      }),
    ),
    ...(organ.includes('镇')
      ? []
      : [
          column('gazette', ['政府公报', `${area}人民政府公报`, '区政府公报'], 'index', {
            articles: plain('gazette', [
              [`${year}年第5期`.padEnd(8, '（总第65期）'), `${year}-11-20`],
              [`${year}年第4期`.padEnd(8, '（总第64期）'), `${year}-09-20`],
              [`${year}年第3期`.padEnd(8, '（总第63期）'), `${year}-07-20`],
            ]),
          }),
        ]),
  ];
}

/** Documents with their interpretations: five of the year, three of them drawn. */
function documentColumns({ year, organ, area, isTown }: Ground): Column[] {
  const prefix = isTown ? '清柳府规' : '清府规';
  const subjects = ['停车管理', '社区养老服务', '垃圾分类促进', '小微企业扶持', '公共租赁住房'];
  const documents = subjects.map((subject, at) => {
    const day = at === 0 ? `${year}-09-22` : `${year}-0${at + 2}-10`;
    return article(`document${at}`, `${area}${subject}办法`, day, {
      fields: fieldsOf(organ, `${prefix}〔${year}〕${at + 1}号`, day),
      paragraphs: [
        '第一条 为了规范管理，制定本办法。',
        '第二条 本办法适用于本行政区域。',
        LONG,
        `本办法自${year}年12月1日起施行，有效期至${year + 4}年11月30日。`,
      ],
      links: [{ label: `《${area}${subject}办法》政策解读`, to: `#reading${at}` }],
    });
  });
  const readings = subjects.map((subject, at) =>
    article(
      `reading${at}`,
      `${at < 3 ? '图解' : '解读'}：《${area}${subject}办法》`,
      documents[at]?.day ?? null,
      {
        paragraphs: at < 3 ? [] : [LONG, LONG],
        pictures: at < 3 ? ['图解'] : [],
        links: [{ label: `${area}${subject}办法`, to: `#document${at}` }],
      },
    ),
  );
  const list = [...documents];
  return [
    column('library', ['政策文件库', '公文库', '主动公开公文'], 'index', {
      articles: list,
      choices: 2,
      query: true,
    }),
    column('normative', ['行政规范性文件', '规范性文件', '行政规范性文件'], 'content', {
      articles: [...list],
    }),
    column('readings', ['政策解读', '政策解读', '政策解读'], 'index', { articles: readings }),
    column('talks', ['政策公开讲', '科长讲政策', '政策宣讲'], 'index', {
      articles: plain('talks', [
        ['停车管理办法怎么用', `${year}-09-28`],
        ['社区养老服务办法怎么用', `${year}-03-28`],
        ['垃圾分类促进办法怎么用', `${year}-04-28`],
      ]),
    }),
  ];
}

function decisionColumns({ year, organ, area, isTown }: Ground): Column[] {
  const meeting = isTown ? '镇长办公会议' : '政府常务会议';
  return [
    column('decisions', ['重大行政决策', '重大行政决策事项目录', '重大决策'], 'content', {
      articles: [
        article('catalogue', `${area}${year}年度重大行政决策事项目录`, `${year}-03-20`, {
          markup: decisionRows(),
        }),
        article('catalogue-before', `${area}${year - 1}年度重大行政决策事项目录`, `${year - 1}-03-18`, {
          markup: decisionRows(),
        }),
      ],
    }),
    column('meetings', [isTown ? '政府会议' : '政府常务会议', '会议公开', '政务会议'], 'content', {
      articles: ['12-06', '09-12', '06-12', '03-12'].map((day, at) =>
        article(`meeting${at}`, `市民代表列席${area}人民政府第${40 - at}次${meeting}`, `${year}-${day}`, {
          paragraphs: [`${organ}召开第${40 - at}次${meeting}，邀请市民代表列席，审议停车管理有关议题。`],
        }),
      ),
    }),
    column('open-days', ['政府开放月', '政府开放日', '公众开放'], 'index', {
      articles: plain('open-days', [
        [`${year}年政府开放日“优化营商环境”专场活动`, `${year}-10-20`],
        [`${area}${year}年政府开放月活动报道`, `${year}-08-18`],
        [`${area}${year}年政府开放月活动预告`, `${year}-08-01`],
      ]),
    }),
  ];
}

function interactionColumns({ year, area, isTown }: Ground): Column[] {
  const head = isTown ? '镇长' : '区长';
  const draft = `《${area}停车管理办法（征求意见稿）》`;
  const board = (key: string, name: Words, under: string): Column =>
    column(key, name, under, {
      messages: [
        {
          title: '小区周边停车难的问题',
          asked: `${year}-12-11`,
          answered: `${year}-12-13`,
          status: '已回复',
        },
        {
          title: '老年食堂什么时候开放',
          asked: `${year}-12-04`,
          answered: `${year}-12-11`,
          status: '已回复',
        },
        {
          title: '路灯不亮了请派人修一下',
          asked: `${year}-11-27`,
          answered: `${year}-11-28`,
          status: '已回复',
        },
      ],
    });
  return [
    column('interaction', ['互动交流', '公众参与', '政民互动'], null, {
      links: [
        { label: `${head}信箱`, to: 'https://letters.qinghe.gov.cn/head' },
        { label: '人民建议征集', to: 'https://letters.qinghe.gov.cn/advice' },
        { label: '办理进度查询', to: 'https://letters.qinghe.gov.cn/progress' },
      ],
    }),
    board('board', ['网上咨询', '咨询留言', '在线咨询'], 'interaction'),
    column('selected', ['留言选登', '信件选登', '来信选登'], 'interaction', {
      articles: [
        article('selected0', '关于居民停车证怎样申请的咨询', `${year}-12-01`, { paragraphs: [LONG] }),
        article('selected1', '关于社区食堂开放时间的咨询', `${year}-11-01`, { paragraphs: [LONG] }),
        article('selected2', '关于助餐补贴标准的咨询', `${year}-10-10`, { paragraphs: [LONG] }),
      ],
    }),
    column('consultations', ['意见征集', '民意征集', '草案征集'], 'interaction', {
      articles: [
        article('draft', `关于公开征求${draft}意见的公告`, `${year}-07-03`, {
          paragraphs: [LONG, `征求意见时间为${year}年7月3日至${year}年8月2日。`],
        }),
        article('surveys', `${year}年社区服务满意度问卷调查`, `${year}-05-10`, { paragraphs: [LONG] }),
        article('feedback', `${draft}意见采纳情况反馈`, `${year}-09-26`, {
          paragraphs: [
            '共收到意见12条，采纳9条，未采纳3条。',
            '未采纳的理由：有关内容已有其他规定，不属于本办法的调整范围。',
          ],
        }),
      ],
    }),
    column('concerns', ['回应关切', '热点回应', '热点问题回应'], 'interaction', {
      articles: plain('concerns', [
        ['关于12345集中反映停车问题的回应', `${year}-10-11`],
        ['关于老旧小区加装电梯的回应', `${year}-06-11`],
        ['关于河道保洁的回应', `${year}-03-11`],
      ]),
    }),
    ...(isTown
      ? []
      : [
          column('surveys', '问卷调查', 'interaction', {
            articles: plain('survey', [
              ['公共服务满意度问卷调查', `${year}-11-10`],
              ['绿化建设意见调查问卷', `${year}-09-10`],
              ['出行方式调查问卷', `${year}-07-10`],
            ]),
          }),
          column('advice', '人民建议征集', 'interaction', {
            articles: plain('advice', [
              ['请为来年城市更新建言', `${year}-11-12`],
              ['公园建设金点子征集', `${year}-08-12`],
              ['垃圾分类金点子征集', `${year}-05-12`],
            ]),
          }),
          column('projects', '实事项目征集', 'interaction', {
            articles: plain('projects', [
              [`${year + 1}年实事项目建议征集`, `${year}-10-12`],
              [`${year}年实事项目完成情况`, `${year}-12-01`],
              [`${year}年实事项目公布`, `${year}-02-12`],
            ]),
          }),
          column('open-topics', '政府开放日议题', 'interaction', {
            articles: plain('open-topics', [
              [`${year}年政府开放日议题征集`, `${year}-06-12`],
              ['开放日你想看什么', `${year}-06-01`],
              ['开放日线路投票', `${year}-05-01`],
            ]),
          }),
        ]),
  ];
}

function serviceColumns({ year, area }: Ground): Column[] {
  return [
    column('services', ['政务服务', '办事服务', '便民服务'], null),
    column('guides', '办事指南', 'services', {
      articles: [
        article('guide0', '居民停车证申请办事指南', `${year}-10-10`, { paragraphs: guideText() }),
        article('guide1', '公共租赁住房申请办事指南', `${year}-06-10`, {
          paragraphs: guideText([], `《${area}公共租赁住房办法》`),
        }),
        article('guide2', '高龄津贴申领办事指南', `${year}-05-10`, {
          paragraphs: guideText([], `《${area}社区养老服务办法》`),
        }),
      ],
    }),
  ];
}

function townColumns({ year }: Ground): Column[] {
  return [
    column('villages', ['村居务公开', '村（居）务公开', '村务公开'], 'index', {
      articles: plain('villages', [
        ['东溪村集体资产清查结果', `${year}-11-01`],
        ['东溪村第三季度财务收支', `${year}-10-01`],
        ['西溪村人居环境整治情况', `${year}-09-01`],
        ['西溪村助餐点运营情况', `${year}-08-01`],
        ['南溪居委会临时救助名单公示', `${year}-07-01`],
      ]),
    }),
  ];
}

function districtColumns({ year, area }: Ground): Column[] {
  const areas = KEY_AREAS.filter(
    ({ clause }) => clause.startsWith('jiading') || clause.startsWith('songjiang'),
  );
  return [
    column('benefits', ['惠企政策集成发布', '政策集成', '惠企政策专区'], null, {
      articles: [
        article('benefit0', '国务院关于支持小微企业的若干意见', `${year}-11-03`, { paragraphs: [LONG] }),
        article('benefit1', `${area}小微企业融资扶持措施`, `${year}-10-03`, {
          paragraphs: [LONG],
          fields: [['发布机构', `${area}财政局`]],
        }),
        article('benefit2', '上海市经济信息化委关于数字化转型的若干政策', `${year}-08-03`, {
          paragraphs: [LONG],
        }),
      ],
    }),
    ...(['营商环境', '两旧一村', '财政资金直达基层'] as const).map((name, at) =>
      column(`topic${at}`, name, 'content', {
        articles: plain(`topic${at}`, [
          [`${name}工作推进情况（一）`, `${year}-11-05`],
          [`${name}工作推进情况（二）`, `${year}-09-05`],
          [`${name}工作推进情况（三）`, `${year}-07-05`],
        ]),
      }),
    ),
    column('resources', ['公共资源交易', '公共资源配置', '公共资源交易信息'], 'content', {
      articles: plain('resources', [
        ['公共资源交易平台服务规则', `${year}-03-01`],
        ['公共资源交易办理流程', `${year}-03-01`],
        ['绿地养护项目中标结果', `${year}-11-21`],
        ['公共资源交易监管情况通报', `${year}-10-21`],
        ['公共资源交易信用信息公示', `${year}-09-21`],
      ]),
    }),
    column(
      'institutions',
      ['公共企事业单位信息公开', '公共企事业单位', '公共企事业单位信息公开'],
      'content',
      {
        articles: plain('institutions', [
          ['第一中学招生信息', `${year}-06-21`],
          ['中心医院服务项目公开', `${year}-05-21`],
          ['污水处理厂环境监测结果', `${year}-10-21`],
          ['公交线路调整信息', `${year}-11-21`],
        ]),
      },
    ),
    column('areas', '重点工作', 'content', {
      perPage: 40,
      articles: plain(
        'area-',
        areas.map(({ words }) => [`${words[0]}工作进展`, `${year}-11-08`] as const),
      ),
    }),
  ];
}
