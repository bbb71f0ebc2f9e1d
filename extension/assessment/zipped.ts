import { Zip, ZipPassThrough } from 'fflate';

/** A file that comes in pieces. */
export interface PiecedFile {
  readonly name: string;
  readonly pieces: AsyncIterable<Uint8Array<ArrayBuffer>>;
}

/** Files as one ZIP, one after the other, as the reader takes them; stored as they are, for documents are packed already. */
export function zipped(files: Iterable<PiecedFile>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const { readable, writable } = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>();
  const writer = writable.getWriter();
  const writing = async () => {
    const waiting: Uint8Array<ArrayBuffer>[] = [];
    const zip = new Zip((error, piece) => {
      if (error) throw error;
      waiting.push(new Uint8Array(piece));
    });
    const flush = async () => {
      for (const piece of waiting.splice(0)) await writer.write(piece);
    };
    for (const { name, pieces } of files) {
      const entry = new ZipPassThrough(name);
      zip.add(entry);
      for await (const piece of pieces) {
        entry.push(piece);
        await flush();
      }
      entry.push(new Uint8Array(), true);
      await flush();
    }
    zip.end();
    await flush();
    await writer.close();
  };
  writing().catch((error: unknown) => writer.abort(error).catch(() => undefined));
  return readable;
}
