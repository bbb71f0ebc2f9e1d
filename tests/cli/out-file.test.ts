import { execFileSync } from 'node:child_process';
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkOutFile, writeOutFile } from '../../cli/out-file.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingcha-out-test-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const quiet = new AbortController().signal;
const at = (name: string) => join(folder, name);

async function* pieces(...words: (string | Uint8Array | Error | (() => void))[]) {
  for (const word of words) {
    if (word instanceof Error) throw word;
    if (typeof word === 'function') word();
    else yield word;
  }
}

describe('a file that is written in one go', () => {
  it('holds all pieces and nothing lies beside it', async () => {
    await writeOutFile(at('a'), pieces('清单', new Uint8Array([10])), quiet);
    expect(readFileSync(at('a'), 'utf8')).toBe('清单\n');
    expect(readdirSync(folder)).toEqual(['a']);
  });

  it('is what it was when the writing is stopped', async () => {
    writeFileSync(at('a'), 'before');
    const controller = new AbortController();
    const reason = new Error('stopped');
    const stopping = pieces('half', () => controller.abort(reason), 'other half');
    await expect(writeOutFile(at('a'), stopping, controller.signal)).rejects.toBe(reason);
    expect([readFileSync(at('a'), 'utf8'), readdirSync(folder)]).toEqual(['before', ['a']]);
  });

  it('is what it was when the pieces fail, and their error is told as it is', async () => {
    const ofReading = Object.assign(new Error('EIO: read'), { code: 'EIO', syscall: 'read' });
    for (const error of [new RangeError('defect'), ofReading]) {
      await expect(writeOutFile(at('a'), pieces('half', error), quiet)).rejects.toBe(error);
      expect(readdirSync(folder)).toEqual([]);
    }
  });

  it('stays where a link leads', async () => {
    mkdirSync(at('real'));
    writeFileSync(at('real/a'), 'before');
    symlinkSync(at('real/a'), at('link'));
    await writeOutFile(at('link'), pieces('after'), quiet);
    expect(readFileSync(at('real/a'), 'utf8')).toBe('after');
    expect(lstatSync(at('link')).isSymbolicLink()).toBe(true);
  });

  it.skipIf(process.platform === 'win32')('never takes the place of a pipe', async () => {
    execFileSync('sh', ['-c', 'mkfifo "$1"', 'sh', at('pipe')]);
    await checkOutFile(at('pipe'));
    const reading = import('node:fs/promises').then(({ readFile }) => readFile(at('pipe'), 'utf8'));
    await writeOutFile(at('pipe'), pieces('through'), quiet);
    expect(await reading).toBe('through');
    expect(lstatSync(at('pipe')).isFIFO()).toBe(true);
  });
});

describe('what cannot be written', () => {
  it.each([
    ['a folder that is not there', 'none/a', 'noFolder'],
    ['a file for a folder', 'file/a', 'noFolder'],
    ['a folder', 'folder', 'isFolder'],
  ])('%s is told before and while writing', async (_, name, code) => {
    mkdirSync(at('folder'));
    writeFileSync(at('file'), '');
    await expect(checkOutFile(at(name))).rejects.toMatchObject({ code });
    await expect(writeOutFile(at(name), pieces('x'), quiet)).rejects.toMatchObject({ code });
    expect(readdirSync(folder).sort()).toEqual(['file', 'folder']);
  });

  it.skipIf(process.platform !== 'linux')('a disk that is full leaves nothing behind', async () => {
    await expect(writeOutFile('/dev/full', pieces('x'), quiet)).rejects.toMatchObject({ code: 'full' });
  });
});
