import { Zip, ZipPassThrough } from 'fflate';

/** Files of an archive without ZIP64: what fflate writes. */
const MOST_FILES = 65_535;
/** Bytes of such an archive. */
const MOST_BYTES = 2 ** 32 - 1;

/** The package has more files or bytes than one ZIP holds: fewer sites at a time fit. */
export class PackageTooBig extends RangeError {
  override readonly name = 'PackageTooBig';
}

/**
 * Writes a ZIP piece by piece, its files as they are, without compression: every byte follows from names and contents,
 * so that a change of any of them can be told.
 */
export class ZipWriter {
  readonly #zip: Zip;
  #chunks: Uint8Array<ArrayBuffer>[] = [];
  #files = 0;
  #bytes = 0;

  constructor() {
    this.#zip = new Zip((error, chunk) => {
      if (error !== null) throw error;
      this.#bytes += chunk.length;
      this.#chunks.push(new Uint8Array(chunk));
    });
  }

  /** Adds a file. Returns what is to be written for it. Throws `PackageTooBig`. */
  add(path: string, bytes: Uint8Array): Uint8Array<ArrayBuffer>[] {
    this.#files += 1;
    if (this.#files > MOST_FILES || this.#bytes + bytes.length > MOST_BYTES - this.#files * 300)
      throw new PackageTooBig(`${this.#files} files, ${this.#bytes + bytes.length} bytes`);
    const file = new ZipPassThrough(path);
    // The earliest day that a ZIP knows, by whatever clock: times stand in the manifest.
    file.mtime = new Date(1980, 0, 1);
    this.#zip.add(file);
    file.push(bytes, true);
    return this.#written();
  }

  /** Ends the archive. Returns what is to be written last. */
  end(): Uint8Array<ArrayBuffer>[] {
    this.#zip.end();
    return this.#written();
  }

  #written(): Uint8Array<ArrayBuffer>[] {
    const chunks = this.#chunks;
    this.#chunks = [];
    return chunks;
  }
}
