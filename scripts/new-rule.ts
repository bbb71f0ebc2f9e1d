import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { camelCase } from './docs/registry.ts';
import { formatted } from './formatted.ts';
import { withExpectation, withWeight } from './new-rule/entries.ts';
import { firstClause } from './new-rule/first-clause.ts';
import { guidedRuleSources } from './new-rule/guided-rule.ts';
import { nextSteps } from './new-rule/next-steps.ts';
import { pageRuleSources } from './new-rule/page-rule.ts';
import { refusalOf } from './new-rule/rule-id.ts';
import { root, SetupError, say } from './setup.mjs';

const USAGE = new SetupError(
  '用法：npm run new-rule 编号 [-- [--guided] [--clause 条款编号]]，例如 npm run new-rule foot-note',
  'Usage: npm run new-rule ID [-- [--guided] [--clause CLAUSE]], for example npm run new-rule foot-note',
);

interface Wanted {
  readonly id: string;
  /** A rule that a person decides. */
  readonly guided: boolean;
  readonly clause: string | undefined;
}

function wanted(args: string[]): Wanted {
  const options = { guided: { type: 'boolean', default: false }, clause: { type: 'string' } } as const;
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const [id, ...more] = positionals;
    if (id === undefined || more.length > 0) throw USAGE;
    return { id, guided: values.guided, clause: values.clause };
  } catch {
    throw USAGE;
  }
}

function refuseTaken(id: string): void {
  const taken = globSync([`rules/{page,guided,site}/${id}.ts`, `tests/rules/${id}.test.ts`], { cwd: root });
  if (taken.length === 0) return;
  const files = taken.toSorted().join(', ');
  throw new SetupError(
    `“${id}”已经有了：${files}。没有改动任何文件。`,
    `“${id}” is there already: ${files}. Nothing was changed.`,
  );
}

/** The text as the formatter leaves it, which also proves that the id can be a name in TypeScript. */
function sourceOf(id: string, path: string, text: string): string {
  try {
    return formatted(path, text);
  } catch {
    throw new SetupError(`“${id}”不能作 TypeScript 的名称。`, `“${id}” cannot be a name in TypeScript.`);
  }
}

/** Adds an entry to a file; the path where it has to be made by hand. */
function addEntry(path: string, entry: (source: string) => string | null): string | null {
  const full = join(root, path);
  const text = existsSync(full) ? entry(readFileSync(full, 'utf8')) : null;
  if (text === null) return path;
  writeFileSync(full, formatted(path, text));
  say(`已更新 ${path}`, `updated ${path}`);
  return null;
}

/** Everything is computed before anything is written, and no file is ever overwritten. */
function makeRule({ id, guided, clause }: Wanted): void {
  const name = camelCase(id);
  const refusal = refusalOf(id, name);
  if (refusal !== null) throw new SetupError(refusal.zh, refusal.en);
  refuseTaken(id);
  const start = { id, name, ...firstClause(clause, guided) };
  const sources = guided ? guidedRuleSources(start) : pageRuleSources(start);
  const files = [
    { path: `rules/${guided ? 'guided' : 'page'}/${id}.ts`, text: sources.rule },
    { path: `tests/rules/${id}.test.ts`, text: sources.test },
  ].map(({ path, text }) => ({ path, text: sourceOf(id, path, text) }));
  for (const { path, text } of files) {
    mkdirSync(join(root, dirname(path)), { recursive: true });
    writeFileSync(join(root, path), text, { flag: 'wx' });
    say(`已写入 ${path}`, `wrote ${path}`);
  }
  const byHand = [
    addEntry('rules/packs/weights.ts', (source) => withWeight(source, id)),
    addEntry('tests/portal/expectations.ts', (source) => withExpectation(source, id)),
  ].filter((path) => path !== null);
  const { status } = spawnSync(process.execPath, [join(root, 'scripts/generate-docs.ts')], {
    stdio: 'inherit',
  });
  process.stdout.write(nextSteps({ id, guided, standIn: start.standIn, byHand, registered: status === 0 }));
  if (status !== 0) process.exitCode = 1;
}

try {
  makeRule(wanted(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = error === USAGE ? 2 : 1;
}
