import { readFileSync } from 'node:fs';
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, createServer as createRawServer, type Server as RawServer } from 'node:net';
import type { HostOverride } from '../../../links/fetch/node-connect.ts';
import { status } from './behaviours.ts';
import type { Fault } from './fault.ts';
import { faults } from './faults.ts';
import * as HOSTS from './hosts.ts';

/** How often an address was asked for. */
export interface Hits {
  readonly head: number;
  readonly get: number;
}

/** A request as it arrived, and what was given for it. */
export interface SeenRequest {
  /** Without the port. */
  readonly host: string;
  /** As it stood in the request line: path and query. */
  readonly target: string;
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
  /** Bytes that went out over the connection until the answer ended or broke off, its head among them. */
  sent: number;
}

/** What a test may want beside the faults. */
export interface FaultServerOptions {
  readonly also?: readonly Fault[];
  /** Names under which the server is reached too. */
  readonly hosts?: readonly string[];
}

export interface FaultServer {
  readonly port: number;
  /** `http://127.0.0.1:PORT`, or `https:`. */
  readonly origin: string;
  /** The same under a public name, for who knows `resolve`. */
  readonly portal: string;
  readonly resolve: readonly HostOverride[];
  /** By what stood in the request line: path and query. */
  readonly hits: ReadonlyMap<string, Hits>;
  /** In the order in which they came. */
  readonly requests: readonly SeenRequest[];
  close(): Promise<void>;
}

/** Starts a server with one address for each way that a link can fail (`faults`). */
export function startFaultServer(options: FaultServerOptions = {}): Promise<FaultServer> {
  return start('http', (answer) => createServer({ keepAliveTimeout: 60_000 }, answer), options);
}

/** The same behind a certificate that nobody trusts, for `portal.test`, `localhost` and 127.0.0.1. */
export function startSelfSignedServer(): Promise<FaultServer> {
  const pem = (name: string) => readFileSync(new URL(`./self-signed.${name}.pem`, import.meta.url));
  return start('https', (answer) => createTlsServer({ key: pem('key'), cert: pem('cert') }, answer));
}

/** A server that resets every connection as soon as it is made. */
export async function startResettingServer(): Promise<{ readonly port: number; close(): Promise<void> }> {
  const server = createRawServer((socket) => socket.resetAndDestroy());
  const port = await listen(server);
  return { port, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

/** A port on which nobody listens. */
export async function closedPort(): Promise<number> {
  const server = createRawServer();
  const port = await listen(server);
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return port;
}

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

async function start(
  scheme: string,
  create: (listener: Listener) => Server,
  { also = [], hosts = [] }: FaultServerOptions = {},
): Promise<FaultServer> {
  const hits = new Map<string, Hits>();
  const requests: SeenRequest[] = [];
  const faultAt = finderOf([...also, ...faults]);
  const server = create((request, response) => {
    const { url = '/', method } = request;
    requests.push(seen(request, response));
    const { head, get } = hits.get(url) ?? { head: 0, get: 0 };
    hits.set(url, method === 'HEAD' ? { head: head + 1, get } : { head, get: get + 1 });
    const [path = '/', query = ''] = url.split('?', 2);
    const fault = faultAt(path);
    const behave = fault?.does ?? status(404);
    const rest = fault?.path.endsWith('*') ? path.slice(fault.path.length - 1) : '';
    const origin = `${scheme}://${request.headers.host}`;
    behave({
      request,
      response,
      origin,
      time: head + get + 1,
      query: new URLSearchParams(query),
      rest,
    });
  });
  const port = await listen(server);
  const address = '127.0.0.1';
  const publicPort = scheme === 'https' ? 443 : 80;
  return {
    port,
    resolve: [...Object.values(HOSTS), ...hosts].map((host) => ({
      host,
      port: publicPort,
      address,
      addressPort: port,
    })),
    portal: `${scheme}://${HOSTS.PORTAL_HOST}`,
    origin: `${scheme}://${address}:${port}`,
    hits,
    requests,
    close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      return closed;
    },
  };
}

function listen(server: RawServer): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

/** Notes a request, and counts what goes out for it. */
function seen({ url = '/', method = '', headers, socket }: IncomingMessage, response: ServerResponse) {
  const before = socket.bytesWritten;
  const host = (headers.host ?? '').replace(/:\d+$/, '');
  const request: SeenRequest = { host, target: url, method, headers, sent: 0 };
  response.once('close', () => {
    request.sent = socket.bytesWritten - before;
  });
  return request;
}

/** Exact paths go before patterns, and longer patterns before shorter ones. */
function finderOf(all: readonly Fault[]): (path: string) => Fault | undefined {
  const exact = new Map(all.filter(({ path }) => !path.endsWith('*')).map((fault) => [fault.path, fault]));
  const patterns = all.filter(({ path }) => path.endsWith('*')).sort((a, b) => b.path.length - a.path.length);
  return (path) => exact.get(path) ?? patterns.find((pattern) => path.startsWith(pattern.path.slice(0, -1)));
}
