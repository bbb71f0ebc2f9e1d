import { proactiveConversionTrace } from '../../rules/guided/proactive-conversion-trace.ts';
import { guidedTable } from './guided-table.ts';
import { keyPassages } from './key-passage.ts';
import type { Change } from './page-of.ts';
import { link } from './parts-of-page.ts';
import { article, columnPage, homePage } from './rows-of.ts';

const index = (links: Change['links'] = [], subsite = false): Change => ({
  title: { text: '政府信息公开' },
  kind: { kind: 'government-openness-index', official: 'no', normative: 'no', policy: 'no', subsite },
  links,
});
const old = (year: number) => `某办公室关于卫生工作的意见（嘉府办〔${year}〕12号）`;

guidedTable(proactiveConversionTrace, {
  evidence: [
    [
      '依申请转主动公开栏目',
      columnPage('依申请转主动公开', [['某地块征收情况']]),
      { message: 'column', suggests: 'converted' },
    ],
    ['栏目没有条目', columnPage('依申请公开转为主动公开', []), { message: 'column', suggests: null }],
    [
      '栏目只有往年的',
      columnPage('依申请转主动公开', [['某情况', '2018-01-02']]),
      { message: 'column', suggests: null },
    ],
    [
      '历史公文公开栏目',
      columnPage('历史公文公开', [[old(2001)]]),
      { message: 'column', suggests: 'converted' },
    ],
    [
      '标题里注明',
      columnPage('通知公告', [['（依申请转主动公开）某规划批复'], ['停水通知']]),
      { message: 'rows', suggests: 'converted' },
    ],
    [
      '列表旁的标注',
      { ...columnPage('政策文件', [['某规划批复']]), keyPassages: keyPassages('依申请公开转为主动公开') },
      { message: 'marked', suggests: null },
    ],
    [
      '历史公文新近公开',
      columnPage('政策文件', [[old(2003)], [old(2005)], [old(2009)]]),
      { message: 'oldDocuments', suggests: null },
    ],
    [
      '信息公开首页有入口',
      index([link('依申请转主动公开', 'https://www.jiading.gov.cn/zdgk/')]),
      { message: 'entry', suggests: null },
    ],
    ['信息公开首页没有', index(), { message: 'noEntry', suggests: null }],
  ],
  nothing: [
    ['普通列表', columnPage('政策文件', [['关于某事的通知']])],
    ['依申请公开栏目', columnPage('依申请公开', [['申请流程'], ['收费标准']])],
    ['关于怎么转的制度', columnPage('通知公告', [['依申请公开转主动公开工作制度']])],
    ['两件旧文不够', columnPage('政策文件', [[old(2003)], [old(2005)], [old(2025)]])],
    ['文号只早一两年', columnPage('政策文件', [[old(2023)], [old(2024)], [old(2024)]])],
    [
      '标题里的年份不是文号',
      columnPage('统计数据', [['2003年统计公报'], ['2004年统计公报'], ['2005年统计公报']]),
    ],
    [
      '旧文是早年公开的',
      columnPage('政策文件', [
        [old(2003), '2008-01-01'],
        [old(2004), '2009-01-01'],
        [old(2005), '2010-01-01'],
      ]),
    ],
    ['旧文在旁边栏里', columnPage('政策文件', [[old(2003)], [old(2005)], [old(2009)]], { place: 'related' })],
    [
      '旧文的翻页',
      columnPage('政策文件', [[old(2003)], [old(2005)], [old(2009)]], { path: '/zcwj/index_4.html' }),
    ],
    ['子站的信息公开首页', index([], true)],
    [
      '文章写到转主动公开',
      article('工作动态', '依申请转主动公开', { keyPassages: keyPassages('转为主动公开') }),
    ],
    ['首页', homePage([link('依申请转主动公开', 'https://www.jiading.gov.cn/zdgk/')])],
  ],
});
