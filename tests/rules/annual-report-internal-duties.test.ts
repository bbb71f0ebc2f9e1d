import { annualReportInternalDuties } from '../../rules/guided/annual-report-internal-duties.ts';
import { guidedTable } from './guided-table.ts';
import { keyPassages } from './key-passage.ts';
import type { Change } from './page-of.ts';
import { article, columnPage } from './rows-of.ts';

const HEARD = '镇政府主要负责同志全年2次专题听取政务公开工作汇报。';
const TRAINED = '组织开展政务公开业务培训2次，覆盖各科室和村居。';
const FUNDED = '落实政务公开工作经费，并纳入年度预算。';

const report = (lines: string[], change: Change = {}, year = 2024): Change =>
  article('政府信息公开年报', `某镇${year}年政府信息公开工作年度报告`, {
    kind: { kind: 'annual-report', normative: 'no', policy: 'no' },
    keyPassages: keyPassages(...lines),
    ...change,
  });

guidedTable(annualReportInternalDuties, {
  evidence: [
    ['三项都写到', report([HEARD, TRAINED, FUNDED]), { message: 'all', suggests: 'done' }],
    ['一句话写完', report([`${HEARD}${TRAINED}${FUNDED}`]), { message: 'all', suggests: 'done' }],
    [
      '常务会议听取汇报',
      report(['区政府常务会议听取全区政务公开工作情况汇报。', TRAINED, FUNDED]),
      { message: 'all' },
    ],
    [
      '专项资金用于公开，讲座也是培训',
      report([HEARD, '安排专项资金20万元用于政务公开工作。', '邀请专家举办政务公开专题讲座1次。']),
      { message: 'all', suggests: 'done' },
    ],
    [
      '别的讲座和资金公开都不算',
      report(['举办健康知识讲座，公开讲座信息。', '惠农专项资金使用情况及时公开。']),
      { message: 'none' },
    ],
    ['徐泾：听取汇报即可', report([HEARD]), { plan: 'xujing-2023', message: 'all', suggests: 'done' }],
    ['徐泾：只写培训', report([TRAINED, FUNDED]), { plan: 'xujing-2023', message: 'none', suggests: null }],
    ['嘉定：只写听取汇报', report([HEARD]), { message: 'some', suggests: null }],
    ['都没有写：不能判不合格', report([]), { message: 'none', suggests: null }],
    ['分管领导听取不算', report(['分管副镇长定期听取政务公开工作汇报。']), { message: 'none' }],
    ['计划培训不算', report(['下一步将加强业务培训，提高能力。']), { message: 'none' }],
    ['培训不足不算', report(['存在问题：业务培训力度不够。']), { message: 'none' }],
    ['公开的是别的培训', report(['公开就业创业信息，组织职业技能培训30场。']), { message: 'none' }],
    ['公开三公经费不算保障经费', report(['按时公开“三公”经费预算和部门经费信息。']), { message: 'none' }],
    [
      '年报是扫描件',
      report([], { body: { textLength: 20, images: 8 } }),
      { message: 'unread', suggests: null },
    ],
    [
      '标题没有年份，按发布日期算',
      { ...report([HEARD]), title: { text: '政府信息公开工作年度报告' } },
      { message: 'some' },
    ],
    [
      '培训报道',
      article('工作动态', '我镇召开2025年政务公开工作培训会', {
        keyPassages: keyPassages('培训会邀请专家讲解。'),
      }),
      { message: 'elsewhere', suggests: null },
    ],
    [
      '会议报道里听取汇报',
      article('政府会议', '镇长办公会议召开', {
        keyPassages: keyPassages('镇长办公会议听取了2025年政务公开工作情况的汇报。'),
      }),
      { message: 'elsewhere' },
    ],
    [
      '预算列有经费',
      article('财政预算', '某镇2025年部门预算', {
        keyPassages: keyPassages('政务公开工作经费20万元，纳入年初预算。'),
      }),
      { message: 'elsewhere' },
    ],
    [
      '一大段里先写职业培训，后写政务公开培训',
      report([`公开就业创业培训信息30条。${HEARD}分管领导定期督查。${TRAINED}${FUNDED}`]),
      { message: 'all' },
    ],
    ['政务公开和职业培训写在一句里', report(['推进政务公开，开展职业技能培训30场。']), { message: 'none' }],
    [
      '加大力度并写明场次，算做了',
      report(['加大政务公开工作培训力度，全年培训3场，开展模拟演练。']),
      { message: 'some' },
    ],
  ],
  nothing: [
    ['往年的年报', report([], {}, 2019)],
    ['2025年要点，2024年年报不是这一年的', report([HEARD, TRAINED, FUNDED]), { plan: 'huating-2025' }],
    [
      '职业培训新闻',
      article('工作动态', '开展职业技能培训', { keyPassages: keyPassages('组织开展技能培训5场。') }),
    ],
    [
      '会议听取的是防汛汇报',
      article('政府会议', '常务会议召开', { keyPassages: keyPassages('区长听取防汛工作汇报。') }),
    ],
    ['徐泾不问培训报道', article('工作动态', '政务公开培训会召开'), { plan: 'xujing-2023' }],
    ['年报列表', columnPage('政府信息公开年报', [['某镇2024年政府信息公开工作年度报告']])],
    ['普通文件', {}],
    [
      '早年的培训报道',
      {
        ...article('工作动态', '政务公开培训会召开'),
        dates: { published: { date: '2018-05-01', from: 'line', at: { selector: 'p', text: '' } } },
      },
    ],
  ],
});
