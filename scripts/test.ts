import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { findBrowser, findFirefox, NO_BROWSER } from './browser.mjs';
import { runInstalled } from './installed-program.ts';
import { root, SetupError, say } from './setup.mjs';

interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** One check other than vitest's tests: it counts as one. */
interface Check {
  readonly zh: string;
  readonly en: string;
  /** True where it holds. */
  run(): boolean | Promise<boolean>;
}

function program(packageName: string, args: readonly string[], name?: string) {
  return () => runInstalled(packageName, args, {}, name).status === 0;
}

async function prepareBrowsers(): Promise<boolean> {
  const browser = await findBrowser();
  const firefox = await findFirefox();
  if (firefox === null) say('没有 Firefox，跳过其冒烟测试', 'no Firefox, its smoke test is skipped');
  if (browser === null) throw NO_BROWSER;
  say(`浏览器：${browser.path}`, `browser: ${browser.path}`);
  return true;
}

const checks: readonly Check[] = [
  { zh: '生成类型', en: 'generated types', run: program('wxt', ['prepare']) },
  {
    zh: '格式与规范',
    en: 'format and lint',
    run: program('@biomejs/biome', ['check', '.', '--error-on-warnings'], 'biome'),
  },
  { zh: '类型', en: 'types', run: program('typescript', ['--noEmit'], 'tsc') },
  {
    zh: '类型（无 DOM、无 Node）',
    en: 'types without DOM and Node',
    run: program('typescript', ['--noEmit', '-p', 'tsconfig.pure.json'], 'tsc'),
  },
  { zh: '无用代码', en: 'unused code', run: program('knip', []) },
  {
    zh: '生成文件',
    en: 'generated files',
    run: () =>
      spawnSync(process.execPath, [join(root, 'scripts/generate-docs.ts'), '--check'], { stdio: 'inherit' })
        .status === 0,
  },
  { zh: '构建 Chrome 版', en: 'build for Chrome', run: program('wxt', ['build']) },
  {
    zh: '构建 Firefox 版',
    en: 'build for Firefox',
    run: program('wxt', ['build', '-b', 'firefox', '--mv3']),
  },
  { zh: '浏览器', en: 'browsers', run: prepareBrowsers },
];

/** A check that throws has failed, in its own words where it has any. */
async function holds({ zh, en, run }: Check): Promise<boolean> {
  say(zh, en);
  try {
    if (await run()) return true;
  } catch (error) {
    process.stderr.write(`${error instanceof SetupError ? error.message : String(error)}\n`);
  }
  process.stderr.write(`✗ ${zh} / ${en}\n`);
  return false;
}

const Report = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

/** Every test of vitest's as one; a file that could not even be loaded is one failure. */
function runTests(): Count {
  say('测试', 'tests');
  const report = join(root, 'out', 'tests.json');
  rmSync(report, { force: true });
  const { status } = runInstalled('vitest', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  try {
    const told = Report.parse(JSON.parse(readFileSync(report, 'utf8')));
    const unloaded = told.testResults.filter(
      (file) => file.status === 'failed' && file.assertionResults.length === 0,
    ).length;
    const failed = told.numFailedTests + unloaded;
    return {
      passed: told.numPassedTests,
      // Errors outside of tests leave no failed test behind, only an exit code.
      failed: failed === 0 && status !== 0 ? 1 : failed,
      skipped: told.numPendingTests + told.numTodoTests,
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

let passed = 0;
let failed = 0;
for (const check of checks) {
  if (await holds(check)) passed += 1;
  else failed += 1;
}
const tests = runTests();
passed += tests.passed;
failed += tests.failed;
const skipped = tests.skipped > 0 ? `, ${tests.skipped} skipped` : '';
process.stdout.write(`${passed} passed, ${failed} failed${skipped}\n`);
process.exitCode = failed === 0 ? 0 : 1;
