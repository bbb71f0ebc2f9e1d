import { outFaultOf } from './out-fault.ts';

/**
 * Writes to standard output and waits until the reader has taken it, so that many pages never pile up in memory. Throws
 * `OutFault`.
 */
export function writeOut(words: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(words, (error) => (error ? reject(outFaultOf(error, 'stdout')) : resolve()));
  });
}
