import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { AuditedPage, PageOutput, UnreadPage } from '../../cli/output-schema.ts';

/** What `npm run mingcha` starts. */
const MAIN = fileURLToPath(new URL('../../cli/main.ts', import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Starts the command line in a process of its own, in a folder, without what npm or the terminal may have set. */
export function startCli(words: readonly string[], folder: string, variables = {}) {
  const { INIT_CWD: _, NO_COLOR: _no, FORCE_COLOR: _force, ...inherited } = process.env;
  const env = { ...inherited, ...variables };
  const child = spawn(process.execPath, [MAIN, ...words], {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.setEncoding('utf8');
  child.stderr.setEncoding('utf8');
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  return { child, ended };
}

/** Runs the command line to its end, and holds it to never showing a stack trace. */
export async function runCli(words: readonly string[], folder: string, variables = {}): Promise<Ended> {
  const { child, ended } = startCli(words, folder, variables);
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: string) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk: string) => {
    err += chunk;
  });
  const code = await ended;
  expect(`${out}${err}`).not.toMatch(/^\s+at .*[:(]\d+/m);
  return { code, out, err };
}

/** The JSON of a page that was read, held to the schema. */
export function audited({ out }: Ended): AuditedPage {
  PageOutput.parse(JSON.parse(out));
  return AuditedPage.parse(JSON.parse(out));
}

/** The JSON of a page that was not read, held to the schema. */
export function unread({ out }: Ended): UnreadPage {
  PageOutput.parse(JSON.parse(out));
  return UnreadPage.parse(JSON.parse(out));
}
