/** A file of a ZIP, as its directory lists it. */
export interface ZipEntry {
  readonly path: string;
  /** Where its header begins, in bytes. */
  readonly offset: number;
  readonly size: number;
}

/** APPNOTE 4.3.16, 4.3.12, 4.3.7: sizes in bytes, signatures little endian. */
const END = { size: 22, signature: 0x06054b50 } as const;
const DIRECTORY = { size: 46, signature: 0x02014b50 } as const;
const HEADER_SIZE = 30;

/**
 * The files of a ZIP without compression, from its directory; null where it has none that can be read. Nothing that it
 * says is believed beyond where a file is to be looked for.
 */
export async function zipEntries(archive: Blob): Promise<ZipEntry[] | null> {
  const end = await viewOf(archive, archive.size - END.size, END.size);
  if (end === null || end.getUint32(0, true) !== END.signature) return null;
  const [count, size, offset] = [end.getUint16(10, true), end.getUint32(12, true), end.getUint32(16, true)];
  const directory = await viewOf(archive, offset, size);
  return directory === null ? null : entriesIn(directory, count);
}

/** The contents of a file; null where they would lie outside of the archive. */
export async function entryBytes(
  archive: Blob,
  { path, offset, size }: ZipEntry,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const view = await viewOf(archive, offset + HEADER_SIZE + encoder.encode(path).length, size);
  return view === null ? null : new Uint8Array(view.buffer);
}

const encoder = new TextEncoder();

function entriesIn(directory: DataView<ArrayBuffer>, count: number): ZipEntry[] | null {
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    const isWhole = at + DIRECTORY.size <= directory.byteLength;
    if (!isWhole || directory.getUint32(at, true) !== DIRECTORY.signature) return null;
    const name = at + DIRECTORY.size;
    const [length, extra, comment] = [28, 30, 32].map((place) => directory.getUint16(at + place, true));
    at = name + (length ?? 0) + (extra ?? 0) + (comment ?? 0);
    if (at > directory.byteLength) return null;
    const path = new TextDecoder().decode(directory.buffer.slice(name, name + (length ?? 0)));
    const place = name - DIRECTORY.size;
    entries.push({
      path,
      size: directory.getUint32(place + 20, true),
      offset: directory.getUint32(place + 42, true),
    });
  }
  return entries;
}

async function viewOf(archive: Blob, from: number, size: number): Promise<DataView<ArrayBuffer> | null> {
  if (from < 0 || from + size > archive.size) return null;
  return new DataView(await archive.slice(from, from + size).arrayBuffer());
}
