import * as z from 'zod/mini';
import type { PageFacts } from '../facts/page.ts';
import type { Connection, Writing } from './database.ts';
import { deflate, inflate } from './deflate.ts';
import { joinFacts, type SplitFacts } from './facts-parts.ts';
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
  readonly #packed = new Map<string, PartRow>();

  async pack({ version, own, parts }: SplitFacts): Promise<PackedFacts> {
    const rows = new Map<string, PartRow>();
    for (const [name, text] of parts) rows.set(name, await this.#part(name, text));
    return { version, row: { parts: [...parts.keys()], bytes: await deflate(own) }, parts: rows };
  }

  async #part(name: string, text: string): Promise<PartRow> {
    const known = this.#packed.get(name);
    if (known !== undefined) return known;
    const row = { bytes: await deflate(text) };
    remember(this.#packed, name, row);
    return row;
  }
}

/** Keeps facts and parts that are not there yet, or not whole: a damaged row is mended when the page is seen again. */
export async function putFacts(writing: Writing, site: string, packed: PackedFacts): Promise<void> {
  const parts = writing.objectStore('parts');
  for (const [name, row] of packed.parts) {
    if (!isSame(row, await parts.get([site, name]))) await parts.put(row, [site, name]);
  }
  const facts = writing.objectStore('facts');
  const key: [string, string] = [site, packed.version];
  if (!isSame(packed.row, await facts.get(key))) await facts.put(packed.row, key);
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
  readonly #parts = new Map<string, readonly unknown[]>();

  constructor(connection: Connection, site: string) {
    this.#connection = connection;
    this.#site = site;
  }

  /** Facts as they were at a sighting. `raw`: the row of its version. Null where they cannot be read. */
  async join(raw: unknown, sighting: Sighting): Promise<PageFacts | null> {
    const { data: row } = z.safeParse(FactsRow, raw);
    if (row === undefined) return null;
    try {
      const parts = await this.#partsOf(row.parts);
      const own: unknown = JSON.parse(await inflate(row.bytes));
      return joinFacts(own, parts, sighting);
    } catch (error) {
      if (isDamage(error)) return null;
      throw error;
    }
  }

  async #partsOf(names: readonly string[]): Promise<(readonly unknown[])[]> {
    const lacking = names.filter((name) => !this.#parts.has(name));
    const read = lacking.length === 0 ? [] : await this.#rows(lacking);
    const found = new Map<string, readonly unknown[]>();
    for (const name of names) found.set(name, this.#parts.get(name) ?? []);
    for (const [name, row] of read) {
      const items: unknown = JSON.parse(await inflate(z.parse(PartRow, row).bytes));
      const part = z.parse(z.array(z.unknown()), items);
      found.set(name, part);
      remember(this.#parts, name, part);
    }
    return names.map((name) => found.get(name) ?? []);
  }

  #rows(names: readonly string[]): Promise<(readonly [string, unknown])[]> {
    return this.#connection.read(['parts'], (reading) =>
      Promise.all(
        names.map(
          async (name) => [name, await reading.objectStore('parts').get([this.#site, name])] as const,
        ),
      ),
    );
  }
}

/** Bytes that do not unpack, text that is no JSON, rows of another shape; anything else is no matter of the row. */
function isDamage(error: unknown): boolean {
  return error instanceof SyntaxError || error instanceof TypeError || error instanceof z.core.$ZodError;
}

function remember<T>(map: Map<string, T>, name: string, value: T): void {
  const [oldest] = map.keys();
  if (map.size >= MOST_PARTS && oldest !== undefined) map.delete(oldest);
  map.set(name, value);
}
