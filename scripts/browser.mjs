// Plain JavaScript for Node 20 that imports nothing but Node, so that it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root, SetupError, say } from './setup.mjs';

/**
 * A browser to run, and where it was found: `environment`, `installed`, `puppeteer` or `apt`.
 * @typedef {{ path: string, source: 'environment' | 'installed' | 'puppeteer' | 'apt' }} Browser
 */

const CHROMIUM_COMMANDS = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const FIREFOX_COMMANDS = ['firefox-esr', 'firefox'];

/** Seconds after which a download of puppeteer's browser (some 170 MB) is given up. */
const DOWNLOAD_LIMIT = 600;

/** What to do where no browser can be had. */
export const NO_BROWSER = new SetupError(
  '没有找到浏览器。请安装 Chrome、Edge 或 Chromium，或用环境变量 MINGCHA_BROWSER 指明其路径。',
  'No browser was found. Install Chrome, Edge or Chromium, or name its path in the environment variable MINGCHA_BROWSER.',
);

/**
 * A Chrome, Edge or Chromium that starts: named by MINGCHA_BROWSER, else installed, else puppeteer's own
 * (fetched on demand), else, on Debian as root, the distribution's. Null where none can be had.
 * @returns {Promise<Browser | null>}
 * @throws {SetupError} Where MINGCHA_BROWSER names something that does not start.
 */
export async function findBrowser() {
  const browser = fromEnvironment() ?? installedChromium() ?? (await fromPuppeteer()) ?? chromiumFromApt();
  if (browser !== null) ensureChinese(browser.path);
  return browser;
}

/**
 * The same without setting anything up: nothing is downloaded or installed.
 * @returns {Promise<Browser | null>}
 * @throws {SetupError} Where MINGCHA_BROWSER names something that does not start.
 */
export async function presentBrowser() {
  return fromEnvironment() ?? installedChromium() ?? (await keptByPuppeteer());
}

/**
 * An installed Firefox. Null where there is none; it is fetched only by root on Debian in CI.
 * @returns {Promise<Browser | null>}
 */
export async function findFirefox() {
  const installed = firstThatStarts([...onPath(FIREFOX_COMMANDS), ...firefoxPlaces()]);
  if (installed !== null) return { path: installed, source: 'installed' };
  if (process.env.CI !== 'true' || !canUseApt() || !installByApt(['firefox-esr'])) return null;
  const path = firstThatStarts(onPath(FIREFOX_COMMANDS));
  return path === null ? null : { path, source: 'apt' };
}

/** @returns {Browser | null} */
function fromEnvironment() {
  const path = process.env.MINGCHA_BROWSER;
  if (path === undefined || path === '') return null;
  if (starts(path)) return { path, source: 'environment' };
  throw new SetupError(
    `MINGCHA_BROWSER 所指的浏览器无法启动：${path}。请改为正确的路径，或取消该变量。`,
    `MINGCHA_BROWSER names a browser that does not start: ${path}. Correct the path or unset the variable.`,
  );
}

/** @returns {Browser | null} */
function installedChromium() {
  const path = firstThatStarts([...onPath(CHROMIUM_COMMANDS), ...chromiumPlaces()]);
  return path === null ? null : { path, source: 'installed' };
}

/** @returns {Promise<Browser | null>} */
async function fromPuppeteer() {
  if (!existsSync(join(root, 'node_modules', 'puppeteer'))) return null;
  const { default: puppeteer } = await import('puppeteer');
  const kept = await ownBrowserOf(puppeteer);
  if (kept !== null) return { path: kept, source: 'puppeteer' };
  say('没有已安装的浏览器，正在下载 Chrome', 'no browser is installed, downloading Chrome');
  const command = [join(root, 'node_modules/puppeteer/lib/puppeteer/node/cli.js'), 'browsers', 'install'];
  const { status } = spawnSync(process.execPath, [...command, 'chrome'], {
    cwd: root,
    stdio: 'ignore',
    timeout: DOWNLOAD_LIMIT * 1000,
  });
  if (status !== 0) return null;
  const fetched = await ownBrowserOf(puppeteer);
  return fetched === null ? null : { path: fetched, source: 'puppeteer' };
}

/** @returns {Promise<Browser | null>} */
async function keptByPuppeteer() {
  if (!existsSync(join(root, 'node_modules', 'puppeteer'))) return null;
  const { default: puppeteer } = await import('puppeteer');
  const path = await ownBrowserOf(puppeteer);
  return path === null ? null : { path, source: 'puppeteer' };
}

/** @param {import('puppeteer').PuppeteerNode} puppeteer */
async function ownBrowserOf(puppeteer) {
  try {
    const path = await puppeteer.executablePath();
    return starts(path) ? path : null;
  } catch {
    return null;
  }
}

/** @returns {Browser | null} */
function chromiumFromApt() {
  if (!canUseApt() || !installByApt(['chromium'])) return null;
  const path = firstThatStarts(onPath(CHROMIUM_COMMANDS));
  return path === null ? null : { path, source: 'apt' };
}

/**
 * Where root may install: a font, without which every Chinese character in a picture is a box, and for
 * Debian's Chromium its languages, without which an extension speaks English whatever is asked for.
 * @param {string} browser
 */
function ensureChinese(browser) {
  if (!canUseApt()) return;
  const { status, stdout } = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' });
  if (status !== 0 || stdout.trim() === '') installByApt(['fonts-noto-cjk', 'fontconfig']);
  const languages = '/usr/lib/chromium/locales';
  const isDebians = browser === '/usr/bin/chromium' && existsSync(languages);
  if (isDebians && !existsSync(join(languages, 'zh-CN.pak'))) installByApt(['chromium-l10n']);
}

/** Root on Debian itself: Ubuntu's package of this name only points to a snap. */
function canUseApt() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || onPath(['apt-get']).length === 0)
    return false;
  return existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/** @param {string[]} packages */
function installByApt(packages) {
  say(`正在用 apt 安装 ${packages.join(' ')}`, `installing ${packages.join(' ')} with apt`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (/** @type {string[]} */ args) => spawnSync('apt-get', args, { env, stdio: 'ignore' });
  apt(['update']);
  return apt(['install', '-y', '--no-install-recommends', ...packages]).status === 0;
}

function chromiumPlaces() {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Microsoft Edge', 'Chromium'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform === 'win32') {
    return inWindowsFolders([
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
      'Chromium\\Application\\chrome.exe',
    ]);
  }
  return ['/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge', '/snap/bin/chromium'];
}

function firefoxPlaces() {
  if (process.platform === 'darwin') return ['/Applications/Firefox.app/Contents/MacOS/firefox'];
  if (process.platform === 'win32') return inWindowsFolders(['Mozilla Firefox\\firefox.exe']);
  return [];
}

/** @param {string[]} paths */
function inWindowsFolders(paths) {
  const folders = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
  return folders.flatMap((folder) => (folder ? paths.map((path) => join(folder, path)) : []));
}

/** @param {string[]} commands */
function onPath(commands) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return commands.flatMap((command) => folders.map((folder) => join(folder, command))).filter(existsSync);
}

/** @param {string[]} paths */
function firstThatStarts(paths) {
  return paths.find(starts) ?? null;
}

/**
 * Whether it is there and runs: a download may lack libraries, and Ubuntu's `chromium-browser` may be a stub.
 * On Windows asking for the version would open a window.
 * @param {string} path
 */
function starts(path) {
  if (!existsSync(path)) return false;
  if (process.platform === 'win32') return true;
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}
