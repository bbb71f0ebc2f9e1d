import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { BatchOutput } from '../../cli/batch/output-schema.ts';
import { PageOutput } from '../../cli/output-schema.ts';
import { startSmallSites } from './small-sites.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'mingcha-package-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Without what npm tells its scripts: they speak of this project's folder and settings. */
const env = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(?:npm_|INIT_CWD$)/i.test(name)),
);
const INSTALL = ['install', '--ignore-scripts', '--no-audit', '--no-fund'];

/** Packs and installs the command line into a folder of its own; why it could not, else null. */
function install(): string | null {
  execFileSync(process.execPath, [join(root, 'scripts/build-cli.ts')], { stdio: 'ignore' });
  execFileSync('npm', ['pack', join(root, 'dist-cli'), '--silent'], { cwd: folder, env, stdio: 'ignore' });
  writeFileSync(join(folder, 'package.json'), '{"private":true}');
  const [archive = ''] = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
  for (const from of [
    ['--offline'],
    ['--prefer-offline', '--fetch-retries', '0', '--fetch-timeout', '20000'],
  ]) {
    const { status } = spawnSync('npm', [...INSTALL, ...from, `./${archive}`], { cwd: folder, env });
    if (status === 0) return null;
  }
  return 'the packages that it depends on are neither cached nor within reach';
}

const whyNot = install();
if (whyNot !== null) process.stderr.write(`the package of the command line is not tested: ${whyNot}\n`);

/** As a user starts it: by its name in node_modules/.bin. */
function run(words: readonly string[]) {
  const program = join(folder, 'node_modules', '.bin', 'mingcha');
  const command = process.platform === 'win32' ? `${program}.cmd` : program;
  return spawnSync(command, words, { cwd: folder, env, encoding: 'utf8' });
}

describe.skipIf(whyNot !== null)('the package of the command line', () => {
  it('audits a page, as JavaScript from node_modules', () => {
    writeFileSync(
      join(folder, 'page.html'),
      '<!doctype html><meta charset="utf-8"><title>通知</title><h1>通知</h1>',
    );
    const { status, stdout, stderr } = run([
      'page',
      'page.html',
      '--url',
      'http://www.songjiang.gov.cn/a.html',
    ]);
    expect([status, stderr]).toEqual([expect.any(Number), '']);
    expect(status).toBeLessThan(2);
    PageOutput.parse(JSON.parse(stdout));
  });

  it('finds itself again for the processes of a batch', async () => {
    writeFileSync(join(folder, 'sites.csv'), '网址\nhttp://one.test/\n');
    const sites = await startSmallSites(1);
    try {
      const program = join(folder, 'node_modules', 'mingcha', 'mingcha.js');
      const words = [
        'batch',
        'sites.csv',
        '--out',
        'out',
        '--rate',
        '1000',
        '--patience',
        '0.05',
        '--no-links',
      ];
      const child = spawn(process.execPath, [program, ...words, ...sites.resolve('one.test')], {
        cwd: folder,
        env,
      });
      let text = '';
      child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      await new Promise((resolve) => child.on('close', resolve));
      expect(BatchOutput.parse(JSON.parse(text)).batch).toMatchObject({ sites: 1, done: 1 });
    } finally {
      await sites.close();
    }
  });
});
