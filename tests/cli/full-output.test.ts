import { spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const MAIN = fileURLToPath(new URL('../../cli/main.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'mingcha-full-output-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
writeFileSync(join(folder, 'page.html'), '<!doctype html><title>网页</title><p>政策');
writeFileSync(join(folder, 'empty.html'), '');

/** Runs the command line with one of its streams led to a device that takes nothing. */
async function runInto(stream: 'stdout' | 'stderr', words: readonly string[]) {
  const full = openSync('/dev/full', 'w');
  const child = spawn(process.execPath, [MAIN, ...words], {
    cwd: folder,
    env: { ...process.env, INIT_CWD: folder },
    stdio: stream === 'stdout' ? ['ignore', full, 'pipe'] : ['ignore', 'pipe', full],
  });
  let said = '';
  (stream === 'stdout' ? child.stderr : child.stdout)?.setEncoding('utf8').on('data', (piece: string) => {
    said += piece;
  });
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  closeSync(full);
  return { code, said };
}

describe.skipIf(process.platform !== 'linux')('a stream that takes nothing', () => {
  it.each([
    [['page', 'page.html']],
    [['page', 'page.html', '--format', 'text']],
    [['pack', 'show', 'general']],
    [['pack', 'check', 'page.html']],
  ])('%j says that the result was not written', async (words) => {
    const { code, said } = await runInto('stdout', words);
    expect([code, said]).toEqual([3, expect.stringMatching(/^磁盘已满.*\nThe disk is full.*stdout.*\n$/)]);
  });

  it('costs no result where only what is said beside it is lost', async () => {
    const { code, said } = await runInto('stderr', ['page', 'empty.html', 'page.html']);
    expect(code).toBe(3);
    expect(JSON.parse(said)).toHaveLength(2);
  });
});
