import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { camelCase } from '../../scripts/docs/registry.ts';
import { runInstalled } from '../../scripts/installed-program.ts';
import { withExpectation, withWeight } from '../../scripts/new-rule/entries.ts';
import { nextSteps } from '../../scripts/new-rule/next-steps.ts';
import { refusalOf } from '../../scripts/new-rule/rule-id.ts';
import { UNWRITTEN } from '../../scripts/new-rule/template.ts';
import { root } from '../../scripts/setup.mjs';
import { copyTree } from './tree-copy.ts';

describe('the id of a new rule', () => {
  const refused = (id: string) => refusalOf(id, camelCase(id)) !== null;

  it.each(['foot-note', 'gazette', 'annual-report-plan-statement', 'policy-qa'])('may be %s', (id) => {
    expect(refused(id)).toBe(false);
  });

  it.each([
    'FootNote',
    'foot_note',
    'foot--note',
    '-foot',
    'foot-',
    'foot-2',
    '脚注',
    '',
    '../foot',
    'a-b-c-d-e',
    'broken-link',
    'no-note',
    'must-have-note',
    'page-rule',
    'site-table',
  ])('may not be “%s”', (id) => {
    expect(refused(id)).toBe(true);
  });
});

describe('the entries of a new rule', () => {
  const weights = "export const weights: R<RuleId> = {\n  'a-b': 9,\n  gazette: 5,\n  'c-d': 4,\n};\n";
  const ordinary =
    "const ordinary: R<RuleId> = {\n  'a-b': 'passed',\n  'c-d': 'untested',\n};\nconst x = {\n};\n";
  const idsIn = (text: string | null) =>
    [...(text ?? '').matchAll(/^ {2}'?([a-z-]+)'?:/gm)].map(([, id]) => id);

  it('stand behind what weighs as much, or at the end', () => {
    expect(idsIn(withWeight(weights, 'b-c'))).toEqual(['a-b', 'gazette', 'b-c', 'c-d']);
    expect(idsIn(withWeight(weights.replace('4', '5'), 'b-c'))).toEqual(['a-b', 'gazette', 'c-d', 'b-c']);
  });

  it('stand in the order of ids, in the one object that they belong to', () => {
    expect(idsIn(withExpectation(ordinary, 'b-c'))).toEqual(['a-b', 'b-c', 'c-d']);
    expect(idsIn(withExpectation(ordinary, 'd-e'))).toEqual(['a-b', 'c-d', 'd-e']);
    expect(withExpectation(ordinary, 'd-e')).toMatch(/'d-e'.*\n\};\nconst x = \{\n\};\n$/);
  });

  it('are left to a person where there is no such object', () => {
    expect(withWeight('export const weights = load();\n', 'b-c')).toBeNull();
    const steps = nextSteps({
      id: 'b-c',
      kind: 'page',
      standIn: true,
      byHand: ['rules/packs/weights.ts'],
      registered: false,
    });
    expect(steps).toMatch(/1\. 在 rules\/packs\/weights\.ts 中手工加上/);
    expect(steps).toMatch(/2\. .*npm run docs/);
  });

  it('of a rule over sites are its weight alone', () => {
    expect(idsIn(withWeight(weights.replace('weights', 'siteWeights'), 'b-c'))).toContain('b-c');
    const steps = nextSteps({ id: 'b-c', kind: 'site', standIn: false, byHand: [], registered: true });
    expect(steps).toContain('rules/packs/site-weights.ts');
    expect(steps).not.toContain('tests/portal');
  });
});

it('nothing of a template is left in the project', () => {
  const files = globSync(['rules/**/*.ts', 'tests/rules/**/*.ts', 'tests/portal/*.ts'], { cwd: root });
  const left = files.filter((path) => readFileSync(join(root, path), 'utf8').includes(UNWRITTEN));
  expect(left).toEqual([]);
});

describe('npm run new-rule, in a copy of the project', () => {
  /** The lists of a rule over pages, and of one over sites. */
  const FOUR = ['passed', 'failed', 'cantTell', 'inapplicable'];
  const page = 'unheard-note';
  const guided = 'unheard-visit';
  const site = 'unheard-series';
  const touched = [
    `rules/page/${page}.ts`,
    `tests/rules/${page}.test.ts`,
    `rules/guided/${guided}.ts`,
    `tests/rules/${guided}.test.ts`,
    `rules/site/${site}.ts`,
    `tests/rules/${site}.test.ts`,
    'rules/packs/weights.ts',
    'rules/packs/site-weights.ts',
    'tests/portal/expectations.ts',
    'rules/registry.ts',
    'rules/site-registry.ts',
    'docs/rules.md',
    ...[page, guided, site].map((id) => `docs/rules/${id}.md`),
  ];
  let copy: string;

  function newRule(...args: string[]) {
    return spawnSync(process.execPath, [join(copy, 'scripts/new-rule.ts'), ...args], {
      cwd: copy,
      encoding: 'utf8',
    });
  }

  const contents = () => {
    const files = globSync('{rules,tests,docs}/**/*.{ts,md,json}', { cwd: copy });
    return new Map(files.toSorted().map((path) => [path, readFileSync(join(copy, path), 'utf8')]));
  };

  let made: ReturnType<typeof newRule>;
  let madeGuided: ReturnType<typeof newRule>;
  let madeSite: ReturnType<typeof newRule>;

  beforeAll(() => {
    copy = copyTree();
    made = newRule(page);
    madeGuided = newRule(guided, '--guided', '--clause', 'songjiang-2025/12');
    madeSite = newRule(site, '--site');
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  it('makes the files, and says in both languages what to do next', () => {
    expect([made.status, made.stderr]).toEqual([0, expect.any(String)]);
    expect(madeGuided.status).toBe(0);
    expect(madeSite.status).toBe(0);
    expect(madeSite.stdout).toContain(`rules/site/${site}.ts`);
    for (const path of touched) expect([path, existsSync(join(copy, path))]).toEqual([path, true]);
    expect(made.stdout).toContain('接下来 / What to do next');
    expect(made.stdout).toContain(`tests/rules/${page}.test.ts`);
    expect(made.stdout).toContain('占位');
    expect(madeGuided.stdout).toContain(`rules/guided/${guided}.ts`);
    expect(madeGuided.stdout).not.toContain('占位');
  });

  it('registers the rules, and documents them', () => {
    const read = (path: string) => readFileSync(join(copy, path), 'utf8');
    expect(read('rules/registry.ts')).toContain(`import { unheardVisit } from './guided/${guided}.ts';`);
    expect(read('rules/packs/weights.ts')).toMatch(new RegExp(`'${page}': 5, // ${UNWRITTEN}`));
    expect(read('tests/portal/expectations.ts')).toMatch(new RegExp(`'${guided}': 'inapplicable'`));
    for (const id of [page, guided, site]) {
      expect(read('docs/rules.md')).toContain(`](rules/${id}.md)`);
      expect(read(`docs/rules/${id}.md`)).toContain(`\`${id}\``);
    }
    expect(read('rules/site-registry.ts')).toContain(`import { unheardSeries } from './site/${site}.ts';`);
    expect(read('rules/packs/site-weights.ts')).toMatch(new RegExp(`'${site}': 5, // ${UNWRITTEN}`));
    expect(read('tests/portal/expectations.ts')).not.toContain(site);
    expect(read(`rules/guided/${guided}.ts`)).toContain("clause: 'songjiang-2025/12'");
  });

  it('writes what passes format and lint', () => {
    const args = ['check', '--error-on-warnings', '--vcs-enabled=false', ...touched];
    const { status, stdout, stderr } = runInstalled(
      '@biomejs/biome',
      args,
      { input: '', folder: copy },
      'biome',
    );
    expect([status, status === 0 ? '' : stdout + stderr]).toEqual([0, '']);
  });

  it.each(['tsconfig.json', 'tsconfig.pure.json'])('writes what compiles under %s', (config) => {
    const args = ['--noEmit', '-p', config, '--pretty', 'false'];
    const { stdout } = runInstalled('typescript', args, { input: '', folder: copy }, 'tsc');
    const about = [...touched, page, guided, site];
    expect(stdout.split('\n').filter((line) => about.some((name) => line.includes(name)))).toEqual([]);
  });

  it('writes one red case for each outcome, each saying what to write', () => {
    const report = join(copy, 'report.json');
    const tests = [page, guided, site].map((id) => `tests/rules/${id}.test.ts`);
    const args = ['run', '--project', 'unit', '--reporter=json', `--outputFile=${report}`, ...tests];
    runInstalled('vitest', args, { input: '', folder: copy });
    const Report = z.object({
      testResults: z.array(
        z.object({ assertionResults: z.array(z.object({ title: z.string(), status: z.string() })) }),
      ),
    });
    const results = Report.parse(JSON.parse(readFileSync(report, 'utf8'))).testResults.flatMap(
      ({ assertionResults }) => assertionResults,
    );
    expect(results.map(({ title }) => title.split(':')[0]).toSorted()).toEqual(
      [...FOUR, ...FOUR, 'evidence', 'nothing'].toSorted(),
    );
    for (const { title, status } of results) {
      expect([title, status]).toEqual([expect.stringMatching(/: 待写：.+ \/ To write: .+/), 'failed']);
    }
  });

  it.each<[why: string, args: string[], status: number, said: RegExp]>([
    ['an id that is there', ['validity-label'], 1, /rules\/page\/validity-label\.ts/],
    ['an id that was just made', [page, '--guided'], 1, /没有改动任何文件/],
    ['an id that is not in kebab-case', ['FootNote'], 1, /lower-case/],
    ['an id that names a fault', ['broken-note'], 1, /noun/],
    ['a word of the language', ['class'], 1, /TypeScript/],
    ['a clause that no plan has', ['fresh-note', '--clause', 'jiading-2023/999'], 1, /no clause/],
    ['no id', [], 2, /用法/],
    ['two ids', ['fresh-note', 'other-note'], 2, /Usage/],
    ['an option that it does not know', ['fresh-note', '--portal'], 2, /Usage/],
    ['two kinds at once', ['fresh-note', '--site', '--guided'], 2, /Usage/],
    ['an id that a rule over sites has', ['annual-report'], 1, /rules\/site\/annual-report\.ts/],
  ])('refuses %s, and changes nothing', (_why, args, status, said) => {
    const before = contents();
    const refused = newRule(...args);
    expect([refused.status, refused.stderr]).toEqual([status, expect.stringMatching(said)]);
    expect(contents()).toEqual(before);
  });

  it('overwrites no test that someone began to write', () => {
    const path = join(copy, 'tests/rules/early-note.test.ts');
    writeFileSync(path, '// begun\n');
    expect(newRule('early-note').status).toBe(1);
    expect(readFileSync(path, 'utf8')).toBe('// begun\n');
    expect(existsSync(join(copy, 'rules/page/early-note.ts'))).toBe(false);
  });
});
