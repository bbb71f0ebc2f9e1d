import type { LinkVerdict } from '../../facts/link-verdict.ts';
import type { Facts } from '../../facts/page.ts';
import type { Link } from '../../facts/shape/links.ts';
import { standardsCatalogueLinks } from '../../rules/page/standards-catalogue-links.ts';
import { type CellSketch, catalogueOf, unfilledCatalogue } from './catalogue-of.ts';
import { type Change, spot } from './page-of.ts';
import { control, frame, link, media, nowhere } from './parts-of-page.ts';
import { ruleTable } from './rule-table.ts';

const site = 'https://www.jiading.gov.cn';
let count = 0;
const to = (label: string, change: Partial<Link> = {}): Link => {
  count += 1;
  return link(label, `${site}/publicity/ylfw/content_${200_000 + count}`, change);
};

const search: Facts['queryFields'][number] = {
  type: 'text',
  label: '请输入事项名称',
  belowTitle: true,
  at: spot('', 'input'),
};
const base: Change = {
  address: {
    url: `${site}/publicity/bzml/index.html`,
    host: 'www.jiading.gov.cn',
    path: '/publicity/bzml/index.html',
  },
  kind: { kind: 'standards-catalogue', normative: 'no', policy: 'no' },
  title: { text: '嘉定区基层政务公开标准目录' },
  queryFields: [search],
};
const heads = [
  '序号',
  '公开事项',
  '公开内容',
  '公开依据',
  '公开方式 主动',
  '公开方式 依申请',
  '公开渠道和载体',
];
const row = (
  content: CellSketch,
  change: { basis?: CellSketch; ways?: [string, string]; channel?: CellSketch } = {},
) => [
  '1',
  '养老服务',
  content,
  change.basis ?? '信息公开条例',
  ...(change.ways ?? ['√', '']),
  change.channel ?? '■政府网站 □公示栏',
];
const listed = (...rows: CellSketch[][]): Change => ({ ...base, ...catalogueOf(heads, rows) });
const times = (many: number, cell: () => CellSketch): CellSketch[][] =>
  Array.from({ length: many }, () => row(cell()));

const dead = (url: string): LinkVerdict => ({
  url,
  verdict: 'broken',
  kind: 'dead',
  reason: 'notFound',
  status: 404,
  finalUrl: null,
  at: '2025-11-03T10:00:00+08:00',
  landing: null,
  tries: [],
});
const withDead = (many: number): Change => {
  const page = listed(...times(10, () => [to('查看')]));
  return { ...page, linkVerdicts: (page.links ?? []).slice(0, many).map(({ target }) => dead(target.url)) };
};

const paged = (next: string): Change => {
  const page = listed(...times(3, () => [to('查看')]));
  return { ...page, links: [...(page.links ?? []), link('下一页', next)], kindClues: { pager: true } };
};

ruleTable(standardsCatalogueLinks, {
  passed: [
    ['每行都有链接，有检索框', listed(...times(3, () => [to('查看')])), { message: 'linked' }],
    ['十行中九行有链接', listed(...times(9, () => [to('查看')]), row('')), { message: 'linked' }],
    [
      '链接在事项名称上',
      {
        ...base,
        ...catalogueOf(
          ['公开事项', '公开主体'],
          [
            [[to('养老服务政策')], '民政局'],
            [[to('社会救助政策')], '民政局'],
          ],
        ),
      },
    ],
    ['链接是图标', listed(...times(2, () => [to('', { labelFrom: 'none' })]))],
    [
      '通向具体栏目',
      listed(row([link('养老', `${site}/publicity/yl/`)]), row([link('救助', `${site}/publicity/jz/`)])),
    ],
    [
      '通向附件',
      listed(row([link('清单', `${site}/files/a.xlsx`)]), row([link('清单', `${site}/files/b.xlsx`)])),
    ],
    ['由脚本打开', listed(...times(3, () => ({ presses: ['查看'] })))],
    ['不涉及的不算', listed(row([to('查看')]), row('不涉及'), row('本镇不涉及此事项'), row('无'))],
    [
      '备注写明暂未开展',
      {
        ...base,
        ...catalogueOf(
          ['事项', '链接', '备注'],
          [
            ['甲', [to('查看')], ''],
            ['乙', '', '暂未开展'],
          ],
        ),
      },
    ],
    [
      '备注写明没有发生或不归本级的不算',
      {
        ...base,
        ...catalogueOf(
          ['事项', '链接', '备注'],
          [
            ['甲', [to('查看')], ''],
            ...['暂不涉及', '2025年未产生相关信息', '目前无相关信息', '暂无此类信息', '不属于本镇职权'].map(
              (words) => ['乙', '', words],
            ),
          ],
        ),
      },
    ],
    ['依申请公开的不算', listed(row([to('查看')]), row('', { ways: ['', '√'] }))],
    [
      '公开方式写在一格',
      {
        ...base,
        ...catalogueOf(
          ['事项', '公开方式', '链接'],
          [
            ['甲', '■主动 □依申请', [to('查看')]],
            ['乙', '□主动 ■依申请', ''],
          ],
        ),
      },
    ],
    ['只在公示栏公开的不算', listed(row([to('查看')]), row('', { channel: '□政府网站 ■社区公示栏' }))],
    [
      '列表，每项有链接',
      {
        ...base,
        ...catalogueOf([], [[[to('高龄津贴发放标准和流程')]], [[to('养老机构备案信息公开')]]], {
          form: 'list',
        }),
      },
    ],
    [
      '未打开的标签页里也是目录',
      {
        ...base,
        ...catalogueOf(
          heads,
          times(3, () => [to('查看', { hidden: true })]),
          { hidden: true },
        ),
      },
    ],
    [
      '有领域切换',
      {
        ...listed(...times(3, () => [to('查看')])),
        queryFields: [],
        controls: ['养老', '教育', '就业'].map((one) => control(one)),
      },
    ],
    [
      '有查询按钮',
      { ...listed(...times(3, () => [to('查看')])), queryFields: [], controls: [control('查 询')] },
    ],
    ['翻页有网址，按本页看', paged(`${site}/publicity/bzml/index_2.html`)],
    ['一处链接打不开，比例仍够', withDead(1)],
  ],
  failed: [
    ['只有文字', listed(...times(3, () => '津贴发放标准')), { message: 'bare', severity: 'error' }],
    [
      '一半有链接',
      listed(...times(5, () => [to('查看')]), ...times(5, () => '')),
      { message: 'few', severity: 'warning' },
    ],
    [
      '每行都是同一个链接',
      listed(...times(5, () => [link('查看', `${site}/publicity/content_300300`)])),
      { message: 'bare' },
    ],
    [
      '链接到首页',
      listed(row([link('政府网站', `${site}/`)]), row([link('政府网站', `${site}/index.html`)])),
      { message: 'bare' },
    ],
    [
      '链接到上级栏目',
      listed(row([link('查看', `${site}/publicity/`)]), row([link('查看', `${site}/publicity/index.html`)])),
      { message: 'bare' },
    ],
    [
      '只有法规依据有链接',
      listed(
        row('津贴', { basis: [to('老年人权益保障法')] }),
        row('补贴', { basis: [to('社会救助暂行办法')] }),
      ),
      { message: 'bare' },
    ],
    [
      '渠道只链接到门户',
      listed(
        row('', { channel: [link('政府网站', `${site}/`)] }),
        row('', { channel: [link('政府网站', `${site}/`)] }),
      ),
      { message: 'bare' },
    ],
    ['看着像链接，没有网址', listed(...times(3, () => [link('查看', nowhere)])), { message: 'bare' }],
    [
      '“无障碍设施”是事项，特定群体写“无”也不是没有',
      {
        ...base,
        ...catalogueOf(['公开事项', '公开内容', '特定群体'], [['无障碍设施', '设施名录和位置', '无']]),
      },
      { message: 'bare' },
    ],
    ['链接藏着', listed(...times(3, () => [to('查看', { hidden: true })])), { message: 'bare' }],
    ['两成打不开', withDead(2), { message: 'few', severity: 'warning' }],
    [
      '目录是附件',
      { ...base, links: [link('标准目录.pdf', `${site}/files/bzml.pdf`)] },
      { message: 'notWeb', severity: 'error' },
    ],
    [
      '目录是框架里的 PDF',
      { ...base, frames: [frame({ src: 'https://www.jiading.gov.cn/pdfjs/web/viewer.html?file=/f/1.pdf' })] },
      { message: 'notWeb' },
    ],
    [
      '目录是图片',
      { ...base, media: [media('')], body: { textLength: 20, images: 1 } },
      { message: 'notWeb' },
    ],
    [
      '各领域一个附件',
      {
        ...base,
        ...catalogueOf(
          [],
          [[[link('养老服务领域', `${site}/f/1.pdf`)]], [[link('义务教育领域标准目录', `${site}/f/2.xls`)]]],
          { form: 'list' },
        ),
      },
      { message: 'notWeb' },
    ],
    [
      '没有检索',
      { ...listed(...times(3, () => [to('查看')])), queryFields: [] },
      { message: 'noSearch', severity: 'info' },
    ],
    [
      '只有全站搜索',
      { ...listed(...times(3, () => [to('查看')])), queryFields: [{ ...search, belowTitle: false }] },
      { message: 'noSearch', severity: 'info', plan: 'huating-2025' },
    ],
    [
      '公开对象一格写“无”的照查',
      {
        ...base,
        ...catalogueOf(
          ['事项', '公开对象', '链接'],
          [
            ['甲', '无', ''],
            ['乙', '全社会', ''],
          ],
        ),
      },
      { message: 'bare' },
    ],
  ],
  cantTell: [
    [
      '图标卡片，每张可点',
      {
        ...base,
        body: { textLength: 60, images: 6 },
        media: [media('')],
        controls: ['社会救助', '义务教育', '户籍管理', '养老服务', '社会保险'].map((one) => control(one)),
      },
      { message: 'noRows' },
    ],
    [
      '目录在未读取的框架里，旁边另有下载',
      { ...base, frames: [frame()], links: [link('下载目录', `${site}/files/a.xlsx`)] },
      { message: 'noRows' },
    ],
    ['脚本翻页', { ...listed(...times(3, () => '')), kindClues: { pager: true } }, { message: 'paged' }],
    ['翻页按钮没有网址', paged('javascript:;'), { message: 'paged' }],
    ['链接是占位符', listed(...times(3, () => [link('查看', 'javascript:void(0)')])), { message: 'open' }],
    ['单元格由脚本填充', listed(...times(3, () => ({ unfilled: true }))), { message: 'open' }],
    ['表格由脚本填充', { ...base, catalogueRows: unfilledCatalogue }, { message: 'unfilled' }],
    ['没有读到事项', base, { message: 'noRows' }],
    ['没有读到事项，正文里的图片不一定是目录', { ...base, media: [media('')] }, { message: 'noRows' }],
    ['目录在未读取的框架里', { ...base, frames: [frame()] }, { message: 'noRows' }],
    [
      '各领域一个网页',
      { ...base, ...catalogueOf([], [[[to('养老服务')]], [[to('义务教育')]]], { form: 'list' }) },
      { message: 'fieldPages' },
    ],
  ],
  inapplicable: [
    ['都不涉及', listed(row('不涉及'), row('不涉及')), { message: 'nothing' }],
    ['都依申请公开', listed(row('', { ways: ['', '√'] })), { message: 'nothing' }],
    ['别的目录，只有文字', { ...listed(...times(3, () => '')), kind: { kind: 'decision-catalogue' } }],
  ],
});
