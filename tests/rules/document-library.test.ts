import type { SiteDocument } from '../../facts/site.ts';
import { documentLibrary } from '../../rules/site/document-library.ts';
import { at, column, entrance, front, item, siteTable } from './site-table.ts';

const WHOLE = { facets: 3, query: true };
const document: SiteDocument = {
  url: at('/a/1'),
  title: '关于印发《嘉定区公共停车场管理办法》的通知',
  number: null,
  published: '2025-03-04',
  issued: null,
  normative: 'unknown',
  policy: 'yes',
  outward: 'yes',
  repealed: false,
  organs: [],
  interpretations: [],
};

siteTable(documentLibrary, {
  passed: [
    ['有分类和查询', { columns: [column('主动公开公文库', WHOLE)] }, { message: 'whole' }],
    [
      '抽查的公文在库的下级栏目里',
      {
        columns: [column('公文库', WHOLE), column('区政府文件', { path: ['首页', '公文库', '区政府文件'] })],
        documents: [document],
        items: [item(document.title, '2025-03-04', { columns: ['区政府文件'] })],
      },
      { message: 'whole' },
    ],
    [
      '下级栏目没有看全，不抽查',
      {
        columns: [
          column('公文库', WHOLE),
          column('区政府文件', { path: ['首页', '公文库', '区政府文件'], pager: true }),
        ],
        documents: [document],
      },
    ],
    [
      '全站走完但有页面打不开，不抽查',
      {
        coverage: { complete: true, failures: 2 },
        columns: [column('公文库', { ...WHOLE, pager: true })],
        documents: [document],
      },
    ],
    ['名称不同', { columns: [column('政策文件库', WHOLE)] }],
    ['政策文件栏目有分类和查询', { columns: [column('政策文件', WHOLE)] }],
    [
      '下级栏目算分类',
      {
        columns: [
          column('公文库', { query: true }),
          column('区政府文件', { path: ['首页', '公文库', '区政府文件'] }),
          column('部门文件', { path: ['首页', '公文库', '部门文件'] }),
        ],
      },
    ],
    [
      '抽查的公文在库里',
      {
        columns: [column('公文库', WHOLE)],
        documents: [document],
        items: [item(document.title, '2025-03-04', { columns: ['公文库'] })],
      },
    ],
    [
      '公文库没有看全，不抽查',
      { columns: [column('公文库', { ...WHOLE, pager: true })], documents: [document] },
    ],
    [
      '链接到全市公文库',
      { entrances: [entrance('政策文件', { url: 'https://www.shanghai.gov.cn/gwk/search' })] },
      { message: 'elsewhere', plan: 'songjiang-2025' },
    ],
    ['列表叫区府文件', { columns: [column('区府文件', WHOLE)] }],
    ['列表叫政策文件公开', { columns: [column('政策文件公开', WHOLE)] }],
    ['列表叫政策汇编', { columns: [column('政策汇编', WHOLE)] }],
  ],
  failed: [
    [
      '没有入口',
      {
        coverage: { complete: true },
        documents: [document],
        entrances: [entrance('规范性文件库'), entrance('政策解读'), entrance('政策知识库')],
      },
      { message: 'missing', severity: 'error' },
    ],
    ['只是列表', { columns: [column('政策文件')] }, { message: 'half', severity: 'warning' }],
    ['不能查询', { columns: [column('公文库', { facets: 3 })] }, { message: 'half', severity: 'warning' }],
    ['只有一种分类', { columns: [column('公文库', { facets: 1, query: true })] }, { message: 'half' }],
    [
      '抽查的公文不在库里',
      { columns: [column('公文库', WHOLE)], documents: [document] },
      { message: 'strays', severity: 'warning' },
    ],
    [
      '上级文件、会议文件和备案不是公文列表',
      {
        coverage: { complete: true },
        columns: ['上级文件', '会议文件', '招标文件', '规范性文件备案', '政策咨询'].map((name) =>
          column(name, WHOLE),
        ),
        documents: [document],
      },
      { message: 'missing' },
    ],
    [
      '市政府文件的链接不是本级的公文库',
      {
        coverage: { complete: true },
        entrances: [entrance('市政府文件', { url: 'https://www.shanghai.gov.cn/nw2/' })],
        documents: [document],
      },
      { message: 'missing' },
    ],
  ],
  cantTell: [
    ['由脚本生成', { columns: [column('公文库', { unfilled: true })] }, { message: 'script' }],
    ['只看到入口', { entrances: [entrance('主动公开公文库')] }, { message: 'linked' }],
    ['只看到列表的入口', { entrances: [entrance('政策文件')] }, { message: 'linked' }],
    ['公开目录没有看到', { coverage: { kinds: { home: 1 } } }, { message: 'unseen' }],
    ['首页菜单由脚本生成', { fronts: [front('home', at('/'), { unread: true })] }, { message: 'unseen' }],
  ],
  inapplicable: [['不发布公文的子站', { coverage: { complete: true } }, { message: 'noDocuments' }]],
});
