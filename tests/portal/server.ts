import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The host name that the sample portal goes by, so that the extension takes it for a real one. */
export const PORTAL_HOST = 'www.songjiang.gov.cn';

/** Chromium's argument that leads the portal's host names to a port of this machine. */
export function resolverRules(port: number): string {
  return `--host-resolver-rules=MAP *.songjiang.gov.cn 127.0.0.1:${port}`;
}

const pages = fileURLToPath(new URL('./pages', import.meta.url));

/** No charset is named: as on many portals, the page's own meta tag declares it. */
const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.pdf': 'application/pdf',
};

export interface Portal {
  readonly port: number;
  /** How often each address was asked for: method, path and query. */
  readonly hits: ReadonlyMap<string, number>;
  close(): Promise<void>;
}

interface Options {
  /** Absent: any free one. */
  readonly port?: number;
  /** Answers served beside the stored pages, by path; they win over a page of the same path. */
  readonly extra?: Readonly<Record<string, Buffer>>;
}

/** The path of the file that a request asks for; null for a path that leads out of the portal. */
function fileOf(url: string): string | null {
  const { pathname } = new URL(url, `http://${PORTAL_HOST}`);
  const path = normalize(decodeURIComponent(pathname));
  if (path.includes('..') || path.includes('\0')) return null;
  return path.endsWith('/') ? `${path}index.html` : path;
}

async function answer(request: IncomingMessage, response: ServerResponse, options: Options): Promise<void> {
  const path = fileOf(request.url ?? '/');
  const extra = path === null ? undefined : options.extra?.[path];
  const body = extra ?? (path === null ? null : await readOrNull(join(pages, path)));
  const type = path === null ? undefined : contentTypes[extname(path)];
  // What is served beside the stored pages is a page, whatever its address ends in.
  const isPage = body === null || extra !== undefined;
  response.writeHead(body === null ? 404 : 200, {
    'content-type': isPage ? 'text/html' : (type ?? 'application/octet-stream'),
    'cache-control': 'no-store',
  });
  response.end(body ?? '<!doctype html><meta charset="utf-8"><title>404</title><p>页面不存在</p>');
}

async function readOrNull(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch {
    return null;
  }
}

/** Serves the sample portal on the loopback address, byte for byte as it is stored. */
export async function startPortal(options: Options = {}): Promise<Portal> {
  const hits = new Map<string, number>();
  const server = createServer((request, response) => {
    const asked = `${request.method} ${request.url}`;
    hits.set(asked, (hits.get(asked) ?? 0) + 1);
    answer(request, response, options).catch(() => {
      response.statusCode = 400;
      response.end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the portal has no port');
  return {
    port: address.port,
    hits,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
