import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { article } from '../links/fault-server/pages.ts';
import { isFailing, pathOf } from './links-paths.ts';
import { madePage } from './pages.ts';

/** Elements: as many as an ordinary portal page has. */
const LARGE = 800;

const ordinary = Buffer.from(article);
const large = Buffer.from(madePage(LARGE));
const gone = Buffer.from(
  '<html><head><title>404 Not Found</title></head><body><h1>404 Not Found</h1></body></html>',
);

function send(request: IncomingMessage, response: ServerResponse, status: number, body: Buffer): void {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-length': body.length,
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** A page with so many distinct links. */
function listOf(kind: string, count: number): Buffer {
  const links = Array.from(
    { length: count },
    (_, n) => `<li><a href="${pathOf(kind, n)}">通知 ${n}</a></li>`,
  );
  return Buffer.from(
    `<!DOCTYPE html><html><head><title>列表</title></head><body>${links.join('')}</body></html>`,
  );
}

const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
  const [, kind = '', first = '', second = ''] = (request.url ?? '').split('/');
  if (kind === 'list') return send(request, response, 200, listOf(first, Number(second)));
  if (kind === 'delay') {
    setTimeout(() => send(request, response, 200, ordinary), Number(first));
    return;
  }
  if (isFailing(Number(first))) return send(request, response, 404, gone);
  return send(request, response, 200, kind === 'large' ? large : ordinary);
});

server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  process.send?.({ port, ordinary: ordinary.length, large: large.length });
});
process.once('disconnect', () => process.exit());
