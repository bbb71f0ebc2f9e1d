import { readFile, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { readUtf8 } from '../../facts/read/utf8.ts';
import type { Pack } from '../../rules/packs/contract.ts';
import { fault, type PackFault } from '../../rules/packs/fault.ts';
import { MAX_PACK_KILOBYTES, parsePackText } from '../../rules/packs/pack-text.ts';
import { codeOf } from '../read/error-code.ts';

/** Reads a pack of one's own from a file. A file that cannot be read is a fault of the whole (`$`). */
export async function readPack(file: string, folder: string): Promise<Pack | PackFault[]> {
  const text = await textOf(file, folder);
  return typeof text === 'string' ? parsePackText(text) : text;
}

/** The text of a sound pack without what means nothing: two that mean the same are mostly the same. Faults as above. */
export async function readPackText(file: string, folder: string): Promise<string | PackFault[]> {
  const text = await textOf(file, folder);
  if (typeof text !== 'string') return text;
  const pack = parsePackText(text);
  return Array.isArray(pack) ? pack : JSON.stringify(JSON.parse(text.replace(/^\ufeff/, '')));
}

async function textOf(file: string, folder: string): Promise<string | PackFault[]> {
  const path = resolve(folder, file);
  const name = basename(path);
  try {
    const status = await stat(path);
    if (!status.isFile()) return [fault([], 'notAFile', { name })];
    if (status.size > MAX_PACK_KILOBYTES * 1000) {
      return [fault([], 'tooLarge', { limit: MAX_PACK_KILOBYTES })];
    }
    const read = readUtf8(await readFile(path));
    return 'text' in read ? read.text : [fault([], 'notUtf8', { encoding: read.looksLike })];
  } catch (error) {
    const code = codeOf(error);
    const isMissing = code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG';
    return [isMissing ? fault([], 'notFound', { name }) : fault([], 'unreadable', { name, code })];
  }
}
