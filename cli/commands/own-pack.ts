import type { Pack } from '../../rules/packs/contract.ts';
import { bothFaultLines } from '../packs/fault-lines.ts';
import { workingFolder } from '../working-folder.ts';

/** The pack of one's own that `--pack` names: null without that option, `broken` where it has faults, which were said. */
export async function ownPack(file: string | undefined): Promise<Pack | null | 'broken'> {
  if (file === undefined) return null;
  // Loaded when it is needed: a built-in pack does not wait for it.
  const { readPack } = await import('../packs/read-pack.ts');
  const read = await readPack(file, workingFolder());
  if (!Array.isArray(read)) return read;
  process.stderr.write(bothFaultLines(file, read));
  return 'broken';
}

/** Its text, in an object since a text could be any word; as `ownPack` otherwise. */
export async function ownPackText(
  file: string | undefined,
): Promise<{ readonly text: string | null } | 'broken'> {
  if (file === undefined) return { text: null };
  const { readPackText } = await import('../packs/read-pack.ts');
  const read = await readPackText(file, workingFolder());
  if (typeof read === 'string') return { text: read };
  process.stderr.write(bothFaultLines(file, read));
  return 'broken';
}
