import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openFile, piecesOf } from '../../cli/assessment/file-stream.ts';

const folder = mkdtempSync(join(tmpdir(), 'mingcha-file-stream-'));
const file = join(folder, 'file');
writeFileSync(file, new Uint8Array(700_000).fill(7));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a file as a stream', () => {
  it('gives all its bytes in pieces', async () => {
    const { bytes, check, close } = await openFile(file, 'file');
    const lengths: number[] = [];
    for await (const piece of piecesOf(bytes)) lengths.push(piece.length);
    check();
    await close();
    expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(700_000);
    expect(lengths.length).toBeGreaterThan(1);
  });

  it('is no broken file where somebody lets go of it while a piece is being read', async () => {
    const { bytes, check, close } = await openFile(file, 'file');
    const reader = bytes.getReader();
    // The first piece is asked for by the stream itself, and still on its way.
    await reader.cancel();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(check).not.toThrow();
    await close();
  });

  it('says where reading failed', async () => {
    const { bytes, check, close } = await openFile(folder, 'folder');
    await expect(async () => {
      for await (const piece of piecesOf(bytes)) expect(piece).toBeDefined();
    }).rejects.toThrow();
    expect(check).toThrow();
    await close();
  });
});
