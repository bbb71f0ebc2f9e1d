import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { linkProgress } from '../../cli/link-progress.ts';
import { AuditedPage, PageOutput } from '../../cli/output-schema.ts';
import { gbk, html } from '../links/fault-server/behaviours.ts';
import { OTHER_HOST } from '../links/fault-server/hosts.ts';
import { type FaultServer, startFaultServer } from '../links/fault-server/server.ts';
import { audited, runCli, startCli } from './run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'mingcha-links-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const PAGE = 'http://portal.test/zwgk/list.html';
const DEEP = '/moved/all/201901/t20190102_123.html';

function listOf(...hrefs: readonly string[]): string {
  const items = hrefs.map((href, n) => `<p><a href="${href}">关于第${n + 1}项工作的通知</a></p>`);
  return `<!doctype html><html><head><meta charset="utf-8"><title>通知公告</title></head><body><h1>通知公告</h1>${items.join('')}</body></html>`;
}

function keep(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return name;
}

const MIXED = keep(
  'mixed.html',
  listOf('/ok/1', '/gone/1', '/status/500', '/wall/rivers-412', '/service/apply', '/files/html.pdf', DEEP),
);
const GONE = keep('gone.html', listOf('/ok/1', '/gone/1'));

let server: FaultServer;

beforeEach(async () => {
  server = await startFaultServer({
    also: [
      { path: '/zwgk/list.html', why: 'a list of links', does: html(listOf('/ok/1', '/gone/1')), get: 200 },
    ],
  });
});
afterEach(() => server.close());

/** Links are asked for as fast as they may be, and failures are asked again at once. */
function resolved(host = 'portal.test'): string[] {
  return ['--resolve', `${host}:80:127.0.0.1:${server.port}`, '--rate', '1000', '--patience', '0.01'];
}

function run(words: readonly string[], variables = {}) {
  return runCli(['page', ...words], folder, variables);
}

function linksOf({ links }: AuditedPage) {
  if (links === undefined) throw new Error('no links');
  return links;
}

const timesAsked = (target: string) => {
  const { head = 0, get = 0 } = server.hits.get(target) ?? {};
  return head + get;
};

describe('mingcha page --links', () => {
  it('says of every address what became of it, with the evidence, and judges by it', async () => {
    const ended = await run([MIXED, '--url', PAGE, '--links', ...resolved()]);
    expect([ended.code, ended.err]).toEqual([1, '']);
    const { links, findings, page } = audited(ended);
    const { checked, opens, broken, cantTell, kinds } = linksOf({ links } as AuditedPage);
    expect(checked).toBe(7);
    expect(opens + broken.length + cantTell.length).toBe(checked);
    expect(Object.values(kinds).reduce((sum, count) => sum + count, 0)).toBe(checked);
    expect(broken.map(({ url, kind, status }) => [new URL(url).pathname, kind, status])).toEqual([
      ['/files/html.pdf', 'wrongFile', 200],
      ['/gone/1', 'dead', 404],
      [DEEP, 'softNotFound', 200],
      ['/status/500', 'serverError', 500],
    ]);
    expect(cantTell.map(({ url, kind }) => [new URL(url).pathname, kind])).toEqual([
      ['/service/apply', 'login'],
      ['/wall/rivers-412', 'blocked'],
    ]);
    for (const { foundOn, pages, words, tries, at } of [...broken, ...cantTell]) {
      expect({ foundOn, pages }).toEqual({ foundOn: [page.url], pages: 1 });
      expect(words).not.toBe('');
      expect(tries.length).toBeGreaterThan(0);
      expect(at >= (tries.at(-1)?.at ?? '')).toBe(true);
    }
    for (const { tries } of broken) expect(tries.length).toBeGreaterThan(1);
    // Status and connection are all that the independent checker knows.
    const gone = broken.find(({ kind }) => kind === 'dead');
    expect(gone?.tries.at(-1)).toMatchObject({ way: 'second', status: 404 });

    const judged = findings.filter(({ rule }) => rule === 'working-link');
    const told = (outcome: string) => judged.filter((finding) => finding.outcome === outcome);
    expect(told('failed').map(({ severity }) => severity)).toContain('error');
    const places = told('failed').flatMap(({ evidence }) => evidence.map(({ text }) => text));
    expect(new Set(places)).toEqual(new Set([2, 3, 6, 7].map((n) => `关于第${n}项工作的通知`)));
    expect(told('cantTell').flatMap(({ evidence }) => evidence)).toHaveLength(2);
  });

  it('finds a link that leads elsewhere than it says', async () => {
    const page = keep('elsewhere.html', listOf('/hijacked/gambling', '/ok/1'));
    const { links, findings } = audited(await run([page, '--url', PAGE, '--links', ...resolved()]));
    expect(links?.broken.map(({ kind }) => kind)).toEqual(['hijacked']);
    const about = findings.filter(({ rule }) => rule === 'working-link' || rule === 'link-target');
    expect(about.map(({ outcome, severity }) => `${outcome} ${severity}`)).toContain('failed error');
  });

  it('passes where every link opens', async () => {
    const page = keep('sound.html', listOf('/ok/1', '/ok/2', '/moved/301'));
    const ended = await run([page, '--url', PAGE, '--links', ...resolved()]);
    const { links, findings } = audited(ended);
    expect(links).toMatchObject({ checked: 3, opens: 3, broken: [], cantTell: [] });
    expect(findings.filter(({ rule }) => rule === 'working-link')).toMatchObject([{ outcome: 'passed' }]);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(ended.code).toBe(0);
  });

  it('says nothing of links where it was not asked to, and asks for none', async () => {
    const { links, findings } = audited(await run([MIXED, '--url', PAGE, ...resolved()]));
    expect(links).toBeUndefined();
    expect(findings.filter(({ rule }) => rule === 'working-link')).toMatchObject([{ outcome: 'untested' }]);
    expect(server.requests).toEqual([]);
  });

  it('tells of parts that are not on the pages that links name, which open', async () => {
    const page = keep(
      'parts.html',
      listOf(
        '/parts/static.html#futu',
        '/parts/static.html#fujian',
        '/parts/static.html#/route',
        '/parts/scripted.html#futu',
        '/parts/tabs.html#futu',
        '/ok/1#top',
      ),
    );
    const ended = await run([page, '--url', PAGE, '--links', ...resolved()]);
    const { links, findings } = audited(ended);
    expect(links).toMatchObject({ checked: 4, opens: 4, broken: [], cantTell: [] });
    expect(links?.missingParts.map(({ url, certain, foundOn }) => [url, certain, foundOn])).toEqual([
      ['http://portal.test/parts/scripted.html#futu', false, [PAGE]],
      ['http://portal.test/parts/static.html#futu', true, [PAGE]],
    ]);
    const judged = findings.filter(({ rule }) => rule === 'working-link');
    expect(judged.map(({ outcome, severity, evidence }) => [outcome, severity, evidence[0]?.text])).toEqual([
      ['failed', 'info', '关于第1项工作的通知'],
      ['cantTell', null, '关于第4项工作的通知'],
    ]);
    expect(['/parts/static.html', '/parts/scripted.html'].map(timesAsked)).toEqual([1, 1]);
  });

  it('has nothing to count on a page without links', async () => {
    const page = keep('none.html', listOf());
    const { links } = audited(await run([page, '--url', PAGE, '--links', ...resolved()]));
    expect(links).toEqual({
      checked: 0,
      opens: 0,
      broken: [],
      cantTell: [],
      missingParts: [],
      kinds: {},
    });
  });

  it('never asks for what logs out, nor for the links of another page', async () => {
    const page = keep('out.html', listOf('/logout', '/moved/logout', '/ok/1'));
    const { links } = audited(await run([page, '--url', PAGE, '--links', ...resolved()]));
    expect(links?.cantTell.map(({ reason }) => reason)).toEqual(['unsafe', 'unsafe']);
    expect(timesAsked('/logout')).toBe(0);
  });

  it('tells each page of the parts that its own links name', async () => {
    const there = [`http://portal.test/parts/static.html`, `http://portal.test/parts/static.html#futu`];
    const pages = there.map((href, n) => keep(`names-${n}.html`, listOf(href)));
    const ended = await run([...pages.toReversed(), '--links', ...resolved()]);
    const told = AuditedPage.array().parse(JSON.parse(ended.out)).map(linksOf);
    expect(told.map(({ missingParts }) => missingParts.map(({ url }) => url))).toEqual([[there[1]], []]);
    expect(timesAsked('/parts/static.html')).toBe(1);
  });

  it('asks for each address once, however many pages point to it', async () => {
    const absolute = ['/ok/1', '/ok/2', '/gone/1'].map((path) => `http://portal.test${path}`);
    const pages = [1, 2, 3].map((n) => keep(`many-${n}.html`, listOf(...absolute, `${absolute[0]}#part`)));
    const ended = await run([...pages, '--links', ...resolved()]);
    const output = PageOutput.parse(JSON.parse(ended.out));
    const all = (Array.isArray(output) ? output : []).flatMap((one) => ('error' in one ? [] : [one]));
    expect(all.map(({ links }) => [links?.checked, links?.opens, links?.broken.length])).toEqual([
      [3, 2, 1],
      [3, 2, 1],
      [3, 2, 1],
    ]);
    expect(all.map(({ links, page }) => links?.broken[0]?.foundOn[0] === page.url)).toEqual([
      true,
      true,
      true,
    ]);
    expect([timesAsked('/ok/1'), timesAsked('/ok/2')]).toEqual([1, 1]);
    const one = linksOf(all[0] as AuditedPage).broken[0];
    expect(all.map(({ links }) => links?.broken[0]?.tries)).toEqual([1, 2, 3].map(() => one?.tries));
  });

  it('asks as a browser would for the links of a page in GBK', async () => {
    const text = listOf('/search?q=政策').replace('utf-8', 'gb2312');
    const page = keep('gbk.html', gbk(text));
    const { links } = audited(await run([page, '--url', PAGE, '--links', ...resolved()]));
    expect(links).toMatchObject({ checked: 1, opens: 1 });
    expect(timesAsked('/search?q=%D5%FE%B2%DF')).toBe(1);
  });

  it('reads the page itself, too, where the host is said to be', async () => {
    const ended = await run([PAGE, '--links', ...resolved()]);
    const { page, links } = audited(ended);
    expect(page).toMatchObject({ source: PAGE, url: PAGE, status: 200, title: '通知公告' });
    expect(links?.broken.map(({ url }) => url)).toEqual(['http://portal.test/gone/1']);
    expect(new Set(server.requests.map(({ host }) => host))).toEqual(new Set(['portal.test']));
  });

  it('reads a page elsewhere without asking for its links', async () => {
    const { links, page } = audited(await run([PAGE, ...resolved()]));
    expect([page.status, links]).toEqual([200, undefined]);
    expect(server.requests.map(({ target }) => target)).toEqual(['/zwgk/list.html']);
  });

  it('takes several overrides', async () => {
    const page = keep('two-hosts.html', listOf('/ok/1', `http://${OTHER_HOST}/ok/2`));
    const words = [page, '--url', PAGE, '--links', ...resolved(), ...resolved(OTHER_HOST).slice(0, 2)];
    expect(audited(await run(words)).links).toMatchObject({ checked: 2, opens: 2 });
  });
});

describe('as text', () => {
  it('lists what does not open and what cannot be told, with a count of all', async () => {
    const words = [MIXED, '--url', PAGE, '--links', '--format', 'text', ...resolved()];
    const { out, err, code } = await run(words);
    expect([code, err]).toEqual([1, '']);
    expect(out).toContain('链接：检查 7 个，能打开 1，打不开 4，无法判定 2');
    expect(out).toMatch(/✗ 404 .*（.+） http:\/\/portal\.test\/gone\/1\n/);
    expect(out).toMatch(/\? 412 .*（.+） http:\/\/portal\.test\/wall\/rivers-412\n/);
  });

  it('names parts that were not found after what does not open', async () => {
    const page = keep('parts.html', listOf('/parts/static.html#futu', '/gone/1'));
    const { out } = await run([page, '--url', PAGE, '--links', '--format', 'text', ...resolved()]);
    expect(out).toMatch(/✗ 404 .*\n {2}# .+ http:\/\/portal\.test\/parts\/static\.html#futu\n/);
  });

  it('says nothing of links where it was not asked to', async () => {
    expect((await run([GONE, '--url', PAGE, '--format', 'text'])).out).not.toContain('链接：检查');
  });
});

describe('progress', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
  afterEach(() => void vi.useRealTimers());

  function terminal(isTTY: boolean) {
    const written: string[] = [];
    const stream = { isTTY, write: (words: string) => written.push(words) };
    return { written, tell: linkProgress(stream as unknown as NodeJS.WriteStream) };
  }

  it('is told on a terminal now and then, and its line is clear at the end', () => {
    const { written, tell } = terminal(true);
    for (let settled = 1; settled <= 10; settled += 1) {
      tell(settled, 11);
      vi.advanceTimersByTime(100);
    }
    expect(written).toHaveLength(5);
    expect(written[0]).toContain('1/11');
    tell(11, 11);
    expect(written.at(-1)).toBe('\r\u001b[K');
  });

  it('is not told where nobody sees it', () => {
    const { written, tell } = terminal(false);
    tell(1, 2);
    tell(2, 2);
    expect(written).toEqual([]);
  });
});

describe('proxies of the environment', () => {
  /** Says of everything that it is there. */
  const proxy = createServer((_, response) => void response.end('<title>proxy</title>'));
  let visits = 0;
  let address = '';

  beforeAll(async () => {
    proxy.on('connection', () => {
      visits += 1;
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    proxy.closeAllConnections();
    proxy.close();
  });

  it.each([
    ['HTTP_PROXY', 'HTTPS_PROXY'],
    ['http_proxy', 'https_proxy'],
    ['ALL_PROXY', 'HTTP_PROXY'],
  ])('%s and %s do not divert the check', async (...names) => {
    const variables = Object.fromEntries(names.map((name) => [name, address]));
    for (const source of [[GONE, '--url', PAGE], [PAGE]]) {
      const { links } = audited(await run([...source, '--links', ...resolved()], variables));
      expect(links?.broken).toMatchObject([{ url: 'http://portal.test/gone/1', kind: 'dead' }]);
      expect(links?.broken[0]?.tries.at(-1)).toMatchObject({ way: 'second', status: 404 });
    }
    expect(visits).toBe(0);
  });

  it('that are no addresses do not break it', async () => {
    const variables = { HTTP_PROXY: 'nonsense', https_proxy: 'socks5://127.0.0.1:1' };
    const { links } = audited(await run([GONE, '--url', PAGE, '--links', ...resolved()], variables));
    expect(links).toMatchObject({ checked: 2, opens: 1 });
  });
});

describe('the process', () => {
  it('ends by itself, though servers keep their connections open for ever', async () => {
    const lasting = createServer({ keepAliveTimeout: 0 }, ({ url = '' }, response) => {
      const code = url.startsWith('/gone') ? 404 : 200;
      response.writeHead(code, { 'content-type': 'text/html', 'transfer-encoding': 'chunked' });
      // A body that is longer than is read, and does not end.
      if (url === '/long.html') response.write('<p>公开</p>'.repeat(40_000));
      else response.end(listOf('/ok/1', '/gone/1', '/long.html'));
    });
    await new Promise<void>((resolve) => lasting.listen(0, '127.0.0.1', resolve));
    const { port } = lasting.address() as AddressInfo;
    const words = [PAGE, '--links', ...resolved(), '--resolve', `portal.test:80:127.0.0.1:${port}`];
    const { links } = audited(await run(words));
    expect(links?.checked).toBe(3);
    lasting.closeAllConnections();
    await new Promise((resolve) => lasting.close(resolve));
  });

  it('ends at once when it is interrupted', async () => {
    const page = keep('silent.html', listOf('/silence', '/silence?2', '/endless/body'));
    const { child, ended } = startCli(['page', page, '--url', PAGE, '--links', ...resolved()], folder);
    await expect.poll(() => server.requests.length, { timeout: 60_000 }).toBeGreaterThan(0);
    child.kill('SIGINT');
    await ended;
    expect(child.signalCode).toBe('SIGINT');
  });
});

describe('wrong usage', () => {
  it.each([
    ['--resolve', 'portal.test', /HOST:PORT:ADDRESS:PORT/],
    ['--resolve', 'http://portal.test:80:127.0.0.1', /https:\/\//],
    ['--resolve', '*.gov.cn:443:10.0.0.8', /host/i],
    ['--resolve', 'portal.test:80:127.0.0.1:99999', /99999/],
    ['--rate', '0', /大于 0/],
    ['--rate', '-1', /大于 0/],
    ['--rate', 'Infinity', /大于 0/],
    ['--patience', 'x', /大于 0/],
    ['--patience', '', /大于 0/],
  ])('%s %j', async (option, value, said) => {
    const ended = await run([GONE, '--links', option, value]);
    expect([ended.code, ended.out]).toEqual([2, '']);
    expect(ended.err).toMatch(said);
    expect(ended.err).toContain(option);
  });
});
