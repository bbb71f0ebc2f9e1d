import { consultationPlatform } from '../../rules/site/consultation-platform.ts';
import { column, entrance, siteTable } from './site-table.ts';

const NAMES = ['意见征集', '人民建议征集', '问卷调查', '民生实事项目', '政府开放月'];
const under = (parent: string, names: readonly string[]) =>
  names.map((name) => column(name, { path: ['首页', parent, name] }));

siteTable(consultationPlatform, {
  passed: [
    ['五类都在一个栏目下', { columns: under('政务征询', NAMES) }, { message: 'gathered' }],
    [
      '名称不同，实事征集不算人民建议',
      { columns: under('公众参与', ['决策征集', '金点子', '网上调查', '实事项目征集', '开放日活动']) },
    ],
    [
      '另有专题也叫这个名',
      {
        columns: [
          ...under('政务征询', NAMES),
          column('政府开放月', { path: ['首页', '专题', '政府开放月'] }),
        ],
      },
    ],
  ],
  failed: [
    [
      '分散在两个栏目',
      { columns: [...under('政务公开', ['意见征集']), ...under('政民互动', ['人民建议征集', '问卷调查'])] },
      { message: 'scattered', severity: 'info' },
    ],
    [
      '开放活动议题也在征集',
      { columns: [column('意见征集'), column('政府开放月议题')] },
      { message: 'scattered' },
    ],
    ['各自单独一个栏目', { columns: [column('意见征集'), column('问卷调查')] }, { message: 'scattered' }],
  ],
  cantTell: [
    [
      '全市平台',
      { entrances: [entrance('统一征询平台', { url: 'https://zx.sh.gov.cn/' })] },
      { message: 'city' },
    ],
    [
      '只看到入口',
      { columns: [column('意见征集'), column('问卷调查')], entrances: [entrance('政务征询')] },
      { message: 'linked' },
    ],
    ['在一个栏目下，但只看到三类', { columns: under('政民互动', NAMES.slice(0, 3)) }, { message: 'unseen' }],
    [
      '采纳反馈不是征询',
      { columns: [column('意见征集采纳反馈'), column('问卷调查')] },
      { message: 'unseen' },
    ],
    ['没有看到征询栏目', {}, { message: 'unseen' }],
    [
      '开放活动的报道不是征询',
      { columns: [column('意见征集'), column('政府开放月')] },
      { message: 'unseen' },
    ],
    ['实事项目的进展不是征询', { columns: [column('意见征集'), column('民生实事')] }, { message: 'unseen' }],
    [
      '开放日和实事都只是报道',
      { columns: [column('政府开放日'), column('实事项目')] },
      { message: 'unseen' },
    ],
  ],
  inapplicable: [['镇', { columns: [column('意见征集'), column('问卷调查')] }, { plan: 'huating-2025' }]],
});
