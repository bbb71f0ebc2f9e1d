import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BatchOutput } from '../../cli/batch/output-schema.ts';
import { startRedis, whyNoRedis } from './redis-server.ts';
import { type Ended, runCli, startCli } from './run-cli.ts';
import { type SmallSites, startSmallSites } from './small-sites.ts';

const folder = mkdtempSync(join(tmpdir(), 'mingcha-batch-pack-'));
const HOSTS = ['one.test', 'two.test'];
const FAST = ['--rate', '1000', '--patience', '0.05', '--no-links', '--fail-on', 'never', '--max-pages', '3'];

const own = {
  version: 1,
  id: 'xinqiao',
  title: { zh: '新桥镇', en: 'Xinqiao' },
  extends: 'songjiang-2025',
  rules: { only: ['validity-label', 'message-board'] },
};
const keep = (name: string, content: unknown) => {
  writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  return name;
};
const run = (words: readonly string[]) => runCli(words, folder);
const packsOf = ({ out }: Pick<Ended, 'out'>) =>
  BatchOutput.parse(JSON.parse(out)).sites.map(({ site, pack }) => [site, pack]);

let sites: SmallSites;

beforeAll(async () => {
  sites = await startSmallSites(3);
  keep('own.json', own);
  keep('broken.json', { ...own, vetoes: ['privacy'] });
  keep(
    'sites.csv',
    `网址,规则包\n${HOSTS.map((host) => `http://${host}/,`).join('\n')}\nhttp://three.test/,jiading-2023\n`,
  );
});
afterAll(async () => {
  await sites.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('mingcha batch --pack', () => {
  it('judges every site by it, but for those whose row names another; also when the file is gone', async () => {
    const to = sites.resolve(...HOSTS, 'three.test');
    const pack = keep('passing.json', `\ufeff${JSON.stringify(own, null, 2)}`);
    const ended = await run(['batch', 'sites.csv', '--out', 'judged', '--pack', pack, ...to, ...FAST]);
    expect(ended.code).toBe(0);
    const expected = [
      ['one.test', 'xinqiao'],
      ['three.test', 'jiading-2023'],
      ['two.test', 'xinqiao'],
    ];
    expect(packsOf(ended).toSorted()).toEqual(expected);

    rmSync(join(folder, pack));
    const again = await run(['batch', '--resume', '--out', 'judged']);
    expect(packsOf(again).toSorted()).toEqual(expected);
    const report = await run(['report', 'judged', '--format', 'json']);
    expect(report.out).toContain('新桥镇');
  });

  it('takes the same pack, written otherwise, for the same, and refuses another', async () => {
    const same = keep('same.json', JSON.stringify(own, null, 4));
    expect((await run(['batch', '--resume', '--out', 'judged', '--pack', same])).code).toBe(0);
    const other = keep('other.json', { ...own, id: 'other' });
    const ended = await run(['batch', '--resume', '--out', 'judged', '--pack', other]);
    expect([ended.code, ended.err]).toEqual([2, expect.stringContaining('--pack')]);
  });

  it('lets a row of the list name it', async () => {
    keep('named.csv', '网址,规则包\nhttp://one.test/,新桥镇\n');
    const words = ['--pack', 'own.json', ...sites.resolve('one.test'), ...FAST];
    const ended = await run(['batch', 'named.csv', '--out', 'named', ...words]);
    expect([ended.err.includes('line 2'), packsOf(ended)]).toEqual([false, [['one.test', 'xinqiao']]]);
  });

  it('refuses a broken one before anything starts, in the words of `pack check`', async () => {
    const from = sites.asked.length;
    const ended = await run(['batch', 'sites.csv', '--out', 'none', '--pack', 'broken.json', ...FAST]);
    const check = await run(['pack', 'check', 'broken.json']);
    expect([ended.code, ended.out]).toEqual([2, '']);
    expect(ended.err).toContain(check.out.trim());
    expect([existsSync(join(folder, 'none')), sites.asked.length]).toEqual([false, from]);
  });

  it.each([
    ['a file that is not there', ['--pack', 'gone.json'], 'gone.json'],
    ['a plan beside it', ['--pack', 'own.json', '--plan', 'jiading-2023'], '--plan'],
  ])('refuses %s', async (_why, words, said) => {
    const ended = await run(['batch', 'sites.csv', '--out', 'none', ...words]);
    expect([ended.code, ended.out, ended.err]).toEqual([2, '', expect.stringContaining(said)]);
  });

  it.skipIf(whyNoRedis !== null)('goes with the sites to workers, which need no file', async () => {
    const redis = await startRedis(mkdtempSync(join(folder, 'redis-')));
    const elsewhere = mkdtempSync(join(tmpdir(), 'mingcha-worker-'));
    const worker = startCli(['worker', '--queue', redis.url, '--work', join(elsewhere, 'work')], elsewhere);
    worker.child.stdout.resume();
    worker.child.stderr.resume();
    try {
      const to = sites.resolve(...HOSTS, 'three.test');
      const words = ['--pack', 'own.json', '--queue', redis.url, ...to, ...FAST];
      const ended = await run(['batch', 'sites.csv', '--out', 'queued', ...words]);
      expect(packsOf(ended)).toContainEqual(['one.test', 'xinqiao']);
      expect(readdirSync(elsewhere).filter((name) => name.endsWith('.json'))).toEqual([]);
    } finally {
      worker.child.kill('SIGKILL');
      await worker.ended;
      await redis.stop();
      rmSync(elsewhere, { recursive: true, force: true });
    }
  });
});
