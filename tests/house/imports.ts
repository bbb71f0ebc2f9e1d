import { globSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** One import from a file of the project to another. */
export interface Edge {
  readonly from: string;
  readonly to: string;
  /** `import type`, which leaves nothing behind when the program runs. */
  readonly typeOnly: boolean;
}

/** The parts of the house, by the paths that belong to them; the first that fits counts. */
const LAYERS = [
  ['words', /^rules\/words\//],
  ['plans', /^rules\/plans\//],
  ['rules', /^rules\//],
  ['read', /^facts\/read\//],
  ['parse', /^facts\/parse\//],
  ['record', /^facts\/record\//],
  ['gather', /^facts\/gather\//],
  ['derive', /^facts\/derive\//],
  ['facts', /^facts\/(?:shape\/)?[^/]+\.ts$/],
  ['audit', /^audit\//],
  ['links', /^links\//],
  ['sweep', /^sweep\//],
  ['ledger', /^ledger\//],
  ['assessed', /^assessment\/(?:contract\.ts$|join\/)/],
  ['assessment', /^assessment\//],
  ['evidence', /^evidence\//],
  ['report', /^report\//],
  ['components', /^components\//],
  ['extension', /^extension\//],
  ['entrypoints', /^entrypoints\//],
  ['cli', /^cli\//],
  ['portal', /^tests\/portal\/server\.ts$/],
  ['tests', /^tests\//],
  ['where browsers are', /^scripts\/(?:browser|setup)\.mjs$/],
  ['scripts', /^scripts\//],
  ['words of surfaces', /^public\/_locales\//],
  ['configuration', /^[^/]+$/],
] as const;

type Layer = (typeof LAYERS)[number][0];

/**
 * Who may import whom; every part may import itself. `facts:type` means its types alone.
 * The arrows all point the same way: from what starts things down to what is known.
 */
const MAY_IMPORT: Readonly<Record<Layer, readonly (Layer | 'facts:type' | 'audit:type')[]>> = {
  words: [],
  plans: [],
  facts: [],
  read: [],
  parse: [],
  derive: ['facts:type', 'words'],
  record: ['facts'],
  gather: ['facts', 'read', 'words'],
  rules: ['words', 'plans', 'facts:type'],
  audit: ['rules', 'plans', 'words', 'facts:type'],
  extension: [
    'words of surfaces',
    'report',
    'evidence',
    'assessment',
    'assessed',
    'ledger',
    'sweep',
    'links',
    'parse',
    'audit',
    'rules',
    'plans',
    'words',
    'gather',
    'record',
    'derive',
    'read',
    'facts',
  ],
  links: ['words', 'read', 'facts'],
  sweep: ['links', 'words', 'gather', 'derive', 'record', 'parse', 'read', 'facts'],
  assessed: ['facts'],
  ledger: ['assessed', 'audit', 'rules', 'plans', 'words', 'sweep', 'facts'],
  assessment: ['assessed', 'ledger', 'audit', 'rules', 'plans', 'words', 'facts'],
  evidence: ['assessment', 'assessed', 'ledger', 'audit', 'rules', 'plans', 'words', 'facts'],
  report: ['assessment', 'assessed', 'ledger', 'links', 'audit', 'rules', 'plans', 'words', 'facts'],
  components: [
    'extension',
    'assessment',
    'assessed',
    'ledger',
    'sweep',
    'audit',
    'rules',
    'plans',
    'words',
    'facts',
  ],
  cli: [
    'configuration',
    'where browsers are',
    'report',
    'evidence',
    'assessment',
    'assessed',
    'ledger',
    'sweep',
    'links',
    'parse',
    'audit',
    'rules',
    'plans',
    'words',
    'gather',
    'record',
    'derive',
    'read',
    'facts',
  ],
  entrypoints: [
    'components',
    'extension',
    'report',
    'evidence',
    'assessment',
    'assessed',
    'ledger',
    'sweep',
    'links',
    'audit',
    'rules',
    'plans',
    'words',
    'gather',
    'record',
    'derive',
    'read',
    'facts',
  ],
  portal: [],
  'words of surfaces': [],
  'where browsers are': [],
  scripts: [
    'where browsers are',
    'portal',
    'tests',
    'words of surfaces',
    'components',
    'extension',
    'report',
    'cli',
    'audit',
    'rules',
    'plans',
    'gather',
    'derive',
    'read',
    'facts',
  ],
  configuration: ['extension'],
  tests: LAYERS.map(([layer]) => layer),
};

/** The part of the house that a path (from the root, with slashes) belongs to. */
export function layerOf(path: string): Layer {
  const found = LAYERS.find(([, pattern]) => pattern.test(path));
  if (found === undefined) throw new RangeError(`${path} belongs to no part of the house`);
  return found[0];
}

/** Whether the table allows an import. */
export function isAllowed({ from, to, typeOnly }: Edge): boolean {
  const [source, target] = [layerOf(from), layerOf(to)];
  if (source === target) return true;
  const allowed: readonly string[] = MAY_IMPORT[source];
  return allowed.includes(target) || (typeOnly && allowed.includes(`${target}:type`));
}

const IMPORT =
  /^(?:import|export)\s+(type\s)?[^'";]*?\bfrom\s+'([^']+)'|^import\s+'([^']+)'|\bimport\('([^']+)'\)/gm;

/** The imports of a source text, as written. */
export function importsIn(source: string): { specifier: string; typeOnly: boolean }[] {
  return [...source.matchAll(IMPORT)].map(([, type, named, bare, dynamic]) => ({
    specifier: named ?? bare ?? dynamic ?? '',
    typeOnly: type !== undefined,
  }));
}

/** Every source file of the project, from the root, with slashes. */
export function sourceFiles(): string[] {
  const folders = LAYERS.map(([, pattern]) => pattern.source.match(/^\^(\w+)/)?.[1]).filter(Boolean);
  return globSync([`{${[...new Set(folders)].join(',')}}/**/*.{ts,tsx,mjs}`, '*.{ts,mjs}'], { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .toSorted();
}

/** Every import from one file of the project to another. */
export function importEdges(): Edge[] {
  return sourceFiles().flatMap((from) =>
    importsIn(readFileSync(join(root, from), 'utf8'))
      .filter(({ specifier }) => specifier.startsWith('.'))
      .map(({ specifier, typeOnly }) => ({ from, to: posix.join(dirname(from), specifier), typeOnly })),
  );
}

/** Every package that a file imports. */
export function packageImports(): { from: string; name: string }[] {
  return sourceFiles().flatMap((from) =>
    importsIn(readFileSync(join(root, from), 'utf8'))
      .filter(({ specifier }) => !specifier.startsWith('.'))
      .map(({ specifier }) => ({ from, name: specifier })),
  );
}
