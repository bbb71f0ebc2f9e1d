import type { PageKind } from '../../facts/shape/kind.ts';

/** A page of a made site, with marks in the places that differ from page to page. */
export interface Form {
  readonly kind: PageKind;
  /** How many of a hundred pages have this form. */
  readonly share: number;
  readonly path: string;
  readonly html: string;
}

const COLUMNS =
  '政府信息公开指南 政府信息公开制度 法定主动公开内容 政府信息公开年报 依申请公开 规划计划 财政预决算 行政许可 行政处罚 重大建设项目 公共资源配置 社会救助 食品药品监管 生态环境 义务教育 卫生健康 住房保障 就业服务 养老服务 建议提案办理 政策文件 政策解读 重大行政决策 政府公报 意见征集 政策留言板 领导信箱 在线访谈 民意调查 便民服务'.split(
    ' ',
  );

function menu(from: string, times: number): string {
  const all = Array.from({ length: times }, (_, time) =>
    COLUMNS.map((name, index) => `<li><a href="${from}/${time}/c${index}/index.html">${name}</a></li>`),
  );
  return `<ul>${all.flat().join('')}</ul>`;
}

function text(lines: number): string {
  const line =
    '各相关单位要结合实际，细化qztoqz工作措施，明确责任分工，按时完成各项任务，并及时向社会公开进展情况。';
  return Array.from({ length: lines }, (_, index) => `<p>${index + 1}．${line}</p>`).join('');
}

function page(title: string, column: string, inner: string): string {
  return `<!doctype html><html><head><meta charset="utf-8"><title>${title}_上海松江</title>
<meta name="SiteName" content="上海松江"><meta name="SiteDomain" content="www.songjiang.gov.cn"><meta name="ColumnName" content="${column}">
<meta name="ArticleTitle" content="${title}"></head><body>
<div class="header"><a class="logo" href="/">上海松江</a><div class="nav"><a href="/">首页</a>${menu('/zw', 2)}</div>
<form action="/search"><input name="q" placeholder="搜索"><button>搜索</button></form></div>
<div class="wrap"><div class="crumb">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/index.html">政务公开</a> &gt; <a href="/cqzcoqz/index.html">${column}</a></div>
${inner}</div><div class="footer"><div class="friends">${menu('https://www.shanghai.gov.cn', 1)}</div><p>主办单位：松江区人民政府办公室</p><p><a href="/map.html">网站地图</a> <a href="/about.html">关于我们</a></p></div></body></html>`;
}

function article(title: string, column: string, inner: string): string {
  return page(
    title,
    column,
    `<h1>${title}</h1><div class="info">发布日期：2001-02-01　来源：松江区人民政府</div><div class="TRS_Editor">${inner}</div>`,
  );
}

function rows(path: string, name: string): string {
  const all = Array.from({ length: 20 }, (_, index) => {
    const no = String(index + 1).padStart(2, '0');
    return `<li><a href="${path}/qz${no}qz.html" title="${name}（第qz${no}qz期）">${name}（第qz${no}qz期）</a><span>2001-01-${no}</span></li>`;
  });
  return `<ul class="list">${all.join('')}</ul><div class="page"><a href="index_2.html">下一页</a><a href="index_9.html">尾页</a></div>`;
}

const FIELDS = `<table class="xxgk"><tr><td>索引号：</td><td>SY31qznoqz</td><td>发文字号：</td><td>沪松府规〔2025〕qznoqz号</td></tr>
<tr><td>发布机构：</td><td>松江区人民政府</td><td>成文日期：</td><td>2001-02-01</td></tr>
<tr><td>主题分类：</td><td>qztoqz</td><td>有效性：</td><td>有效</td></tr></table>`;

const POLICY = '松江区qztoqz管理办法（qznoqz）';

/** The forms of a site, in the mixture of a portal: mostly articles, then documents and what explains them. */
export const forms: readonly Form[] = [
  {
    kind: 'other',
    share: 52,
    path: '/xwzx/qznoqz.html',
    html: article(
      '松江区推进qztoqz工作（第qznoqz期）',
      '今日松江',
      `<p><img src="/i/qznoqz.jpg"></p>${text(6)}`,
    ),
  },
  {
    kind: 'normative-document',
    share: 12,
    path: '/govxxgk/gfxwj/qznoqz.html',
    html: page(
      `松江区人民政府关于印发《${POLICY}》的通知`,
      '行政规范性文件',
      `<h1>松江区人民政府关于印发《${POLICY}》的通知</h1>${FIELDS}<div class="TRS_Editor"><p>各镇人民政府、各街道办事处：</p>${text(14)}<p>本办法自2001年2月6日起施行。</p><p>松江区人民政府</p><p>2001年2月1日</p></div><div class="related"><h3>相关解读</h3><a href="/zcjd/qz01qz.html">《松江区qztoqz管理办法（qznoqz）》政策解读</a></div>`,
    ),
  },
  {
    kind: 'interpretation',
    share: 10,
    path: '/zcjd/qznoqz.html',
    html: article(
      `《${POLICY}》政策解读`,
      '政策解读',
      `<p>一、制定背景</p>${text(8)}<p>解读文件：<a href="/govxxgk/gfxwj/qz02qz.html">${POLICY}</a></p>`,
    ),
  },
  {
    kind: 'column-list',
    share: 12,
    path: '/lqznoqz/index.html',
    html: page('通知公告qznoqz', '通知公告qznoqz', rows('/xwzx', '松江区关于qztoqz工作的通知')),
  },
  {
    kind: 'message-board',
    share: 4,
    path: '/zmhd/board/qznoqz.html',
    html: page(
      '政策留言板',
      '政策留言板',
      `<h1>政策留言板</h1><p><a class="button" href="/zmhd/board/form.html">我要留言</a></p><table class="messages"><tr><th>标题</th><th>留言时间</th><th>处理状态</th><th>答复时间</th></tr>${Array.from({ length: 12 }, (_, index) => `<tr><td><a href="/zmhd/letter/qz${String(index + 10)}qz.html">qztoqz的问题qz${String(index + 10)}qz</a></td><td>2001-01-${String(index + 10)}</td><td>已办结</td><td>2001-02-${String(index + 10)}</td></tr>`).join('')}</table>`,
    ),
  },
  {
    kind: 'draft-consultation',
    share: 3,
    path: '/zmhd/yjzj/qznoqz.html',
    html: article(
      `关于《松江区qztoqz管理办法qznoqz（征求意见稿）》公开征求意见的公告`,
      '意见征集',
      `<p>现向社会公开征求意见，征求意见时间为2001年2月1日至2001年2月16日，可通过电子邮件、信函方式反馈意见。</p>${text(8)}`,
    ),
  },
  {
    kind: 'other',
    share: 3,
    path: '/zmhd/yjzj/fk/qznoqz.html',
    html: article(
      `关于《松江区qztoqz管理办法qznoqz（征求意见稿）》意见采纳情况的反馈`,
      '意见征集',
      `<p>征求意见期间共收到意见5条，采纳3条，未采纳2条，因与上位法不一致。</p>${text(3)}`,
    ),
  },
  {
    kind: 'service-guide',
    share: 4,
    path: '/bsfw/qznoqz.html',
    html: page(
      'qztoqz补贴申请（qznoqz）办事指南',
      '办事指南',
      `<h1>qztoqz补贴申请（qznoqz）办事指南</h1><table><tr><th>事项名称</th><td>qztoqz补贴申请（qznoqz）</td></tr><tr><th>设定依据</th><td>《松江区qztoqz管理办法（qz05qz）》第三条</td></tr><tr><th>申请条件</th><td>本区户籍</td></tr><tr><th>办理材料</th><td>身份证</td></tr><tr><th>办理地点</th><td>区行政服务中心</td></tr><tr><th>办理时间</th><td>工作日</td></tr><tr><th>联系电话</th><td>021-37735678</td></tr><tr><th>办理流程</th><td>申请、受理、办结</td></tr></table>`,
    ),
  },
];
