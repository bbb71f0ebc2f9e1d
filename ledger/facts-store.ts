import * as z from 'zod/mini';
import type { PageFacts } from '../facts/page.ts';
import type { Connection, Writing } from './database.ts';
import { deflate, inflate } from './deflate.ts';
import { joinFacts, type SplitFacts } from './facts-parts.ts';
import { Newest } from './newest.ts';
import { FactsRow, PartRow, type Sighting } from './rows.ts';

/** Facts as they are stored, with the parts that they need. */
export interface PackedFacts {
  readonly version: string;
  readonly row: FactsRow;
  readonly parts: ReadonlyMap<string, PartRow>;
}

/** Parts that are held in memory at most: a site has a few for every column. */
const MOST_PARTS = 512;

/** Packed parts, by name: the same on page after page. */
export class PartPacker {
  readonly #packed = new Newest<Promise<PartRow>>(MOST_PARTS);

  async pack({ version, own, parts }: SplitFacts): Promise<PackedFacts> {
    const [bytes, ...rows] = await Promise.all([
      deflate(own),
      ...[...parts].map(async ([name, text]) => [name, await this.#part(name, text)] as const),
    ]);
    return { version, row: { parts: [...parts.keys()], bytes }, parts: new Map(rows) };
  }

  #part(name: string, text: string): Promise<PartRow> {
    const known = this.#packed.get(name);
    if (known !== undefined) return known;
    const packing = deflate(text).then((bytes) => ({ bytes }));
    this.#packed.set(name, packing);
    return packing;
  }
}

/** Keeps parts of pages that are not there yet, or not whole: a damaged row is mended when a page is seen again. */
export async function putParts(
  writing: Writing,
  site: string,
  packed: readonly PackedFacts[],
): Promise<void> {
  const store = writing.objectStore('parts');
  const rows = new Map(packed.flatMap(({ parts }) => [...parts]));
  await Promise.all(
    [...rows].map(async ([name, row]) => {
      if (!isSame(row, await store.get([site, name]))) await store.put(row, [site, name]);
    }),
  );
}

/** Keeps the facts of a page, as {@link putParts} its parts. `isNew`: the page did not say so when it was last seen. */
export async function putFacts(
  writing: Writing,
  site: string,
  { version, row }: PackedFacts,
  isNew: boolean,
): Promise<void> {
  const store = writing.objectStore('facts');
  if (isNew || !isSame(row, await store.get([site, version]))) await store.put(row, [site, version]);
}

/** Whether what is kept under a name holds the bytes that it should. */
function isSame({ bytes }: PartRow, raw: unknown): boolean {
  const { data: kept } = z.safeParse(PartRow, raw);
  return kept?.bytes.length === bytes.length && kept.bytes.every((byte, index) => byte === bytes[index]);
}

/** Reads facts of one site, and remembers the parts that its pages share. */
export class FactsReader {
  readonly #connection: Connection;
  readonly #site: string;
  readonly #parts = new Newest<Promise<readonly unknown[]>>(MOST_PARTS);

  constructor(connection: Connection, site: string) {
    this.#connection = connection;
    this.#site = site;
  }

  /** Facts as they were at a sighting. `raw`: the row of its version. Null where they cannot be read. */
  async join(raw: unknown, sighting: Sighting): Promise<PageFacts | null> {
    const { data: row } = z.safeParse(FactsRow, raw);
    if (row === undefined) return null;
    try {
      const [text, ...parts] = await Promise.all([inflate(row.bytes), ...this.#partsOf(row.parts)]);
      const own: unknown = JSON.parse(text);
      return joinFacts(own, parts, sighting);
    } catch (error) {
      if (isDamage(error)) return null;
      throw error;
    }
  }

  #partsOf(names: readonly string[]): Promise<readonly unknown[]>[] {
    const known = names.map((name) => this.#parts.get(name));
    const lacking = names.filter((_, index) => known[index] === undefined);
    const rows = lacking.length === 0 ? null : this.#rows(lacking);
    return names.map((name, index) => known[index] ?? this.#part(name, rows));
  }

  /** A part that cannot be read is looked for again when the next page needs it. */
  #part(name: string, rows: Promise<ReadonlyMap<string, unknown>> | null): Promise<readonly unknown[]> {
    const reading = unpackedPart(name, rows);
    this.#parts.set(name, reading);
    reading.catch(() => this.#parts.delete(name));
    return reading;
  }

  #rows(names: readonly string[]): Promise<ReadonlyMap<string, unknown>> {
    return this.#connection.read(['parts'], async (reading) => {
      const store = reading.objectStore('parts');
      const rows = await Promise.all(names.map((name) => store.get([this.#site, name])));
      return new Map(names.map((name, index) => [name, rows[index]]));
    });
  }
}

async function unpackedPart(
  name: string,
  rows: Promise<ReadonlyMap<string, unknown>> | null,
): Promise<readonly unknown[]> {
  const { bytes } = z.parse(PartRow, (await rows)?.get(name));
  return z.parse(z.array(z.unknown()), JSON.parse(await inflate(bytes)));
}

/** Bytes that do not unpack, text that is no JSON, rows of another shape; anything else is no matter of the row. */
function isDamage(error: unknown): boolean {
  return error instanceof SyntaxError || error instanceof TypeError || error instanceof z.core.$ZodError;
}
