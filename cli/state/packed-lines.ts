import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { GrowingFile } from './growing-file.ts';

const pack = promisify(gzip);
const unpack = promisify(gunzip);

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
    const packed = await Promise.all(values.map((value) => pack(`${JSON.stringify(value)}\n`)));
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
