import { describe, expect, it } from 'vitest';
import { factsOf } from './facts-of.ts';

interface Page {
  readonly title?: string;
  readonly crumb?: readonly string[];
  readonly number?: string;
  readonly meta?: Record<string, string>;
  readonly text?: string;
  readonly head?: string;
  readonly url?: string;
}

const text =
  '<p>各镇人民政府、各街道办事处：</p><p>现将有关事项通知如下，请认真按照执行，执行中遇到的问题请及时反映。</p>';

function kindOf({
  title = '',
  crumb = ['首页', '政务公开'],
  number,
  meta = {},
  text: body = text,
  head = '',
  url,
}: Page) {
  const tags = Object.entries(meta)
    .map(([name, content]) => `<meta name="${name}" content="${content}">`)
    .join('');
  const table =
    number === undefined
      ? ''
      : `<table><tr><td>索引号</td><td>SY1</td><td>发文字号</td><td>${number}</td></tr></table>`;
  const page = `<html><head><title>${title}_上海松江</title>${tags}</head><body>
    <div class=position>您现在的位置：${crumb.map((name) => `<a href="/x/">${name}</a>`).join(' > ')}</div>
    ${title === '' ? '' : `<h1>${title}</h1>`}${table}${head}<div id=ivs_content>${body}</div></body></html>`;
  const { kind } = factsOf(page, url === undefined ? {} : { url });
  if (kind === undefined) throw new Error('no kind');
  return kind;
}

let lineNumber = 0;

const rows = (count: number) =>
  `<ul>${Array.from({ length: count }, (_, i) => `<li><a href="/a/2025020${i}.html">关于某项工作的通知（${i}）</a><span>2025-02-0${(i % 9) + 1}</span></li>`).join('')}</ul><div>共 12 页 <a href="index_1.html">下一页</a></div>`;

describe('the column of annual reports', () => {
  const reports = (count: number) =>
    Array.from(
      { length: count },
      (_, i) =>
        `<li><a href="/nb/${2020 + i}.html">某区${2020 + i}年政府信息公开工作年度报告</a><span>${2021 + i}-03-20</span></li>`,
    ).join('');
  const title = '政府信息公开年报';
  it('is none of them, whatever marks of an article its template puts on it', () => {
    const meta = { ArticleTitle: title };
    expect(kindOf({ title, meta, text: `<ul>${reports(6)}</ul>` }).kind).not.toBe('annual-report');
    expect(kindOf({ title, meta, text: `${text}<ul>${reports(1)}</ul>` }).kind).toBe('annual-report');
  });
});

describe('normative documents', () => {
  it.each([
    ['规 in the number', { title: '关于印发《某区停车场管理办法》的通知', number: '沪松府规〔2025〕2号' }],
    ['规范 in the number', { title: '关于某事的通知', number: '沪发改规范〔2025〕6号' }],
    ['other brackets', { title: '关于印发《某区停车场管理办法》的通知', number: '沪松府规[2025]2号' }],
    [
      'a breadcrumb that names 规范性文件',
      {
        title: '某区停车场管理办法',
        crumb: ['首页', '政务公开', '行政规范性文件'],
        number: '沪松府发〔2025〕2号',
      },
    ],
    [
      'the number under the title only',
      {
        title: '关于印发《某区停车场管理办法》的通知',
        head: '<p style="text-align:center">沪松府规〔2025〕2号</p>',
      },
    ],
    [
      'a column path',
      {
        title: '某区停车场管理办法',
        number: '沪松府发〔2025〕2号',
        url: 'https://www.jiading.gov.cn/publicity/jcgk/zdgkwj/gfxwj/181933',
      },
    ],
  ])('yes: %s', (_why, page) => {
    expect(kindOf(page)).toMatchObject({ kind: 'normative-document', normative: 'yes', policy: 'yes' });
  });

  it.each([
    [
      'a draft',
      { title: '某区停车场管理办法（征求意见稿）', crumb: ['首页', '规范性文件'] },
      'draft-consultation',
    ],
    [
      'an interpretation',
      { title: '《某区停车场管理办法》政策解读', crumb: ['首页', '规范性文件'] },
      'interpretation',
    ],
    [
      'a list of what was cleared',
      { title: '某区规范性文件清理结果公告', crumb: ['首页', '规范性文件'], number: '沪松府规〔2025〕9号' },
      'other',
    ],
    [
      'a list of the documents in force',
      { title: '某区人民政府关于公布现行有效行政规范性文件目录的通知', crumb: ['首页', '规范性文件'] },
      'other',
    ],
    [
      'a list of them with its day behind it',
      { title: '某区行政规范性文件清单（截至2024年12月31日）', crumb: ['首页', '行政规范性文件'] },
      'other',
    ],
    [
      'a plan to draw them up',
      { title: '某区2025年度行政规范性文件制定计划', crumb: ['首页', '规范性文件'] },
      'other',
    ],
    [
      'a list of who may draw them up',
      { title: '关于公布行政规范性文件制定主体清单的公告', crumb: ['首页', '规范性文件'] },
      'other',
    ],
    ['an appointment', { title: '关于张某同志任职的通知', number: '沪松府任〔2025〕3号' }, 'other'],
    [
      'an annual report in the policy library',
      { title: '某镇2024年政府信息公开工作年度报告', crumb: ['首页', '政务公开', '政策文件库'] },
      'annual-report',
    ],
    [
      'an annual report that is called a report of the year',
      { title: '2024年度政府信息公开工作报告', crumb: ['首页', '规范性文件'] },
      'annual-report',
    ],
    [
      'an answer to the press',
      { title: '某委负责人就《某区停车场管理办法》答记者问', crumb: ['首页', '政策文件'] },
      'interpretation',
    ],
    [
      'what explains a draft',
      { title: '关于《某区停车场管理办法》的起草说明', crumb: ['首页', '规范性文件'] },
      'other',
    ],
    [
      'a report in the column of normative documents',
      { title: '某区2024年法治政府建设工作报告', crumb: ['首页', '规范性文件'] },
      'other',
    ],
    [
      'the column itself, with one row so far',
      {
        title: '行政规范性文件',
        crumb: ['首页', '政务公开', '行政规范性文件'],
        meta: { ColumnName: '行政规范性文件' },
        text: `${text}<ul><li><a href="/a/20250201.html">关于某项工作的通知</a><span>2025-02-01</span></li></ul>`,
        url: 'https://www.songjiang.gov.cn/zwgk/gfxwj/index.html',
      },
      'other',
    ],
    ['plain news', { title: '区领导调研停车场建设工作', crumb: ['首页', '要闻动态'] }, 'other'],
    [
      'a reply in the column of normative documents',
      {
        title: '某区人民政府关于同意调整某镇行政区划的批复',
        crumb: ['首页', '规范性文件'],
        number: '沪松府〔2025〕11号',
      },
      'other',
    ],
    [
      'news of a new policy',
      { title: '某区出台停车场管理办法', crumb: ['首页', '新闻中心', '要闻'] },
      'other',
    ],
    ['a public notice', { title: '关于某小区停车场项目的公示', number: '沪松建〔2025〕3号' }, 'other'],
  ])('no: %s', (_why, page, kind) => {
    expect(kindOf(page)).toMatchObject({ kind, normative: 'no' });
  });

  it.each([
    '关于印发《某区行政规范性文件制定和目录管理办法》的通知',
    '某区行政规范性文件评估规定',
    '关于公布某区行政规范性文件制定程序的通知',
  ])('rules about normative documents are one: %s', (title) => {
    expect(kindOf({ title, number: '沪松府规〔2025〕2号' })).toMatchObject({ kind: 'normative-document' });
  });

  it('a clean-up is not what merely has 备案 in its subject', () => {
    const title = '关于印发《某区小型餐饮备案管理办法》的通知';
    expect(kindOf({ title, number: '沪松府规〔2025〕2号' })).toMatchObject({ kind: 'normative-document' });
  });

  it.each([
    [
      'an article that quotes a number',
      { title: '停车新政，一次讲清楚', head: '<p>文号：沪松府规〔2025〕2号</p>' },
    ],
    ['an official number without 规', { title: '某区停车场管理办法', number: '沪松府发〔2025〕2号' }],
    [
      'a policy library is no sign',
      { title: '某区停车场管理办法', number: '嘉文物〔2024〕30号', crumb: ['首页', '政策文件库'] },
    ],
    [
      'a decision that ends a document',
      { title: '某区人民政府关于废止《某区停车办法》的决定', number: '沪松府规〔2025〕9号' },
    ],
    [
      'a document of the city on a district’s portal',
      { title: '上海市人民政府关于印发《上海市停车场管理办法》的通知', number: '沪府规〔2025〕8号' },
    ],
    [
      'a column of documents from above',
      { title: '关于印发《停车场管理办法》的通知', number: '沪交规〔2025〕8号', crumb: ['首页', '上级文件'] },
    ],
  ])('unknown: %s', (_why, page) => {
    expect(kindOf(page)).toMatchObject({ normative: 'unknown' });
  });

  it.each([
    [
      'a district’s organ under the city’s name',
      { title: '上海市某某区民政局关于印发《养老机构管理办法》的通知' },
    ],
    [
      'the city’s own site',
      {
        title: '上海市民政局关于印发《养老机构管理办法》的通知',
        url: 'https://mzj.sh.gov.cn/a/20250612/1.html',
      },
    ],
  ])('is no reprint: %s', (_why, page) => {
    expect(kindOf({ ...page, number: '沪民规〔2025〕5号' })).toMatchObject({ normative: 'yes' });
  });

  it('does not take the number of a cited document for its own', () => {
    const cited =
      '<p>根据《某市停车场管理办法》（沪府规〔2020〕1号），现就有关工作通知如下，请各单位结合实际执行。</p>';
    expect(kindOf({ title: '区领导调研停车场建设工作', text: cited }).normative).toBe('no');
  });
});

describe('policy documents', () => {
  it('yes: a numbered paper of a policy’s type that faces the public', () => {
    expect(
      kindOf({ title: '关于印发《某区中小企业扶持资金管理办法》的通知', number: '沪松府发〔2025〕2号' }),
    ).toMatchObject({ kind: 'policy-document', policy: 'yes', outward: 'yes' });
  });
  it('yes: the same with its number behind the title', () => {
    const title = '区政府办公室关于印发某区养老服务补贴工作方案的通知（沪松府办〔2025〕4号）';
    expect(kindOf({ title, number: '沪松府办〔2025〕4号' })).toMatchObject({
      kind: 'policy-document',
      policy: 'yes',
    });
  });
  it.each([
    [
      'an internal arrangement',
      { title: '关于印发《某区机关公文处理办法》的通知', number: '沪松府办〔2025〕2号' },
    ],
    ['a work plan', { title: '关于印发《2025年某区政务公开工作要点》的通知', number: '沪松府办〔2025〕2号' }],
    ['a reply', { title: '关于同意某规划的批复', number: '沪松府〔2025〕2号' }],
    [
      'a list of names, with its number behind the title',
      { title: '关于公布养老服务补贴对象名单的通知（沪松民〔2025〕2号）', number: '沪松民〔2025〕2号' },
    ],
  ])('no: %s', (_why, page) => {
    expect(kindOf(page).policy).toBe('no');
  });
  it('unknown: outward or not is undecided', () => {
    expect(
      kindOf({ title: '关于印发《某区数据管理办法》的通知', number: '沪松府发〔2025〕2号' }),
    ).toMatchObject({ policy: 'unknown' });
  });
});

describe('other kinds', () => {
  it.each([
    ['home', { title: '上海松江', crumb: [], url: 'https://www.songjiang.gov.cn/' }],
    ['home', { title: '首页', crumb: [], meta: { ColumnType: '首页' } }],
    ['home', { title: '某区', crumb: ['首页'], meta: { ColumnType: '首页', ArticleTitle: '' } }],
    [
      'other',
      {
        title: '某区举行送书下乡活动',
        crumb: ['首页', '详情页'],
        meta: { ColumnType: '首页', ArticleTitle: '某区举行送书下乡活动' },
      },
    ],
    [
      'column-list',
      {
        title: '',
        crumb: ['首页', '通知公告'],
        text: rows(8),
        url: 'https://www.songjiang.gov.cn/tzgg/index.html',
      },
    ],
    [
      'column-list',
      {
        title: '',
        crumb: ['首页', '招商引资'],
        text: rows(8)
          .replaceAll('<li>', '<li id=line_N>')
          .replace(/line_N/g, () => `line_u9_${lineNumber++}`),
        url: 'https://www.songjiang.gov.cn/zsyz/index.html',
      },
    ],
    ['decision-catalogue', { title: '某区2025年度重大行政决策事项目录' }],
    ['draft-consultation', { title: '关于《某区停车办法（草案）》公开征求意见的公告' }],
    ['draft-consultation', { title: '关于公开征求《某区公共停车场管理办法》意见的通知' }],
    ['draft-consultation', { title: '关于2025年预算草案公开征求意见的公告' }],
    ['draft-consultation', { title: '某区预算绩效管理办法（草案）' }],
    ['draft-consultation', { title: '《某区行政决策听证办法（草案）》公开征求意见的公告' }],
    [
      'message-board',
      {
        title: '政策留言板',
        text: '<form><textarea name=c></textarea><input type=submit value=提交></form>',
      },
    ],
    ['service-guide', { title: '停车场备案办事指南' }],
    ['service-guide', { title: '停车场备案办事指南（2025年修订）' }],
    ['service-guide', { title: '办事指南：停车场备案' }],
    ['service-guide', { title: '停车场备案', crumb: ['首页', '办事指南'] }],
    [
      'service-guide',
      {
        title: '停车场备案',
        text: '<p>设定依据：某条例</p><p>申请条件：无</p><p>办理材料：申请表</p><p>办理流程：提交、审核、发证</p><p>联系电话：12345</p>',
      },
    ],
    ['gazette', { title: '某区人民政府公报2025年第1期' }],
    ['standards-catalogue', { title: '某区基层政务公开标准目录' }],
    ['standards-catalogue', { title: '社会救助', crumb: ['首页', '政务公开', '标准目录'] }],
    ['decision-catalogue', { title: '关于公布某区2025年度重大行政决策事项目录的通知' }],
    ['government-openness-index', { title: '政府信息公开', text: '<ul><li><a href="a">指南</a></li></ul>' }],
    ['interpretation', { title: '一图读懂某区停车办法' }],
    ['interpretation', { title: '《某区停车办法》起草说明', crumb: ['首页', '政策解读'] }],
  ])('%s', (kind, page) => {
    expect(kindOf(page).kind).toBe(kind);
  });

  it.each([
    '《某区停车办法（草案）》起草说明',
    '关于《某区停车办法（草案）》的说明',
    '《某区停车办法（征求意见稿）》听证会公告',
    '《某区停车办法（草案）》风险评估报告',
    '《某区停车办法（草案）》专家论证意见',
    '区政府常务会议审议《某区停车办法（草案）》',
    '我区召开停车办法（征求意见稿）座谈会',
    '意见征集',
    '重大行政决策草案',
    '某区2025年财政预算（草案）',
    '关于2024年区级决算草案的报告',
    '关于2025年区级预算调整方案（草案）的报告',
    '某区2025年国民经济和社会发展计划草案的报告',
  ])('about a draft, no call for opinions: %s', (title) => {
    expect(kindOf({ title }).kind).not.toBe('draft-consultation');
  });

  it.each([
    [
      'a result of a consultation is no draft',
      { title: '关于《某区停车办法（草案）》的意见采纳反馈情况' },
      'draft-consultation',
    ],
    ['a consultation by a firm is no board', { title: '关于聘请工程咨询公司的公告' }, 'message-board'],
    [
      'a list of interpretations is no interpretation',
      {
        title: '政策解读',
        crumb: ['首页', '政策解读'],
        text: rows(9),
        url: 'https://www.songjiang.gov.cn/zcjd/',
      },
      'interpretation',
    ],
    [
      'an article in the column of the catalogue is not the catalogue',
      { title: '某区2025年第一批最低生活保障对象公示', crumb: ['首页', '政务公开', '标准目录'] },
      'standards-catalogue',
    ],
    ['news of guides is no guide', { title: '我镇发布新版办事指南' }, 'service-guide'],
    ['a notice on guides is no guide', { title: '关于更新停车备案办事指南的通知' }, 'service-guide'],
    [
      'a policy that lays down who may apply, with what and how, is no guide',
      {
        title: '关于印发《某区小微企业稳岗补贴实施办法》的通知',
        number: '沪松府规〔2025〕2号',
        text: '<p>申请条件：在本区注册</p><p>申请材料：申请表</p><p>办理流程：提交、审核、拨付</p><p>办理时限：二十个工作日</p><p>联系电话：12345</p>',
      },
      'service-guide',
    ],
    [
      'a notice in the column of guides is no guide',
      { title: '关于调整停车备案受理时间的通知', crumb: ['首页', '办事指南'] },
      'service-guide',
    ],
    ['an announcement is no gazette', { title: '某区人民政府公告' }, 'gazette'],
  ])('%s', (_why, page, kind) => {
    expect(kindOf(page).kind).not.toBe(kind);
  });

  it.each([
    '关于印发《某区政务公开标准目录》的通知',
    '我区召开政务公开标准目录编制推进会',
    '行政事业性收费标准目录',
    '某区重大行政决策事项目录管理办法',
    '关于征集2025年度重大行政决策事项目录建议的公告',
    '区司法局召开重大行政决策事项目录编制工作会',
  ])('takes what speaks of a catalogue, or of another, for none: %s', (title) => {
    expect(['standards-catalogue', 'decision-catalogue']).not.toContain(kindOf({ title }).kind);
  });

  it('takes a document in a column of repealed ones for repealed', () => {
    const page = { title: '某区停车场管理办法', number: '沪松府规〔2017〕2号' };
    expect(kindOf({ ...page, crumb: ['首页', '规范性文件', '已废止'] }).repealed).toBe(true);
    expect(kindOf({ ...page, crumb: ['首页', '规范性文件', '现行有效'] }).repealed).toBe(false);
  });

  it('gives its reasons', () => {
    expect(kindOf({ title: '关于某事的通知', number: '沪松府规〔2025〕2号' }).why).toEqual([
      'normativeNumber=沪松府规〔2025〕2号',
    ]);
  });
});

describe('the site that a home page in a folder is of', () => {
  const blocks = ['政务公开', '办事服务', '互动交流'].map(
    (name) =>
      `<h3>${name}</h3>${Array.from({ length: 15 }, (_, at) => `<a href="/${at}/${name}/">栏目${at}</a>`).join('')}`,
  );
  const siteOf = (title: string, url: string) =>
    factsOf(`<html><head><title>${title}</title></head><body>${blocks.join('')}</body></html>`, { url }).kind;

  it.each([
    ['上海市青浦区人民政府', 'https://www.shqp.gov.cn/shqp/', false],
    ['上海奉贤', 'https://www.fengxian.gov.cn/shfx/index.html', false],
    ['青浦区教育局', 'https://www.shqp.gov.cn/edu/', true],
    ['夏阳镇人民政府', 'https://www.shqp.gov.cn/xiay/', false],
    ['上海青浦', 'https://www.shqp.gov.cn/zt/2025/index.html', true],
    ['青浦区教育局', 'https://www.qpjyj.gov.cn/', false],
  ])('%s at %s', (title, url, subsite) => {
    const kind = siteOf(title, url);
    expect(kind?.kind === 'home' ? kind.subsite : true).toBe(subsite);
  });
});

describe('the first page of a site', () => {
  const news = rows(20).replace(/<div>共.*$/, '');

  it.each(['https://www.songjiang.gov.cn/', 'https://www.songjiang.gov.cn/index.html'])(
    'is home at %s though its news is one long list',
    (url) => {
      const page = `<html><head><title>某区人民政府</title></head><body>${news}</body></html>`;
      expect(factsOf(page, { url }).kind?.kind).toBe('home');
    },
  );

  it.each(['https://www.songjiang.gov.cn/index.php?cat=12', 'https://www.songjiang.gov.cn/tzgg/'])(
    'is none at %s',
    (url) => {
      const page = `<html><head><title>通知公告_某区</title></head><body>${news}</body></html>`;
      expect(factsOf(page, { url }).kind?.kind).toBe('column-list');
    },
  );
});

describe('notices of one event', () => {
  it.each([
    '关于征集2026年度法律顾问单位的公告',
    '关于公开招募政策体验官的公告',
    '关于开展公园夜游活动的通告',
    '某道路改建工程环境影响评价公告',
  ])('%s is no policy', (title) => {
    expect(kindOf({ title })).toMatchObject({ normative: 'no', policy: 'no' });
  });

  it('leaves rules on such matters alone', () => {
    const title = '关于印发《某区优秀企业评选办法》的通知';
    expect(kindOf({ title, number: '沪松府规〔2025〕2号' }).normative).toBe('yes');
    expect(kindOf({ title, number: '沪松府发〔2025〕2号' }).policy).toBe('yes');
  });
});
