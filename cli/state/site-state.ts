import { readdir, readFile, rm, rmdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { LinkVerdict } from '../../facts/link-verdict.ts';
import { PageFacts } from '../../facts/page.ts';
import type { SweepStep } from '../../sweep/contract.ts';
import { codeOf } from '../read/error-code.ts';
import {
  type Failure,
  type KeptPage,
  type PackedLine,
  type StateHead,
  type Step,
  SweepEnd,
} from './contract.ts';
import { type FolderLock, lockFolder } from './folder-lock.ts';
import type { PlacedPage, Told } from './journal.ts';
import { linesOf } from './lines-of.ts';
import { PackedLines } from './packed-lines.ts';
import { wholeFacts } from './short-facts.ts';
import { StateFault, whileOpening, whileUsing } from './state-fault.ts';
import {
  createFiles,
  damaged,
  END,
  HEAD,
  makeFolder,
  OWN,
  openFiles,
  PAGES,
  parsed,
  readHead,
  type SweepFiles,
  toldIn,
  VERDICTS,
  writeWhole,
} from './sweep-files.ts';

/** Facts as this process wrote them. */
const OwnFacts = z.custom<PageFacts>((stored) => typeof stored === 'object' && stored !== null);

const nothing: Told = { records: [], pages: [], failures: [], ends: { journal: 0, pages: 0, verdicts: 0 } };

/**
 * A sweep in a folder. A step is on the disk, all or none, before the next: pages and verdicts first, then the line of
 * the journal by which they count. Whatever a process that was killed left behind the last whole line is cut off.
 * All methods throw `StateFault` where the folder cannot be used.
 */
export class SiteState {
  readonly folder: string;
  readonly head: StateHead;
  readonly #files: SweepFiles;
  readonly #lock: FolderLock | null;
  readonly #packed: PackedLines;
  readonly #pages: PlacedPage[];
  /** Those that this process kept: the checksum of their packed facts is proof enough. */
  readonly #ownPages = new WeakSet<PlacedPage>();
  readonly #failures: Failure[];
  #records: readonly unknown[];

  private constructor(
    folder: string,
    head: StateHead,
    files: SweepFiles,
    lock: FolderLock | null,
    told: Told,
  ) {
    this.folder = folder;
    this.head = head;
    this.#files = files;
    this.#lock = lock;
    this.#packed = new PackedLines(files.pages);
    this.#pages = [...told.pages];
    this.#failures = [...told.failures];
    this.#records = told.records;
  }

  /** Begins in a folder that is empty or does not exist yet. */
  static async create(folder: string, head: StateHead): Promise<SiteState> {
    try {
      await makeFolder(folder);
      const inside = await readdir(folder);
      if (inside.includes(HEAD)) throw new StateFault('holdsSweep', { folder });
      if (!inside.every((name) => OWN.includes(name))) throw new StateFault('notEmpty', { folder });
      return await locked(folder, async (lock) => {
        const files = await createFiles(folder);
        // Last: what has no head is no sweep.
        await writeWhole(folder, HEAD, head);
        return new SiteState(folder, head, files, lock, nothing);
      });
    } catch (error) {
      throw whileOpening(folder, error);
    }
  }

  /** Opens a folder to go on with it. */
  static async open(folder: string): Promise<SiteState> {
    await isThere(folder);
    try {
      return await locked(folder, (lock) => SiteState.#openIn(folder, lock));
    } catch (error) {
      throw whileOpening(folder, error);
    }
  }

  /** Opens a folder to read it; another process may be at work in it. */
  static async look(folder: string): Promise<SiteState> {
    await isThere(folder);
    try {
      return await SiteState.#openIn(folder, null);
    } catch (error) {
      throw whileOpening(folder, error);
    }
  }

  static async #openIn(folder: string, lock: FolderLock | null): Promise<SiteState> {
    const head = await readHead(folder);
    const told = await toldIn(folder, lock !== null);
    const files = await openFiles(folder, told, lock === null ? 'read' : 'write');
    return new SiteState(folder, head, files, lock, told);
  }

  /** In the order in which they were read. */
  get pages(): readonly PlacedPage[] {
    return this.#pages;
  }

  get failures(): readonly Failure[] {
    return this.#failures;
  }

  /** All that the sweep noted, once: it is much, and nobody else needs it. */
  takeRecords(): readonly unknown[] {
    const records = this.#records;
    this.#records = [];
    return records;
  }

  /** Keeps a step of the sweep, all or none. */
  async keep({ records, pages, failures, verdicts }: SweepStep<PackedLine>): Promise<void> {
    try {
      const places = await this.#packed.append(pages.map(({ facts }) => facts));
      const lines = verdicts.map((verdict) => `${JSON.stringify(verdict)}\n`);
      await this.#files.verdicts.append(Buffer.from(lines.join('')));
      const placed = pages.flatMap((page, index): PlacedPage[] => {
        const at = places[index];
        if (at === undefined) return [];
        const { final, url: asked, sha256, needsLive, closedPager } = page;
        return [{ url: final, asked, sha256, needsLive, closedPager, length: at.length, at }];
      });
      await this.#tell({
        records: [...records],
        pages: placed.map(({ at: _, ...page }): KeptPage => page),
        failures: [...failures],
        verdictsEnd: this.#files.verdicts.end,
      });
      this.#pages.push(...placed);
      for (const page of placed) this.#ownPages.add(page);
      this.#failures.push(...failures);
    } catch (error) {
      throw whileUsing(this.folder, error);
    }
  }

  /** Notes how the sweep ended. */
  async end(end: SweepEnd): Promise<void> {
    await writeWhole(this.folder, END, end).catch((error) => {
      throw whileUsing(this.folder, error);
    });
  }

  /** How the sweep ended; null where it did not. */
  async ended(): Promise<SweepEnd | null> {
    const text = await readFile(join(this.folder, END), 'utf8').catch(() => null);
    return text === null ? null : (SweepEnd.safeParse(parsed(text)).data ?? null);
  }

  /** The facts of a page. Throws `StateFault`. */
  factsOf(page: PlacedPage): PageFacts {
    const stored = wholeFacts(this.#readFacts(page));
    const read = (this.#ownPages.has(page) ? OwnFacts : PageFacts).safeParse(stored);
    if (!read.success) throw this.#damaged(PAGES, page.url);
    return read.data;
  }

  /** What became of addresses, in the order in which they were settled; of one that was asked twice the last counts. */
  async *verdicts(): AsyncGenerator<LinkVerdict, void> {
    for await (const { text } of linesOf(join(this.folder, VERDICTS), this.#files.verdicts.end)) {
      const read = LinkVerdict.safeParse(parsed(text));
      if (!read.success) throw this.#damaged(VERDICTS, text.slice(0, 80));
      yield read.data;
    }
  }

  /** Lets go of the folder and takes away all that lies in it of the sweep. */
  async discard(): Promise<void> {
    await this.close();
    // The head first: without it nothing is a sweep.
    for (const name of [HEAD, ...OWN]) await rm(join(this.folder, name), { force: true });
    await rmdir(this.folder).catch(() => undefined);
  }

  async close(): Promise<void> {
    const { journal, pages, verdicts } = this.#files;
    await Promise.all([journal.close(), pages.close(), verdicts.close()]);
    await this.#lock?.release();
  }

  #readFacts({ at }: PlacedPage): unknown {
    try {
      return this.#packed.read(at);
    } catch (error) {
      throw this.#damaged(PAGES, codeOf(error));
    }
  }

  #tell(step: Step): Promise<void> {
    return this.#files.journal.append(Buffer.from(`${JSON.stringify(step)}\n`));
  }

  #damaged(file: string, reason: string): StateFault {
    return damaged(this.folder, file, reason);
  }
}

async function isThere(folder: string): Promise<void> {
  await stat(join(folder, HEAD)).catch((error) => {
    const isMissing = ['ENOENT', 'ENOTDIR'].includes(codeOf(error));
    throw isMissing ? new StateFault('noSweep', { folder }) : whileOpening(folder, error);
  });
}

/** Does something while nobody else can; lets go where it fails. */
async function locked<T>(folder: string, act: (lock: FolderLock) => Promise<T>): Promise<T> {
  const lock = await lockFolder(folder);
  if (lock === null) throw new StateFault('inUse', { folder });
  try {
    return await act(lock);
  } catch (error) {
    await lock.release();
    throw error;
  }
}
