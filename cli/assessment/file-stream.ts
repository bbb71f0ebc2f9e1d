import { type FileHandle, open } from 'node:fs/promises';
import { codeOf } from '../read/error-code.ts';
import { AssessmentFault } from './assessment-fault.ts';

/** Bytes that are read at once. */
const PIECE = 1 << 18;

/** A file as a stream, and whether reading it failed: whoever takes the stream apart would call that a damage of the file. */
export interface FileStream {
  readonly bytes: ReadableStream<Uint8Array<ArrayBuffer>>;
  /** Throws `AssessmentFault` where the file could not be read to its end. */
  check(): void;
  close(): Promise<void>;
}

/** Opens a file to be read once. `named`: as the person named it. Throws `AssessmentFault`. */
export async function openFile(path: string, named: string): Promise<FileStream> {
  const unreadable = (error: unknown) => new AssessmentFault('noFile', { file: named, code: codeOf(error) });
  const handle = await open(path, 'r').catch((error) => {
    throw unreadable(error);
  });
  let failed: AssessmentFault | null = null;
  const bytes = streamOf(handle, (error) => {
    failed = unreadable(error);
    return failed;
  });
  return {
    bytes,
    check() {
      if (failed !== null) throw failed;
    },
    close: () => handle.close(),
  };
}

function streamOf(handle: FileHandle, failedBy: (error: unknown) => Error) {
  let isLetGo = false;
  return new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      try {
        const { bytesRead, buffer } = await handle.read(new Uint8Array(PIECE), 0, PIECE);
        // A stream that was let go of meanwhile takes nothing more, and that is no fault of the file.
        if (isLetGo) return;
        if (bytesRead === 0) controller.close();
        else controller.enqueue(buffer.subarray(0, bytesRead));
      } catch (error) {
        if (!isLetGo) controller.error(failedBy(error));
      }
    },
    cancel() {
      isLetGo = true;
    },
  });
}

/** What a stream gives, piece by piece; it is let go of where nobody wants more. */
export async function* piecesOf<Piece>(stream: ReadableStream<Piece>): AsyncGenerator<Piece, void> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
