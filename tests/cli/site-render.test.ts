import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findBrowser } from '../../scripts/browser.mjs';
import { HOME, runSite, siteOf, towards } from './run-site.ts';

const folder = mkdtempSync(join(tmpdir(), 'mingcha-render-test-'));
const browser = await findBrowser();
const asked: string[] = [];
let server: Server;
let port = 0;

/** A shell that its script fills, which also posts, fetches a picture, and asks to log out. */
const shell = `<!doctype html><html><head><meta charset="utf-8"><title>政策文件</title></head><body><div id="app"></div>
<script>
new Image().src = '/picture.png';
fetch('/post', { method: 'POST' }).catch(() => {});
fetch('/logout').catch(() => {});
fetch('/rows.json').then((answer) => answer.json()).then((rows) => {
  const items = rows.map(([href, title]) => '<li><a href="' + href + '">' + title + '</a><span>2025-03-01</span></li>');
  document.querySelector('#app').innerHTML = '<h1>政策文件</h1><ul>' + items.join('') + '</ul>';
});
</script></body></html>`;
const rows = Array.from({ length: 8 }, (_, n) => [
  `/zwgk/t2025030${n + 1}_${n}.html`,
  `关于第${n + 1}项工作的通知`,
]);

beforeAll(async () => {
  server = createServer((request, response) => {
    const { method = '', url = '' } = request;
    asked.push(`${method} ${url}`);
    response.setHeader('content-type', 'text/html; charset=utf-8');
    if (url === '/') response.end(shell);
    else if (url === '/rows.json')
      response.setHeader('content-type', 'application/json').end(JSON.stringify(rows));
    else if (url.startsWith('/zwgk/')) {
      response.end(
        `<!doctype html><title>通知</title><h1>通知</h1><p>${'各单位请遵照执行。'.repeat(20)}</p><a href="/">首页</a>`,
      );
    } else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

it('without a browser says that a script writes the page, and fails nothing for it', async () => {
  const { pages, coverage } = siteOf(await runSite([HOME, ...towards({ port })], folder));
  expect(pages.map(({ needsLive }) => needsLive)).toEqual([true]);
  expect(coverage.needsLive).toBe(1);
});

it.skipIf(browser === null)('with one reads it as it comes to rest, and follows what it shows', async () => {
  asked.length = 0;
  const { pages, coverage } = siteOf(await runSite([HOME, ...towards({ port }), '--render'], folder));
  expect(pages.filter(({ mode }) => mode === 'live').map(({ url }) => url)).toEqual([HOME]);
  expect(pages).toHaveLength(9);
  expect(coverage.needsLive).toBe(0);
  expect(asked).toContain('GET /rows.json');
  expect(asked.filter((one) => /POST|logout|picture/.test(one))).toEqual([]);
});

it('where the browser that was named does not start says so', async () => {
  const ended = await runSite([HOME, ...towards({ port }), '--render'], folder, {
    MINGCHA_BROWSER: join(folder, 'no-browser'),
  });
  expect([ended.code, ended.out]).toEqual([3, '']);
  expect(ended.err).toMatch(/--render/);
});
