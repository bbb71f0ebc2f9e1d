import { largeProjectBudget } from '../../rules/guided/large-project-budget.ts';
import { guidedTable } from './guided-table.ts';
import { keyPassages } from './key-passage.ts';
import { type Change, spot } from './page-of.ts';
import { link } from './parts-of-page.ts';

const page = (title: string, ...lines: string[]): Change => ({
  kind: { kind: 'other', normative: 'no', policy: 'no' },
  title: { text: title },
  keyPassages: keyPassages(...lines),
});
const BUDGET = '嘉定区水务局2025年部门预算';
const pdf = link('嘉定区水务局2025年部门预算.pdf', 'https://www.jiading.gov.cn/files/1.pdf');
const list = (...titles: string[]): Change => ({
  kind: { kind: 'column-list', normative: 'no', policy: 'no' },
  title: { text: '项目预算' },
  listEntries: titles.map((title, i) => ({
    title,
    url: `https://www.jiading.gov.cn/ys/10000${i}`,
    date: '2025-02-01',
    status: '',
    at: spot(title, `#rows > li:nth-of-type(${i + 1}) > a`),
  })),
  links: titles.map((title, i) => link(title, `https://www.jiading.gov.cn/ys/10000${i}`)),
});

guidedTable(largeProjectBudget, {
  evidence: [
    [
      '正文列出大额项目',
      page(BUDGET, '河道整治项目预算1,250.00万元，主要用于疏浚。'),
      { message: 'amounts', suggests: null },
    ],
    ['以亿元计', page(BUDGET, '污水厂扩建工程项目预算1.2亿元。'), { message: 'amounts' }],
    ['表头单位是万元', page(BUDGET, '单位：万元', '1,250.00', '86.00'), { message: 'amounts' }],
    ['表头单位是元', page(BUDGET, '单位：元', '12,500,000.00', '860,000.00'), { message: 'amounts' }],
    ['表在附件里', { ...page(BUDGET), links: [pdf] }, { message: 'files', suggests: null }],
    ['决算也问', { ...page('某镇2024年度部门决算'), links: [pdf] }, { message: 'files' }],
    ['列表里的项目预算', list('河道整治项目2025年预算', '水务局2025年部门预算'), { message: 'rows' }],
  ],
  nothing: [
    ['其他单位的要点没有这个数', { ...page(BUDGET), links: [pdf] }, { plan: 'songjiang-2025' }],
    ['华亭镇也没有', { ...page(BUDGET), links: [pdf] }, { plan: 'huating-2025' }],
    ['单位是元，够不上', page(BUDGET, '单位：元', '1,250.00', '8,600,000.00')],
    ['部门收支总额，不是项目', page(BUDGET, '2025年收入预算12,345.67万元。')],
    [
      '合同价，不是预算',
      { ...page('河道整治项目政府采购合同公告', '项目合同金额1,250万元。'), links: [pdf] },
    ],
    ['中标公告', { ...page('河道整治工程中标公告', '工程项目中标价1,250万元。'), links: [pdf] }],
    [
      '预算管理办法',
      { title: { text: '项目支出预算管理办法' }, keyPassages: keyPassages('项目1000万元以上') },
    ],
    ['列表没有项目', list('水务局2025年部门预算', '水务局2024年部门决算')],
    ['新闻', page('全区经济工作会议召开', '总投资12亿元的项目开工。')],
  ],
});
