import type { Link } from '../../facts/shape/links.ts';
import { decisionCatalogueLinks } from '../../rules/page/decision-catalogue-links.ts';
import { type CellSketch, catalogueOf, unfilledCatalogue } from './catalogue-of.ts';
import { type Change, spot } from './page-of.ts';
import { frame, link, media, nowhere } from './parts-of-page.ts';
import { ruleTable } from './rule-table.ts';

let count = 0;
/** A link to an article of its own. */
const to = (label: string, change: Partial<Link> = {}): Link => {
  count += 1;
  return link(label, `https://www.jiading.gov.cn/zwgk/zdjc/content_${100_000 + count}.html`, change);
};
const site = 'https://www.jiading.gov.cn';

/** 嘉定's six kinds. */
const six = () =>
  ['决策草案', '起草说明', '草案解读', '意见采纳情况', '代表列席情况', '决策结果'].map((one) => to(one));
/** What 松江 asks for. */
const three = () => [to('意见采纳情况'), to('决策结果'), to('执行情况')];

const base: Change = {
  address: {
    url: `${site}/zwgk/zdjcml/2023/index.html`,
    host: 'www.jiading.gov.cn',
    path: '/zwgk/zdjcml/2023/index.html',
  },
  kind: { kind: 'decision-catalogue', normative: 'no', policy: 'no' },
  title: { text: '嘉定区人民政府2023年度重大行政决策事项目录' },
  gathering: { at: '2024-02-01T10:00:00+08:00' },
};
const heads = ['序号', '决策事项', '承办部门', '计划时间', '过程信息'];
const row = (name: string, planned: string, info: CellSketch): CellSketch[] => [
  '1',
  name,
  '建设办',
  planned,
  info,
];
const listed = (...rows: CellSketch[][]): Change => ({ ...base, ...catalogueOf(heads, rows) });
/** The same, while the year runs. */
const midYear = (...rows: CellSketch[][]): Change => ({
  ...listed(...rows),
  gathering: { at: '2023-07-10T10:00:00+08:00' },
});
const songjiang = { plan: 'songjiang-2025' } as const;

ruleTable(decisionCatalogueLinks, {
  passed: [
    ['六类信息都有链接', listed(row('集市管理办法', '9月', six())), { message: 'complete' }],
    ['松江只要求采纳、结果、执行', listed(row('集市管理办法', '9月', three())), songjiang],
    [
      '华亭要求五类',
      listed(
        row(
          '集市',
          '9月',
          ['决策草案', '制订背景', '意见征集采纳情况', '会议审议情况', '决策结果'].map((one) => to(one)),
        ),
      ),
      { plan: 'huating-2025' },
    ],
    [
      '华亭没有列起草说明，起草说明写的就是制订背景',
      listed(
        row(
          '集市',
          '9月',
          ['决策草案', '起草说明', '意见征集采纳情况', '会议审议情况', '决策结果'].map((one) => to(one)),
        ),
      ),
      { plan: 'huating-2025' },
    ],
    ['徐泾要求七类', listed(row('集市', '9月', [...six(), to('决策背景')])), { plan: 'xujing-2023' }],
    [
      '每类一列，链接只写“查看”',
      {
        ...base,
        ...catalogueOf(
          ['序号', '事项名称', '决策草案', '起草说明', '草案解读', '意见采纳情况', '代表列席', '决策结果'],
          [['1', '绿道管理办法', ...Array.from({ length: 6 }, () => [to('查看')])]],
        ),
      },
    ],
    [
      '每类一列，链接是图标',
      {
        ...base,
        ...catalogueOf(
          ['事项', '意见采纳情况', '决策结果', '执行情况'],
          [['绿道', ...Array.from({ length: 3 }, () => [to('', { labelFrom: 'none' })])]],
        ),
      },
      songjiang,
    ],
    [
      '一份材料兼作草案和说明',
      listed(
        row('集市管理办法', '9月', [
          to('草案及其说明'),
          to('草案解读'),
          to('公众意见采纳情况'),
          to('居民代表列席常务会议'),
          to('决策结果'),
        ]),
      ),
    ],
    [
      '链接写的是文章标题',
      listed(
        row('集市管理办法', '9月', [
          to('关于《集市管理办法（草案）》公开征求意见的公告'),
          to('关于《集市管理办法（草案）》的起草说明'),
          to('《集市管理办法（草案）》解读'),
          to('关于《集市管理办法（草案）》的意见采纳情况反馈'),
          to('区政府第30次常务会议'),
          to('关于印发《集市管理办法》的通知'),
        ]),
      ),
    ],
    [
      '一个事项占几行，每行一类',
      {
        ...base,
        ...catalogueOf(
          ['决策事项', '信息类别', '链接'],
          [
            ['集市', '意见采纳情况', [to('查看')]],
            [{ text: '集市', shared: true }, '决策结果', [to('查看')]],
            [{ text: '集市', shared: true }, '执行情况', [to('查看')]],
          ],
        ),
      },
      songjiang,
    ],
    [
      '不涉及的注明即可',
      {
        ...base,
        ...catalogueOf(
          ['事项', '意见采纳情况', '决策结果', '执行情况'],
          [['绿道', '不涉及', [to('查看')], [to('查看')]]],
        ),
      },
      songjiang,
    ],
    ['调出的事项不查', listed(row('集市', '9月', six()), row('绿道管理办法（已调出）', '9月', ''))],
    [
      '备注写明终止的事项不查',
      {
        ...base,
        ...catalogueOf(
          ['事项', '计划时间', '过程信息', '备注'],
          [
            ['集市', '9月', six(), ''],
            ['绿道', '9月', '', '经批准终止'],
          ],
        ),
      },
    ],
    [
      '备注写明退出目录，或转为一般事项',
      {
        ...base,
        ...catalogueOf(
          ['事项', '计划时间', '过程信息', '备注'],
          [
            ['集市', '9月', six(), ''],
            ['绿道', '9月', '', '经研究退出目录'],
            ['驿站', '9月', '', '转为一般事项'],
            ['步道', '9月', '', '调整出目录'],
            ['书房', '9月', '', '调整为2024年度事项'],
            ['口袋公园', '9月', '', '推迟实施'],
          ],
        ),
      },
    ],
    [
      '涉密的注明即可',
      {
        ...base,
        ...catalogueOf(
          ['事项', '意见采纳情况', '决策结果', '执行情况'],
          [['绿道', '涉密事项', [to('查看')], [to('查看')]]],
        ),
      },
      songjiang,
    ],
    [
      '上表列事项，下表列同名事项的材料',
      (() => {
        const [head, info] = [
          ['事项', '计划时间'],
          ['事项', '过程信息'],
        ];
        const below = catalogueOf(info, [['某公园绿道管理办法', three()]]);
        const above = catalogueOf(head, [['某公园绿道管理办法', '9月']]);
        return { ...base, ...below, catalogueRows: [...above.catalogueRows, ...below.catalogueRows] };
      })(),
      songjiang,
    ],
    ['结果已公布而年度未完，执行情况还未到期也已链接', midYear(row('集市', '6月', three())), songjiang],
    [
      '附件也是内容',
      listed(
        row('集市', '9月', [link('意见采纳情况', `${site}/files/a.pdf`), to('决策结果'), to('执行情况')]),
      ),
      songjiang,
    ],
    [
      '一行一项的列表',
      {
        ...base,
        ...catalogueOf([], [['1.集市管理办法', three()]], { form: 'list' }),
      },
      songjiang,
    ],
    [
      '事项一块表，标签在左',
      {
        ...base,
        ...catalogueOf(
          ['事项名称', '承办部门', '意见采纳情况', '决策结果', '执行情况'],
          [['绿道', '社区办', [to('查看')], [to('查看')], [to('查看')]]],
          { form: 'fields' },
        ),
      },
      songjiang,
    ],
    [
      '标签页未打开，行是隐藏的',
      {
        ...base,
        ...catalogueOf(
          heads,
          [
            row('绿道', '9月', [
              to('意见采纳情况', { hidden: true }),
              to('决策结果', { hidden: true }),
              to('执行情况', { hidden: true }),
            ]),
          ],
          { hidden: true },
        ),
      },
      songjiang,
    ],
  ],
  failed: [
    ['年度已过，一个链接也没有', listed(row('集市', '9月', '')), { message: 'bare', severity: 'error' }],
    [
      '三个事项都列出名称',
      listed(row('集市', '9月', ''), row('绿道', '9月', ''), row('驿站', '9月', '')),
      { message: 'bare', data: { count: 3, total: 3, names: '“集市”、“绿道”、“驿站”' } },
    ],
    [
      '四个事项只列三个',
      listed(row('集市', '9月', ''), row('绿道', '9月', ''), row('驿站', '9月', ''), row('步道', '9月', '')),
      { message: 'bare', data: { count: 4, total: 4, names: '“集市”、“绿道”、“驿站”…' } },
    ],
    [
      '没有“过程信息”列',
      { ...base, ...catalogueOf(['序号', '决策事项', '承办部门'], [['1', '集市', '建设办']]) },
      { message: 'bare' },
    ],
    ['计划时间已过', midYear(row('集市', '第二季度', '')), { message: 'bare', severity: 'error' }],
    [
      '有结果，缺采纳情况',
      listed(row('集市', '9月', [to('决策结果'), to('执行情况')])),
      { ...songjiang, message: 'partial', severity: 'warning', data: { missing: '意见采纳情况' } },
    ],
    [
      '徐泾两样都列，起草说明不能代替制定背景',
      listed(row('集市', '9月', six())),
      { plan: 'xujing-2023', message: 'partial' },
    ],
    [
      '起草说明不能代替草案解读',
      listed(
        row(
          '集市',
          '9月',
          six().filter(({ label }) => label !== '草案解读'),
        ),
      ),
      { message: 'partial' },
    ],
    [
      '未到计划时间，只作提示',
      midYear(row('集市', '第四季度', [to('决策草案')])),
      { message: 'pending', severity: 'info' },
    ],
    [
      '通向栏目不算',
      listed(row('集市', '9月', [link('意见采纳情况', `${site}/zmhd/yjzj/`)])),
      { ...songjiang, message: 'bare' },
    ],
    [
      '通向栏目的第二页不算',
      listed(row('集市', '9月', [link('意见采纳情况', `${site}/zmhd/yjzj/index_2.html`)])),
      { ...songjiang, message: 'bare' },
    ],
    [
      '通向首页不算',
      listed(row('集市', '9月', [link('决策结果', `${site}/`)])),
      { ...songjiang, message: 'bare' },
    ],
    [
      '每项都是同一个链接',
      (() => {
        const same = () => [link('决策结果', `${site}/zwgk/content_200200.html`)];
        return listed(row('集市', '9月', same()), row('绿道', '9月', same()));
      })(),
      { ...songjiang, message: 'bare' },
    ],
    [
      '只有文字没有链接',
      listed(row('集市', '9月', [link('决策结果', nowhere)])),
      { ...songjiang, message: 'bare' },
    ],
    [
      '看得见的行里藏着链接',
      listed(
        row(
          '集市',
          '9月',
          three().map((one) => ({ ...one, hidden: true })),
        ),
      ),
      { ...songjiang, message: 'bare' },
    ],
    [
      '目录是框架里的 PDF',
      { ...base, frames: [frame({ src: 'https://www.jiading.gov.cn/pdfjs/web/viewer.html?file=/f/1.pdf' })] },
      { message: 'notLinked' },
    ],
    [
      '目录是图片',
      { ...base, media: [media('')], body: { textLength: 20, images: 1 } },
      { message: 'notLinked', severity: 'warning' },
    ],
    [
      '目录是附件',
      { ...base, links: [link('2023年度重大行政决策事项目录.pdf', `${site}/files/ml.pdf`)] },
      { message: 'notLinked' },
    ],
    [
      '附件只叫重大事项',
      { ...base, links: [link('2023年度重大事项.pdf', `${site}/files/ml.pdf`)] },
      { message: 'notLinked' },
    ],
    [
      '印发目录的通知，分段的要求不是事项，目录在附件',
      {
        ...base,
        ...catalogueOf(
          [],
          [
            ['一、提高认识，加强领导，各承办部门要压实责任。'],
            ['二、规范程序。各承办部门要严格履行公众参与、专家论证等程序。'],
          ],
          { form: 'list' },
        ),
        links: [link('附件：重大行政决策事项目录.docx', `${site}/files/ml.docx`)],
      },
      { message: 'notLinked' },
    ],
    [
      '采纳情况写成部门名不算链接',
      listed(row('集市', '9月', '建设办负责')),
      { ...songjiang, message: 'bare' },
    ],
    [
      '进展写“不断推进”“调整方案”，不是调出',
      {
        ...base,
        ...catalogueOf(
          ['事项', '计划时间', '过程信息', '进展'],
          [
            ['绿道', '9月', '', '不断推进'],
            ['集市', '9月', '', '已调整方案'],
          ],
        ),
      },
      { message: 'bare' },
    ],
    [
      '备注写的完成时间也已过',
      {
        ...base,
        ...catalogueOf(['事项', '计划时间', '过程信息', '备注'], [['绿道', '9月', '', '预计11月完成']]),
      },
      { message: 'bare' },
    ],
    [
      '备注写明预计下一年完成，还未到期',
      {
        ...base,
        ...catalogueOf(['事项', '计划时间', '过程信息', '备注'], [['绿道', '9月', '', '预计2024年6月完成']]),
      },
      { message: 'pending', severity: 'info' },
    ],
    [
      '下方的文件说的是别的事项',
      {
        ...listed(row('制定《绿道管理办法》', '9月', '')),
        links: [to('关于《停车管理办法（草案）》征求意见采纳情况的反馈')],
      },
      { message: 'bare' },
    ],
    ['名称里有“取消”的事项照查', listed(row('取消集市收费的办法', '9月', '')), { message: 'bare' }],
    [
      '一行事项齐全不能替另一行',
      listed(row('集市', '9月', three()), row('绿道', '9月', '')),
      { ...songjiang, message: 'bare' },
    ],
  ],
  cantTell: [
    [
      '附件不像是目录',
      { ...base, links: [link('使用说明.pdf', `${site}/files/ml.pdf`)] },
      { message: 'noRows' },
    ],
    [
      '藏着的、旁边栏里的附件不是本页的目录',
      {
        ...base,
        links: [
          link('决策目录.pdf', `${site}/files/ml.pdf`, { hidden: true }),
          link('决策目录.pdf', `${site}/files/ml.pdf`, { place: 'related' }),
        ],
      },
      { message: 'noRows' },
    ],
    ['通往目录的链接不是附件', { ...base, links: [to('重大行政决策事项目录')] }, { message: 'noRows' }],
    [
      '藏着的、链接里的、正文以外的图片不是目录',
      {
        ...base,
        media: [media('', { hidden: true }), media('', { inLink: true }), media('', { inBody: false })],
        body: { textLength: 20, images: 1 },
      },
      { message: 'noRows' },
    ],
    [
      '有一个格子待脚本填充，没有事项',
      {
        ...base,
        ...catalogueOf(heads, [['', { unfilled: true }, '', '', '']]),
        links: [link('决策目录.pdf', `${site}/files/ml.pdf`)],
      },
      { message: 'unfilled' },
    ],
    [
      '正文待脚本填充',
      { ...base, body: { unfilled: true }, links: [link('决策目录.pdf', `${site}/files/ml.pdf`)] },
      { message: 'unfilled' },
    ],
    ['年度未完，没有写计划时间', midYear(row('集市', '', '')), { message: 'undated' }],
    ['计划时间写“全年”', midYear(row('集市', '全年', '')), { message: 'undated' }],
    [
      '事项名称链接到下一级页面',
      listed(['1', [to('集市管理办法')], '建设办', '9月', '']),
      { message: 'unseen' },
    ],
    ['“详情”里可能有', listed(row('集市', '9月', [to('查看详情')])), { message: 'unseen' }],
    [
      '链接是占位符，脚本看不见',
      listed(row('集市', '9月', [link('决策结果', 'javascript:;')])),
      { ...songjiang, message: 'unseen' },
    ],
    ['整行可点', listed(row('集市', '9月', { presses: [''] })), { message: 'unseen' }],
    ['单元格由脚本填充', listed(row('集市', '9月', { unfilled: true })), { message: 'unseen' }],
    [
      '没有链接，但列席情况写在栏内',
      {
        ...base,
        ...catalogueOf(
          ['事项', '意见采纳情况', '决策结果', '执行情况'],
          [['绿道', '征集期间收到居民意见三条，均已采纳并写入办法', [to('查看')], [to('查看')]]],
        ),
      },
      { ...songjiang, message: 'unseen' },
    ],
    [
      '地址看不出是文章还是栏目',
      listed(
        row('集市', '9月', [link('决策结果', `${site}/policy/market`), to('意见采纳情况'), to('执行情况')]),
      ),
      { ...songjiang, message: 'unseen' },
    ],
    [
      '目录下方另有点名这一事项的文件',
      (() => {
        const rows = listed(row('制定《绿道管理办法》', '9月', ''));
        return { ...rows, links: [to('关于《绿道管理办法（草案）》征求意见采纳情况的反馈')] };
      })(),
      { message: 'unseen' },
    ],
    ['表格由脚本填充', { ...base, catalogueRows: unfilledCatalogue }, { message: 'unfilled' }],
    ['没有读到事项', base, { message: 'noRows' }],
    ['没有读到事项，正文里的图片不一定是目录', { ...base, media: [media('')] }, { message: 'noRows' }],
    ['目录在未读取的框架里', { ...base, frames: [frame()] }, { message: 'noRows' }],
    [
      '目录在未读取的框架里，旁边另有下载',
      { ...base, frames: [frame()], links: [link('下载决策目录', `${site}/files/a.xlsx`)] },
      { message: 'noRows' },
    ],
    [
      '看不出年度',
      {
        ...listed(row('集市', '9月', '')),
        title: { text: '重大行政决策事项目录' },
        dates: { published: null },
      },
      { message: 'noYear' },
    ],
  ],
  inapplicable: [
    [
      '写明没有事项',
      { ...base, ...catalogueOf([], [['本镇2023年度没有列入目录的重大行政决策事项。']], { form: 'line' }) },
      { message: 'noItems' },
    ],
    [
      '标题下写明无',
      { ...base, ...catalogueOf([], [['2023年度重大行政决策事项：无']], { form: 'line' }) },
      { message: 'noItems' },
    ],
    [
      '各年度目录的列表',
      {
        ...base,
        ...catalogueOf(
          [],
          [[[to('嘉定区2023年度重大行政决策事项目录')]], [[to('嘉定区2022年度重大行政决策事项目录')]]],
          { form: 'list' },
        ),
      },
      { message: 'index' },
    ],
    ['事项都已延期', listed(row('集市（延期）', '9月', '')), { message: 'withdrawn' }],
    [
      '别的目录，一个链接也没有',
      { ...listed(row('集市', '9月', '')), kind: { kind: 'standards-catalogue' } },
    ],
    [
      '意见征集页',
      {
        kind: { kind: 'draft-consultation', normative: 'no', policy: 'no' },
        title: { heading: spot('征求意见') },
      },
    ],
  ],
});
