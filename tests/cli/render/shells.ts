import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A page whose script is still to fill it. */
export function shell(script: string): string {
  return `<!doctype html><html><head><meta charset="utf-8"><title>政策文件</title></head><body><div id="app"></div><script>${script}</script></body></html>`;
}

/** Fills a shell with a heading, so many entries, and links. */
export function fills(links: readonly string[] = []): string {
  const list = links.map((href) => `<li><a href="${href}">关于${href}的通知</a></li>`).join('');
  return `document.querySelector('#app').innerHTML = ${JSON.stringify(`<h1>政策文件</h1><ul>${list}</ul><p>${'各单位请遵照执行。'.repeat(20)}</p>`)};`;
}

export interface Shells {
  readonly port: number;
  /** Method and path of every request, in order. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

/** Serves pages by path; `onAsk` may do something before the answer. */
export async function serveShells(
  pages: Readonly<Record<string, string>>,
  onAsk: (path: string, agent: string) => void = () => undefined,
): Promise<Shells> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const { method = '', url = '' } = request;
    asked.push(`${method} ${url}`);
    onAsk(url, request.headers['upgrade-insecure-requests'] === undefined ? 'node' : 'browser');
    const page = pages[url];
    const type = url.endsWith('.js') ? 'text/javascript' : 'text/html';
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': `${type}; charset=utf-8` });
    response.end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
