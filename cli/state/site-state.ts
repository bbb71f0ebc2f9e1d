import { mkdir, open, readdir, readFile, rename, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import { LinkVerdict } from '../../facts/link-verdict.ts';
import { PageFacts } from '../../facts/page.ts';
import type { SweepStep } from '../../sweep/contract.ts';
import { codeOf } from '../read/error-code.ts';
import {
  AnyHead,
  type Failure,
  type KeptPage,
  type PackedLine,
  STATE_FORMAT,
  StateHead,
  type Step,
  SweepEnd,
} from './contract.ts';
import { type FolderLock, lockFolder } from './folder-lock.ts';
import { GrowingFile } from './growing-file.ts';
import { DamagedJournal, type PlacedPage, readJournal, type Told } from './journal.ts';
import { linesOf } from './lines-of.ts';
import { PackedLines } from './packed-lines.ts';
import { wholeFacts } from './short-facts.ts';
import { StateFault, whileOpening, whileUsing } from './state-fault.ts';

const HEAD = 'order.json';
const JOURNAL = 'journal.jsonl';
const PAGES = 'pages.jsonl.gz';
const VERDICTS = 'verdicts.jsonl';
/** How the sweep ended; there where it did. */
const END = 'end.json';
/** Judged pages, which a report is written from; they are made anew each time. */
export const JUDGED = 'judged.jsonl';
/** What a process that was killed as it began may have left. */
const OWN: readonly string[] = [`${HEAD}.new`, JOURNAL, PAGES, VERDICTS, JUDGED, END, `${END}.new`];

/** Facts as this process wrote them. */
const OwnFacts = z.custom<PageFacts>((stored) => typeof stored === 'object' && stored !== null);

const nothing: Told = { records: [], pages: [], failures: [], ends: { journal: 0, pages: 0, verdicts: 0 } };

interface Files {
  readonly journal: GrowingFile;
  readonly pages: GrowingFile;
  readonly verdicts: GrowingFile;
}

/**
 * A sweep in a folder. A step is on the disk, all or none, before the next: pages and verdicts first, then the line of
 * the journal by which they count. Whatever a process that was killed left behind the last whole line is cut off.
 * All methods throw `StateFault` where the folder cannot be used.
 */
export class SiteState {
  readonly folder: string;
  readonly head: StateHead;
  readonly #files: Files;
  readonly #lock: FolderLock | null;
  readonly #packed: PackedLines;
  readonly #pages: PlacedPage[];
  /** Those that this process kept: the checksum of their packed facts is proof enough. */
  readonly #ownPages = new WeakSet<PlacedPage>();
  readonly #failures: Failure[];
  #records: readonly unknown[];

  private constructor(folder: string, head: StateHead, files: Files, lock: FolderLock | null, told: Told) {
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
        const files = {
          journal: await GrowingFile.create(join(folder, JOURNAL)),
          pages: await GrowingFile.create(join(folder, PAGES)),
          verdicts: await GrowingFile.create(join(folder, VERDICTS)),
        };
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
    const told = await readJournal(join(folder, JOURNAL), lock !== null).catch((error) => {
      if (!(error instanceof DamagedJournal)) throw error;
      throw new StateFault('damaged', { folder, file: JOURNAL, reason: error.message });
    });
    const use = lock === null ? 'read' : 'write';
    const files = {
      journal: await GrowingFile.open(join(folder, JOURNAL), told.ends.journal, use),
      pages: await GrowingFile.open(join(folder, PAGES), told.ends.pages, use),
      verdicts: await GrowingFile.open(join(folder, VERDICTS), told.ends.verdicts, use),
    };
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
    return new StateFault('damaged', { folder: this.folder, file, reason });
  }
}

/** With those above it. Node's own way never ends where a folder can neither be made nor is missing its parent. */
async function makeFolder(folder: string): Promise<void> {
  if ((await stat(folder).catch(() => null)) !== null) return;
  if (dirname(folder) !== folder) await makeFolder(dirname(folder));
  await mkdir(folder).catch((error) => {
    if (codeOf(error) !== 'EEXIST') throw error;
  });
}

async function isThere(folder: string): Promise<void> {
  const head = await stat(join(folder, HEAD)).catch(() => null);
  if (head === null) throw new StateFault('noSweep', { folder });
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

async function readHead(folder: string): Promise<StateHead> {
  const stored = parsed(await readFile(join(folder, HEAD), 'utf8'));
  const any = AnyHead.safeParse(stored);
  if (!any.success) throw new StateFault('damaged', { folder, file: HEAD, reason: 'JSON' });
  const { format } = any.data;
  if (format !== STATE_FORMAT) {
    throw new StateFault('otherVersion', { folder, found: format, known: STATE_FORMAT });
  }
  const head = StateHead.safeParse(stored);
  if (head.success) return head.data;
  const [issue] = head.error.issues;
  throw new StateFault('damaged', { folder, file: HEAD, reason: issue?.path.join('.') ?? '' });
}

/** In one go: the file is there whole or not at all. */
async function writeWhole(folder: string, name: string, value: unknown): Promise<void> {
  const path = join(folder, `${name}.new`);
  const handle = await open(path, 'w');
  try {
    await handle.writeFile(`${JSON.stringify(value, null, 2)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(path, join(folder, name));
  await syncFolder(folder);
}

/** So that the names of new files survive a power cut; Windows cannot. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
