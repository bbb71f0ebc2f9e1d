import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { runInstalled } from '../../scripts/installed-program.ts';
import { root } from '../../scripts/setup.mjs';

type Sample = readonly [why: string, path: string, source: string, reason: string];

const refused: readonly Sample[] = [
  [
    'a rule that gathers',
    'rules/page/a.ts',
    "export { gatherPage } from '../../facts/gather/page.ts';",
    'Rules are pure',
  ],
  ['a rule with a package', 'rules/page/a.ts', "export { render } from 'preact';", 'Rules are pure'],
  [
    'a vocabulary that leans on rules',
    'rules/words/a.ts',
    "export { pageRule } from '../contract.ts';",
    'stands alone',
  ],
  [
    'shapes that lean on rules',
    'facts/a.ts',
    "export { rules } from '../rules/registry.ts';",
    'zod/mini alone',
  ],
  ['shapes in the heavy zod', 'facts/a.ts', "export { z } from 'zod';", 'zod/mini alone'],
  [
    'a gatherer that judges',
    'facts/gather/a.ts',
    "export { judgePage } from '../../audit/judge.ts';",
    'does not judge',
  ],
  [
    'a reader that knows facts',
    'facts/read/a.ts',
    "export { Spot } from '../shape/spot.ts';",
    'know no facts',
  ],
  [
    'an audit that gathers',
    'audit/a.ts',
    "export { gatherPage } from '../facts/gather/page.ts';",
    'audit is pure',
  ],
  [
    'a view that gathers',
    'components/a.tsx',
    "export { gatherPage } from '../facts/gather/page.ts';",
    'A view takes props',
  ],
  ['a CLI that draws', 'cli/a.ts', "export { App } from '../components/app.tsx';", 'CLI has no browser'],
  ['an extension on Node', 'extension/a.ts', "export { readFile } from 'node:fs';", 'Only Node'],
  [
    'something that ships and knows its tests',
    'cli/a.ts',
    "export { spot } from '../tests/rules/page-of.ts';",
    'knows its tests',
  ],
  ['a clock in a rule', 'rules/page/a.ts', 'export const now = new Date();', 'global variable Date'],
  ['a clock in the audit', 'audit/a.ts', 'export const now = Date.now();', 'global variable Date'],
  ['a view that fetches', 'components/a.tsx', "export const a = fetch('/');", 'global variable fetch'],
  ['words as markup', 'extension/a.ts', "document.body.innerHTML = '<b>';", 'hostile'],
  ['words as markup, read', 'extension/a.ts', 'export const a = document.body.outerHTML;', "'outerHTML'"],
  [
    'words as markup, put in',
    'extension/a.ts',
    "document.body.insertAdjacentHTML('afterend', '<b>');",
    "'insertAdjacentHTML'",
  ],
  ['words as markup, written', 'entrypoints/a.ts', "document.write('<b>');", "'document.write'"],
  ['layout in the recorder', 'facts/record/a.ts', 'export const a = document.body.innerText;', "'innerText'"],
  ['a DOM in a gatherer', 'facts/gather/a.ts', 'export const a = document.body;', 'global variable document'],
  [
    'an address that the browser resolved',
    'facts/record/a.ts',
    'export const a = document.links[0]?.href;',
    "'href'",
  ],
  ['a policy that fetches', 'links/policy/a.ts', "export const a = fetch('/');", 'global variable fetch'],
  [
    'a check that knows a fetcher',
    'links/check/a.ts',
    "export { nodeFetcher } from '../fetch/node.ts';",
    'handed in',
  ],
  [
    'Node in a browser',
    'links/fetch/browser-a.ts',
    "export { readFile } from 'node:fs/promises';",
    'nothing of Node',
  ],
  ['any', 'audit/a.ts', 'export const a: any = 1;', 'noExplicitAny'],
  ['an assertion', 'audit/a.ts', 'export const a = JSON.parse("1") as number;', 'A type assertion'],
  ['an assertion in brackets', 'audit/a.ts', 'export const a = <number>JSON.parse("1");', 'A type assertion'],
];

const accepted: readonly (readonly [why: string, path: string, source: string])[] = [
  [
    'a rule with words and the types of facts',
    'rules/page/a.ts',
    "import type { Spot } from '../../facts/shape/spot.ts';\nimport { isFiller } from '../words/validity.ts';\n\nexport const a = (spot: Spot) => isFiller(spot.text);",
  ],
  [
    'a gatherer with words and readers',
    'facts/gather/a.ts',
    "export { isFiller } from '../../rules/words/validity.ts';\nexport { decodePage } from '../read/decode.ts';",
  ],
  ['a constant assertion', 'audit/a.ts', 'export const a = [1, 2] as const;'],
  ['an import under another name', 'audit/a.ts', "export { rules as all } from '../rules/registry.ts';"],
];

const Report = z.object({
  diagnostics: z.array(
    z.object({
      severity: z.string(),
      category: z.nullable(z.string()),
      message: z.unknown(),
      advices: z.unknown(),
      location: z.object({ path: z.unknown() }),
    }),
  ),
});

/** A house of its own with the project's rules, in which every sample is a file. */
let house: string;
let diagnostics: z.infer<typeof Report>['diagnostics'];

/** Samples share a folder, so each is numbered; `a` stands for the number in its path. */
function fileOf(path: string, number: number): string {
  return path.replace(/a(\.\w+)$/, `sample-${number}$1`);
}

function saidOf(path: string, number: number): string {
  const file = fileOf(path, number);
  const own = diagnostics.filter(({ severity, location }) => {
    return severity === 'error' && JSON.stringify(location.path).includes(file);
  });
  return JSON.stringify(own.map(({ category, message, advices }) => ({ category, message, advices })));
}

beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'mingcha-lint-'));
  for (const path of ['biome.json', 'package.json', '.gitignore', 'scripts/lint']) {
    cpSync(join(root, path), join(house, path), { recursive: true });
  }
  [...refused, ...accepted].forEach(([, path, source], number) => {
    const file = join(house, fileOf(path, number));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${source}\n`);
  });
  const args = ['lint', '.', '--reporter=json', '--max-diagnostics=none'];
  const { stdout } = runInstalled('@biomejs/biome', args, { input: '', folder: house }, 'biome');
  ({ diagnostics } = Report.parse(JSON.parse(stdout)));
});

afterAll(() => rmSync(house, { recursive: true }));

describe('the linter', () => {
  it.each(refused.map((sample, number) => [sample[0], number, sample] as const))(
    'refuses %s',
    (_why, number, [, path, , reason]) => {
      expect(saidOf(path, number)).toContain(reason);
    },
  );

  it.each(accepted.map((sample, number) => [sample[0], refused.length + number, sample] as const))(
    'lets pass %s',
    (_why, number, [, path]) => {
      expect(saidOf(path, number)).toBe('[]');
    },
  );
});
