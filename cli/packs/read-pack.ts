import { readFile, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
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
    const text = decode(await readFile(path));
    return typeof text === 'string' ? parsePackText(text) : [text];
  } catch (error) {
    const code = codeOf(error);
    const isMissing = code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG';
    return [isMissing ? fault([], 'notFound', { name }) : fault([], 'unreadable', { name, code })];
  }
}

/** JSON is UTF-8 (RFC 8259, section 8.1); a byte order mark in front of it does no harm. */
function decode(bytes: Uint8Array): string | PackFault {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return fault([], 'notUtf8', { encoding: 'UTF-16' });
  }
  return (
    decodeAs('utf-8', bytes) ??
    fault([], 'notUtf8', { encoding: decodeAs('gb18030', bytes) === null ? '?' : 'GBK' })
  );
}

function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
