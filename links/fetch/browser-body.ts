/** As much of a body as was wanted. */
export interface ReadBody {
  readonly bytes: Uint8Array;
  /** It ended where it should. */
  readonly whole: boolean;
  /** The connection broke before its end. */
  readonly brokeOff: boolean;
}

/** Reads a body up to so many bytes and lets go of the rest. Throws the reason of the signal. */
export async function readBody(response: Response, most: number, signal: AbortSignal): Promise<ReadBody> {
  const reader = response.body?.getReader();
  if (reader === undefined) return { bytes: new Uint8Array(), whole: true, brokeOff: false };
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    while (length < most) {
      const { done, value } = await reader.read();
      if (done) return { bytes: joined(chunks, length), whole: true, brokeOff: false };
      const chunk = value.subarray(0, most - length);
      chunks.push(chunk);
      length += chunk.length;
    }
  } catch {
    signal.throwIfAborted();
    return { bytes: joined(chunks, length), whole: false, brokeOff: true };
  }
  await reader.cancel().catch(() => undefined);
  return { bytes: joined(chunks, length), whole: false, brokeOff: false };
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
