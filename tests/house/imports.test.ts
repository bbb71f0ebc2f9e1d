import { describe, expect, it } from 'vitest';
import { type Edge, importEdges, importsIn, isAllowed, layerOf, packageImports } from './imports.ts';

const written = ({ from, to }: { from: string; to: string }) => `${from} → ${to}`;

describe('who may import whom', () => {
  it('holds for every import of the project', () => {
    const edges = importEdges();
    expect(edges.length).toBeGreaterThan(20);
    expect(edges.filter((edge) => !isAllowed(edge)).map(written)).toEqual([]);
  });

  it.each<[why: string, edge: Edge]>([
    ['facts know no rules', { from: 'facts/page.ts', to: 'rules/contract.ts', typeOnly: true }],
    [
      'the recorder does not gather',
      { from: 'facts/record/page.ts', to: 'facts/gather/page.ts', typeOnly: false },
    ],
    ['gatherers do not judge', { from: 'facts/gather/links.ts', to: 'audit/judge.ts', typeOnly: false }],
    [
      'rules know the types of facts alone',
      { from: 'rules/page/a.ts', to: 'facts/page.ts', typeOnly: false },
    ],
    ['rules do not gather', { from: 'rules/page/a.ts', to: 'facts/gather/page.ts', typeOnly: true }],
    ['rules do not audit', { from: 'rules/contract.ts', to: 'audit/finding.ts', typeOnly: true }],
    ['the vocabulary stands alone', { from: 'rules/words/a.ts', to: 'rules/contract.ts', typeOnly: true }],
    ['the audit draws nothing', { from: 'audit/judge.ts', to: 'components/row.tsx', typeOnly: false }],
    ['a view does not gather', { from: 'components/row.tsx', to: 'facts/gather/page.ts', typeOnly: false }],
    ['the CLI has no browser', { from: 'cli/main.ts', to: 'extension/marks.ts', typeOnly: false }],
    ['nothing imports an entrypoint', { from: 'extension/a.ts', to: 'entrypoints/b.ts', typeOnly: false }],
    ['nothing that ships knows tests', { from: 'cli/main.ts', to: 'tests/rules/page-of.ts', typeOnly: true }],
  ])('would notice: %s', (_why, edge) => {
    expect(isAllowed(edge)).toBe(false);
  });

  it('sees every way to write an import', () => {
    const source = [
      "import { a } from './a.ts';",
      "import type { b } from './b.ts';",
      "import {\n  c,\n  d,\n} from './c.ts';",
      "export * from './d.ts';",
      "import './e.css';",
      "const f = await import('./f.ts');",
    ].join('\n');
    expect(importsIn(source)).toEqual([
      { specifier: './a.ts', typeOnly: false },
      { specifier: './b.ts', typeOnly: true },
      { specifier: './c.ts', typeOnly: false },
      { specifier: './d.ts', typeOnly: false },
      { specifier: './e.css', typeOnly: false },
      { specifier: './f.ts', typeOnly: false },
    ]);
  });
});

describe('packages', () => {
  /** What each part may take from outside; the parts that are not named may take anything. */
  const allowed: Readonly<Record<string, readonly RegExp[]>> = {
    words: [],
    plans: [],
    // Packs of one's own; the linter keeps it out of the other folders.
    rules: [/^zod\/mini$/],
    audit: [],
    facts: [/^zod\/mini$/],
    read: [/^html-encoding-sniffer$/],
    gather: [],
    components: [/^preact(?:\/|$)/],
  };

  it('stay where they belong', () => {
    const strays = packageImports().filter(({ from, name }) => {
      const patterns = allowed[layerOf(from)];
      return patterns !== undefined && !patterns.some((pattern) => pattern.test(name));
    });
    expect(strays.map(({ from, name }) => `${from} → ${name}`)).toEqual([]);
  });

  it('are bundled in their small form', () => {
    const bundled = new Set([
      'facts',
      'gather',
      'read',
      'rules',
      'audit',
      'extension',
      'components',
      'entrypoints',
    ]);
    const heavy = packageImports().filter(({ from, name }) => bundled.has(layerOf(from)) && name === 'zod');
    expect(heavy.map(({ from }) => from)).toEqual([]);
  });
});
