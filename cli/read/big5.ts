import { createMultibyteDecoder } from '@exodus/bytes/multi-byte.js';
import { substituteDecoder } from '../../facts/read/decoder.ts';

/**
 * Reads Big5 as browsers do. Node's own decoder knows neither Hong Kong's additions nor ①, kana and
 * radicals (rows C6 to C8), and gives private characters where the Encoding Standard has U+FFFD.
 */
export function readBig5AsBrowsersDo(): void {
  substituteDecoder('big5', () => ({ decode: createMultibyteDecoder('big5', true) }));
}
