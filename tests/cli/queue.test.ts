import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BatchOutput } from '../../cli/batch/output-schema.ts';
import { type RedisServer, startRedis, whyNoRedis } from './redis-server.ts';
import { runCli, startCli } from './run-cli.ts';
import { type SmallSites, startSmallSites } from './small-sites.ts';

const PAGES = 10;
const HOSTS = ['one.test', 'two.test', 'three.test', 'four.test', 'five.test', 'six.test'];
const WORDS = ['--patience', '0.05', '--no-links', '--fail-on', 'never'];

if (whyNoRedis !== null) process.stderr.write(`tests of the queue are skipped: ${whyNoRedis}\n`);

const folder = mkdtempSync(join(tmpdir(), 'mingcha-queue-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let redis: RedisServer;
let sites: SmallSites;
const running: ReturnType<typeof launch>[] = [];

/** Starts the command line and gathers what it says. */
function launch(words: readonly string[]) {
  const { child, ended } = startCli(words, folder);
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk: string) => {
    said.out += chunk;
  });
  child.stderr.on('data', (chunk: string) => {
    said.err += chunk;
  });
  return { child, ended, said };
}

function start(words: readonly string[]) {
  const process = launch(words);
  running.push(process);
  return process;
}

const worker = (work: string) =>
  start(['worker', '--queue', redis.url, '--jobs', '2', '--takeover', '2', '--work', work]);

const batch = (out: string, rate: string) =>
  start([
    'batch',
    'sites.csv',
    '--out',
    out,
    '--queue',
    redis.url,
    '--rate',
    rate,
    ...sites.resolve(...HOSTS),
    ...WORDS,
  ]);

const until = (check: () => void) => vi.waitFor(check, { timeout: 60_000, interval: 20 });

describe.skipIf(whyNoRedis !== null)('mingcha batch --queue', () => {
  beforeEach(async () => {
    sites = await startSmallSites(PAGES);
    redis = await startRedis(mkdtempSync(join(folder, 'redis-')));
    writeFileSync(join(folder, 'sites.csv'), `网址\n${HOSTS.map((host) => `http://${host}/\n`).join('')}`);
  });
  afterEach(async () => {
    for (const { child, ended } of running.splice(0)) {
      child.kill('SIGKILL');
      await ended;
    }
    await sites.close();
    await redis.stop();
  });

  /** Every site once and whole, on the disk of the one who asked. */
  function expectWhole(text: string, out: string): void {
    const output = BatchOutput.parse(JSON.parse(text));
    expect(output.batch).toMatchObject({ sites: HOSTS.length, done: HOSTS.length });
    expect(output.sites.map(({ site, pages }) => [site, pages]).toSorted()).toEqual(
      HOSTS.map((host) => [host, PAGES + 1]).toSorted(),
    );
    expect(readdirSync(join(folder, out, 'sites')).toSorted()).toEqual(HOSTS.toSorted());
  }

  it('loses nothing when a worker dies: another one on the machine goes on where it was', async () => {
    const [victim, other] = [worker('work'), worker('work')];
    await until(() => expect(other.said.err).toContain('waiting for sites'));
    const asking = batch('killed', '10');
    await until(() => {
      expect(victim.said.err).toContain('begins');
      expect(sites.asked.length).toBeGreaterThan(20);
    });
    victim.child.kill('SIGKILL');
    expect(await asking.ended).toBe(0);
    expectWhole(asking.said.out, 'killed');
    const done = (said: string) => HOSTS.filter((host) => said.includes(`${host} done`));
    const both = [...done(victim.said.err), ...done(other.said.err)];
    expect(both.toSorted()).toEqual(HOSTS.toSorted());
    // Nothing that a step kept is asked for again; what was under way may be.
    for (const host of HOSTS) {
      const times = [...sites.timesAsked(host).entries()].filter(([what]) => what.includes('/zwgk/'));
      expect(times.filter(([, count]) => count > 2)).toEqual([]);
    }
    const status = await runCli(['batch', 'status', '--queue', redis.url], folder);
    expect(JSON.parse(status.out)).toEqual({ waiting: 0, active: 0, delayed: 0, failed: 0, workers: 1 });
  });

  it('waits while Redis is gone, says so, and loses nothing', async () => {
    const one = worker('work-a');
    const two = worker('work-b');
    const asking = batch('gone', '10');
    await until(() => expect(sites.asked.length).toBeGreaterThan(20));
    await redis.stop();
    await until(() => {
      for (const { said } of [one, two, asking]) expect(said.err).toContain('out of reach');
    });
    // Without Redis nobody has a turn: what was under way ends, then nothing is asked.
    await vi.waitFor(
      async () => {
        const before = sites.asked.length;
        await new Promise((resolve) => setTimeout(resolve, 500));
        expect(sites.asked.length).toBe(before);
      },
      { timeout: 30_000 },
    );
    await redis.start();
    expect(await asking.ended).toBe(0);
    expect(asking.said.err).toContain('Redis is back');
    expectWhole(asking.said.out, 'gone');
  });

  it('keeps the pace of a host over workers, and hands back what a worker did not finish', async () => {
    writeFileSync(join(folder, 'sites.csv'), '网址\nhttp://one.test/\n');
    const first = worker('work-c');
    const asking = batch('handed', '5');
    await until(() => expect(sites.asked.length).toBeGreaterThan(3));
    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    expect(first.said.err).toContain('in the queue again');
    worker('work-c');
    expect(await asking.ended).toBe(0);
    const output = BatchOutput.parse(JSON.parse(asking.said.out));
    expect(output.sites.map(({ pages }) => pages)).toEqual([PAGES + 1]);
    const times = sites.asked.map(({ at }) => at);
    expect((times.at(-1) ?? 0) - (times[0] ?? 0)).toBeGreaterThan(PAGES * 200);
  });

  it('goes on gathering after the one who asked was stopped', async () => {
    const asking = batch('stopped', '20');
    await until(() => expect(asking.said.err + asking.child.pid).toBeTruthy());
    worker('work-d');
    await until(() => expect(sites.asked.length).toBeGreaterThan(10));
    asking.child.kill('SIGTERM');
    expect(await asking.ended).toBe(143);
    const again = await runCli(
      ['batch', '--resume', '--out', 'stopped', '--queue', redis.url, '--fail-on', 'never'],
      folder,
    );
    expect(again.code).toBe(0);
    expectWhole(again.out, 'stopped');
  });
});

describe('mingcha worker', () => {
  it('wants a queue', async () => {
    const ended = await runCli(['worker'], folder);
    expect([ended.code, ended.out]).toEqual([2, '']);
    expect(ended.err).toContain('--queue');
  });

  it('is not needed to start: the client of Redis is loaded with --queue alone', async () => {
    const loaded = await runCli(['batch', '--help'], folder, { NODE_DEBUG: 'module' });
    expect(loaded.code).toBe(0);
    expect(loaded.err).not.toMatch(/node_modules\/(?:bullmq|ioredis)\//);
  });
});
