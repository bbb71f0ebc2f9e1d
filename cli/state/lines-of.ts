import { createReadStream } from 'node:fs';

const NEW_LINE = 0x0a;

/** A line of a file and where the next one begins, in bytes. */
export interface Line {
  readonly text: string;
  readonly end: number;
}

/** The lines of a file that ended, up to a length in bytes; what a broken write left behind the last is none. */
export async function* linesOf(path: string, length = Number.POSITIVE_INFINITY): AsyncGenerator<Line, void> {
  if (length === 0) return;
  let pieces: Uint8Array[] = [];
  let end = 0;
  for await (const chunk of createReadStream(path, { end: length - 1 })) {
    const bytes: Uint8Array = chunk;
    let from = 0;
    for (let to = bytes.indexOf(NEW_LINE); to >= 0; to = bytes.indexOf(NEW_LINE, from)) {
      const line = Buffer.concat([...pieces, bytes.subarray(from, to)]);
      pieces = [];
      end += line.length + 1;
      from = to + 1;
      yield { text: line.toString('utf8'), end };
    }
    if (from < bytes.length) pieces.push(bytes.subarray(from));
  }
}
