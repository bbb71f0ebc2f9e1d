import { createServer } from 'node:http';

const COLUMNS = [
  '信息公开',
  '政策文件',
  '政策解读',
  '规范性文件',
  '重大行政决策',
  '意见征集',
  '政府公报',
  '互动交流',
  '财政预决算',
  '政府信息公开年报',
  '依申请公开',
  '基层政务公开',
];
const ENTRIES = 20;

const text = '各相关单位要结合实际，细化工作措施，明确责任分工，按时完成各项任务，并及时向社会公开进展情况。';
const menu = COLUMNS.map((name, n) => `<li><a href="/c${n + 1}/index.html">${name}</a></li>`).join('');

/** Page `n` of every site: 0 is the home page, the others are columns, each with a list of articles of its own. */
function pageOf(site: string, n: number): string {
  const name = COLUMNS[n - 1] ?? '首页';
  const entries = Array.from({ length: ENTRIES }, (_, index) => {
    const day = String(index + 1).padStart(2, '0');
    return `<li><a href="/c${n}/t202501${day}_${n}${day}.html">关于做好第${n}.${index}项工作的通知</a><span>2025-01-${day}</span></li>`;
  });
  return `<!doctype html><html><head><meta charset="utf-8"><title>${name}_${site}</title><meta name="SiteName" content="${site}"></head>
<body><div class="header"><ul class="nav"><li><a href="/">首页</a></li>${menu}</ul></div>
<div class="crumb">当前位置：<a href="/">首页</a> &gt; ${name}</div><div class="main"><h2>${name}</h2><ul class="list">${entries.join('')}</ul>
<p>${text.repeat(4)}</p></div><div class="footer"><p>主办单位：${site}人民政府办公室</p></div></body></html>`;
}

const ARTICLE = /^\/c\d{1,2}\/t\d{8}_\d+\.html$/;
const article = `<!doctype html><html><head><meta charset="utf-8"><title>通知</title></head><body><h1>关于做好工作的通知</h1>
<div class="TRS_Editor"><p>${text.repeat(8)}</p></div><a href="/">首页</a></body></html>`;

/** Sites at once on addresses of this machine, all on one port: 127.0.1.1, 127.0.1.2 … */
const sites = Number(process.argv[2]);
let port = 0;
for (let site = 1; site <= sites; site += 1) {
  const pages = new Map([
    ['/', pageOf(`第${site}区`, 0)],
    ...COLUMNS.map((_, n) => [`/c${n + 1}/index.html`, pageOf(`第${site}区`, n + 1)] as const),
  ]);
  const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
    const { url = '' } = request;
    const body = pages.get(url) ?? (ARTICLE.test(url) ? article : undefined);
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(request.method === 'HEAD' ? undefined : (body ?? '<title>404 Not Found</title>'));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, `127.0.1.${site}`, resolve);
  });
  const address = server.address();
  if (address !== null && typeof address !== 'string') port = address.port;
}

process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.((user + system) / 1000);
});
process.once('disconnect', () => process.exit());
process.send?.({ port, pages: COLUMNS.length + 1 });
