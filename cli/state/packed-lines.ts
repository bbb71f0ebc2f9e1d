import { gunzipSync, gzipSync } from 'node:zlib';
import type { PackedLine } from './contract.ts';
import type { GrowingFile } from './growing-file.ts';

/** Of zlib: a third of the time of its usual one for a twentieth more bytes, by measure on the facts of pages. */
const LEVEL = 3;

/** Where a line lies in its file, in bytes. */
export interface Stretch {
  readonly from: number;
  readonly length: number;
}

/** A value as it stands in a file of {@link PackedLines}. */
export function packedLine(value: unknown): PackedLine {
  return packed(encoded(textOf(value)));
}

/** A value as a line that is still to be packed, in bytes of its own. */
export function lineOf(value: unknown): Uint8Array<ArrayBuffer> {
  return new Uint8Array(encoded(textOf(value)));
}

/**
 * Packs a line. At once: for the facts of a page, some 30 kB, Node's detour by another thread takes longer than the
 * packing.
 */
export function packed(line: Uint8Array): PackedLine {
  return new Uint8Array(gzipSync(line, { level: LEVEL }));
}

function textOf(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}

const encoder = new TextEncoder();
/** For one line after the other; of a longer one, room of its own. Bytes. */
const room = new Uint8Array(512 * 1024);

/** A text as UTF-8, until the next is. */
function encoded(text: string): Uint8Array {
  // No unit of UTF-16 takes more than three bytes.
  if (text.length * 3 > room.length) return encoder.encode(text);
  return room.subarray(0, encoder.encodeInto(text, room).written);
}

/**
 * JSON values packed one by one, so that each can be read by itself. Together they are one gzip file of JSON lines
 * (RFC 1952 section 2.2: members follow each other), which `zcat` reads.
 */
export class PackedLines {
  readonly #file: GrowingFile;

  constructor(file: GrowingFile) {
    this.#file = file;
  }

  /** Adds values, all or none; where each lies. */
  async append(lines: readonly PackedLine[]): Promise<Stretch[]> {
    let from = this.#file.end;
    await this.#file.append(Buffer.concat(lines));
    return lines.map(({ length }) => {
      const stretch = { from, length };
      from += length;
      return stretch;
    });
  }

  /** Reads a value. Throws where the bytes are damaged. */
  read({ from, length }: Stretch): unknown {
    return JSON.parse(gunzipSync(this.#file.read(from, length)).toString('utf8'));
  }
}
