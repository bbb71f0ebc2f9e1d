import { tmpdir } from 'node:os';
import { promisify } from 'node:util';
import { constants, gunzip, gzip } from 'node:zlib';
import { TransferRow } from '../../ledger/transfer/rows.ts';
import { GrowingFile } from '../state/growing-file.ts';
import type { Stretch } from '../state/packed-lines.ts';
import { whilePassing } from './assessment-fault.ts';

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/** Characters of rows that are packed together, and that wait in memory at most. */
const BATCH = 500_000;
const WAITING = 8_000_000;

interface Waiting {
  lines: string[];
  characters: number;
}

/**
 * Rows laid aside on the disk by what they belong to, to be read again in the order in which they came. Memory grows
 * with the number of packed batches, not with the rows. The file goes with the process.
 */
export class RowSpool {
  readonly #file: GrowingFile;
  readonly #places = new Map<string, Stretch[]>();
  readonly #waiting = new Map<string, Waiting>();
  #characters = 0;

  private constructor(file: GrowingFile) {
    this.#file = file;
  }

  static async create(): Promise<RowSpool> {
    try {
      return new RowSpool(await GrowingFile.createPassing());
    } catch (error) {
      throw whilePassing(error, tmpdir());
    }
  }

  async add(key: string, row: TransferRow): Promise<void> {
    const line = JSON.stringify(row);
    const waiting = this.#waiting.get(key) ?? { lines: [], characters: 0 };
    waiting.lines.push(line);
    waiting.characters += line.length;
    this.#waiting.set(key, waiting);
    this.#characters += line.length;
    if (waiting.characters >= BATCH) await this.#write(key, waiting);
    if (this.#characters >= WAITING) await this.#writeAll();
  }

  /** Takes back all rows under a key. */
  forget(key: string): void {
    this.#places.delete(key);
    this.#characters -= this.#waiting.get(key)?.characters ?? 0;
    this.#waiting.delete(key);
  }

  /** From the beginning each time. */
  async *rows(key: string): AsyncGenerator<TransferRow, void> {
    for (const { from, length } of [...(this.#places.get(key) ?? [])]) {
      const bytes = await unpack(this.#file.read(from, length));
      for (const line of bytes.toString('utf8').split('\n')) yield TransferRow.parse(JSON.parse(line));
    }
    for (const line of [...(this.#waiting.get(key)?.lines ?? [])]) yield TransferRow.parse(JSON.parse(line));
  }

  close(): Promise<void> {
    return this.#file.close();
  }

  async #writeAll(): Promise<void> {
    for (const [key, waiting] of [...this.#waiting]) await this.#write(key, waiting);
  }

  async #write(key: string, { lines, characters }: Waiting): Promise<void> {
    this.#waiting.delete(key);
    this.#characters -= characters;
    const bytes = await pack(lines.join('\n'), { level: constants.Z_BEST_SPEED });
    const from = this.#file.end;
    await this.#file.append(bytes).catch((error) => {
      throw whilePassing(error, tmpdir());
    });
    const places = this.#places.get(key) ?? [];
    places.push({ from, length: bytes.length });
    this.#places.set(key, places);
  }
}
