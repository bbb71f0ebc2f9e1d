import type { Facts } from '../../facts/page.ts';
import { validityAccuracy } from '../../rules/page/validity-accuracy.ts';
import { spot } from './page-of.ts';
import { link } from './parts-of-page.ts';
import { ruleTable } from './rule-table.ts';

type Field = Facts['documentFields'][number];
type Sentence = Facts['validitySentences'][number];
type Entry = Facts['listEntries'][number];

const field = (name: Field['name'], label: string, value: string): Field => ({
  name,
  label,
  value,
  picture: false,
  where: 'head',
  at: spot(`${label}：${value}`),
});
const status = (value: string, label = '有效性') => field('validity', label, value);
const until = (value: string, label = '有效期') => field('validUntil', label, value);
const badge = (words: string) => ({ status: words, medium: 'text' as const, at: spot(words, '.badge') });
const sentence = (text: string, change: Partial<Sentence>): Sentence => ({
  says: 'until',
  until: null,
  months: null,
  from: null,
  fromIssue: false,
  where: 'body',
  at: spot(text),
  ...change,
});
const until2025 = (day: string) => sentence(`有效期至${day}`, { until: day });
const issued = (date: string) => ({ dates: { issued: { date, from: 'foot' as const, at: spot(date) } } });

const currentColumn = {
  kind: { kind: 'column-list' as const, normative: 'no' as const, policy: 'no' as const },
  title: { text: '现行有效规范性文件', heading: spot('现行有效规范性文件') },
  breadcrumb: { items: ['首页', '政务公开', '现行有效'], at: spot('首页 > 现行有效') },
};
const entry = (title: string, shown: string, term: Pick<Entry, 'until'> = {}): Entry => ({
  ...term,
  title,
  url: 'https://www.jiading.gov.cn/gfxwj/1',
  date: '2020-01-01',
  status: shown,
  at: spot(title, 'li'),
});
const inCurrent = { breadcrumb: { items: ['首页', '现行有效规范性文件'], at: spot('现行有效规范性文件') } };

ruleTable(validityAccuracy, {
  passed: [
    ['有效，有效期未满', { documentFields: [status('有效'), until('2028-12-31')] }, { message: 'accurate' }],
    [
      '信息栏写“2021-04-01至长期”',
      { documentFields: [status('有效'), until('2021-04-01 至 长期')] },
      { message: 'permanent' },
    ],
    ['最后一天仍有效', { documentFields: [status('有效'), until('2025-11-03')] }, { message: 'accurate' }],
    [
      '到月底为止含月底',
      {
        gathering: { at: '2025-11-30T23:59:00+08:00' },
        documentFields: [status('有效'), until('2025年11月底')],
      },
    ],
    [
      '世界时的前一天，在上海已是最后一天',
      {
        gathering: { at: '2025-11-02T20:00:00Z' },
        documentFields: [status('有效'), until('2025-11-03')],
      },
    ],
    ['长期有效', { documentFields: [status('有效'), until('长期有效')] }, { message: 'permanent' }],
    [
      '施行日期加年数，满期当日仍有效',
      {
        documentFields: [status('有效'), until('五年'), field('effectiveDate', '施行日期', '2020年11月3日')],
      },
      { message: 'accurate' },
    ],
    [
      '正文写的起算日加年数',
      {
        documentFields: [status('有效')],
        validitySentences: [
          sentence('自2023年1月1日起施行，有效期5年', { says: 'span', months: 60, from: '2023-01-01' }),
        ],
      },
    ],
    [
      '自印发之日起，印发日期在落款',
      {
        ...issued('2023-01-01'),
        documentFields: [status('有效')],
        validitySentences: [
          sentence('自印发之日起施行，有效期5年', { says: 'span', months: 60, fromIssue: true }),
        ],
      },
    ],
    [
      '自发布之日起30日后施行，满期也晚30日',
      {
        ...issued('2020-10-20'),
        documentFields: [status('有效')],
        validitySentences: [
          sentence('自发布之日起30日后施行，有效期5年', {
            says: 'span',
            months: 60,
            fromIssue: true,
            daysAfterIssue: 30,
          }),
        ],
      },
      { message: 'accurate' },
    ],
    [
      '延长后的日期为准',
      {
        documentFields: [status('有效'), until('2023-12-31')],
        validitySentences: [
          sentence('有效期延长至2028年12月31日', { says: 'extended', until: '2028-12-31' }),
        ],
      },
      { message: 'accurate' },
    ],
    ['失效，有效期已满', { documentFields: [status('失效'), until('2020-12-31')] }, { message: 'ended' }],
    [
      '宣布失效，有效期未满',
      { documentFields: [status('宣布失效'), until('2028-12-31')] },
      { message: 'ended' },
    ],
    ['废止，有效期未满', { documentFields: [status('已废止'), until('2028-12-31')] }, { message: 'ended' }],
    [
      '失效，页面说明已废止',
      {
        documentFields: [status('失效'), until('2028-12-31')],
        validitySentences: [sentence('本办法已废止', { says: 'repealed' })],
      },
    ],
    [
      '同时废止的是别的文件',
      {
        documentFields: [status('有效'), until('2028-12-31')],
        title: { text: '关于印发《办法》的通知（原《旧办法》同时废止）' },
      },
    ],
    [
      '宣布将来废止，今天还有效',
      {
        documentFields: [status('有效'), until('2028-12-31')],
        validitySentences: [sentence('本办法自2026年1月1日起废止', { says: 'repealed' })],
      },
    ],
    [
      '有效期栏写“有效期至”不是状态',
      { documentFields: [status('有效期至2020-12-31', '时效性')] },
      { message: 'termOnly' },
    ],
    ['只标有效期，已满，也没有说有效', { documentFields: [until('2020-12-31')] }, { message: 'termOnly' }],
    [
      '现行有效栏目，期限未满或已标明失效的不问',
      {
        ...currentColumn,
        listEntries: [entry('甲办法', '有效', { until: '2099-12-31' }), entry('乙办法', '有效')],
      },
      { message: 'columnAccurate' },
    ],
    [
      '现行有效栏目，都标有效',
      { ...currentColumn, listEntries: [entry('甲办法', '有效'), entry('乙办法', '现行有效')] },
      {
        message: 'columnAccurate',
      },
    ],
    [
      '现行有效栏目，有的没有标状态',
      { ...currentColumn, listEntries: [entry('甲办法', '有效'), entry('乙办法', '')] },
      { message: 'columnAccurate' },
    ],
    [
      '标题里的“现行有效”不是栏目',
      { title: { text: '关于公布现行有效文件目录的通知' }, documentFields: [until('2020-12-31')] },
      { message: 'termOnly' },
    ],
  ],
  failed: [
    [
      '标有效，有效期已满',
      { documentFields: [status('有效'), until('2025-11-02')] },
      { message: 'expired', severity: 'error' },
    ],
    [
      '标签说现行有效，正文的有效期已满',
      {
        validityBadges: [badge('现行有效')],
        validitySentences: [until2025('2024-12-31')],
      },
      { message: 'expired' },
    ],
    [
      '是否有效：是',
      { documentFields: [status('是', '是否有效'), until('2020-12-31')] },
      { message: 'expired' },
    ],
    [
      '一栏里有起止两个日期',
      { documentFields: [status('有效'), until('2019-01-01至2023-12-31')] },
      { message: 'expired' },
    ],
    [
      '一栏里有起算日和年数',
      { documentFields: [status('有效'), until('自2019年1月1日起5年')] },
      { message: 'expired' },
    ],
    [
      '八位数字的日期',
      { documentFields: [status('有效'), until('20240331', '有效期至')] },
      { message: 'expired' },
    ],
    [
      '题目是办法，正文说本办法',
      {
        documentFields: [status('有效')],
        validitySentences: [sentence('本办法有效期至2024年3月31日。', { until: '2024-03-31' })],
      },
      { message: 'expired' },
    ],
    [
      '题目只说通知，正文说本规定',
      {
        title: { text: '关于加强公共租赁住房管理的通知' },
        documentFields: [status('有效')],
        validitySentences: [sentence('本规定有效期至2024年3月31日。', { until: '2024-03-31' })],
      },
      { message: 'expired' },
    ],
    [
      '世界时的同一天，在上海已过期',
      {
        gathering: { at: '2025-11-03T16:30:00Z' },
        documentFields: [status('有效'), until('2025-11-03')],
      },
      { message: 'expired' },
    ],
    [
      '施行日期加五年已过',
      {
        documentFields: [status('有效'), until('5年'), field('effectiveDate', '施行日期', '2020-11-02')],
      },
      { message: 'expired' },
    ],
    [
      '自印发之日起两年已过，印发日期在信息栏',
      {
        documentFields: [status('有效'), field('issueDate', '成文日期', '2020年1月1日')],
        validitySentences: [
          sentence('自印发之日起试行，有效期二年', { says: 'span', months: 24, fromIssue: true }),
        ],
      },
      { message: 'expired' },
    ],
    [
      '延长后的日期也过了',
      {
        documentFields: [status('有效'), until('2020-12-31')],
        validitySentences: [
          sentence('有效期延长至2023年12月31日', { says: 'extended', until: '2023-12-31' }),
        ],
      },
      { message: 'expired' },
    ],
    [
      '延长的是另一个文件',
      {
        documentFields: [status('有效'), until('2020-12-31')],
        links: [link('关于延长《嘉定区停车收费管理规定》有效期的通知', 'https://www.jiading.gov.cn/2')],
      },
      { message: 'expired' },
    ],
    [
      '过期文件放在现行有效栏目',
      { ...inCurrent, documentFields: [until('2020-12-31')] },
      { message: 'expired' },
    ],
    [
      '标有效，页面又说本办法已废止',
      {
        documentFields: [status('有效'), until('2028-12-31')],
        validitySentences: [sentence('本办法已废止', { says: 'repealed' })],
      },
      { message: 'saysRepealed', severity: 'warning' },
    ],
    [
      '标有效，标题说已废止',
      {
        documentFields: [status('有效')],
        title: { text: '关于印发《办法》的通知（已废止）' },
      },
      { message: 'saysRepealed', severity: 'warning' },
    ],
    [
      '废止文件放在现行有效栏目',
      { ...inCurrent, documentFields: [status('废止')] },
      { message: 'inCurrentColumn', severity: 'warning' },
    ],
    [
      '现行有效栏目里有废止文件',
      { ...currentColumn, listEntries: [entry('甲办法', '有效'), entry('乙办法', '废止')] },
      {
        message: 'inCurrentColumn',
        severity: 'warning',
      },
    ],
    [
      '现行有效栏目里有标题注明失效的文件',
      { ...currentColumn, listEntries: [entry('甲办法（已失效）', '')] },
      {
        message: 'inCurrentColumn',
      },
    ],
  ],
  cantTell: [
    [
      '现行有效栏目里有期限已满的文件，可能已延长',
      {
        ...currentColumn,
        listEntries: [entry('甲办法', '有效'), entry('乙办法', '', { until: '2020-12-31' })],
      },
      { message: 'rowsMayBeExtended' },
    ],
    [
      '别的栏目里标有效而期限已满',
      {
        ...currentColumn,
        title: { text: '行政规范性文件' },
        breadcrumb: { items: ['首页', '行政规范性文件'] },
        listEntries: [entry('甲办法', '有效', { until: '2020-12-31' })],
      },
      { message: 'rowsMayBeExtended' },
    ],
    [
      '延长通知里的旧期限不是它自己的',
      {
        title: { text: '关于延长《嘉定区公共租赁住房管理办法》有效期的通知' },
        documentFields: [status('有效')],
        validitySentences: [until2025('2023-06-30')],
      },
      { message: 'noEnd' },
    ],
    [
      '勾选的是失效',
      { documentFields: [status('□有效 ☑失效 □废止'), until('2030-06-30')] },
      { message: 'endedEarly' },
    ],
    [
      '文件性质不明',
      { kind: { normative: 'unknown', kind: 'policy-document' } },
      { message: 'judge.kindUnknown' },
    ],
    [
      '只有年数，没有起算日',
      {
        documentFields: [status('有效')],
        validitySentences: [sentence('有效期5年', { says: 'span', months: 60 })],
      },
      { message: 'noStart' },
    ],
    [
      '自印发之日起，印发日期不知',
      {
        documentFields: [status('有效')],
        validitySentences: [
          sentence('自印发之日起施行，有效期5年', { says: 'span', months: 60, fromIssue: true }),
        ],
      },
      { message: 'noStart' },
    ],
    ['信息栏只有年数', { documentFields: [status('有效'), until('5年')] }, { message: 'noStart' }],
    [
      '页面链接了本文件的延长通知',
      {
        documentFields: [status('有效'), until('2020-12-31')],
        links: [link('关于延长《嘉定区公共租赁住房管理办法》有效期的通知', 'https://www.jiading.gov.cn/2')],
      },
      { message: 'mayBeExtended' },
    ],
    [
      '正文说期满后视情延长',
      {
        documentFields: [status('有效')],
        validitySentences: [
          sentence('本措施有效期至2024年12月31日，期满后视情延长。', {
            says: 'extended',
            until: '2024-12-31',
          }),
        ],
      },
      { message: 'mayBeExtended' },
    ],
    [
      '题目是办法，过期的是附件里的标准',
      {
        documentFields: [status('有效')],
        validitySentences: [sentence('本标准有效期至2022年3月31日。', { until: '2022-03-31' })],
      },
      { message: 'otherPaper' },
    ],
    [
      '有效期一栏填的是起始日',
      { ...issued('2021-03-25'), documentFields: [status('有效'), until('2021-04-01')] },
      { message: 'noEnd' },
    ],
    [
      '试行期满，说之后转为正式施行',
      {
        documentFields: [status('有效')],
        validitySentences: [
          sentence('本办法试行期至2022年3月31日，之后转为正式施行。', { until: '2022-03-31' }),
        ],
      },
      { message: 'mayBeExtended' },
    ],
    [
      '正文说届满前评估后可继续执行',
      {
        documentFields: [status('现行有效')],
        validitySentences: [
          sentence('有效期至2024年12月31日，届满后经评估可继续执行。', { until: '2024-12-31' }),
        ],
      },
      { message: 'mayBeExtended' },
    ],
    [
      '正文说可根据评估情况延长',
      {
        documentFields: [status('有效')],
        validitySentences: [
          sentence('有效期至2024年12月31日，区政府可根据评估情况延长。', { until: '2024-12-31' }),
        ],
      },
      { message: 'mayBeExtended' },
    ],
    [
      '标继续有效，说明期满后另有通知',
      { documentFields: [status('继续有效'), until('2020-12-31')] },
      { message: 'mayBeExtended' },
    ],
    [
      '延长了，没说到哪天',
      {
        documentFields: [status('有效'), until('2020-12-31')],
        validitySentences: [sentence('继续执行', { says: 'extended' })],
      },
      { message: 'mayBeExtended' },
    ],
    [
      '已修改，有效期可能一并改了',
      { documentFields: [status('已修改'), until('2020-12-31')] },
      { message: 'mayBeExtended' },
    ],
    [
      '标有效而已过期，页面里还藏着延长的话',
      {
        documentFields: [status('有效'), until('2020-12-31')],
        validitySentences: [
          sentence('有效期延长至2028年12月31日', { says: 'extended', until: '2028-12-31', hidden: true }),
        ],
      },
      { message: 'hidden' },
    ],
    ['有效，没有有效期', { documentFields: [status('有效')] }, { message: 'noEnd' }],
    [
      '失效早于有效期，没有说明',
      { documentFields: [status('失效'), until('2028-12-31')] },
      { message: 'endedEarly' },
    ],
  ],
  inapplicable: [
    ['没有状态和有效期', {}, { message: 'nothing' }],
    ['信息栏是填充词', { documentFields: [status('无'), until('—')] }, { message: 'nothing' }],
    [
      '清理结果列表列有许多失效文件',
      {
        ...currentColumn,
        title: { text: '现行有效规范性文件清理结果' },
        listEntries: [entry('乙办法', '废止')],
      },
      { message: 'otherList' },
    ],
    [
      '一个栏目列出现行有效和废止的文件',
      {
        ...currentColumn,
        title: { text: '现行有效及废止的规范性文件目录' },
        listEntries: [entry('甲办法', '有效'), entry('乙办法', '废止')],
      },
      { message: 'otherList' },
    ],
    [
      '题目说失效，栏目路径里是现行有效',
      {
        ...currentColumn,
        title: { text: '失效规范性文件' },
        listEntries: [entry('乙办法', '失效')],
      },
      { message: 'otherList' },
    ],
    [
      '失效文件栏目',
      {
        ...currentColumn,
        title: { text: '失效规范性文件' },
        breadcrumb: { items: ['首页', '失效文件'] },
        listEntries: [entry('乙办法', '失效')],
      },
      { message: 'otherList' },
    ],
    [
      '许可证的有效期不是文件的',
      {
        ...currentColumn,
        title: { text: '食品经营许可' },
        breadcrumb: { items: ['首页', '行政许可'] },
        listEntries: [entry('某某餐饮管理有限公司', '有效', { until: '2020-12-31' })],
      },
      { message: 'otherList' },
    ],
    [
      '别的栏目只列期限，没有说有效',
      {
        ...currentColumn,
        title: { text: '行政规范性文件' },
        breadcrumb: { items: ['首页', '行政规范性文件'] },
        listEntries: [
          entry('甲办法', '', { until: '2020-12-31' }),
          entry('乙办法', '失效', { until: '2020-12-31' }),
        ],
      },
      { message: 'otherList' },
    ],
    [
      '现行有效栏目没有标状态',
      { ...currentColumn, listEntries: [entry('甲办法', '')] },
      { message: 'otherList' },
    ],
    [
      '解读页，状态与日期矛盾',
      {
        kind: { kind: 'interpretation', normative: 'no', policy: 'no' },
        documentFields: [status('有效'), until('2020-12-31')],
      },
    ],
  ],
  untested: [
    [
      '审计时间读不出，不猜今天是哪天',
      { gathering: { at: 'yesterday' }, documentFields: [status('有效')] },
      { message: 'judge.ruleBroke' },
    ],
  ],
});
