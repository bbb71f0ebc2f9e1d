import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A page as a server sends it. */
export interface Served {
  readonly bytes: Uint8Array;
  readonly contentType: string;
}

/** Serves pages by path on this machine; whatever else is asked for is not there. */
export async function servePages(pages: ReadonlyMap<string, Served>) {
  const server = createServer((request, response) => {
    const page = pages.get(request.url ?? '');
    if (page === undefined) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': page.contentType }).end(page.bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address() as AddressInfo;
  return {
    base: `http://127.0.0.1:${address.port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
