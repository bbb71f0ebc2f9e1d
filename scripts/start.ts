import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { textOf } from '../cli/text.ts';
import { startPortal } from '../tests/portal/server.ts';
import { findBrowser, NO_BROWSER } from './browser.mjs';
import {
  type AuditedTab,
  auditInBrowser,
  launchWithExtension,
  showFirstOnPage,
} from './extension-browser.ts';
import { runInstalled } from './installed-program.ts';
import { root, SetupError, say } from './setup.mjs';
import { samplePage, type TargetPage, targetPage } from './target-page.ts';

const USAGE = new SetupError(
  '用法：npm start [-- 网址 | 文件.html [--url 原网址]]',
  'Usage: npm start [-- URL | FILE.html [--url ADDRESS]]',
);

function readArguments(): TargetPage {
  // npm runs scripts in the package's own folder and keeps the user's here.
  const folder = process.env.INIT_CWD ?? process.cwd();
  const { positionals, values } = readOptions();
  const [where, ...more] = positionals;
  if (more.length > 0) throw USAGE;
  return where === undefined ? samplePage() : targetPage(where, values.url ?? null, folder);
}

function readOptions() {
  try {
    return parseArgs({ allowPositionals: true, options: { url: { type: 'string' } } });
  } catch {
    throw USAGE;
  }
}

function hasDisplay(): boolean {
  if (process.env.CI !== undefined && process.env.CI !== '') return false;
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function buildExtension(): string {
  say('正在构建扩展', 'building the extension');
  // Its output is caught, and shown only where it says what went wrong.
  const { status, stdout, stderr } = runInstalled('wxt', ['build'], { input: '' });
  if (status !== 0) {
    process.stderr.write(`${stdout}${stderr}`);
    throw new SetupError(
      '扩展构建失败，原因见上。',
      'The extension could not be built; the reason is above.',
    );
  }
  return join(root, '.output', 'chrome-mv3');
}

function printFindings(name: string, { audit }: AuditedTab): void {
  const whole = { source: name, declared: audit.facts.encoding.declared, links: null, ...audit };
  process.stdout.write(`\n${textOf(whole, { language: 'zh', stream: process.stdout })}\n`);
}

/** Pictures of the popup and of the page with the first finding marked, into `out/`. */
async function takePictures(audited: AuditedTab): Promise<void> {
  const folder = join(root, 'out');
  mkdirSync(folder, { recursive: true });
  await audited.popup.screenshot({ path: join(folder, 'popup.png'), fullPage: true });
  await showFirstOnPage(audited);
  await audited.page.bringToFront();
  // The mark unfolds and the page scrolls to it.
  await new Promise((resolve) => setTimeout(resolve, 1000));
  await audited.page.screenshot({ path: join(folder, 'page.png') });
  say('截图：out/popup.png、out/page.png', 'pictures: out/popup.png, out/page.png');
}

async function start(): Promise<void> {
  const target = readArguments();
  const extension = buildExtension();
  const found = await findBrowser();
  if (found === null) throw NO_BROWSER;
  const headless = !hasDisplay();
  const portal = await startPortal({ extra: target.extra });
  say(`正在打开浏览器 ${found.path}`, 'opening the browser');
  const browser = await launchWithExtension({
    executablePath: found.path,
    extension,
    headless,
    args: target.args(portal.port),
  });
  try {
    say(`正在审计 ${target.name}`, 'auditing');
    const audited = await auditInBrowser(browser, target.url(portal.port));
    printFindings(target.name, audited);
    if (headless) return await takePictures(audited);
    await showFirstOnPage(audited);
    say('关闭浏览器即结束', 'close the browser to end');
    await new Promise<void>((resolve) => browser.once('disconnected', () => resolve()));
  } finally {
    await browser.close();
    await portal.close();
  }
}

try {
  await start();
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = error === USAGE ? 2 : 1;
}
