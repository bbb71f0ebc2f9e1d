import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { afterAll, describe, expect, it } from 'vitest';
import { BatchOutput } from '../../cli/batch/output-schema.ts';
import { PageOutput } from '../../cli/output-schema.ts';
import { AuditedSite } from '../../cli/site/output-schema.ts';
import { presentBrowser } from '../../scripts/browser.mjs';
import { serveShells } from './render/shells.ts';
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

/** The same without holding up servers of this process. */
async function start(words: readonly string[], variables: Readonly<Record<string, string>> = {}) {
  const program = join(folder, 'node_modules', 'mingcha', 'mingcha.js');
  const child = spawn(process.execPath, [program, ...words], { cwd: folder, env: { ...env, ...variables } });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    out += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    err += chunk;
  });
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, out, err };
}

const browser = await presentBrowser();

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

  it('has the program of the thread that gathers facts', async () => {
    const thread = new Worker(join(folder, 'node_modules', 'mingcha', 'page-thread.js'));
    const heard = new Promise((resolve, reject) => thread.once('message', resolve).once('error', reject));
    const page = {
      url: 'https://www.songjiang.gov.cn/',
      status: 200,
      encoding: 'utf-8',
      html: '<title>通知</title>',
      recording: '[2,"html",0,2,"title",0,1,"通知",0,0]',
    };
    thread.postMessage({ number: 7, page, at: '2025-11-03T10:00:00+08:00' });
    const leads: unknown = expect.stringContaining('"title":"通知"');
    expect(await heard).toMatchObject([{ number: 7, gathered: { leads } }]);
    await thread.terminate();
  });

  describe('with --render', () => {
    const page = (body: string) => `<!doctype html><meta charset="utf-8"><title>政策文件</title>${body}`;
    const written = page(
      `<div id="app"></div><script>document.querySelector('#app').innerHTML = '<h1>政策文件</h1><p>' + '各单位请遵照执行。'.repeat(20) + '</p>'</script>`,
    );
    const render = async (variables: Readonly<Record<string, string>>) => {
      const site = await serveShells({ '/': written });
      const to = ['--resolve', `www.songjiang.gov.cn:80:127.0.0.1:${site.port}`];
      const words = [
        'site',
        'http://www.songjiang.gov.cn/',
        '--render',
        '--no-links',
        '--rate',
        '1000',
        ...to,
      ];
      try {
        return await start([...words, '--fail-on', 'never'], variables);
      } finally {
        await site.close();
      }
    };

    it.skipIf(browser === null)('reads pages in a browser that is installed', async () => {
      const { code, out, err } = await render({ MINGCHA_BROWSER: browser?.path ?? '' });
      expect([code, err]).toEqual([0, expect.not.stringContaining('MINGCHA_BROWSER')]);
      expect(AuditedSite.parse(JSON.parse(out)).pages).toMatchObject([{ mode: 'live', needsLive: false }]);
    });

    it('says what to do where there is none', async () => {
      const { code, out, err } = await render({ MINGCHA_BROWSER: join(folder, 'none') });
      expect([code, out]).toEqual([3, '']);
      expect(err.match(/Install Chrome, Edge or Chromium/g)).toHaveLength(1);
    });
  });

  it('finds itself again for the processes of a batch', async () => {
    writeFileSync(join(folder, 'sites.csv'), '网址\nhttp://one.test/\n');
    const sites = await startSmallSites(1);
    try {
      const words = ['--rate', '1000', '--patience', '0.05', '--no-links', ...sites.resolve('one.test')];
      const { out } = await start(['batch', 'sites.csv', '--out', 'out', ...words]);
      expect(BatchOutput.parse(JSON.parse(out)).batch).toMatchObject({ sites: 1, done: 1 });
    } finally {
      await sites.close();
    }
  });
});
