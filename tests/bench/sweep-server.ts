import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const MENU = 40;
const BELOW = 10;

const line = '各相关单位要结合实际，细化工作措施，明确责任分工，按时完成各项任务，并及时向社会公开进展情况。';
const text = Array.from({ length: 12 }, (_, index) => `<p>${index + 1}．${line}</p>`).join('');
const menu = Array.from(
  { length: MENU },
  (_, n) => `<li><a href="/c/${n + 1}.html">栏目${n + 1}</a></li>`,
).join('');

/** Page `n` of a portal with so many pages: a menu that all share, ten pages below it, the pages before and behind. */
function pageOf(n: number, pages: number): string {
  const below = Array.from({ length: BELOW }, (_, child) => n * BELOW + child + 1)
    .filter((child) => child < pages)
    .map(
      (child) => `<li><a href="/c/${child}.html">关于第${child}项工作的通知</a><span>2025-01-02</span></li>`,
    );
  const beside = [n - 1, n + 1].filter((other) => other > 0 && other < pages);
  return `<!doctype html><html><head><meta charset="utf-8"><title>第${n}项工作_上海松江</title><meta name="ColumnName" content="通知公告">
<meta name="ArticleTitle" content="第${n}项工作"></head><body><div class="header"><ul class="nav"><li><a href="/">首页</a></li>${menu}</ul></div>
<div class="crumb">当前位置：<a href="/">首页</a> &gt; <a href="/c/1.html">通知公告</a></div><h1>第${n}项工作</h1>
<div class="info">发布日期：2025-02-01　来源：松江区人民政府</div><div class="TRS_Editor">${text}<p>编号${n}</p></div>
<ul class="list">${below.join('')}</ul>${beside.map((other) => `<a href="/c/${other}.html">第${other}项</a>`).join('')}
<div class="footer"><p>主办单位：松江区人民政府办公室</p></div></body></html>`;
}

const pages = Number(process.argv[2]);
const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
  const [, number] = /^\/(?:c\/(\d+)\.html)?$/.exec(request.url ?? '') ?? [];
  const n = request.url === '/' ? 0 : Number(number ?? Number.NaN);
  const body = n < pages ? pageOf(n, pages) : null;
  response.writeHead(body === null ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
  response.end(request.method === 'HEAD' ? undefined : (body ?? '<html><title>404 Not Found</title></html>'));
});

server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  process.send?.({ port, bytes: Buffer.byteLength(pageOf(7, pages)) });
});
process.once('disconnect', () => process.exit());
