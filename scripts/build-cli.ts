import { chmodSync, copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import * as z from 'zod/mini';
import { buildPageScript } from '../cli/render/page-script.ts';
import { root, say } from './setup.mjs';

const OUT = 'dist-cli';
const PROGRAM = 'mingcha.js';
const THREAD = 'page-thread.js';
/** Where all other parts lie. */
const PARTS = 'assets';
/** The oldest Node that has what the program uses. */
const NODE = '>=22.12';

const PackageFile = z.object({
  name: z.string(),
  version: z.string(),
  description: z.string(),
  license: z.string(),
  dependencies: z.record(z.string(), z.string()),
});

/** The driver of browsers without a browser of its own: who renders pages has one. */
const DRIVER = 'puppeteer-core';

/** Puts in the place of the file that builds the script for pages what it builds. */
function builtPageScript(): Plugin {
  return {
    name: 'built-page-script',
    async load(id) {
      if (!/\/cli\/render\/page-script\.ts$/.test(id)) return null;
      return `export const pageScript = async () => ${JSON.stringify(await buildPageScript())};`;
    },
  };
}

/** Puts the program of the thread that reads pages beside the others, and in its file's place where it lies. */
function builtPageThread(): Plugin {
  return {
    name: 'built-page-thread',
    load(id) {
      if (!/\/cli\/reading\/thread-file\.ts$/.test(id)) return null;
      this.emitFile({ type: 'chunk', id: join(root, 'cli/reading/page-thread.ts'), fileName: THREAD });
      return `export const threadFile = new URL('../${THREAD}', import.meta.url);`;
    },
  };
}

/**
 * Builds the command line as a package of its own: JavaScript, since Node runs TypeScript by itself but not inside
 * node_modules, where packages lie. What it depends on is installed beside it.
 */
async function buildProgram(): Promise<Set<string>> {
  const result = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    plugins: [builtPageScript(), builtPageThread()],
    resolve: { alias: { puppeteer: DRIVER } },
    build: {
      ssr: 'cli/main.ts',
      outDir: OUT,
      target: 'node22',
      rollupOptions: {
        output: {
          entryFileNames: PROGRAM,
          chunkFileNames: `${PARTS}/[name]-[hash].js`,
          banner: '#!/usr/bin/env node',
        },
      },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (output === undefined || !('output' in output)) throw new Error('The command line was not built');
  const imported = output.output.flatMap((part) =>
    part.type === 'chunk' ? [...part.imports, ...part.dynamicImports] : [],
  );
  return new Set(imported.filter(isPackage).map(nameOf));
}

function isPackage(specifier: string): boolean {
  return !/^(?:node:|\.|\/|assets\/)/.test(specifier) && !builtinModules.includes(specifier);
}

function nameOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/** The driver in the version that is tested. */
function driverVersion(): string {
  const file = join(root, 'node_modules', DRIVER, 'package.json');
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(file, 'utf8'))).version;
}

const imported = await buildProgram();
const { dependencies, ...whole } = PackageFile.parse(
  JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')),
);
const manifest = {
  ...whole,
  type: 'module',
  bin: { mingcha: PROGRAM },
  files: ['*.js', PARTS],
  engines: { node: NODE },
  dependencies: Object.fromEntries(Object.entries(dependencies).filter(([name]) => imported.has(name))),
  // Some 20 MB that --render alone needs, and says so where it is left out.
  optionalDependencies: { [DRIVER]: driverVersion() },
};
writeFileSync(join(root, OUT, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
for (const name of ['LICENSE', 'README.md']) copyFileSync(join(root, name), join(root, OUT, name));
chmodSync(join(root, OUT, PROGRAM), 0o755);
say(`已构建 ${OUT}`, `built ${OUT}`);
