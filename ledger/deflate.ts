type Bytes = Uint8Array<ArrayBuffer>;

/** A text as UTF-8, compressed without a frame of its own (RFC 1951). */
export function deflate(text: string): Promise<Bytes> {
  return through(new CompressionStream('deflate-raw'), new TextEncoder().encode(text));
}

/** Rejects with `TypeError` where the bytes are damaged. */
export async function inflate(bytes: Uint8Array): Promise<string> {
  const inflated = await through(new DecompressionStream('deflate-raw'), new Uint8Array(bytes));
  return new TextDecoder('utf-8', { fatal: true }).decode(inflated);
}

/** Written by hand: a `Blob` as the source costs Chromium three times as much as the compression. */
async function through(
  { readable, writable }: CompressionStream | DecompressionStream,
  bytes: Bytes,
): Promise<Bytes> {
  const writer = writable.getWriter();
  // What the bytes lack is told to whoever reads.
  writer.write(bytes).catch(() => undefined);
  writer.close().catch(() => undefined);
  return new Uint8Array(await new Response(readable).arrayBuffer());
}
