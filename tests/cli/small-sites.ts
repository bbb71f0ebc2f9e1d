import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as it came in. */
export interface Asked {
  readonly host: string;
  /** Method and path. */
  readonly what: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

export interface SmallSites {
  readonly port: number;
  readonly asked: readonly Asked[];
  /** Options that lead hosts here. */
  resolve(...hosts: readonly string[]): string[];
  /** How often each page of a host was asked for, by method and path. */
  timesAsked(host: string): Map<string, number>;
  close(): Promise<void>;
}

const page = (title: string, body: string) =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title></head><body><h1>${title}</h1>${body}</body></html>`;

/** Serves sites of a home page and so many others, each under whatever host is asked for; `delay`: milliseconds to answer. */
export async function startSmallSites(pages: number, delay = 0): Promise<SmallSites> {
  const asked: Asked[] = [];
  const numbers = Array.from({ length: pages }, (_, index) => index + 1);
  const links = numbers.map((n) => `<p><a href="/zwgk/${n}.html">关于第${n}项工作的通知</a></p>`).join('');
  const server = createServer((request, response) => {
    const [path = '/'] = (request.url ?? '/').split('?');
    asked.push({
      host: request.headers.host?.replace(/:\d+$/, '') ?? '',
      what: `${request.method} ${path}`,
      at: Date.now(),
    });
    const number = /^\/zwgk\/(\d+)\.html$/.exec(path)?.[1];
    const isThere = path === '/' || (number !== undefined && Number(number) <= pages);
    setTimeout(() => {
      response.writeHead(isThere ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(
        isThere
          ? page(path === '/' ? '首页' : `第${number}项工作`, path === '/' ? links : '<p>正文</p>')
          : page('404', '页面不存在'),
      );
    }, delay);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    asked,
    resolve: (...hosts) => hosts.flatMap((host) => ['--resolve', `${host}:80:127.0.0.1:${port}`]),
    timesAsked(host) {
      const times = new Map<string, number>();
      for (const one of asked) if (one.host === host) times.set(one.what, (times.get(one.what) ?? 0) + 1);
      return times;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
