import { describe, expect, it } from 'vitest';
import { factsOf } from './facts-of.ts';

const page = (main: string, title = '某街道2025年度重大行政决策事项目录') =>
  `<!doctype html><html><head><title>${title}_上海松江</title></head><body>
<div class="header"><div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/zwgk/">政务公开</a></li></ul></div></div>
<div class="crumb">当前位置：<a href="/">首页</a> &gt; 重大行政决策</div><div class="wrap"><h1>${title}</h1>${main}</div>
<div class="footer"><table><tr><td>主办单位</td><td>某街道办事处</td></tr></table></div></body></html>`;

const factsIn = (main: string) => factsOf(page(main));

/** Rows as words: `head=text[labels of links]`, `|` between cells. */
function told(main: string): string[] {
  const { catalogueRows = [], links = [] } = factsIn(main);
  return catalogueRows.map(({ cells, group, unfilled }) => {
    const words = cells.map(({ head, text, links: at }) => {
      const labels = at.map((i) => links[i]?.label ?? '?').join(',');
      return `${head}${head === '' ? '' : '='}${text}${labels === '' ? '' : `[${labels}]`}`;
    });
    return `${group === '' ? '' : `${group}: `}${unfilled ? '(unfilled)' : words.join('|')}`;
  });
}

describe('tables', () => {
  it('reads rows under heads in th', () => {
    expect(
      told(`<table><tr><th>序号</th><th>决策事项</th><th>过程信息</th></tr>
      <tr><td>1</td><td>集市管理办法</td><td><a href="/a1.html">草案</a> <a href="/a2.html">采纳情况</a></td></tr></table>`),
    ).toEqual(['序号=1|决策事项=集市管理办法|过程信息=草案采纳情况[草案,采纳情况]']);
  });

  it('reads heads in td, below a title over all columns, as Word exports them', () => {
    expect(
      told(`<table class="MsoTable"><tbody><tr><td colspan="3"><p><b>2025年度目录</b></p></td></tr>
      <tr><td><p>序号</p></td><td><p>决策事项<o:p></o:p></p></td><td><p>承办部门</p></td></tr>
      <tr><td><p>1</p></td><td><p>集市管理办法</p></td><td><p>建设办</p></td></tr></tbody></table>`),
    ).toEqual(['序号=1|决策事项=集市管理办法|承办部门=建设办']);
  });

  it('joins heads of two rows, and repeats merged cells', () => {
    expect(
      told(`<table><thead><tr><th rowspan="2">序号</th><th colspan="2">公开事项</th><th rowspan="2">公开内容</th></tr>
      <tr><th>一级事项</th><th>二级事项</th></tr></thead><tbody>
      <tr><td>1</td><td rowspan="2">养老服务</td><td>津贴</td><td><a href="/1.html">查看</a></td></tr>
      <tr><td>2</td><td>补贴</td><td></td></tr></tbody></table>`),
    ).toEqual([
      '序号=1|公开事项 一级事项=养老服务|公开事项 二级事项=津贴|公开内容=查看[查看]',
      '序号=2|公开事项 一级事项=养老服务|公开事项 二级事项=补贴|公开内容=',
    ]);
    const { catalogueRows = [] } = factsIn(
      '<table><tr><th>事项</th><th>内容</th></tr><tr><td rowspan=2>养老</td><td>津贴</td></tr><tr><td>补贴</td></tr></table>',
    );
    expect(catalogueRows.map(({ cells }) => cells.map(({ shared }) => shared))).toEqual([
      [false, false],
      [true, false],
    ]);
  });

  it('adds to an item what stands below it over the columns, and no heading of a group', () => {
    const heads = '<tr><th>序号</th><th>决策事项</th><th>部门</th></tr>';
    const item = (n: number) => `<tr><td>${n}</td><td>集市${n}</td><td>建设办</td></tr>`;
    const papers = (n: number, style = '') =>
      `<tr${style}><td colspan="3">相关信息：<a href="/a${n}.html">决策草案</a></td></tr>`;
    expect(told(`<table>${heads}${item(1)}${papers(1)}${item(2)}${papers(2)}</table>`)).toEqual([
      '序号=1|决策事项=集市1|部门=建设办|相关信息：决策草案[决策草案]',
      '序号=2|决策事项=集市2|部门=建设办|相关信息：决策草案[决策草案]',
    ]);
    const group = '<tr><td colspan="3">二、城市管理 <a href="/more/">更多</a></td></tr>';
    expect(told(`<table>${heads}${item(1)}${group}${item(2)}${item(3)}</table>`)).toEqual([
      '序号=1|决策事项=集市1|部门=建设办',
      '二、城市管理 更多: 序号=2|决策事项=集市2|部门=建设办',
      '二、城市管理 更多: 序号=3|决策事项=集市3|部门=建设办',
    ]);
    const { catalogueRows = [] } = factsIn(
      `<table>${heads}${item(1)}${papers(1, ' style="display:none"')}${item(2)}${papers(2, ' style="display:none"')}</table>`,
    );
    expect(catalogueRows.map(({ cells }) => cells.at(-1)?.unfilled)).toEqual([true, true]);
  });

  it('takes two rows of heads in td where the first is merged', () => {
    expect(
      told(`<table><tr><td rowspan=2>序号</td><td colspan=2>公开事项</td><td rowspan=2>公开时限</td></tr>
      <tr><td>一级事项</td><td>二级事项</td></tr><tr><td>1</td><td>养老</td><td>津贴</td><td>20个工作日</td></tr></table>`),
    ).toEqual(['序号=1|公开事项 一级事项=养老|公开事项 二级事项=津贴|公开时限=20个工作日']);
  });

  it('keeps the row over all columns as the group of what follows, and drops notes', () => {
    expect(
      told(`<table><tr><th>序号</th><th>事项</th><th>部门</th></tr><tr><td colspan="3">一、城市建设</td></tr>
      <tr><td>1</td><td>绿道</td><td>建设办</td></tr><tr><td colspan="3">注：以上事项根据工作实际可能有所调整，调整情况将按规定程序报批后及时向社会公布，请以最新公布的为准，特此说明并请各单位遵照执行，同时请广大市民监督。</td></tr></table>`),
    ).toEqual(['一、城市建设: 序号=1|事项=绿道|部门=建设办']);
  });

  it('reads past tables that only lay out the page, and keeps a small table inside its cell', () => {
    expect(
      told(`<table width="100%"><tr><td width="20%"></td><td><table><tr><th>事项</th><th>公开情况</th></tr>
      <tr><td>集市管理办法（涉及全街道范围内的全部集市）</td><td><table><tr><td><a href="/1.html">草案</a></td></tr><tr><td><a href="/2.html">结果</a></td></tr></table></td></tr></table></td></tr></table>`),
    ).toEqual(['事项=集市管理办法（涉及全街道范围内的全部集市）|公开情况=草案 结果[草案,结果]']);
  });

  it('reads heads that stand in a table of their own, as scrolling tables draw them', () => {
    expect(
      told(`<div class="el-table__header"><table><tr><th>序号</th><th>事项</th></tr></table></div>
      <div class="el-table__body"><table><tr><td>1</td><td>绿道</td></tr></table></div>`),
    ).toEqual(['序号=1|事项=绿道']);
  });

  it('says that rows are yet to come where only the heads were sent', () => {
    expect(
      told('<table><thead><tr><th>序号</th><th>事项</th></tr></thead><tbody id="list"></tbody></table>'),
    ).toEqual(['(unfilled)']);
  });

  it('reads one table an item, with labels in the first column or in pairs', () => {
    expect(
      told(`<table><tr><td colspan="2">事项一</td></tr><tr><td>事项名称</td><td>集市管理项目</td></tr><tr><td>承办部门</td><td>建设办</td></tr><tr><td>决策草案</td><td><a href="/1.html">查看</a></td></tr></table>
      <table><tr><td>事项名称</td><td>绿道</td><td>承办部门</td><td>社区办</td></tr><tr><td>完成时间</td><td>6月</td><td>决策结果</td><td>—</td></tr></table>`),
    ).toEqual([
      '事项一: 事项名称=集市管理项目|承办部门=建设办|决策草案=查看[查看]',
      '事项名称=绿道|承办部门=社区办|完成时间=6月|决策结果=—',
    ]);
  });

  it('takes no field table of the document for a catalogue', () => {
    expect(
      told(`<table><tr><td>索引号</td><td>AB1</td><td>发布机构</td><td>某街道</td></tr><tr><td>发文字号</td><td>无</td><td>发布日期</td><td>2025-03-28</td></tr></table>
      <p>1. 集市管理办法</p><p>2. 绿道管理办法</p>`),
    ).toEqual(['1. 集市管理办法', '2. 绿道管理办法']);
  });

  it('reads rows without any heads', () => {
    expect(
      told('<table><tr><td>1</td><td>绿道管理</td></tr><tr><td>2</td><td>集市管理</td></tr></table>'),
    ).toEqual(['1|绿道管理', '2|集市管理']);
  });

  it('prefers tables with heads, and leaves out the row that turns pages', () => {
    expect(
      told(`<table><tr><td>关键词</td><td><input></td></tr></table>
      <table><tr><td>序号</td><td>决策事项</td></tr><tr><td>1</td><td>绿道</td></tr><tr><td>共 1 条</td><td><a href="?p=2">下一页</a></td></tr></table>`),
    ).toEqual(['序号=1|决策事项=绿道']);
  });

  it('leaves out spacers and heads that come back on a new sheet', () => {
    expect(
      told(`<table><tr><th>序号</th><th>事项</th></tr><tr><td>1</td><td>绿道</td></tr><tr><td>&nbsp;</td><td></td></tr>
      <tr><th>序号</th><th>事项</th></tr><tr><td>2</td><td>集市</td></tr></table>`),
    ).toEqual(['序号=1|事项=绿道', '序号=2|事项=集市']);
  });

  it('stays small where a page exaggerates its spans', () => {
    const rows = '<tr><td>2</td></tr>'.repeat(50);
    const found = told(`<table><tr><td rowspan="99999" colspan="99999">事项</td></tr>${rows}</table>`);
    expect(found.length).toBeLessThanOrEqual(60);
    expect(
      told('<table><tr><td rowspan="0">a</td><td colspan="-3">b</td></tr><tr><td>c</td></tr></table>'),
    ).toEqual(['a|b', 'a|c']);
  });
});

describe('paragraphs out of Word', () => {
  const p = (html: string) => `<p class="MsoNormal"><span>${html}</span></p>`;
  it('are the lines of an item, though all bear one class', () => {
    const item = (n: number, name: string) =>
      p(`<b>${n}</b>.${name}`) + p('承办部门：建设办') + p(`决策全过程：<a href="/${n}.html">决策草案</a>`);
    expect(told(item(1, '集市管理办法') + item(2, '绿道管理办法'))).toEqual([
      '1.集市管理办法|承办部门=建设办|决策全过程=决策草案[决策草案]',
      '2.绿道管理办法|承办部门=建设办|决策全过程=决策草案[决策草案]',
    ]);
  });
  it('are items where each holds one', () => {
    expect(told(p('集市管理办法（建设办）') + p('绿道管理办法（建设办）'))).toEqual([
      '集市管理办法（建设办）',
      '绿道管理办法（建设办）',
    ]);
  });
});

describe('cells', () => {
  const cellsIn = (cell: string) => {
    const main = `<table><tr><th>事项</th><th>链接</th></tr><tr><td>绿道</td>${cell}</tr></table>`;
    return factsIn(main).catalogueRows?.[0]?.cells[1];
  };

  it.each([
    [
      'an icon as a link',
      '<td><a href="/1.html"><i class="icon"></i></a></td>',
      { text: '', unfilled: false },
    ],
    ['nothing', '<td></td>', { text: '', links: [], picture: false, unfilled: false }],
    ['a dash', '<td>—</td>', { text: '—' }],
    ['a picture without words', '<td><img src="tick.png"></td>', { picture: true }],
    ['a picture with words', '<td><img src="tick.png" alt="有"></td>', { picture: false }],
    ['a cell for a script', '<td id="link_1"></td>', { unfilled: true }],
    ['a box for a script', '<td><span data-id="3"></span></td>', { unfilled: true }],
    ['braces of a template', '<td>{{item.link}}</td>', { unfilled: true }],
    ['a button', '<td><button>查看</button></td>', { presses: ['查看'] }],
    ['something that answers a click', '<td><span onclick="go(1)">草案</span></td>', { presses: ['草案'] }],
  ])('%s', (_why, cell, expected) => {
    expect(cellsIn(cell)).toMatchObject(expected);
  });

  it('finds the icon’s link by its position', () => {
    const { catalogueRows = [], links = [] } = factsIn(
      '<table><tr><th>事项</th><th>草案</th></tr><tr><td>绿道</td><td><a href="/9.html"><img src="a.png"></a></td></tr></table>',
    );
    const at = catalogueRows[0]?.cells[1]?.links[0] ?? -1;
    expect(links[at]?.target.path).toBe('/9.html');
  });

  it('knows a row that answers a click as a whole, and one in a closed tab', () => {
    const [row] =
      factsIn(`<div style="display:none"><table><tr><th>序号</th><th>事项</th></tr>
      <tr onclick="open(1)"><td>1</td><td>绿道</td></tr></table></div>`).catalogueRows ?? [];
    expect(row?.cells[0]?.presses).toEqual(['']);
    expect(row?.hidden).toBe(true);
  });
});

describe('blocks instead of tables', () => {
  it('reads a grid of blocks with a block of heads', () => {
    expect(
      told(`<div class="row th"><div>序号</div><div>决策事项</div><div>决策结果</div></div>
      <div class="row"><div>1</div><div>绿道</div><div><a href="/1.html">查看</a></div></div>
      <div class="row"><div>2</div><div>集市</div><div></div></div>`),
    ).toEqual(['序号=1|决策事项=绿道|决策结果=查看[查看]', '序号=2|决策事项=集市|决策结果=']);
  });

  it('reads a grid whose heads and rows stand in blocks of their own', () => {
    expect(
      told(`<div class="thead"><ul><li>序号</li><li>决策事项</li></ul></div><div class="tbody">
      <ul><li>1</li><li>绿道</li></ul><ul><li>2</li><li>集市</li></ul></div>`),
    ).toEqual(['序号=1|决策事项=绿道', '序号=2|决策事项=集市']);
  });

  it('reads terms with their descriptions', () => {
    expect(
      told(`<dl><dt>集市管理办法</dt><dd>承办部门：建设办</dd><dd><a href="/1.html">草案</a></dd>
      <dt>绿道管理办法</dt><dd>承办部门：社区办</dd></dl>`),
    ).toEqual(['集市管理办法|承办部门=建设办|草案[草案]', '绿道管理办法|承办部门=社区办']);
  });

  it('reads one list of terms an item', () => {
    expect(
      told(`<dl><dt>事项名称：</dt><dd>绿道</dd><dt>决策结果：</dt><dd><a href="/1.html">查看</a></dd></dl>
      <dl><div><dt>事项名称</dt><dd>集市</dd></div><div><dt>决策结果</dt><dd></dd></div></dl>`),
    ).toEqual(['事项名称=绿道|决策结果=查看[查看]', '事项名称=集市|决策结果=']);
  });

  it('reads entries of a list, their parts as lines', () => {
    expect(
      told(`<ul><li><p>1.集市管理办法</p><p><a href="/1.html">决策草案</a> <a href="/2.html">采纳情况</a></p></li>
      <li><p>2.绿道管理办法</p><ul><li><a href="/3.html">决策结果</a></li></ul></li></ul>`),
    ).toEqual(['1.集市管理办法|决策草案 采纳情况[决策草案,采纳情况]', '2.绿道管理办法|决策结果[决策结果]']);
  });

  it('takes the innermost entries where the outer ones are fields of work', () => {
    expect(
      told(
        `<ul><li><h3>养老服务领域</h3><ul><li><a href="/1.html">高龄津贴发放标准</a></li><li>养老机构备案信息</li></ul></li></ul>`,
      ),
    ).toEqual(['养老服务领域: 高龄津贴发放标准[高龄津贴发放标准]', '养老服务领域: 养老机构备案信息']);
  });

  it('reads cards', () => {
    expect(
      told(`<div class="list"><div class="card"><div>集市管理办法</div><div>承办部门：建设办</div></div>
      <div class="card"><div>绿道管理办法</div><div><a href="/1.html">决策结果</a></div></div></div>`),
    ).toEqual(['集市管理办法|承办部门=建设办', '绿道管理办法|决策结果[决策结果]']);
  });

  it('reads numbered paragraphs under the headings of their groups', () => {
    expect(
      told(`<div id="zoom"><p>一、城市建设</p><p>1.集市管理办法（承办部门：建设办，计划9月完成）</p><p><a href="/1.html">草案</a></p>
      <p>2.绿道管理办法</p><p>二、社会治理</p><p>3.公约</p></div>`),
    ).toEqual([
      '1.集市管理办法（承办部门：建设办，计划9月完成）|草案[草案]',
      '2.绿道管理办法',
      '二、社会治理: 3.公约',
    ]);
  });
});

describe('pages without rows', () => {
  it('keeps the lines, for one may say that there is nothing to list', () => {
    expect(told('<div id="zoom"><p>经研究，本街道2025年度没有列入重大行政决策的事项。</p></div>')).toContain(
      '经研究，本街道2025年度没有列入重大行政决策的事项。',
    );
  });

  it('says where a script is to write them', () => {
    expect(told('<ul id="catalog"></ul>')[0]).toBe('(unfilled)');
  });

  it('takes neither menu nor imprint for rows', () => {
    const rows = factsIn('<p>见附件。</p>').catalogueRows ?? [];
    expect(rows.map(({ form }) => form)).not.toContain('table');
    expect(rows.flatMap(({ cells }) => cells.map(({ text }) => text))).not.toContain('政务公开');
  });

  it('does not look on pages of another name, nor in the tree of columns that 信息公开目录 is', () => {
    const table = '<table><tr><th>序号</th><th>事项</th></tr><tr><td>1</td><td>绿道</td></tr></table>';
    expect(factsOf(page(table, '某街道集市开张')).catalogueRows).toEqual([]);
    expect(factsOf(page(table, '政府信息公开目录')).catalogueRows).toEqual([]);
  });
});
