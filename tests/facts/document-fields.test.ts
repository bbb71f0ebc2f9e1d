import { describe, expect, it } from 'vitest';
import { documentPage, factsOf } from './facts-of.ts';

const title = '<h1>关于印发《某区公共停车场管理办法》的通知</h1>';

function fieldsOf(head: string, text?: string): Record<string, string> {
  const fields = factsOf(documentPage(head, text)).documentFields ?? [];
  return Object.fromEntries(fields.map(({ name, value }) => [name, value]));
}

const expected = {
  indexNumber: 'SY310117001202500012',
  documentNumber: '沪松府规〔2025〕2号',
  issuer: '某区人民政府',
  publishDate: '2025-02-12',
  validity: '有效',
};

const rowsOf = (row: (label: string, value: string) => string) =>
  Object.entries({
    索引号: expected.indexNumber,
    发文字号: expected.documentNumber,
    发布机构: expected.issuer,
    发布日期: expected.publishDate,
    有效性: expected.validity,
  })
    .map(([label, value]) => row(label, value))
    .join('');

const forms: Record<string, string> = {
  单元格成对: `<table><tr><td>索引号：</td><td>SY310117001202500012</td><td>发文字号：</td><td>沪松府规〔2025〕2号</td></tr>
    <tr><td>发布机构：</td><td>某区人民政府</td><td>发布日期：</td><td>2025-02-12</td></tr><tr><td>有效性：</td><td colspan=3>有效</td></tr></table>${title}`,
  '单元格成对，标签无冒号': `${title}<table><tbody><tr><th>索 引 号</th><td>SY310117001202500012</td><th>文　　号</th><td>沪松府规〔2025〕2号</td></tr>
    <tr><th>发布机构</th><td>某区人民政府</td><th>发布日期</th><td>2025-02-12</td></tr><tr><th>时效性</th><td>有效</td></tr></tbody></table>`,
  标题行加数值行: `${title}<table class="table-article"><tr><td class=t1>索取号</td><td class=t1>文件编号</td><td class=t1>发布机构</td><td class=t1>发布时间</td><td class=t1>有效性</td></tr>
    <tr><td>SY310117001202500012</td><td>沪松府规〔2025〕2号</td><td>某区人民政府</td><td>2025-02-12</td><td>有效</td></tr></table>`,
  'thead 与 tbody': `${title}<table><thead><tr><th>索引号</th><th>文号</th><th>发文机关</th><th>发布日期</th><th>效力状态</th></tr></thead>
    <tbody><tr><td>SY310117001202500012</td><td>沪松府规〔2025〕2号</td><td>某区人民政府</td><td>2025-02-12</td><td>有效</td></tr></tbody></table>`,
  dl: `${title}<dl class=info><dt>索引号</dt><dd>SY310117001202500012</dd><dt>发文字号</dt><dd>沪松府规〔2025〕2号</dd><dt>公开主体</dt><dd>某区人民政府</dd><dt>发布日期</dt><dd>2025-02-12</dd><dt>有效性</dt><dd>有效</dd></dl>`,
  'span 成对': `<div class=article-info><div class=col-md-7><span>索引号</span><span>SY310117001202500012</span></div><div class=col-md-5><span>发文字号</span><span>沪松府规〔2025〕2号</span></div>
    <div class=col-md-7><span>公开主体</span><span>某区人民政府</span></div><div class=col-md-5><span>发布日期</span><span>2025-02-12</span></div><div><span>有效性</span><span>有效</span></div></div>${title}`,
  '一格之内“标签：值”': `<table><tr><td>索引号：SY310117001202500012</td><td>发文字号：沪松府规〔2025〕2号</td></tr><tr><td>发布机构：某区人民政府</td><td>发布日期：2025-02-12</td></tr><tr><td>有效性：有效</td></tr></table>${title}`,
  注释包着值: `<ul class=xxgk><li><b>索引号：</b><!--<$[SYH]>-->SY310117001202500012<!--<$[/SYH]>--></li><li><b>文号：</b><!--<$[WH]>begin-->沪松府规〔2025〕2号<!--end--></li>
    <li><b>发布机构：</b><!--a-->某区人民政府<!--b--></li><li><b>发布日期：</b>2025-02-12</li><li><b>有效性：</b>有效</li></ul>${title}`,
  '列表项，标签加粗': `${title}<ul><li><strong>【索引号】</strong>SY310117001202500012</li><li><strong>【文号】</strong>沪松府规〔2025〕2号</li><li><strong>【发布机构】</strong>某区人民政府</li><li><strong>【发布日期】</strong>2025-02-12</li><li><strong>【有效性】</strong>有效</li></ul>`,
  方括号里的标签: `${title}<p>[ 索引号 ] SY310117001202500012<br>[ 发文字号 ] 沪松府规〔2025〕2号<br>[ 发布机构 ] 某区人民政府 [ 发布日期 ] 2025-02-12<br>[ 有效性 ] 有效</p>`,
  '标签由常用词拼成，或两名并列': `${title}<table><tr><td>政府信息索引号</td><td>SY310117001202500012</td><td>文号/编号</td><td>沪松府规〔2025〕2号</td></tr>
    <tr><td>制定机关</td><td>某区人民政府</td><td>发布日期(公开日期)</td><td>2025-02-12</td></tr><tr><td>有效性</td><td>有效</td></tr></table>`,
  标题下一行文字: `${title}<div class=info>索引号：SY310117001202500012　发文字号：沪松府规〔2025〕2号　发布机构：某区人民政府　发布日期：2025-02-12　有效性：有效　浏览次数：12</div>`,
  '标题下多行，以 br 相隔': `${title}<p>索引号：SY310117001202500012<br>文号：沪松府规〔2025〕2号<br>发文机关：某区人民政府<br>发布日期：2025-02-12<br>有效性：有效</p>`,
  '标签拆成几段，无冒号': `${title}<dl><dt>索引<i>号</i></dt><dd>SY310117001202500012</dd></dl><dl><dt><b>发文</b>&nbsp;<b>字号</b></dt><dd>沪松府规〔2025〕2号</dd></dl>
    <dl><dt><span>发</span><span>布</span><span>机</span><span>构</span></dt><dd>某区人民政府</dd></dl><table><tr><td><p><b>发布</b><b>日期</b></p></td><td>2025-02-12</td></tr><tr><td>有 <b>效</b> 性</td><td>有效</td></tr></table>`,
  '标签拆成几段，有冒号': `${title}<div><b>索</b>　<b>引</b>　<b>号</b>：SY310117001202500012</div><div><b>发文</b><b>字号</b>：沪松府规〔2025〕2号</div><div><span>发布</span><span>机构</span>：<span>某区人民政府</span></div><div>发布<i>日期</i>：<em>2025-02-12</em></div><div><b>有 效 性</b>：<em>有效</em></div>`,
  '各段相连，中间没有空格': `<div><span>索引号：SY310117001202500012</span><span>发文字号：沪松府规〔2025〕2号</span><span>发布机构：某区人民政府</span><span>发布日期：2025-02-12</span><span>有效性：有效</span></div>${title}`,
  标签是有文字说明的图片: `${title}<table><tr><td><img src=1.gif alt="索引号"></td><td>SY310117001202500012</td><td><img src=2.gif alt="发文字号："></td><td>沪松府规〔2025〕2号</td></tr>
    <tr><td><p><img src=3.gif title="发布机构"></p></td><td>某区人民政府</td></tr></table><p><img src=4.gif alt="发布日期"> 2025-02-12</p><ul><li><img src=5.gif alt="有 效 性"><span>有效</span></li></ul>`,
  值在只读的输入框里: `${title}<table>${Object.entries({
    索引号: 'SY310117001202500012',
    发文字号: '沪松府规〔2025〕2号',
    发布机构: '某区人民政府',
    发布日期: '2025-02-12',
    有效性: '有效',
  })
    .map(
      ([label, value]) =>
        `<tr><td><label>${label}：</label></td><td><input type=text readonly value="${value}"></td></tr>`,
    )
    .join('')}</table>`,
  '一行之内用【】标出': `${title}<p>【索引号】SY310117001202500012【发文字号】沪松府规〔2025〕2号【发布机构】某区人民政府【发布日期】2025-02-12【有效性】有效</p>`,
  '一行之内用[]标出': `${title}<p>[索引号] SY310117001202500012 [发文字号] 沪松府规〔2025〕2号 [发布机构] 某区人民政府 [发布日期] 2025-02-12 [有效性] 有效</p>`,
  冒号自成一格: `${title}<table>${rowsOf((label, value) => `<tr><td>${label}</td><td>：</td><td>${value}</td></tr>`)}</table>`,
  标签与值之间有空格子: `${title}<table>${rowsOf((label, value) => `<tr><td>${label}</td><td>&nbsp;</td><td>${value}</td></tr>`)}</table>`,
  标签一栏值一栏: `${title}<div class="l">${rowsOf((label) => `<p>${label}</p>`)}</div><div class="r">${rowsOf((_, value) => `<p>${value}</p>`)}</div>`,
  标签和值各是一张小表: `${title}<table>${Object.entries({
    索引号: 'SY310117001202500012',
    发文字号: '沪松府规〔2025〕2号',
    发布机构: '某区人民政府',
    发布日期: '2025-02-12',
    有效性: '有效',
  })
    .map(
      ([label, value]) =>
        `<tr><td><table><tr><td>${label}</td></tr></table></td><td><table><tr><td>${value}</td></tr></table></td></tr>`,
    )
    .join('')}</table>`,
  出自文字处理软件的表格: `${title}<table class=MsoTableGrid>${Object.entries({
    索引号: 'SY310117001202500012',
    发文字号: '沪松府规〔2025〕2号',
    发布机构: '某区人民政府',
    发布日期: '2025-02-12',
    有效性: '有效',
  })
    .map(
      ([label, value]) =>
        `<tr><td><p class=MsoNormal><b><span>${label}</span><span lang=EN-US><o:p></o:p></span></b></p></td><td><p class=MsoNormal><span>${value}</span><o:p></o:p></p></td></tr>`,
    )
    .join('')}</table>`,
  '一行一项，用【】标出': `${title}<p>【索引号】SY310117001202500012</p><p>【文号】沪松府规〔2025〕2号</p><p><b>【发布机构】</b>某区人民政府</p><p>【发布日期】2025-02-12</p><p>【有效性】有效</p>`,
  '【】的标签独占一格': `${title}${[
    ['索引号', 'SY310117001202500012'],
    ['文号', '沪松府规〔2025〕2号'],
    ['发布机构', '某区人民政府'],
    ['发布日期', '2025-02-12'],
    ['有效性', '有效'],
  ]
    .map(([label, value]) => `<div><div class=tit>【${label}】</div><div class=con>${value}</div></div>`)
    .join('')}`,
  标签附有英文: `${title}<table><tr><td>索引号 <small>Index No.</small></td><td>SY310117001202500012</td></tr><tr><td>发文字号/Document No.</td><td>沪松府规〔2025〕2号</td></tr>
    <tr><td>发布机构<br>Issued by</td><td>某区人民政府</td></tr></table><p>发布日期 (Date)：2025-02-12</p><p>有效性 Validity：有效</p>`,
  不常见的标签: `${title}<dl><dt>信息索取号</dt><dd>SY310117001202500012</dd><dt>发布文号</dt><dd>沪松府规〔2025〕2号</dd><dt>公开责任部门</dt><dd>某区人民政府</dd><dt>上网日期</dt><dd>2025-02-12</dd><dt>文件效力</dt><dd>有效</dd></dl>`,
  'div 成对，值在嵌套里': `<div class=row><div class=label><p>索引号</p></div><div class=value><p>SY310117001202500012</p></div></div><div class=row><div class=label>发文字号</div><div class=value>沪松府规〔2025〕2号</div></div>
    <div class=row><div class=label>发文单位</div><div class=value>某区人民政府</div></div><div class=row><div class=label>发布日期</div><div class=value>2025-02-12</div></div><div class=row><div class=label>文件状态</div><div class=value><em>有效</em></div></div>${title}`,
};

describe('document fields', () => {
  it.each(Object.entries(forms))('reads %s', (_form, head) => {
    expect(fieldsOf(head)).toMatchObject(expected);
  });

  it('keeps a label without a value apart from a label that is not there', () => {
    const fields = fieldsOf(
      `${title}<table><tr><td>索引号</td><td></td><td>发文字号</td><td>&nbsp;</td></tr><tr><td>发布机构</td><td>某局</td><td>有效性</td><td></td></tr></table>`,
    );
    expect(fields).toMatchObject({ indexNumber: '', documentNumber: '', issuer: '某局', validity: '' });
    expect(fields).not.toHaveProperty('publicity');
  });

  it('does not take a label that nobody knows for the value of an empty one', () => {
    const row = '<tr><td>发布机构</td><td>某局</td><td>有效性</td><td></td></tr>';
    const unknown = '<tr><td>发文字号</td><td></td><td>备注</td><td>见附件</td></tr>';
    expect(fieldsOf(`${title}<table>${row}${unknown}</table>`)).toMatchObject({
      documentNumber: '',
      validity: '',
    });
  });

  it('does not take the next line for the value of a label in brackets', () => {
    const lines = '<ul><li>【文号】</li><li>【有效性】</li><li>【发布日期】2025-02-12</li></ul>';
    expect(fieldsOf(title + lines)).toMatchObject({
      documentNumber: '',
      validity: '',
      publishDate: '2025-02-12',
    });
  });

  it('reads a number with its year in the brackets of the labels', () => {
    const line = '<p>[文号] 沪松府规[2025]2号 [发布日期] 2025-02-12</p>';
    expect(fieldsOf(title + line)).toMatchObject({
      documentNumber: '沪松府规[2025]2号',
      publishDate: '2025-02-12',
    });
  });

  it('takes no row of a list for the values of its heads', () => {
    const row = (n: number) => `<div><p>SY${n}</p><p>沪松府规〔2025〕${n}号</p><p>2025-02-1${n}</p></div>`;
    const heads = '<div><p>索引号</p><p>发文字号</p><p>发布日期</p></div>';
    expect(Object.values(fieldsOf(`${title}${heads}${row(1)}${row(2)}`)).join('')).not.toContain('沪松府规');
  });

  it.each(['发布机构：某局 2025-02-12 08:13:00 【字体：大 中】', '发布机构：某局 下载 收藏'])(
    'ends a value before the time and the controls behind it: %s',
    (line) => {
      expect(fieldsOf(`${title}<div>${line}</div>`).issuer).toBe('某局');
    },
  );

  it('reads an empty value behind a colon before the next label', () => {
    expect(fieldsOf(`${title}<div>索引号： 发文字号： 发布机构：某局</div>`)).toMatchObject({
      indexNumber: '',
      documentNumber: '',
      issuer: '某局',
    });
  });

  it.each([
    '<div class="zw">各镇、各街道：现将本通知印发给你们，请认真执行。特此通知。</div>',
    '<div class="zw"><p>各镇、各街道：</p><p>现将本通知印发给你们</p><p>请认真执行</p></div>',
    '<p>各镇、各街道：现将本通知印发给你们，请认真执行。</p>',
  ])('does not take the text below an empty label for its value: %s', (below) => {
    expect(fieldsOf(`${title}<p>文号：沪松府规〔2025〕2号</p><p>有效性：</p>${below}`)).toMatchObject({
      validity: '',
    });
  });

  it.each(['<p>有效</p>', '<div><p>有效</p></div>', '<div><p>有效</p><p>至2030年3月31日</p></div>'])(
    'takes a short line below an empty label for its value: %s',
    (below) => {
      expect(fieldsOf(`${title}<p>文号：沪松府规〔2025〕2号</p><p>有效性：</p>${below}`).validity).toMatch(
        /^有效/,
      );
    },
  );

  it('takes a picture’s words for a value, and says where a picture has none', () => {
    const page = documentPage(
      `${title}<dl><dt>文号</dt><dd>沪松府规〔2025〕2号</dd><dt>有效性</dt><dd><img src=a.png alt=有效></dd></dl>`,
    );
    expect(factsOf(page).documentFields?.find(({ name }) => name === 'validity')).toMatchObject({
      value: '有效',
      picture: false,
    });
    const bare = documentPage(
      `${title}<dl><dt>文号</dt><dd>沪松府规〔2025〕2号</dd><dt>有效性</dt><dd><img src=a.png></dd></dl>`,
    );
    expect(factsOf(bare).documentFields?.find(({ name }) => name === 'validity')).toMatchObject({
      value: '',
      picture: true,
    });
  });

  it('leaves a form in the text alone: its 有效期 is a permit’s', () => {
    const text = `<p>各镇人民政府、各街道办事处：</p><p>现将许可证样式印发给你们，请认真按照执行，执行中遇到的问题请及时反映。</p>
      <table><tr><td>许可证名称</td><td></td></tr><tr><td>有效期</td><td>三年</td></tr></table><p>请遵照执行，不得擅自更改样式，违者依法处理。</p>`;
    expect(fieldsOf(title, text)).not.toHaveProperty('validUntil');
  });

  it('leaves a paper in the annex alone, however near the document’s own table is', () => {
    const head = `<ul><li>索引号：SY1</li><li>文号：沪松府规〔2025〕2号</li><li>公开属性：主动公开</li></ul>${title}`;
    const text = `<p>各镇人民政府、各街道办事处：</p><p>现将《某区公共停车场管理办法》印发给你们，请认真按照执行。</p><p>附件：停车奖励申请承诺书（有效期：2022年6月1日至2023年5月31日）</p>`;
    expect(fieldsOf(head, text)).not.toHaveProperty('validUntil');
  });

  it('does not take the title below for the value of an empty label', () => {
    expect(fieldsOf(`<p>文号：沪松府规〔2025〕2号</p><div>政策标签：</div>${title}`)).toMatchObject({
      tags: '',
    });
    expect(
      fieldsOf(
        `<p>文号：沪松府规〔2025〕2号</p><div>政策标签：</div><div class="xl-title">关于印发《某区公共停车场管理办法》的通知</div>`,
      ),
    ).toMatchObject({ tags: '' });
  });

  it('keeps several labels of one name apart from the rows of a list', () => {
    const head = `<ul><li>文号：沪松府规〔2025〕2号</li><li>发布机构：某区人民政府</li><li>发文单位：某区人民政府</li><li>信息来源：某区人民政府</li></ul>${title}`;
    expect(factsOf(documentPage(head)).documentFields?.filter(({ name }) => name === 'issuer')).toHaveLength(
      3,
    );
  });

  it('leaves the rows of a list alone', () => {
    const rows = [1, 2, 3, 4]
      .map(
        (n) =>
          `<li><a href="/a/${n}000.html">关于某事的通知（${n}）</a><p>发布日期：2025-01-0${n} 文号：沪松府〔2025〕${n}号</p></li>`,
      )
      .join('');
    expect(fieldsOf(`<ul>${rows}</ul>`, '')).toEqual({});
  });

  it('leaves a table alone whose header row heads several rows', () => {
    const row = (n: number, status: string) =>
      `<tr><td><a href="/a/${n}000.html">某区第${n}号办法</a></td><td>沪松府规〔2018〕${n}号</td><td>${status}</td></tr>`;
    const head = '<tr><th>文件名称</th><th>文号</th><th>有效性</th></tr>';
    expect(fieldsOf(`${title}<table>${head}${row(1, '废止')}${row(2, '有效')}</table>`)).toEqual({});
  });

  it('does not take the next head of a column for a value', () => {
    const row = (n: number) =>
      `<tr><td><a href="/l/${n}">停车难</a></td><td>2025-01-0${n}</td><td>已办结</td></tr>`;
    const page = `<p>来源：某区</p><table><tr><th>标题</th><th>留言时间</th><th>状态</th></tr>${row(1)}${row(2)}</table>`;
    expect(fieldsOf(page)).not.toHaveProperty('title');
  });

  it('reads a space or dots for a colon where a label begins a line of its own', () => {
    expect(
      fieldsOf(
        `${title}<p>发 文 字 号　沪松府规〔2025〕2号</p><p>有效性　　有效</p><p>公开属性……主动公开</p><p>成文日期 2025年2月10日</p>`,
      ),
    ).toMatchObject({
      documentNumber: '沪松府规〔2025〕2号',
      validity: '有效',
      publicity: '主动公开',
      issueDate: '2025年2月10日',
    });
    const text = `<p>各镇人民政府、各街道办事处：</p><p>现将有关事项通知如下，请认真按照执行，执行中遇到的问题请及时反映。</p><p>有效期限 许可证上注明的期限。</p>`;
    expect(fieldsOf(title, text)).toEqual({});
  });

  it('does not read which choice of a folding list is made', () => {
    const html = `${title}<p>文号：沪松府规〔2025〕2号</p><dl><dt>有效性</dt><dd><select disabled><option>失效</option><option selected>有效</option></select></dd></dl>`;
    expect(factsOf(documentPage(html)).documentFields?.find(({ name }) => name === 'validity')).toMatchObject(
      {
        value: '',
        picture: true,
      },
    );
  });

  it('keeps a value that is only something to press', () => {
    expect(
      fieldsOf(`${title}<p>文号：沪松府规〔2025〕2号</p><p>有效性：<a href="#">点击查看</a></p>`),
    ).toMatchObject({
      validity: '点击查看',
    });
    expect(fieldsOf(`${title}<p>文号：沪松府规〔2025〕2号　点击：32</p>`)).toMatchObject({
      documentNumber: '沪松府规〔2025〕2号',
    });
  });

  it('does not take the text below for the value of a label that ends a line', () => {
    const text = `${'<p>现将《某区公共停车场管理办法》印发给你们，请认真按照执行。</p>'.repeat(3)}`;
    expect(fieldsOf(`${title}<p>时间：2025-02-12 来源：</p><div>${text}</div>`)).toMatchObject({
      issuer: '',
    });
    expect(fieldsOf(`${title}<p>浏览：12 来源： </p><div>今日要闻</div>`)).toMatchObject({ issuer: '' });
  });

  it('ends a value before a next label that is set with spaces', () => {
    const line =
      '索 引 号 ： SY1 &nbsp; 发 文 机 关 ： 某区人民政府 &nbsp; 发 文 字 号 ： 沪松府规〔2025〕2号 &nbsp; 成 文 日 期 ： 2025-02-10';
    expect(fieldsOf(`${title}<p>${line}</p>`)).toMatchObject({
      indexNumber: 'SY1',
      issuer: '某区人民政府',
      documentNumber: '沪松府规〔2025〕2号',
      issueDate: '2025-02-10',
    });
  });

  it('ends a number before the date and the bar behind it', () => {
    const number = { documentNumber: '沪松府规〔2025〕2号' };
    expect(fieldsOf(`${title}<div>文号：沪松府规〔2025〕2号 2025-02-12</div>`)).toMatchObject(number);
    expect(fieldsOf(`${title}<div>文号：沪松府规〔2025〕2号（点击查看原文）</div>`)).toMatchObject(number);
    expect(fieldsOf(`${title}<div>文号：沪松府规〔2025〕2号 | 发布日期：2025-02-12</div>`)).toMatchObject(
      number,
    );
  });

  it('does not read a sentence as a label', () => {
    expect(
      fieldsOf(title, '<p>各镇：</p><p>请在规定的发布日期之前，把文号和有效性报送办公室，逾期不再受理。</p>'),
    ).toEqual({});
  });

  it('finds the table also where it stands inside the container of the text, before the text', () => {
    const text = `<table><tr><td>索引号</td><td>SY1</td><td>文号</td><td>沪松府规〔2025〕2号</td></tr><tr><td>有效性</td><td>有效</td></tr></table>
      <p>各镇人民政府、各街道办事处：</p><p>现将《某区公共停车场管理办法》印发给你们，请认真按照执行，执行中遇到的问题请及时反映。</p>`;
    expect(fieldsOf(title, text)).toMatchObject({ documentNumber: '沪松府规〔2025〕2号', validity: '有效' });
  });

  it('reads the line under the title also where its block goes by the name of a bar of tools', () => {
    const bar = (words: string) =>
      `<div class="toolbar">${words} 字体：<span>大</span> <span>中</span></div>`;
    expect(fieldsOf(title + bar('发布时间：2025-06-12 来源：某区财政局'))).toEqual({
      publishDate: '2025-06-12',
      issuer: '某区财政局',
    });
    const [field] =
      factsOf(documentPage(title + bar('发布时间：<script>document.write(day)</script>'))).documentFields ??
      [];
    expect(field).toMatchObject({ name: 'publishDate', value: '', awaits: true });
    expect(fieldsOf(`${bar('关键词：停车 公开方式：主动公开')}${title}`)).toEqual({});
  });
});
