import { openDayInteraction } from '../../rules/guided/open-day-interaction.ts';
import { guidedTable } from './guided-table.ts';
import { keyPassages } from './key-passage.ts';
import { link } from './parts-of-page.ts';
import { article, columnPage, homePage } from './rows-of.ts';

const report = (title: string, ...lines: string[]) =>
  article('政府开放月', title, { keyPassages: keyPassages(...lines) });

guidedTable(openDayInteraction, {
  evidence: [
    [
      '报道写到座谈和意见采纳',
      report(
        '区规划资源局举办政府开放月活动',
        '参观后，代表们与工作人员座谈。',
        '会上收到的8条意见已采纳5条，采纳情况反馈给了代表。',
      ),
      { message: 'both', suggests: 'both' },
    ],
    [
      '只写到问卷，没有反馈',
      report('嘉定镇街道政府开放日活动举行', '活动现场发放问卷，请居民打分。'),
      { message: 'turns', suggests: 'turnsOnly' },
    ],
    [
      '承诺研究吸纳不算反馈',
      report(
        '区司法局政府开放月活动侧记',
        '现场答疑环节气氛热烈。',
        '对代表提出的意见建议，将认真研究吸纳并反馈。',
      ),
      { message: 'turns', suggests: 'turnsOnly' },
    ],
    [
      '标题不写开放月，栏目写明',
      article('政府开放月', '市民走进区档案馆', { keyPassages: keyPassages('大家围坐恳谈。') }),
      { message: 'turns', suggests: 'turnsOnly' },
    ],
    [
      '意见反馈专文，没有提到互动',
      report('关于2025年政府开放月收集意见采纳情况的反馈'),
      { message: 'replies', suggests: null },
    ],
    [
      '图片新闻',
      article('政府开放月', '【图集】公众开放日走进区城运中心', { body: { textLength: 80, images: 9 } }),
      { message: 'pictures', suggests: null },
    ],
    [
      '正文由脚本填充',
      article('政府开放月', '走进政府，感受公开', { body: { unfilled: true } }),
      { message: 'unread' },
    ],
    ['没有正文', article('政府开放月', '走进政府，感受公开', { body: null }), { message: 'unread' }],
    ['报道没有提到互动', report('区水务局开展政务公开日活动'), { message: 'plain', suggests: null }],
    [
      '预告安排了座谈',
      report('2025年政府开放月活动预告', '8月12日参观后安排座谈。'),
      { message: 'planned', suggests: null },
    ],
    [
      '栏目里有座谈，稍后有反馈',
      columnPage('政府开放月', [
        ['政府开放月活动意见建议反馈情况', '2025-09-10'],
        ['区绿化市容局邀市民参观座谈', '2025-08-12'],
        ['2025年政府开放月活动安排', '2025-07-28'],
      ]),
      { message: 'rows', suggests: 'both' },
    ],
    [
      '反馈早于座谈，是上一次的',
      columnPage('政府开放月', [
        ['区绿化市容局邀市民参观座谈', '2025-08-12'],
        ['政府开放月活动意见建议反馈情况', '2025-03-10'],
      ]),
      { message: 'rows', suggests: 'turnsOnly' },
    ],
    ['栏目只有参观', columnPage('政府开放日', [['走进消防站', null]]), { message: 'rows', suggests: null }],
    [
      '别的栏目里有开放活动的意见反馈',
      columnPage('通知公告', [['政府开放月意见采纳情况', '2025-09-10'], ['停水通知']]),
      { message: 'rows' },
    ],
    ['机关的开放日', article('工作动态', '区市场监管局举办开放日活动'), { message: 'plain' }],
  ],
  nothing: [
    [
      '普通新闻提到座谈问卷',
      article('工作动态', '区领导走访企业', { keyPassages: keyPassages('座谈中发放问卷。') }),
    ],
    [
      '学校开放日',
      article('教育动态', '嘉定一中校园开放日座谈', { keyPassages: keyPassages('家长座谈、答疑。') }),
    ],
    ['法院开放日', article('工作动态', '区法院公众走进法庭开放日')],
    [
      '开放日期、开放周期',
      article('通知公告', '区图书馆开放日期和开放周期调整，市政府机关停车场开放日期另行通知'),
    ],
    ['政务公开日常工作', article('工作动态', '关于做好政务公开日常工作')],
    ['政府开放数据', article('数据', '区政府开放数据目录')],
    ['预告没有说互动', report('关于举办2025年政府开放月活动的通知')],
    [
      '早于审计期',
      {
        ...report('政府开放月活动', '现场座谈。'),
        dates: {
          published: null,
          issued: { date: '2019-08-02', from: 'foot', at: { selector: 'p', text: '' } },
        },
      },
    ],
    ['栏目是空的', columnPage('政府开放月', [])],
    ['栏目都是往年的', columnPage('政府开放月', [['座谈会', '2020-08-02']])],
    ['列表里的一条活动，文章自己会问', columnPage('工作动态', [['区政府开放月活动举行座谈']])],
    ['开放月条目在旁边的栏里', columnPage('政府开放月', [['区局邀市民参观座谈']], { place: 'related' })],
    ['首页有开放月入口', homePage([link('政府开放月', '/zfkfy/')])],
  ],
});
