import { columnContent } from '../../rules/guided/column-content.ts';
import { guidedTable } from './guided-table.ts';
import { type Change, spot } from './page-of.ts';
import { link } from './parts-of-page.ts';

const own = [
  '《嘉定区停车场管理办法》政策解读',
  '一图读懂公共租赁住房办法',
  '新办法来了！养老服务有这些变化',
  '《关于召开听证会的规定》文字解读',
  '事业单位公开招聘办法解读',
  '专家解读：《优化营商环境若干措施》',
  '区规划资源局负责人解读新规',
  '关于租赁补贴的政策问答',
  '图解《托育服务实施意见》',
  '视频解读《绿道管理办法》',
];
const column = (name: string, titles: readonly string[], aside: readonly string[] = []): Change => {
  const entry = (title: string, i: number, list: string) => ({
    title,
    url: `https://www.jiading.gov.cn/${list}/10000${i}`,
    date: '2025-06-01',
    status: '',
    at: spot(title, `#${list} > li:nth-of-type(${i + 1}) > a`),
  });
  return {
    kind: { kind: 'column-list', normative: 'no', policy: 'no' },
    title: { text: name },
    breadcrumb: { items: ['首页', '政务公开', name] },
    listEntries: [
      ...titles.map((title, i) => entry(title, i, 'rows')),
      ...aside.map((title, i) => entry(title, i, 'aside')),
    ],
    links: [
      ...titles.map((title, i) => link(title, `https://www.jiading.gov.cn/rows/10000${i}`)),
      ...aside.map((title, i) =>
        link(title, `https://www.jiading.gov.cn/aside/10000${i}`, { place: 'related' }),
      ),
    ],
  };
};
const documents = own.map((_, i) => `关于印发《嘉定区第${i}号管理办法》的通知`);

guidedTable(columnContent, {
  evidence: [
    [
      '解读栏目里有任免和新闻',
      column('政策解读', [...own.slice(0, 6), '关于张某等同志任职的通知', '区领导走访慰问一线职工']),
      { message: 'suspects', suggests: 'mixed' },
    ],
    [
      '规范性文件栏目里有招聘和中标',
      column('行政规范性文件', [
        ...documents.slice(0, 5),
        '2025年公开招聘工作人员公告',
        '道路养护项目中标公告',
      ]),
      { suggests: 'mixed' },
    ],
    [
      '政策法规栏目里有单个项目的采购',
      column('政策法规', [
        '关于调整某安置房工程项目电缆采购项目预算的通知',
        '关于公布绿化养护中标结果的通知',
        ...documents.slice(0, 3),
      ]),
      { suggests: 'mixed' },
    ],
    [
      '规范性文件栏目里有解读和草案',
      column('规范性文件', [own[0] ?? '', '停车办法（征求意见稿）']),
      { suggests: 'mixed' },
    ],
    [
      '十条中一条，相符90%',
      column('政策解读', [...own.slice(0, 9), '道路养护项目中标公告']),
      { suggests: 'fits' },
    ],
    [
      '五条中一条，只此一条',
      column('政策解读', [...own.slice(0, 4), '道路养护项目中标公告']),
      { suggests: null },
    ],
    ['处罚栏目里有人事', column('行政处罚', ['某公司处罚决定书', '关于李某任职的通知']), { suggests: null }],
  ],
  nothing: [
    ['条目都相符', column('政策解读', own)],
    ['通知公告本就综合', column('通知公告', ['关于张某等同志任职的通知', '道路养护项目中标公告'])],
    ['新闻栏目', column('嘉定新闻', ['关于张某等同志任职的通知', '区领导走访慰问一线职工'])],
    ['混合栏目名', column('政策文件及解读', ['道路养护项目中标公告', own[0] ?? ''])],
    ['旁边的新闻块不算', column('政策解读', own, ['区领导走访慰问一线职工', '关于张某任职的通知'])],
    ['解读以文件名为题', column('政策解读', documents)],
    ['招聘办法是文件', column('规范性文件', ['关于印发《事业单位公开招聘办法》的通知'])],
    [
      '怎样采购、招标的文件',
      column('政策法规', [
        '关于规范政府采购评审专家费用的通知（某财购〔2025〕9号）',
        '关于加强建设工程招标投标监管的通知',
        '某市招标投标条例',
        '转发关于印发《政府采购公告格式规范（2025年版）》的通知',
      ]),
    ],
    ['空栏目', column('政策解读', [])],
    ['任免文件在政策文件栏：两属', column('政策文件', ['关于张某等同志任职的通知'])],
  ],
});
