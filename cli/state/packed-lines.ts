import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { GrowingFile } from './growing-file.ts';

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/** Of zlib: a third of the time of its usual one for a twentieth more bytes, by measure on the facts of pages. */
const LEVEL = 3;

/** As many as Node has threads for it; each takes 300 kB meanwhile. */
const AT_ONCE = 4;

/** Where a line lies in its file, in bytes. */
export interface Stretch {
  readonly from: number;
  readonly length: number;
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
  async append(values: readonly unknown[]): Promise<Stretch[]> {
    const packed: Uint8Array[] = [];
    for (let first = 0; first < values.length; first += AT_ONCE) {
      const some = values.slice(first, first + AT_ONCE);
      packed.push(...(await Promise.all(some.map((value) => pack(lineOf(value), { level: LEVEL })))));
    }
    let from = this.#file.end;
    await this.#file.append(Buffer.concat(packed));
    return packed.map(({ length }) => {
      const stretch = { from, length };
      from += length;
      return stretch;
    });
  }

  /** Reads a value. Throws where the bytes are damaged. */
  async read({ from, length }: Stretch): Promise<unknown> {
    const bytes = await unpack(await this.#file.read(from, length));
    return JSON.parse(bytes.toString('utf8'));
  }
}

function lineOf(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}
