import { readFile, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { readUtf8 } from '../../facts/read/utf8.ts';
import type { Pack } from '../../rules/packs/contract.ts';
import { fault, type PackFault } from '../../rules/packs/fault.ts';
import { MAX_PACK_KILOBYTES, parsePackText } from '../../rules/packs/pack-text.ts';
import { codeOf } from '../read/error-code.ts';

/** Reads a pack of one's own from a file. A file that cannot be read is a fault of the whole (`$`). */
export async function readPack(file: string, folder: string): Promise<Pack | PackFault[]> {
  const path = resolve(folder, file);
  const name = basename(path);
  try {
    const status = await stat(path);
    if (!status.isFile()) return [fault([], 'notAFile', { name })];
    if (status.size > MAX_PACK_KILOBYTES * 1000) {
      return [fault([], 'tooLarge', { limit: MAX_PACK_KILOBYTES })];
    }
    const read = readUtf8(await readFile(path));
    return 'text' in read ? parsePackText(read.text) : [fault([], 'notUtf8', { encoding: read.looksLike })];
  } catch (error) {
    const code = codeOf(error);
    const isMissing = code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG';
    return [isMissing ? fault([], 'notFound', { name }) : fault([], 'unreadable', { name, code })];
  }
}
