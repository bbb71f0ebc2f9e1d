import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { BatchOutput } from '../../../cli/batch/output-schema.ts';
import { presentBrowser } from '../../../scripts/browser.mjs';
import { runCli } from '../run-cli.ts';
import { siteOf } from '../run-site.ts';
import { fills, serveShells, shell } from './shells.ts';

const folder = mkdtempSync(join(tmpdir(), 'mingcha-render-dies-'));
const browser = await presentBrowser();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const HOME = 'http://www.songjiang.gov.cn/';
const PAGES = Array.from({ length: 8 }, (_, n) => `/zwgk/${n}/`);
const FAST = ['--rate', '1000', '--patience', '0.01', '--no-links', '--fail-on', 'never'];

/** A browser that writes down its process id as it starts. */
function notingBrowser(): string {
  const program = join(folder, 'browser.sh');
  const started = join(folder, 'started');
  writeFileSync(
    program,
    `#!/bin/sh\n[ "$1" = --version ] || echo $$ >> '${started}'\nexec '${browser?.path}' "$@"\n`,
  );
  chmodSync(program, 0o755);
  return program;
}

const startedOnes = () => readFileSync(join(folder, 'started'), 'utf8').trim().split('\n').map(Number);

it.skipIf(browser === null || process.platform === 'win32')(
  'a browser that is brought down is started anew once; then the rest is said to need a live page',
  async () => {
    const MINGCHA_BROWSER = notingBrowser();
    const menu = PAGES.map((path) => `<a href="${path}">${path}</a>`).join(' ');
    const pages = Object.fromEntries(
      PAGES.map((path) => [path, shell(`const page = '${path}'; ${fills()}`)]),
    );
    const home = `<!doctype html><meta charset="utf-8"><title>首页</title><h1>首页</h1>${menu}<p>${'政务公开'.repeat(50)}</p>`;
    // Every page but one brings the browser down that asks for it.
    const site = await serveShells({ '/': home, ...pages }, (path, agent) => {
      const isDeadly = agent === 'browser' && path.startsWith('/zwgk/');
      if (isDeadly) process.kill(startedOnes().at(-1) ?? 0, 'SIGKILL');
    });
    try {
      const to = ['--resolve', `www.songjiang.gov.cn:80:127.0.0.1:${site.port}`];
      const ended = await runCli(['site', HOME, '--render', ...to, ...FAST], folder, { MINGCHA_BROWSER });
      const output = siteOf(ended);
      expect([ended.code, startedOnes().length]).toEqual([0, 2]);
      expect(output.pages).toHaveLength(PAGES.length + 1);
      expect(output.coverage.needsLive).toBe(PAGES.length);
      expect(ended.err).toContain('started again');
      expect(ended.err).toContain('not started any more');
    } finally {
      await site.close();
    }
  },
);

it.skipIf(browser === null)('a batch reads pages that need a script', async () => {
  const site = await serveShells({
    '/': shell(fills(['/zwgk/1/', '/zwgk/2/'])),
    '/zwgk/1/': shell(fills()),
    '/zwgk/2/': shell(fills()),
  });
  try {
    writeFileSync(join(folder, 'sites.csv'), '网址\nhttp://www.songjiang.gov.cn/\n');
    const to = ['--resolve', `www.songjiang.gov.cn:80:127.0.0.1:${site.port}`];
    const ended = await runCli(['batch', 'sites.csv', '--out', 'out', '--render', ...to, ...FAST], folder);
    expect(BatchOutput.parse(JSON.parse(ended.out)).sites).toMatchObject([{ state: 'done', pages: 3 }]);
    expect(ended.code).toBe(0);
  } finally {
    await site.close();
  }
});
