import type { Writing } from '../report/writing.ts';
import { type Pieces, writeOutFile } from './out-file.ts';
import { StopSignal } from './site/stop-signal.ts';
import { writeOut } from './write-out.ts';

/** Milliseconds between two words on how far it is. */
const PAUSE = 200;

/**
 * Writes a result to a file, in one go, or on standard output where none is named. Throws `Stopped` when it is stopped in
 * a file, `OutFault`, and what the pieces throw.
 */
export async function writeResult(
  file: string | null,
  piecesOf: (writing: Writing) => Pieces,
): Promise<void> {
  const { stderr, stdout } = process;
  // What is shown on the terminal itself needs no word on how far it is.
  const teller = stderr.isTTY && !(file === null && stdout.isTTY) ? new WritingTeller(stderr) : null;
  const onProgress = (written: number, total: number) => teller?.tell(written, total);
  try {
    if (file === null) {
      for await (const piece of piecesOf({ onProgress })) await writeOut(piece);
      return;
    }
    const stop = new StopSignal();
    try {
      const { signal } = stop;
      await writeOutFile(file, piecesOf({ signal, onProgress }), signal);
    } finally {
      stop.release();
    }
  } finally {
    teller?.stop();
  }
}

/** Says how much is written: one line that is written over. */
class WritingTeller {
  readonly #stream: NodeJS.WriteStream;
  #at = 0;

  constructor(stream: NodeJS.WriteStream) {
    this.#stream = stream;
  }

  tell(written: number, total: number): void {
    const now = performance.now();
    if (now - this.#at < PAUSE) return;
    this.#at = now;
    this.#stream.write(`\r写出 / writing ${written}/${total}\u001b[K`);
  }

  stop(): void {
    this.#stream.write('\r\u001b[K');
  }
}
