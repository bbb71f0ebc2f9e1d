import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { root } from './setup.mjs';

const Manifest = z.object({ bin: z.union([z.string(), z.record(z.string(), z.string())]) });

interface Options {
  /** Handed in on standard input; its output is then caught instead of shown. */
  readonly input?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Where it runs; the project's root by default. */
  readonly folder?: string;
}

/**
 * Runs a program of an installed package under this very Node, on every system alike: no shell, no .cmd.
 * @param name Of the program, where the package has several.
 * @throws Error Where the package has no such program.
 */
export function runInstalled(
  packageName: string,
  args: readonly string[],
  { input, env, folder = root }: Options = {},
  name = packageName,
): SpawnSyncReturns<string> {
  const home = join(root, 'node_modules', packageName);
  const { bin } = Manifest.parse(JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')));
  const script = typeof bin === 'string' ? bin : bin[name];
  if (script === undefined) throw new Error(`${packageName} has no program ${name}`);
  return spawnSync(process.execPath, [join(home, script), ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ...env },
    ...(input === undefined ? { stdio: ['ignore', 'inherit', 'inherit'] } : { input }),
  });
}
