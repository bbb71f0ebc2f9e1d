// Runs before anything is installed, so it is plain JavaScript for Node 20 and imports nothing but Node.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** From this version on Node runs TypeScript as it is. https://nodejs.org/api/typescript.html */
const NODE_WITH_TYPESCRIPT = [22, 18];

/** A trouble that a person can cure, told in one line of Chinese and one of English. */
export class SetupError extends Error {
  /**
   * @param {string} zh
   * @param {string} en
   */
  constructor(zh, en) {
    super(`${zh}\n${en}`);
    this.name = 'SetupError';
  }
}

/**
 * Prints one calm line about a step.
 * @param {string} zh
 * @param {string} en
 */
export function say(zh, en) {
  process.stderr.write(`· ${zh} / ${en}\n`);
}

/**
 * Installs the packages where they are missing or the lock file is newer than they are.
 * @returns {string} The Node executable to run the rest with.
 * @throws {SetupError} Where npm fails.
 */
export function ensureDependencies() {
  if (!isInstalled()) install();
  return findNode();
}

const lock = join(root, 'package-lock.json');
/** Which lock file the packages were installed from. Lies in node_modules, so that it goes when they go. */
const stamp = join(root, 'node_modules', '.mingcha-lock');

function lockDigest() {
  return createHash('sha256').update(readFileSync(lock)).digest('hex');
}

function isInstalled() {
  if (existsSync(stamp)) return readFileSync(stamp, 'utf8') === lockDigest();
  const installedLock = join(root, 'node_modules', '.package-lock.json');
  return existsSync(installedLock) && statSync(installedLock).mtimeMs >= statSync(lock).mtimeMs;
}

function install() {
  say('正在安装依赖（npm ci）', 'installing dependencies (npm ci)');
  const { status, error } = npm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (status !== 0) {
    throw new SetupError(
      `依赖安装失败（${error?.message ?? `npm ci 退出码 ${status}`}）。请检查网络与 npm 源后重试。`,
      'Installing the dependencies failed. Check the network and the npm registry, then try again.',
    );
  }
  writeFileSync(stamp, lockDigest());
}

/** @param {string[]} args */
function npm(args) {
  // stdout stays free for findings, which may be piped on.
  /** @type {import('node:child_process').SpawnSyncOptions} */
  const options = { cwd: root, stdio: ['ignore', 2, 2] };
  const ownScript = process.env.npm_execpath;
  if (ownScript?.endsWith('.js')) return spawnSync(process.execPath, [ownScript, ...args], options);
  // On Windows npm is a .cmd file, which only a shell can start.
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}

function findNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = NODE_WITH_TYPESCRIPT;
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return process.execPath;
  const binary = process.platform === 'win32' ? 'node.exe' : 'node';
  const own = join(root, 'node_modules', 'node', 'bin', binary);
  if (existsSync(own)) return own;
  throw new SetupError(
    `Node ${process.versions.node} 过旧，项目自带的 Node 24 也未装上。请安装 Node 24，或删除 node_modules 后重试。`,
    `Node ${process.versions.node} is too old and the project's own Node 24 is not there. Install Node 24, or delete node_modules and try again.`,
  );
}

/**
 * Sets up, then runs a script of the project with a Node that knows TypeScript, and ends as it ends.
 * @param {string} script Path from the root.
 * @param {string[]} args
 */
export function runWithSetup(script, args) {
  try {
    const node = ensureDependencies();
    const bin = join(root, 'node_modules', '.bin');
    const separator = process.platform === 'win32' ? ';' : ':';
    const path = `${bin}${separator}${process.env.PATH ?? ''}`;
    const { status } = spawnSync(node, [join(root, script), ...args], {
      stdio: 'inherit',
      env: { ...process.env, PATH: path },
    });
    process.exitCode = status ?? 1;
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
