import type { Deadline } from './browser-deadline.ts';

/** As much of a body as was wanted. */
export interface ReadBody {
  readonly bytes: Uint8Array;
  /** It ended where it should. */
  readonly whole: boolean;
  /** The connection broke before its end. */
  readonly brokeOff: boolean;
}

type Reader = ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>;

/**
 * Reads a body up to so many bytes and lets go of the rest. What has come when the time is up counts, as far as
 * anything has; where nothing has, throws.
 */
export async function readBody(response: Response, most: number, deadline: Deadline): Promise<ReadBody> {
  const reader = response.body?.getReader();
  if (reader === undefined) return { bytes: new Uint8Array(), whole: true, brokeOff: false };
  const chunks: Uint8Array[] = [];
  const end = await readInto(chunks, reader, most, deadline);
  if (end !== 'whole') letGo(reader);
  if (end === 'timeUp' && chunks.length === 0) throw new Error('nothing of the body came in time');
  const { status, headers } = response;
  const isPiece = status === 206 && !isAllOf(headers.get('content-range') ?? '');
  return {
    bytes: joined(chunks, most),
    whole: end === 'whole' && !isPiece,
    // A piece of a coded file breaks off in the decoder, for no fault of the server.
    brokeOff: end === 'brokeOff' && !(isPiece && headers.has('content-encoding')),
  };
}

/** Lets a body that nobody wants go, and its connection with it. */
export function letGo(body: Pick<Reader, 'cancel'> | null): void {
  body?.cancel().catch(() => undefined);
}

async function readInto(
  chunks: Uint8Array[],
  reader: Reader,
  most: number,
  deadline: Deadline,
): Promise<'whole' | 'cut' | 'brokeOff' | 'timeUp'> {
  let length = 0;
  try {
    // One byte more tells a body that ends there from one that goes on.
    while (length <= most) {
      const { done, value } = await deadline.within(reader.read());
      if (done) return 'whole';
      if (value.length > 0) chunks.push(value);
      length += value.length;
    }
    return 'cut';
  } catch {
    return deadline.signal.aborted ? 'timeUp' : 'brokeOff';
  }
}

/** `bytes 0-99/100` (RFC 9110 section 14.4). */
function isAllOf(contentRange: string): boolean {
  const [, last, total] = /^bytes\s+0-(\d+)\/(\d+)$/i.exec(contentRange) ?? [];
  return last !== undefined && Number(last) + 1 === Number(total);
}

function joined(chunks: readonly Uint8Array[], most: number): Uint8Array {
  const length = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  const bytes = new Uint8Array(Math.min(length, most));
  let at = 0;
  for (const chunk of chunks) {
    const part = chunk.subarray(0, bytes.length - at);
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
