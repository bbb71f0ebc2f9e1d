import { readUtf8 } from '../facts/read/utf8.ts';
import type { Pack } from '../rules/packs/contract.ts';
import { fault, type PackFault } from '../rules/packs/fault.ts';
import { MAX_PACK_KILOBYTES, parsePackText } from '../rules/packs/pack-text.ts';

/** What a file held: a sound pack with its text, or why it is refused. */
export type PackReading =
  | { readonly text: string; readonly pack: Pack }
  | { readonly faults: readonly PackFault[] };

/** Reads a pack from a file that a person chose; one too large is not opened. A file that cannot be read is a fault of the whole (`$`). */
export async function readPackFile(file: File): Promise<PackReading> {
  if (file.size > MAX_PACK_KILOBYTES * 1000) {
    return { faults: [fault([], 'tooLarge', { limit: MAX_PACK_KILOBYTES })] };
  }
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    // Deleted or locked between being chosen and being read.
    const code = error instanceof DOMException ? error.name : String(error);
    return { faults: [fault([], 'unreadable', { name: file.name, code })] };
  }
  const read = readUtf8(bytes);
  if (!('text' in read)) return { faults: [fault([], 'notUtf8', { encoding: read.looksLike })] };
  const pack = parsePackText(read.text);
  return Array.isArray(pack) ? { faults: pack } : { text: read.text, pack };
}
