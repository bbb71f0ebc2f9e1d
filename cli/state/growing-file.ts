import { readSync, writeSync } from 'node:fs';
import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A file that ends before what was kept in it does: to cut it at its end would fill it up with zeros. */
export class ShortFile extends Error {
  override readonly name = 'ShortFile';

  /** Bytes. */
  constructor(size: number, end: number) {
    super(`${size} < ${end} bytes`);
  }
}

/**
 * A file that only grows. Nobody counts on what stands behind its end, which the caller keeps elsewhere: a write that
 * broke off is written over.
 */
export class GrowingFile {
  readonly #handle: FileHandle;
  readonly #isPassing: boolean;
  #end: number;

  private constructor(handle: FileHandle, end: number, isPassing = false) {
    this.#handle = handle;
    this.#end = end;
    this.#isPassing = isPassing;
  }

  /** Makes an empty file. Throws errors of the file system. */
  static async create(path: string): Promise<GrowingFile> {
    return new GrowingFile(await open(path, 'w+'), 0);
  }

  /** Makes an empty file that nobody needs once this process has ended, so that it may still be on its way to the disk. */
  static async createScratch(path: string): Promise<GrowingFile> {
    return new GrowingFile(await open(path, 'w+'), 0, true);
  }

  /** Makes one that nobody else sees and that goes with the process, however it ends. Throws as `create`. */
  static async createPassing(): Promise<GrowingFile> {
    const folder = await mkdtemp(join(tmpdir(), 'mingcha-rows-'));
    try {
      return await GrowingFile.createScratch(join(folder, 'rows'));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  /**
   * Opens a file, to be read alone or, with what stands behind its end cut off, to be written on. Throws as `create`, and
   * `ShortFile`.
   */
  static async open(path: string, end: number, use: 'read' | 'write'): Promise<GrowingFile> {
    const handle = await open(path, use === 'read' ? 'r' : 'r+');
    try {
      const { size } = await handle.stat();
      if (size < end) throw new ShortFile(size, end);
      if (use === 'write') await handle.truncate(end);
    } catch (error) {
      await handle.close();
      throw error;
    }
    return new GrowingFile(handle, end);
  }

  /** Where what is kept ends, in bytes. */
  get end(): number {
    return this.#end;
  }

  /** Adds bytes and waits until they are on the disk, where they are to stay. Where it throws, nothing was added. */
  async append(bytes: Uint8Array): Promise<void> {
    if (bytes.length === 0) return;
    if (this.#isPassing) this.#writeAtOnce(bytes);
    else {
      await this.#write(bytes);
      await this.#handle.datasync();
    }
    this.#end += bytes.length;
  }

  async #write(bytes: Uint8Array): Promise<void> {
    let written = 0;
    while (written < bytes.length) {
      const left = bytes.length - written;
      const { bytesWritten } = await this.#handle.write(bytes, written, left, this.#end + written);
      written += bytesWritten;
    }
  }

  /** What need not reach the disk: to wait for another thread takes longer. */
  #writeAtOnce(bytes: Uint8Array): void {
    let written = 0;
    while (written < bytes.length) {
      const left = bytes.length - written;
      written += writeSync(this.#handle.fd, bytes, written, left, this.#end + written);
    }
  }

  /** Reads a piece, a few kB: at once, since to wait for it takes longer. Shorter where the file ends before. */
  read(from: number, length: number): Uint8Array {
    const bytes = new Uint8Array(length);
    return bytes.subarray(0, readSync(this.#handle.fd, bytes, 0, length, from));
  }

  close(): Promise<void> {
    return this.#handle.close();
  }
}
