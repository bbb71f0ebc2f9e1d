import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { folderNameOf } from '../../cli/batch/batch-folder.ts';
import { BatchOutput } from '../../cli/batch/output-schema.ts';
import { PORTAL_HOST, type Portal, startPortal } from '../portal/server.ts';
import { type Ended, runCli, startCli } from './run-cli.ts';
import { type SmallSites, startSmallSites } from './small-sites.ts';

const folder = mkdtempSync(join(tmpdir(), 'mingcha-batch-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const PAGES = 12;
const OTHER_HOST = 'www.jiading.gov.cn';

let sites: SmallSites;
let portal: Portal | null = null;
let turn = 0;

beforeEach(async () => {
  turn += 1;
  sites = await startSmallSites(PAGES);
});
afterEach(async () => {
  await sites.close();
  await portal?.close();
  portal = null;
});

const keep = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(folder, name), content);
  return name;
};

/** As fast as may be, failures tried again at once. */
const FAST = ['--rate', '1000', '--patience', '0.05', '--no-links', '--fail-on', 'never'];

const batch = (...words: readonly string[]) => runCli(['batch', ...words], folder);
const out = () => `out-${turn}`;

function told({ out: text }: Ended): BatchOutput {
  return BatchOutput.parse(JSON.parse(text));
}

/** Processes whose command line says that they do a site for a given one. */
function childrenOf(pid: number): number[] {
  const lines = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
  return lines.flatMap((line) => {
    const [own, parent] = line.trim().split(/\s+/).map(Number);
    return parent === pid && line.includes('site-process') && own !== undefined ? [own] : [];
  });
}

describe('mingcha batch', () => {
  it('audits every site of a list, ranks them, names bad rows and sites that cannot be read, and goes on', async () => {
    portal = await startPortal();
    const list = keep(
      'portals.csv',
      `单位,网址,级别\n松江,http://${PORTAL_HOST}/,区\n嘉定,http://${OTHER_HOST}/,区\n坏行,http://a b,区\n没有,http://nowhere.invalid/,镇\n`,
    );
    const resolve = [PORTAL_HOST, OTHER_HOST].flatMap((host) => [
      '--resolve',
      `${host}:80:127.0.0.1:${portal?.port}`,
    ]);
    const plan = ['--plan', 'songjiang-2025'];
    const ended = await batch(list, '--out', out(), ...resolve, ...plan, ...FAST, '--max-pages', '30');
    expect(ended.code).toBe(3);
    expect(ended.err).toContain('第 4 行 / line 4');
    const { batch: counts, sites: ranked, refused } = told(ended);
    expect(counts).toMatchObject({ sites: 3, done: 2, unread: 1, failed: 0, open: 0 });
    expect(refused).toMatchObject([{ line: 4, fault: 'badAddress' }]);
    expect(ranked.map(({ rank }) => rank)).toEqual([1, expect.any(Number), null]);
    const [first, second, last] = ranked;
    expect(first?.score?.now).toBeGreaterThanOrEqual(second?.score?.now ?? Number.POSITIVE_INFINITY);
    expect(first?.judged).toBeGreaterThan(0.3);
    expect(last).toMatchObject({
      site: 'nowhere.invalid',
      state: 'unread',
      problem: { code: 'host-unknown' },
    });
    for (const { site, state, folder: kept } of ranked) {
      expect(existsSync(join(kept, 'order.json'))).toBe(state === 'done');
      expect(kept.endsWith(folderNameOf(site))).toBe(true);
    }

    const asked = [...portal.hits.values()].reduce((sum, count) => sum + count, 0);
    const again = await batch('--resume', '--out', out());
    expect(told(again).sites).toEqual(ranked);
    expect([...portal.hits.values()].reduce((sum, count) => sum + count, 0)).toBe(asked);

    const status = await batch('status', '--out', out(), '--format', 'text', '--lang', 'en');
    expect(status.code).toBe(0);
    expect(status.out).toContain('3 sites: 2 audited, 1 unreadable');
  });

  it('reads a list in GB18030, and one that only has addresses', async () => {
    // 单位,网址 / 站 in GB18030.
    const heading = Buffer.from([0xb5, 0xa5, 0xce, 0xbb, 0x2c, 0xcd, 0xf8, 0xd6, 0xb7, 0x0a, 0xd5, 0xbe]);
    const gb = keep('gb.csv', Buffer.concat([heading, Buffer.from(',http://one.test/\n')]));
    const plain = keep('plain.txt', 'http://two.test/\n');
    const words = [...sites.resolve('one.test', 'two.test'), ...FAST, '--max-pages', '2'];
    expect(told(await batch(gb, '--out', out(), ...words)).sites).toMatchObject([
      { site: 'one.test', title: '站', state: 'done' },
    ]);
    expect(told(await batch(plain, '--out', `${out()}b`, ...words)).sites).toMatchObject([
      { site: 'two.test', state: 'done' },
    ]);
  });

  it('keeps the pace of a host over all jobs', async () => {
    const list = keep('shared.csv', '网址\nhttp://a.shared.test/\nhttp://b.shared.test/\n');
    const shared = await startSmallSites(0);
    const front = await startFront('files.test', 6);
    try {
      const to = ['a.shared.test', 'b.shared.test'].flatMap((host) => [
        '--resolve',
        `${host}:80:127.0.0.1:${front.port}`,
      ]);
      const words = [
        '--jobs',
        '2',
        '--rate',
        '10',
        '--patience',
        '0.05',
        '--fail-on',
        'never',
        '--max-pages',
        '1',
      ];
      const ended = await batch(list, '--out', out(), ...to, ...shared.resolve('files.test'), ...words);
      expect(told(ended).batch.done).toBe(2);
      // The independent checker asks twice within one turn: the first requests of each address are paced.
      const first = new Map<string, number>();
      for (const { what, at } of shared.asked) {
        const path = what.split(' ')[1] ?? '';
        if (!first.has(path)) first.set(path, at);
      }
      const of = (host: string) =>
        [...first].filter(([path]) => path.startsWith(`/${host}`)).map(([, at]) => at);
      const [a, b] = [of('a.shared.test'), of('b.shared.test')];
      expect([a.length, b.length]).toEqual([6, 6]);
      const times = [...first.values()].sort((x, y) => x - y);
      // Twelve turns of 100 ms, whoever takes them; at twice that pace it would be half as long.
      expect((times.at(-1) ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(1000);
    } finally {
      await Promise.all([shared.close(), front.close()]);
    }
  });

  it('is not touched by a process that dies: its site is tried again and goes on', async () => {
    const list = keep('crash.csv', '网址\nhttp://one.test/\nhttp://two.test/\n');
    const words = ['--rate', '10', '--patience', '0.05', '--no-links', '--fail-on', 'never', '--jobs', '2'];
    const { child, ended } = startCli(
      ['batch', list, '--out', out(), ...sites.resolve('one.test', 'two.test'), ...words],
      folder,
    );
    let text = '';
    let said = '';
    child.stdout.on('data', (chunk: string) => {
      text += chunk;
    });
    child.stderr.on('data', (chunk: string) => {
      said += chunk;
    });
    await vi.waitFor(() => expect(sites.asked.length).toBeGreaterThan(10), { timeout: 30_000, interval: 20 });
    const [victim] = childrenOf(child.pid ?? 0);
    process.kill(victim ?? 0, 'SIGKILL');
    expect(await ended).toBe(0);
    expect(said).toContain('SIGKILL');
    const output = BatchOutput.parse(JSON.parse(text));
    expect(output.sites.map(({ state, pages }) => [state, pages])).toEqual([
      ['done', PAGES + 1],
      ['done', PAGES + 1],
    ]);
  });

  it('stops on SIGTERM, keeps what was read, and asks for none of it again', async () => {
    const list = keep('stop.csv', '网址\nhttp://one.test/\nhttp://two.test/\nhttp://three.test/\n');
    const hosts = sites.resolve('one.test', 'two.test', 'three.test');
    const words = ['--rate', '3', '--patience', '0.05', '--no-links', '--fail-on', 'never', '--jobs', '2'];
    const { child, ended } = startCli(['batch', list, '--out', out(), ...hosts, ...words], folder);
    child.stdout.resume();
    child.stderr.resume();
    await vi.waitFor(() => expect(sites.asked.length).toBeGreaterThan(12), { timeout: 30_000, interval: 20 });
    const inUse = await batch('--resume', '--out', out());
    expect([inUse.code, inUse.err]).toEqual([3, expect.stringContaining('Another process is using')]);
    child.kill('SIGTERM');
    expect(await ended).toBe(143);
    const kept = ['one.test', 'two.test'].flatMap((site) => keptPages(site));
    expect(kept.length).toBeGreaterThan(2);
    const from = sites.asked.length;
    const again = await batch('--resume', '--out', out());
    expect(told(again).sites.map(({ pages }) => pages)).toEqual([PAGES + 1, PAGES + 1, PAGES + 1]);
    const after = sites.asked
      .slice(from)
      .map(({ host, what }) => `http://${host}${what.replace('GET ', '')}`);
    expect(after.filter((url) => kept.includes(url))).toEqual([]);
  });

  it.each([
    ['no list', ['--out', 'none'], '给出网站清单'],
    ['no folder', ['portals.csv'], '--out'],
    ['a list that is not there', ['gone.csv', '--out', 'none'], 'ENOENT'],
    ['nothing to go on with', ['--resume', '--out', 'none'], '没有一批网站'],
    ['a queue that is none', ['portals.csv', '--out', 'none', '--queue', 'http://a'], 'redis://'],
  ])('refuses %s', async (_why, words, said) => {
    const ended = await batch(...words);
    expect([ended.code, ended.out]).toEqual([2, '']);
    expect(ended.err).toContain(said);
  });

  it('refuses a folder that holds a batch, and other settings for one that goes on', async () => {
    const list = keep('twice.csv', '网址\nhttp://one.test/\n');
    const words = [...sites.resolve('one.test'), ...FAST, '--max-pages', '1'];
    expect((await batch(list, '--out', out(), ...words)).code).toBe(0);
    const again = await batch(list, '--out', out(), ...words);
    expect([again.code, again.err]).toEqual([2, expect.stringContaining('--resume')]);
    const other = await batch('--resume', '--out', out(), '--depth', '2', '--rate', '1000');
    expect([other.code, other.err]).toEqual([2, expect.stringContaining('--depth ')]);
    expect(other.err).not.toContain('--rate');
  });
});

/** Sites of one page, which links to so many files on another host, other ones from each. */
async function startFront(host: string, files: number) {
  const server = createServer((request, response) => {
    const own = Array.from(
      { length: files },
      (_, n) => `<a href="http://${host}/${request.headers.host}/${n}.pdf">附件${n}</a>`,
    );
    response.writeHead(request.url === '/' ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
    response.end(`<!doctype html><title>首页</title><h1>首页</h1>${request.url === '/' ? own.join('') : ''}`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Addresses of the pages that a site's folder keeps. */
function keptPages(site: string): string[] {
  const journal = readFileSync(join(folder, out(), 'sites', site, 'journal.jsonl'), 'utf8');
  return journal
    .split('\n')
    .filter((line) => line.endsWith('}'))
    .flatMap((line): string[] =>
      (JSON.parse(line) as { pages: { url: string }[] }).pages.map(({ url }) => url),
    );
}
