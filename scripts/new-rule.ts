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
import { siteRuleSources } from './new-rule/site-rule.ts';
import type { RuleKind, RuleSources, Start } from './new-rule/template.ts';
import { root, SetupError, say } from './setup.mjs';

const USAGE = new SetupError(
  '用法：npm run new-rule 编号 [-- [--site | --guided] [--clause 条款编号]]，例如 npm run new-rule foot-note',
  'Usage: npm run new-rule ID [-- [--site | --guided] [--clause CLAUSE]], for example npm run new-rule foot-note',
);

interface Wanted {
  readonly id: string;
  readonly kind: RuleKind;
  readonly clause: string | undefined;
}

function wanted(args: string[]): Wanted {
  const flag = { type: 'boolean', default: false } as const;
  const options = { guided: flag, site: flag, clause: { type: 'string' } } as const;
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const [id, ...more] = positionals;
    const { guided, site, clause } = values;
    if (id === undefined || more.length > 0 || (guided && site)) throw USAGE;
    return { id, kind: site ? 'site' : guided ? 'guided' : 'page', clause };
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

const SOURCES: Readonly<Record<RuleKind, (start: Start) => RuleSources>> = {
  page: pageRuleSources,
  site: siteRuleSources,
  guided: guidedRuleSources,
};

/** Adds the entries of a rule; the sample portal is no whole site, so that it tells nothing of a rule over sites. */
function entriesOf(id: string, kind: RuleKind): (string | null)[] {
  if (kind === 'site') return [addEntry('rules/packs/site-weights.ts', (source) => withWeight(source, id))];
  return [
    addEntry('rules/packs/weights.ts', (source) => withWeight(source, id)),
    addEntry('tests/portal/expectations.ts', (source) => withExpectation(source, id)),
  ];
}

/** Everything is computed before anything is written, and no file is ever overwritten. */
function makeRule({ id, kind, clause }: Wanted): void {
  const name = camelCase(id);
  const refusal = refusalOf(id, name);
  if (refusal !== null) throw new SetupError(refusal.zh, refusal.en);
  refuseTaken(id);
  const start = { id, name, ...firstClause(clause, kind) };
  const sources = SOURCES[kind](start);
  const files = [
    { path: `rules/${kind}/${id}.ts`, text: sources.rule },
    { path: `tests/rules/${id}.test.ts`, text: sources.test },
  ].map(({ path, text }) => ({ path, text: sourceOf(id, path, text) }));
  for (const { path, text } of files) {
    mkdirSync(join(root, dirname(path)), { recursive: true });
    writeFileSync(join(root, path), text, { flag: 'wx' });
    say(`已写入 ${path}`, `wrote ${path}`);
  }
  const byHand = entriesOf(id, kind).filter((path) => path !== null);
  const { status } = spawnSync(process.execPath, [join(root, 'scripts/generate-docs.ts')], {
    stdio: 'inherit',
  });
  process.stdout.write(nextSteps({ id, kind, standIn: start.standIn, byHand, registered: status === 0 }));
  if (status !== 0) process.exitCode = 1;
}

try {
  makeRule(wanted(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = error === USAGE ? 2 : 1;
}
