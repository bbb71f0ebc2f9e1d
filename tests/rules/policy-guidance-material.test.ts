import { policyGuidanceMaterial } from '../../rules/guided/policy-guidance-material.ts';
import { guidedTable } from './guided-table.ts';
import { spot } from './page-of.ts';
import { link, media, nowhere } from './parts-of-page.ts';
import { columnPage, interpretationPage } from './rows-of.ts';

const BENEFIT = '《嘉定区适老化改造补贴实施方案》政策解读';
const guide = 'https://www.jiading.gov.cn/files/guide.pdf';
const applying = { applyMentions: [{ words: '如何提出申请', at: spot('如何提出申请') }] };

guidedTable(policyGuidanceMaterial, {
  evidence: [
    [
      '附申报指南',
      interpretationPage(BENEFIT, { links: [link('附件：申报指南', guide)] }),
      { message: 'attached', suggests: 'attached' },
    ],
    [
      '附辅导课件',
      interpretationPage(BENEFIT, { links: [link('政策辅导课件.pptx', guide)] }),
      { message: 'attached', suggests: 'attached' },
    ],
    [
      '相关栏里的操作手册',
      interpretationPage(BENEFIT, { links: [link('系统操作手册', guide, { place: 'related' })] }),
      { message: 'attached' },
    ],
    [
      '正文里的申报流程图',
      interpretationPage(BENEFIT, { media: [media('申报流程图')] }),
      { message: 'attached' },
    ],
    [
      '怎么申请的视频',
      interpretationPage(BENEFIT, { media: [media('手把手教你申请', { type: 'video' })] }),
      { message: 'attached' },
    ],
    [
      '标题不提补贴，正文写怎么申请',
      interpretationPage('《居住证管理规定》解读', { body: applying }),
      { message: 'without', suggests: null },
    ],
    [
      '内部培训课件',
      interpretationPage(BENEFIT, { links: [link('窗口干部培训课件', guide)] }),
      { message: 'internal', suggests: null },
    ],
    [
      '内部课件之外还有申请指南',
      interpretationPage(BENEFIT, { links: [link('干部培训课件', guide), link('申请指南', guide)] }),
      { message: 'attached', suggests: 'attached' },
    ],
    [
      '申报指南没有网址',
      interpretationPage(BENEFIT, { links: [link('申报指南', nowhere)] }),
      { message: 'unclear', suggests: null },
    ],
    [
      '“办事指南”是总栏目',
      interpretationPage(BENEFIT, { links: [link('办事指南', 'https://www.jiading.gov.cn/bszn/')] }),
      { message: 'without' },
    ],
    [
      '菜单里的申报指南',
      interpretationPage(BENEFIT, { links: [link('申报指南', guide, { place: 'navigation' })] }),
      { message: 'without' },
    ],
    [
      '藏着的申报指南',
      interpretationPage(BENEFIT, { links: [link('申报指南', guide, { hidden: true })] }),
      { message: 'without' },
    ],
    ['没有辅导材料', interpretationPage(BENEFIT), { message: 'without', suggests: null }],
    [
      '解读栏目抽查',
      columnPage('政策解读', [[BENEFIT], ['《停车管理办法》解读']]),
      { message: 'rows', suggests: null },
    ],
    [
      '解读栏目里有申报指南',
      columnPage('政策解读', [['人才公寓申请指南'], [BENEFIT]]),
      { message: 'rows', suggests: 'attached' },
    ],
    [
      '政策辅导栏目',
      columnPage('政策辅导', [['助企政策宣讲课件']]),
      { message: 'rows', suggests: 'attached' },
    ],
    ['申报指南栏目没有条目', columnPage('申报指南', []), { message: 'rows', suggests: null }],
  ],
  nothing: [
    ['解读的政策不能申请', interpretationPage('《停车管理办法》解读')],
    ['补贴资金预算的解读', interpretationPage('2025年补贴资金预算解读')],
    [
      '早年的解读',
      interpretationPage(BENEFIT, {
        dates: { published: { date: '2018-01-01', from: 'line', at: spot('') } },
      }),
    ],
    ['政策原文', {}],
    ['解读栏目没有惠民政策', columnPage('政策解读', [['《停车管理办法》解读']])],
    ['解读栏目第二页', columnPage('政策解读', [[BENEFIT]], { path: '/zcjd/index_2.html' })],
    ['解读栏目翻页用参数', columnPage('政策解读', [[BENEFIT]], { query: '?page=3' })],
    ['解读栏目只有往年的', columnPage('政策解读', [[BENEFIT, '2018-03-01']])],
    ['旁边栏里的补贴政策', columnPage('政策解读', [[BENEFIT]], { place: 'related' })],
    ['新闻列表', columnPage('工作动态', [['补贴申报指南']])],
    ['信息公开申请指南不是政策辅导', columnPage('政府信息公开申请指南', [['依申请公开流程']])],
  ],
});
