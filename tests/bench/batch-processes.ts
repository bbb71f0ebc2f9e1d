import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { said, start } from './processes.ts';

const Started = z.object({ port: z.number(), pages: z.number() });

/** Sites on addresses of this machine, served by a process of its own. */
export interface MadeSites {
  readonly homes: readonly string[];
  /** Of each site: its home page and its columns. */
  readonly pages: number;
  /** Milliseconds of processor that serving took so far. */
  cpu(): Promise<number>;
  close(): void;
}

export async function startSites(count: number): Promise<MadeSites> {
  const child = start('batch-server.ts', [String(count)]);
  const { port, pages } = Started.parse(await said(child));
  return {
    homes: Array.from({ length: count }, (_, index) => `http://127.0.1.${index + 1}:${port}/`),
    pages,
    async cpu() {
      const answer = said(child);
      child.send('cpu');
      return z.number().parse(await answer);
    },
    close: () => child.disconnect(),
  };
}

/** What a program took that ended well, with all that it started. */
export interface Took {
  readonly ms: number;
  /** Milliseconds of processor; null where the system does not tell. */
  readonly cpu: number | null;
  readonly out: string;
}

/** Runs a program to its end. Throws where it cannot be started or its exit code is none of those. */
export async function timed(
  program: string,
  words: readonly string[],
  folder: string,
  codes: readonly number[],
): Promise<Took> {
  const before = childrenCpu();
  const begin = performance.now();
  const child = spawn(program, words, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err = (err + text).slice(-2_000);
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const ms = performance.now() - begin;
  const after = childrenCpu();
  if (code === null || !codes.includes(code)) throw new Error(`${program} ended with ${code}: ${err}`);
  return { ms, out, cpu: before === null || after === null ? null : after - before };
}

/** Milliseconds in a tick of Linux's clock: sysconf(_SC_CLK_TCK) is 100 on all its machines. */
const TICK = 10;

/** Milliseconds of processor of children that have ended, and of theirs: proc(5), fields 16 and 17 of stat. */
function childrenCpu(): number | null {
  if (process.platform !== 'linux') return null;
  const text = readFileSync('/proc/self/stat', 'utf8');
  // The second field is a name in parentheses and may hold anything.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[13]) + Number(fields[14])) * TICK;
}

/** The command line, as `npm run mingcha` starts it. */
export const MAIN = fileURLToPath(new URL('../../cli/main.ts', import.meta.url));
