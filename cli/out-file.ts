import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { access, constants, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { OutFault, outFaultOf } from './out-fault.ts';
import { codeOf } from './read/error-code.ts';

/** The pieces of a result. */
export type Pieces = AsyncIterable<string | Uint8Array>;

/** Throws `OutFault` where it is known before the work that a file cannot be written. */
export async function checkOutFile(path: string): Promise<void> {
  try {
    const status = await statusOf(path);
    if (status?.isDirectory()) throw new OutFault('isFolder', path);
    if (status === null || status.isFile()) await access(dirname(path), constants.W_OK | constants.X_OK);
    if (status !== null) await access(path, constants.W_OK);
  } catch (error) {
    throw error instanceof OutFault ? error : outFaultOf(error, path);
  }
}

/**
 * Writes a file in one go: under another name until it is whole, so that whatever stops it leaves what was there before.
 * Throws `OutFault`, the reason of the signal, and what the pieces throw.
 */
export async function writeOutFile(path: string, pieces: Pieces, signal: AbortSignal): Promise<void> {
  const status = await statusOf(path);
  // A pipe or a device is written to, not replaced.
  if (status !== null && !status.isFile()) return writeInto(path, path, pieces, signal);
  const target = status === null ? path : await realpath(path);
  const part = `${target}.${process.pid}.part`;
  try {
    await writeInto(part, path, pieces, signal);
    await rename(part, target).catch((error) => {
      throw outFaultOf(error, path);
    });
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

async function writeInto(file: string, named: string, pieces: Pieces, signal: AbortSignal): Promise<void> {
  const stream = createWriteStream(file);
  let failed: unknown = null;
  stream.once('error', (error) => {
    failed = error;
  });
  try {
    await pipeline(pieces, stream, { signal });
  } catch (error) {
    if (!stream.closed) await once(stream, 'close').catch(() => undefined);
    signal.throwIfAborted();
    // The stream is destroyed with whatever the pieces threw: that is no fault of the file.
    throw failed === error && isOf(file, error) ? outFaultOf(error, named) : error;
  }
}

/** Whether the file system says that of the file which is written, rather than of one that is read. */
function isOf(file: string, error: unknown): boolean {
  if (!(error instanceof Error) || !('syscall' in error) || error.syscall === 'read') return false;
  return !('path' in error) || error.path === file;
}

async function statusOf(path: string) {
  return stat(path).catch((error) => {
    if (codeOf(error) === 'ENOENT') return null;
    throw outFaultOf(error, path);
  });
}
