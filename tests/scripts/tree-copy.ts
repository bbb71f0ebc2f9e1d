import { cpSync, mkdtempSync, readdirSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/setup.mjs';

/** What a copy does without: what is built, fetched or written by a run, and the history. */
const LEFT_OUT = new Set(['node_modules', '.git', '.output', 'out', 'coverage']);

/** A copy of the project in a folder of its own, with the same packages; who asks for it removes it. */
export function copyTree(): string {
  const copy = mkdtempSync(join(tmpdir(), 'mingcha-tree-'));
  for (const name of readdirSync(root)) {
    if (!LEFT_OUT.has(name)) cpSync(join(root, name), join(copy, name), { recursive: true });
  }
  // A junction, where the system is Windows, needs no privilege.
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  return copy;
}
