import type { Facts } from '../../facts/page.ts';
import { annualReportPlanStatement } from '../../rules/page/annual-report-plan-statement.ts';
import { type Change, spot } from './page-of.ts';
import { ruleTable } from './rule-table.ts';

type Mention = Facts['planMentions'][number];

const mention = (text: string, section = '总体情况', change: Partial<Mention> = {}): Mention => ({
  text,
  section,
  opening: false,
  at: spot(text.slice(0, 120)),
  ...change,
});

const report = (planMentions: Mention[], change: Change = {}): Change => ({
  kind: { kind: 'annual-report', normative: 'no', policy: 'no' },
  title: { text: '嘉定区某镇2023年政府信息公开工作年度报告' },
  planMentions,
  ...change,
});

ruleTable(annualReportPlanStatement, {
  passed: [
    [
      '总体情况写了完成情况',
      report([mention('对照《2023年嘉定区政务公开工作要点》，24项任务全部完成。')]),
      { message: 'told' },
    ],
    [
      '开头一句就写明完成',
      report([mention('2023年，本镇全面完成区政务公开工作要点各项任务。', '', { opening: true })]),
    ],
    ['其他事项部分写要点落实情况', report([mention('2023年政务公开工作要点落实情况', '其他需要报告的事项')])],
    ['重点工作及件数', report([mention('围绕政务公开重点工作，发布政策解读12件。')])],
    [
      '先引用后写成效，不在开头',
      report([mention('按照政务公开工作要点要求，公开重大建设项目信息，组织开放活动3场。', '主动公开')]),
    ],
    [
      '开头引用，后文另有落实',
      report([
        mention('2023年，本镇按照政务公开工作要点要求开展工作。', '总体情况', { opening: true }),
        mention('工作要点任务均已完成。', '监督保障'),
      ]),
    ],
    [
      '正文短、另有附件，但已写明',
      report([mention('政务公开工作要点24项任务全部完成。')], { body: { textLength: 500, attachments: 1 } }),
    ],
    [
      '开头一句写有公开的件数',
      report([
        mention('对标《2023年嘉定区政务公开工作要点》，全年主动公开信息312条。', '总体情况', {
          opening: true,
        }),
      ]),
    ],
    ['“拟定”不是将来', report([mention('根据政务公开工作要点拟定任务表，25项任务均已完成。')])],
    [
      '印发要点后另有成效',
      report([mention('印发《某镇2023年政务公开工作要点》，发布政策解读12件。', '主动公开')]),
    ],
    ['题名没有年份', report([mention('要点任务全部完成。')], { title: { text: '政府信息公开年度报告' } })],
  ],
  failed: [
    ['只字未提', report([]), { message: 'missing', severity: 'warning' }],
    [
      '只在开头“按照要点”',
      report([
        mention('2023年，本镇按照《2023年嘉定区政务公开工作要点》要求，深入推进政务公开。', '总体情况', {
          opening: true,
        }),
      ]),
      { message: 'weak', severity: 'info' },
    ],
    [
      '只在改进打算里',
      report([mention('下一步将按照政务公开工作要点，推进各项工作完成。', '存在的主要问题及改进情况')]),
      { message: 'weak', severity: 'info' },
    ],
    [
      '“问题”部分提到未落实',
      report([mention('工作要点任务完成还不平衡。', '存在的主要问题及改进情况')]),
      { message: 'weak' },
    ],
    [
      '总体情况里只说将来',
      report([mention('2024年将按照政务公开工作要点要求，完成各项任务。')]),
      { message: 'weak' },
    ],
    [
      '只说发布了本单位的要点',
      report([mention('公开发布《某镇2023年政务公开工作要点》。', '主动公开')]),
      { message: 'weak' },
    ],
    [
      '只说学习了要点',
      report([mention('组织学习《2023年嘉定区政务公开工作要点》。', '监督保障')]),
      { message: 'weak' },
    ],
    [
      '开头引用的任务数不是成效',
      report([mention('按照政务公开工作要点24项任务的要求开展工作。', '总体情况', { opening: true })]),
      { message: 'weak' },
    ],
    ['只有引语，没有内容', report([mention('严格按照政务公开工作要点要求。')]), { message: 'weak' }],
    [
      '年份用汉字',
      report([], { title: { text: '二〇二三年政府信息公开工作年度报告' } }),
      { message: 'missing' },
    ],
    ['没有年份也要写', report([], { title: { text: '政府信息公开工作年度报告' } }), { message: 'missing' }],
    ['后一年的年报也要写', report([], { title: { text: '2024年政府信息公开工作年度报告' } })],
    [
      '正文完整，另附 PDF',
      report([], { body: { textLength: 2400, attachments: 1 } }),
      { message: 'missing' },
    ],
  ],
  cantTell: [
    ['只有附件', report([], { body: { textLength: 40, attachments: 1 } }), { message: 'unread' }],
    ['一段说明加附件', report([], { body: { textLength: 500, attachments: 1 } }), { message: 'unread' }],
    ['整篇是图片', report([], { body: { textLength: 60, images: 9 } }), { message: 'unread' }],
    ['嵌入的阅读器', report([], { body: { textLength: 20, embeds: 1 } }), { message: 'unread' }],
    ['待脚本填充', report([], { body: { unfilled: true } }), { message: 'unread' }],
    ['没有认出正文', report([], { body: null }), { message: 'unread' }],
    [
      '开头提到，其余在附件里',
      report([mention('按照政务公开工作要点要求开展工作。', '', { opening: true })], {
        body: { textLength: 300, attachments: 1 },
      }),
      { message: 'unread' },
    ],
  ],
  inapplicable: [
    [
      '要点之前年度的年报',
      report([], { title: { text: '2022年政府信息公开工作年度报告' } }),
      { message: 'beforePlan' },
    ],
    [
      '按2025年要点，2024年的年报',
      report([], { title: { text: '2024年政府信息公开工作年度报告' } }),
      { message: 'beforePlan', plan: 'songjiang-2025' },
    ],
    [
      '年报的图解',
      report([], { title: { text: '2023年政府信息公开工作年度报告图解' } }),
      { message: 'aboutReport' },
    ],
    ['规范性文件，没有提要点', {}],
  ],
});
