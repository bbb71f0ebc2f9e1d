import { createServer, type IncomingHttpHeaders } from 'node:http';
import { type AddressInfo, createServer as createRawServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer, Fetcher, LinkRequest } from '../../links/contract.ts';
import { type NodeFetcherOptions, nodeFetcher } from '../../links/fetch/node.ts';
import { NameLookup, type Names } from '../../links/fetch/node-names.ts';
import { exampleOf, faults } from './fault-server/faults.ts';
import {
  closedPort,
  type FaultServer,
  startFaultServer,
  startResettingServer,
  startSelfSignedServer,
} from './fault-server/server.ts';

const never = new AbortController().signal;
/** Milliseconds: long for what is answered, short for what is not. */
const PATIENT = 60_000;
const BRIEF = 700;
const MOST = 262_144;

const NAMES: Names = {
  lookup: (_, done) => done(null, [{ address: '127.0.0.1', family: 4 }]),
  serverAnswers: async () => true,
  hasNetwork: () => true,
};

function fetcher(options: Partial<NodeFetcherOptions> = {}) {
  return nodeFetcher({
    userAgent: 'Mingcha/test',
    resolve: [],
    allowPrivate: true,
    isUnsafe: (url) => url.includes('/logout'),
    ...options,
  });
}

function ask(by: Fetcher, url: string, request: Partial<LinkRequest> = {}): Promise<Answer> {
  return by.ask({ url, way: 'get', timeout: PATIENT, mostBytes: MOST, ...request }, never);
}

function outcome(answer: Answer): number | string {
  return answer.type === 'response' ? answer.status : answer.failure;
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

describe('nodeFetcher at the fault server', () => {
  let server: FaultServer;
  let portal: ReturnType<typeof nodeFetcher>;

  beforeAll(async () => {
    server = await startFaultServer();
    portal = fetcher({ resolve: server.resolve, allowPrivate: false });
  });
  afterAll(async () => {
    await portal.close();
    await server.close();
  });

  function timeoutFor(path: string, expected: number | string): number {
    return expected === 'timeout' || path.startsWith('/stalls/') ? BRIEF : PATIENT;
  }

  it.each(faults.map((fault) => [exampleOf(fault), fault.why, fault] as const))(
    'GET %s: %s',
    async (path, _, fault) => {
      const answer = await ask(portal, server.portal + path, { timeout: timeoutFor(path, fault.get) });
      expect(outcome(answer)).toBe(fault.get);
    },
  );

  it.each(
    faults
      .filter(({ path }) => !path.startsWith('/flaky/'))
      .map((fault) => [exampleOf(fault), fault.why, fault] as const),
  )('HEAD %s: %s', async (path, _, fault) => {
    const expected = fault.head ?? fault.get;
    const timeout = timeoutFor(path, expected);
    const answer = await ask(portal, server.portal + path, { way: 'head', timeout });
    expect(outcome(answer)).toBe(expected);
    if (answer.type === 'response') expect(answer).toMatchObject({ whole: true, brokeOff: false });
    if (answer.type === 'response') expect(answer.body).toHaveLength(0);
  });

  it.each([
    ['/breaks/control', 2060, true, false],
    ['/empty', 0, true, false],
    ['/dialect/1.0', 2060, true, false],
    ['/dialect/line-feeds', 2060, true, false],
    ['/dialect/space-before-colon', 2060, true, false],
    ['/length/too-short', 6, true, false],
    ['/length/too-long', 2060, false, true],
    ['/length/twice', 2060, true, false],
    ['/length/and-chunked', 6, true, false],
    ['/length/truncated-chunks', 10, false, true],
    ['/reset/mid-body', 6, false, true],
    ['/stalls/mid-body', 6, false, false],
    ['/endless/body', MOST, false, false],
    ['/files/big.zip', MOST, false, false],
    ['/coded/gzip', 2060, true, false],
    ['/coded/x-gzip', 2060, true, false],
    ['/coded/deflate', 2060, true, false],
    ['/coded/deflate-raw', 2060, true, false],
    ['/coded/br', 2060, true, false],
    ['/coded/twice', 2060, true, false],
    ['/coded/plain', 2060, false, true],
    ['/coded/plain-br', 2060, false, true],
    ['/coded/charset', 2060, true, false],
    ['/coded/empty', 0, true, false],
    ['/coded/bomb', MOST, false, false],
    ['/coded/broken', 0, false, true],
    ['/coded/truncated', 160, false, true],
  ])('reads %s: %i bytes, whole %s, broke off %s', async (path, length, whole, brokeOff) => {
    const answer = await ask(portal, server.portal + path, { timeout: timeoutFor(path, 200) });
    expect(answer).toMatchObject({ type: 'response', whole, brokeOff });
    expect(answer.type === 'response' && answer.body.length).toBe(length);
  });

  it.each([
    '/breaks/control',
    '/coded/gzip',
    '/coded/deflate-raw',
    '/dialect/line-feeds',
    '/length/and-chunked',
  ])('stops reading %s at the bytes that are wanted', async (path) => {
    const answer = await ask(portal, server.portal + path, { mostBytes: 4 });
    expect(answer).toMatchObject({ type: 'response', whole: false, brokeOff: false });
    expect(answer.type === 'response' && answer.body.length).toBe(4);
  });

  it.each([
    ['/files/right.pdf', 206, 69, true],
    ['/files/empty.pdf', 200, 0, true],
    ['/files/empty-range.doc', 200, 0, true],
    ['/files/no-ranges.pdf', 200, 69, true],
    ['/files/big.zip', 200, 4096, false],
    ['/files/coded.tgz', 206, 4081, false],
    ['/ok/start', 200, 2060, true],
  ])('asks for the start of %s: %i', async (path, status, length, whole) => {
    const answer = await ask(portal, server.portal + path, { way: 'start', mostBytes: 4096 });
    expect(answer).toMatchObject({ status, whole, brokeOff: false });
    expect(answer.type === 'response' && answer.body.length).toBe(length);
  });

  it.each([
    ['/ok/direct', 0, '/ok/direct'],
    ['/moved/301', 1, '/ok/moved'],
    ['/chain/3', 3, '/chain/0'],
    ['/chain/20', 20, '/chain/0'],
    ['/moved/relative/deep', 1, '/ok/relative'],
    ['/moved/spaces', 1, '/moved/landing?title=a%20b'],
    ['/moved/fragment', 1, '/ok/fragment'],
    ['/moved/scheme-relative', 1, '/ok/scheme-relative'],
    ['/moved/home', 1, '/'],
  ])('follows %s over %i redirects to %s', async (path, redirects, finalPath) => {
    const answer = await ask(portal, server.portal + path);
    expect(answer).toMatchObject({ status: 200, redirects, finalUrl: server.portal + finalPath });
  });

  it('follows to another host', async () => {
    const answer = await ask(portal, `${server.portal}/moved/other-host`);
    expect(answer).toMatchObject({ status: 200, finalUrl: 'http://other.test/ok/other-host' });
  });

  it.each([
    ['/moved/raw-utf-8', '/%E9%99%84%E4%BB%B6/%E9%80%9A%E7%9F%A5.html'],
    ['/moved/raw-gbk', '/search?q=%D5%FE%B2%DF'],
  ])('keeps the bytes of Location: %s', async (path, finalPath) => {
    expect(await ask(portal, server.portal + path)).toMatchObject({
      status: 200,
      finalUrl: server.portal + finalPath,
    });
  });

  it('follows twenty redirects, as browsers do, and not one more', async () => {
    expect(outcome(await ask(portal, `${server.portal}/chain/20`))).toBe(200);
    expect(outcome(await ask(portal, `${server.portal}/chain/21`))).toBe('tooManyRedirects');
    expect(outcome(await ask(portal, `${server.portal}/chain/100`))).toBe('tooManyRedirects');
  });

  it('never asks for an unsafe address that a redirect leads to', async () => {
    const before = server.hits.get('/logout');
    expect(outcome(await ask(portal, `${server.portal}/moved/logout`))).toBe('redirectToUnsafe');
    expect(server.hits.get('/logout')).toEqual(before);
  });

  it('gives a cookie back within one request and forgets it after', async () => {
    expect(outcome(await ask(portal, `${server.portal}/cookie/same-address`))).toBe(200);
    const later = await ask(portal, `${server.portal}/cookie/shown`);
    expect(later.type === 'response' && Buffer.from(later.body).toString()).toContain('none');
    const again = server.hits.get('/cookie/same-address')?.get ?? 0;
    expect(outcome(await ask(portal, `${server.portal}/cookie/same-address`))).toBe(200);
    expect(server.hits.get('/cookie/same-address')?.get).toBe(again + 2);
  });

  it('keeps raw bytes of headers, one character for one byte', async () => {
    const answer = await ask(portal, `${server.portal}/header/raw-bytes`);
    const header = answer.type === 'response' ? answer.headers['content-disposition'] : '';
    expect(Buffer.from(header ?? '', 'latin1').toString()).toBe('attachment; filename="通知.pdf"');
  });

  it('takes a page without a head at the usual port alone', async () => {
    expect(await ask(portal, `${server.portal}/dialect/0.9`)).toMatchObject({ status: 200, whole: true });
    const elsewhere = fetcher();
    expect(outcome(await ask(elsewhere, `${server.origin}/dialect/0.9`))).toBe('protocol');
    await elsewhere.close();
  });

  it('asks many at once', async () => {
    const addresses = Array.from({ length: 300 }, (_, index) => `${server.portal}/gone/many-${index}`);
    const answers = await Promise.all(addresses.map((url) => ask(portal, url)));
    expect(answers.map(outcome)).toEqual(addresses.map(() => 404));
    expect(addresses.every((url) => server.hits.get(new URL(url).pathname)?.get === 1)).toBe(true);
  });

  it('goes on with few connections, of which some break', async () => {
    const narrow = fetcher({ connections: 2 });
    const paths = ['/ok/1', '/endless/body', '/reset/mid-body', '/coded/bomb', '/ok/2', '/moved/long-body'];
    const asked = [...paths, ...paths, ...paths].map((path) => ask(narrow, server.origin + path));
    expect((await Promise.all(asked)).map(outcome)).toEqual(asked.map(() => 200));
    await narrow.close();
  });
});

describe('what nodeFetcher sends', () => {
  const asked: { method: string; url: string; headers: IncomingHttpHeaders }[] = [];
  let port: number;
  let by: ReturnType<typeof nodeFetcher>;
  const server = createServer(({ method = '', url = '', headers }, response) => {
    asked.push({ method, url, headers });
    response.end();
  });

  beforeAll(async () => {
    port = await listen(server);
    by = fetcher();
  });
  afterAll(async () => {
    await by.close();
    server.close();
  });

  async function sent(url: string, way: LinkRequest['way'] = 'get') {
    asked.length = 0;
    await ask(by, url, { way });
    return asked[0];
  }

  it.each([
    ['/%b0%B1', '/%b0%B1'],
    ["/a|b[c]'d?q='x'|[y]&z={}", "/a|b[c]'d?q='x'|[y]&z={}"],
    ['/search?q=%D5%FE%b2%df', '/search?q=%D5%FE%b2%df'],
    ['/a//b/%2e%2E/c', '/a//b/%2e%2E/c'],
    ['', '/'],
    ['?q=1', '/?q=1'],
    ['/a#part', '/a'],
    ['/政策?q=公开', '/%E6%94%BF%E7%AD%96?q=%E5%85%AC%E5%BC%80'],
  ])('%s as %s', async (path, target) => {
    expect((await sent(`http://127.0.0.1:${port}${path}`))?.url).toBe(target);
  });

  it.each([
    ['head', 'HEAD', undefined, 'gzip, deflate, br'],
    ['get', 'GET', undefined, 'gzip, deflate, br'],
    ['start', 'GET', 'bytes=0-4095', 'identity'],
  ] as const)('%s', async (way, method, range, coding) => {
    const request = await sent(`http://127.0.0.1:${port}/`, way);
    expect(request?.method).toBe(method);
    expect(request?.headers).toMatchObject({
      host: `127.0.0.1:${port}`,
      'user-agent': 'Mingcha/test',
      'accept-encoding': coding,
      'accept-language': expect.stringMatching(/^zh-CN/),
    });
    expect(request?.headers.range).toBe(range);
  });

  it('no cookie, no referrer, no credentials', async () => {
    const request = await sent(`http://user:secret@127.0.0.1:${port}/`);
    expect(Object.keys(request?.headers ?? {})).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/cookie|referer|authorization|origin/)]),
    );
  });

  it('the public name to a host that is reached elsewhere', async () => {
    const elsewhere = { host: 'www.portal.test', port: 8080, address: 'localhost', addressPort: port };
    const staged = fetcher({ resolve: [elsewhere], allowPrivate: false });
    asked.length = 0;
    expect(await ask(staged, 'http://www.portal.test:8080/zwgk')).toMatchObject({
      status: 200,
      finalUrl: 'http://www.portal.test:8080/zwgk',
    });
    expect(asked[0]?.headers.host).toBe('www.portal.test:8080');
    await staged.close();
  });

  it('the public name as server name of a certificate', async () => {
    const names: string[] = [];
    const secure = createTlsServer({
      SNICallback: (name, done) => {
        names.push(name);
        done(new Error('no certificate'));
      },
    });
    const securePort = await listen(secure);
    const elsewhere = { host: 'www.portal.test', port: 443, address: '127.0.0.1', addressPort: securePort };
    const staged = fetcher({ resolve: [elsewhere] });
    expect((await ask(staged, 'https://www.portal.test/')).type).toBe('failure');
    expect(names).toEqual(['www.portal.test']);
    await staged.close();
    secure.close();
  });
});

describe('private addresses', () => {
  let server: FaultServer;
  let port: number;
  const behindName = (address: string, others: readonly string[] = []): Names => ({
    ...NAMES,
    lookup: (_, done) =>
      done(
        null,
        [address, ...others].map((one) => ({ address: one, family: 4 })),
      ),
  });

  beforeAll(async () => {
    server = await startFaultServer();
    ({ port } = server);
  });
  afterAll(() => server.close());

  it.each(['10.0.0.1', '192.168.1.1', '127.0.0.1'])(
    '%s behind a public name is not asked',
    async (address) => {
      const by = fetcher({ allowPrivate: false, names: behindName(address) });
      const answer = await ask(by, `http://www.portal.test:${port}/ok/hidden`);
      expect(answer).toMatchObject({ type: 'failure', failure: 'network' });
      expect(answer.type === 'failure' && answer.detail).toContain(address);
      expect(server.hits.has('/ok/hidden')).toBe(false);
      await by.close();
    },
  );

  it('is asked where private addresses are allowed', async () => {
    const by = fetcher({ allowPrivate: true, names: behindName('127.0.0.1') });
    expect(outcome(await ask(by, `http://www.portal.test:${port}/ok/1`))).toBe(200);
    await by.close();
  });

  it('is not asked by its own name', async () => {
    const by = fetcher({ allowPrivate: false });
    expect(outcome(await ask(by, `http://127.0.0.1:${port}/ok/named`))).toBe('network');
    expect(server.hits.has('/ok/named')).toBe(false);
    await by.close();
  });

  it('is not asked where a redirect leads to a public name before it', async () => {
    const by = fetcher({
      allowPrivate: false,
      resolve: server.resolve.filter(({ host }) => host === 'portal.test'),
      names: behindName('10.0.0.1'),
    });
    expect(outcome(await ask(by, `${server.portal}/moved/other-host`))).toBe('redirectToPrivate');
    await by.close();
  });
});

describe('what keeps an answer from coming', () => {
  const failing = (code: string): Names['lookup'] => {
    return (name, done) => done(Object.assign(new Error(`getaddrinfo ${code} ${name}`), { code }), []);
  };

  it.each([
    ['ENOTFOUND', {}, 'dns'],
    ['ENOTFOUND', { hasNetwork: (): boolean => false }, 'offline'],
    ['EAI_AGAIN', {}, 'dns'],
    ['EAI_AGAIN', { serverAnswers: async () => false }, 'offline'],
    ['EAI_AGAIN', { hasNetwork: (): boolean => false }, 'offline'],
  ] as const)('%s, %o: %s', async (code, world, failure) => {
    const by = fetcher({ names: { ...NAMES, lookup: failing(code), ...world } });
    const answer = await ask(by, 'http://www.portal.test/');
    expect(answer).toMatchObject({ type: 'failure', failure });
    expect(answer.type === 'failure' && answer.detail).toContain(code);
    await by.close();
  });

  it('an address that is none', async () => {
    const by = fetcher();
    expect((await ask(by, 'http://')).type).toBe('failure');
    await by.close();
  });

  it('a closed port', async () => {
    const by = fetcher();
    expect(outcome(await ask(by, `http://127.0.0.1:${await closedPort()}/`))).toBe('refused');
    await by.close();
  });

  it('a reset as soon as the connection is made', async () => {
    const server = await startResettingServer();
    const by = fetcher();
    expect(outcome(await ask(by, `http://127.0.0.1:${server.port}/`))).toBe('reset');
    await by.close();
    await server.close();
  });

  it('a certificate that nobody vouches for, and encryption where there is none', async () => {
    const [secure, plain] = await Promise.all([startSelfSignedServer(), startFaultServer()]);
    const by = fetcher({ resolve: secure.resolve });
    expect(outcome(await ask(by, `${secure.portal}/ok/1`))).toBe('tls');
    expect(outcome(await ask(by, plain.origin.replace('http:', 'https:')))).toBe('tls');
    expect(outcome(await ask(by, secure.origin.replace('https:', 'http:')))).not.toBe(200);
    await by.close();
    await Promise.all([secure.close(), plain.close()]);
  });
});

describe('the end of a request', () => {
  let server: FaultServer;
  let by: ReturnType<typeof nodeFetcher>;

  beforeAll(async () => {
    server = await startFaultServer();
    by = fetcher({ connections: 4 });
  });
  afterAll(async () => {
    await by.close();
    await server.close();
  });

  it('by its own deadline, which stands for all redirects together', async () => {
    expect(outcome(await ask(by, `${server.origin}/silence`, { timeout: 50 }))).toBe('timeout');
    expect(outcome(await ask(by, `${server.origin}/moved/301`, { timeout: 0 }))).toBe('timeout');
  });

  it('by a signal, whatever has come', async () => {
    const request = { way: 'get', timeout: PATIENT, mostBytes: MOST } as const;
    const ended = AbortSignal.abort();
    expect(outcome(await by.ask({ ...request, url: `${server.origin}/ok/ended` }, ended))).toBe('timeout');
    expect(server.hits.has('/ok/ended')).toBe(false);
    const stop = new AbortController();
    const asked = ['/silence', '/stalls/mid-body', '/stalls/mid-headers'].map((path) =>
      by.ask({ ...request, url: server.origin + path }, stop.signal),
    );
    setTimeout(() => stop.abort(), 100);
    expect((await Promise.all(asked)).map(outcome)).toEqual(['timeout', 'timeout', 'timeout']);
  });

  it('leaves connections free for others', async () => {
    const stuck = Array.from({ length: 8 }, () => ask(by, `${server.origin}/silence`, { timeout: 100 }));
    expect((await Promise.all(stuck)).map(outcome)).toEqual(stuck.map(() => 'timeout'));
    expect(outcome(await ask(by, `${server.origin}/ok/after`))).toBe(200);
  });

  it('by close, for those that are waiting', async () => {
    const other = fetcher();
    const waiting = ask(other, `${server.origin}/silence`);
    await expect.poll(() => server.hits.get('/silence')?.get ?? 0).toBeGreaterThan(0);
    await other.close();
    expect((await waiting).type).toBe('failure');
    expect((await ask(other, `${server.origin}/ok/late`)).type).toBe('failure');
  });
});

describe('a connection that the server closed while it was idle', () => {
  const ANSWER = 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok';

  /** Answers the first request of a connection and resets it at the second. */
  async function startForgetful(limit: number) {
    const connections: Socket[] = [];
    let requests = 0;
    const server = createRawServer((socket) => {
      connections.push(socket);
      let answered = 0;
      socket.on('error', () => undefined);
      socket.on('data', () => {
        requests += 1;
        answered += 1;
        if (answered > limit) socket.resetAndDestroy();
        else socket.write(ANSWER);
      });
    });
    const port = await listen(server);
    return { port, counts: () => [connections.length, requests], close: () => server.close() };
  }

  it('says nothing of the address: it is asked once more on a fresh connection', async () => {
    const server = await startForgetful(1);
    const by = fetcher({ connections: 1 });
    expect(outcome(await ask(by, `http://127.0.0.1:${server.port}/a`))).toBe(200);
    expect(outcome(await ask(by, `http://127.0.0.1:${server.port}/b`))).toBe(200);
    expect(server.counts()).toEqual([2, 3]);
    await by.close();
    server.close();
  });

  it('but a fresh connection that is reset says something, and is not repeated', async () => {
    const server = await startForgetful(0);
    const by = fetcher();
    expect(outcome(await ask(by, `http://127.0.0.1:${server.port}/a`))).toBe('reset');
    expect(server.counts()).toEqual([1, 1]);
    await by.close();
    server.close();
  });
});

describe('a server that sends a body after HEAD and keeps the connection', () => {
  it.each([
    ['at once', 0],
    ['late', 30],
  ])('does not spoil the next answer: %s', async (_, pause) => {
    const body = '<html><title>HTTP/1.1 404</title></html>';
    const head = `HTTP/1.1 200 OK\r\nContent-Length: ${body.length}\r\nConnection: keep-alive\r\n\r\n`;
    const server = createRawServer((socket) => {
      socket.on('error', () => undefined);
      socket.on('data', (bytes) => {
        if (pause === 0 || bytes.toString().startsWith('GET')) return socket.write(head + body);
        socket.write(head);
        return setTimeout(() => socket.writable && socket.write(body), pause);
      });
    });
    const url = `http://127.0.0.1:${await listen(server)}/`;
    const by = fetcher({ connections: 1 });
    for (const way of ['head', 'get', 'head', 'head', 'get'] as const) {
      const answer = await ask(by, url, { way });
      expect(answer).toMatchObject({ status: 200, whole: true });
      expect(answer.type === 'response' && Buffer.from(answer.body).toString()).toBe(
        way === 'get' ? body : '',
      );
    }
    await by.close();
    server.close();
  });
});

describe('NameLookup', () => {
  function lookup(by: NameLookup, name: string): Promise<unknown> {
    return new Promise((resolve) => {
      by.lookup(name, { all: true }, (error, addresses) => resolve(error ?? addresses));
    });
  }

  it('asks for a name once at a time, and again when what it knows is old', async () => {
    const asked: string[] = [];
    let now = 0;
    const names: Names = {
      ...NAMES,
      lookup(name, done) {
        asked.push(name);
        setImmediate(() => {
          if (name === 'gone.test') done(new Error('ENOTFOUND'), []);
          else done(null, [{ address: '198.51.100.7', family: 4 }]);
        });
      },
    };
    const by = new NameLookup(names, true, () => now);
    const all = await Promise.all(['a.test', 'a.test', 'gone.test'].map((name) => lookup(by, name)));
    expect(all[1]).toEqual([{ address: '198.51.100.7', family: 4 }]);
    expect(all[2]).toBeInstanceOf(Error);
    expect(asked).toEqual(['a.test', 'gone.test']);
    now = 30_000;
    await Promise.all(['a.test', 'gone.test'].map((name) => lookup(by, name)));
    expect(asked).toEqual(['a.test', 'gone.test', 'gone.test']);
    now = 120_000;
    await lookup(by, 'a.test');
    expect(asked.at(-1)).toBe('a.test');
    expect(asked).toHaveLength(4);
  });

  it('leaves private addresses out where others are there', async () => {
    const addresses = ['10.0.0.1', '198.51.100.7', 'fd00::1'].map((address) => ({
      address,
      family: address.includes(':') ? 6 : 4,
    }));
    const names: Names = { ...NAMES, lookup: (_, done) => done(null, addresses) };
    expect(await lookup(new NameLookup(names, true), 'a.test')).toEqual([addresses[1]]);
    expect(await lookup(new NameLookup(names, false), 'a.test')).toEqual(addresses);
  });
});
