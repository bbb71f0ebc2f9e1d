import type { GrowingFile } from './growing-file.ts';
import type { Stretch } from './packed-lines.ts';

/** JSON values, one a line, each of which can be read by itself: for what is read again soon and not kept. */
export class PlainLines {
  readonly #file: GrowingFile;

  constructor(file: GrowingFile) {
    this.#file = file;
  }

  /** Adds values, all or none; where each lies. */
  async append(values: readonly unknown[]): Promise<Stretch[]> {
    const lines = values.map((value) => Buffer.from(`${JSON.stringify(value)}\n`));
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
    return JSON.parse(new TextDecoder().decode(this.#file.read(from, length)));
  }
}
