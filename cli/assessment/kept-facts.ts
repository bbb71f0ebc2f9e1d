import { tmpdir } from 'node:os';
import * as z from 'zod';
import { PageFacts } from '../../facts/page.ts';
import type { Page } from '../../ledger/contract.ts';
import { joinFacts } from '../../ledger/facts-parts.ts';
import type { Sighting } from '../../ledger/rows.ts';
import { GrowingFile } from '../state/growing-file.ts';
import { PackedLines, packedLine, type Stretch } from '../state/packed-lines.ts';
import { whilePassing } from './assessment-fault.ts';
import type { KeptFile } from './kept-file.ts';

/** A page as it stands in a file, without its findings. */
export type PageHead = Omit<Page, 'findings' | 'outcomes'>;

const Part = z.array(z.unknown());

/** The facts of a site's pages as they were seen last, laid aside so that they can be read in any order. */
export class KeptFacts {
  /** By address; those whose facts this version cannot read are in `unreadable`. */
  readonly pages: ReadonlyMap<string, PageHead>;
  readonly unreadable: readonly string[];
  readonly #places: ReadonlyMap<string, Stretch>;
  readonly #lines: PackedLines;
  readonly #file: GrowingFile;

  private constructor(
    pages: ReadonlyMap<string, PageHead>,
    places: ReadonlyMap<string, Stretch>,
    lines: PackedLines,
    file: GrowingFile,
  ) {
    this.pages = new Map([...pages].filter(([url]) => places.has(url)));
    this.unreadable = [...pages.keys()].filter((url) => !places.has(url));
    this.#places = places;
    this.#lines = lines;
    this.#file = file;
  }

  /** Memory grows with the addresses and the shared parts of one site. It is to be closed. Throws `AssessmentFault`. */
  static async of(file: KeptFile, site: string): Promise<KeptFacts> {
    const passing = await GrowingFile.createPassing().catch((error) => {
      throw whilePassing(error, tmpdir());
    });
    try {
      const lines = new PackedLines(passing);
      const pages = await headsOf(file, site);
      const places = await laidAside(file, site, pages, lines);
      return new KeptFacts(pages, places, lines, passing);
    } catch (error) {
      await passing.close();
      throw whilePassing(error, tmpdir());
    }
  }

  /** Throws `RangeError` for an address that is not among the pages. */
  async read(url: string): Promise<PageFacts> {
    const at = this.#places.get(url);
    if (at === undefined) throw new RangeError(`${url} is not kept`);
    return PageFacts.parse(this.#lines.read(at));
  }

  close(): Promise<void> {
    return this.#file.close();
  }
}

async function headsOf(file: KeptFile, site: string): Promise<Map<string, PageHead>> {
  const heads = new Map<string, PageHead>();
  for await (const { findings: _, outcomes: __, ...head } of file.pages(site)) heads.set(head.url, head);
  return heads;
}

/** Where the facts of each page lie. */
async function laidAside(
  file: KeptFile,
  site: string,
  pages: ReadonlyMap<string, PageHead>,
  lines: PackedLines,
): Promise<Map<string, Stretch>> {
  const sightings = await sightingsByVersion(file, site, pages);
  const parts = new Map<string, readonly unknown[]>();
  for await (const { name, items } of file.rows('part', site)) parts.set(name, Part.parse(JSON.parse(items)));
  const places = new Map<string, Stretch>();
  for await (const row of file.rows('facts', site)) {
    const own: unknown = JSON.parse(row.own);
    const shared = row.parts.map((name) => parts.get(name) ?? []);
    for (const sighting of sightings.get(row.version) ?? []) {
      const facts = places.has(sighting.url) ? null : joinFacts(own, shared, sighting);
      if (facts === null) continue;
      const [at] = await lines.append([packedLine(facts)]);
      if (at !== undefined) places.set(sighting.url, at);
    }
  }
  return places;
}

/** By version of the facts, how each page that bears it was seen last. */
async function sightingsByVersion(
  file: KeptFile,
  site: string,
  pages: ReadonlyMap<string, PageHead>,
): Promise<Map<string, Sighting[]>> {
  const last = new Map<string, Sighting>();
  for await (const { sighting } of file.rows('sighting', site)) {
    if (pages.get(sighting.url)?.version !== sighting.version) continue;
    const known = last.get(sighting.url);
    if (known === undefined || known.to < sighting.to) last.set(sighting.url, sighting);
  }
  return Map.groupBy(last.values(), ({ version }) => version);
}
