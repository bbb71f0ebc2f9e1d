import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Code that was compiled before is used again, by ours and by others' alike: the program itself turns that on. */
const COMPILED = { NODE_COMPILE_CACHE: join(tmpdir(), 'node-compile-cache') };

/** Starts a script of this folder in a process of its own. */
export function start(
  file: string,
  args: readonly string[] = [],
  execArgv: readonly string[] = [],
): ChildProcess {
  const program = fileURLToPath(new URL(file, import.meta.url));
  return fork(program, args, { execArgv: [...execArgv], env: { ...process.env, ...COMPILED } });
}

/** What a process says next. Throws where it ends instead. */
export async function said(child: ChildProcess): Promise<unknown> {
  const over = new AbortController();
  const ended = once(child, 'exit', { signal: over.signal }).then(() => {
    throw new Error('a process of the benchmark ended too soon');
  });
  try {
    const [message] = await Promise.race([once(child, 'message'), ended]);
    return message;
  } finally {
    over.abort();
    ended.catch(() => undefined);
  }
}
