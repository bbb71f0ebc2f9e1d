import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadUrl } from '../../cli/read/load-url.ts';
import { sender } from '../../cli/read/send.ts';

describe('loadUrl', () => {
  let server: Server;
  let base: string;
  const asked: { method: string; url: string; agent: string; cookie: string }[] = [];

  beforeAll(async () => {
    server = createServer((request, response) => {
      const { method = '', url = '', headers } = request;
      asked.push({ method, url, agent: headers['user-agent'] ?? '', cookie: headers.cookie ?? '' });
      if (url === '/silent') return;
      if (url === '/start') {
        const location = Buffer.from('/政策?q=公开', 'utf8').toString('latin1');
        response.writeHead(302, { location, 'set-cookie': 'a=b' }).end();
        return;
      }
      response.writeHead(200, { 'content-type': 'text/html' }).end('<p>');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it('asks by GET under its own name, without cookies, and follows raw bytes in Location', async () => {
    const target = `/${encodeURIComponent('政策')}?q=${encodeURIComponent('公开')}`;
    const loaded = await loadUrl(`${base}/start`, await sender([]));
    expect(loaded).toMatchObject({ status: 200, contentType: 'text/html' });
    expect('url' in loaded && loaded.url.toLowerCase()).toBe(`${base}${target}`.toLowerCase());
    expect(asked.map(({ method, cookie }) => [method, cookie])).toEqual([
      ['GET', ''],
      ['GET', ''],
    ]);
    expect(asked[0]?.agent).toMatch(/^Mingcha\/\d/);
  });

  it('gives up on a server that does not answer', async () => {
    expect(await loadUrl(`${base}/silent`, await sender([]), 0.2)).toMatchObject({ code: 'timeout' });
  });
});
