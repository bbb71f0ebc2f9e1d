import { createHash } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { SiteResult, type SiteTask } from '../queue/contract.ts';
import { codeOf } from '../read/error-code.ts';
import { type FolderLock, lockFolder } from '../state/folder-lock.ts';
import { BatchFault } from './batch-fault.ts';
import { AnyBatchHead, BATCH_FORMAT, BatchHead } from './contract.ts';

const HEAD = 'batch.json';
const SITES = 'sites';
const RESULTS = 'results';
/** What a process that was killed as it began may have left. */
const OWN: readonly string[] = [`${HEAD}.new`, SITES, RESULTS];

/** The name of the folder of a site: its id where that is a plain name, on every system. */
export function folderNameOf(site: string): string {
  if (/^[a-z\d][a-z\d.~_-]{0,99}$/.test(site) && !site.endsWith('.')) return site;
  const digest = createHash('sha256').update(site).digest('hex').slice(0, 12);
  return `${site.replace(/[^a-z\d~_-]+/gi, '_').slice(0, 60)}_${digest}`;
}

/**
 * A batch in a folder: `batch.json` says what it is, `sites/` holds a folder for each sweep, `results/` a file for each
 * site that came to an end. All methods throw `BatchFault` where the folder cannot be used.
 */
export class BatchFolder {
  readonly path: string;
  readonly head: BatchHead;
  readonly #lock: FolderLock | null;

  private constructor(path: string, head: BatchHead, lock: FolderLock | null) {
    this.path = path;
    this.head = head;
    this.#lock = lock;
  }

  /** Begins in a folder that is empty or does not exist yet. */
  static async create(path: string, head: BatchHead): Promise<BatchFolder> {
    return using(path, async () => {
      await mkdir(path, { recursive: true });
      const inside = await readdir(path);
      if (inside.includes(HEAD)) throw new BatchFault('holdsBatch', { folder: path });
      if (!inside.every((name) => OWN.includes(name))) throw new BatchFault('notEmpty', { folder: path });
      const lock = await taken(path);
      await mkdir(join(path, SITES), { recursive: true });
      await mkdir(join(path, RESULTS), { recursive: true });
      // Last: what has no head is no batch.
      await writeWhole(join(path, HEAD), head);
      return new BatchFolder(path, head, lock);
    });
  }

  /** Opens a folder to go on with it. */
  static async open(path: string): Promise<BatchFolder> {
    return using(path, async () => {
      const head = await readHead(path);
      return new BatchFolder(path, head, await taken(path));
    });
  }

  /** Opens a folder to read it; another process may be at work in it. */
  static async look(path: string): Promise<BatchFolder> {
    return using(path, async () => new BatchFolder(path, await readHead(path), null));
  }

  /** Where the sweep of a site is kept. */
  folderOf(site: string): string {
    return join(this.path, SITES, folderNameOf(site));
  }

  /** The tasks of all sites, in the order of the list. */
  get tasks(): SiteTask[] {
    const { id, settings, sites } = this.head;
    return sites.map((site) => ({ batch: id, site, settings }));
  }

  /** Keeps what became of a site; a later result takes the place of an earlier one. */
  async keep(result: SiteResult): Promise<void> {
    await using(this.path, () => writeWhole(this.#resultFile(result.site), result));
  }

  /** What became of the sites so far, by id; those that have come to no end are not among them. */
  async results(): Promise<Map<string, SiteResult>> {
    const results = new Map<string, SiteResult>();
    for (const { id } of this.head.sites) {
      const result = await this.#result(id);
      if (result !== null) results.set(id, result);
    }
    return results;
  }

  /** Whether anything was kept of a site's sweep. */
  async hasBegun(site: string): Promise<boolean> {
    return (await stat(join(this.folderOf(site), 'order.json')).catch(() => null)) !== null;
  }

  async close(): Promise<void> {
    await this.#lock?.release();
  }

  #resultFile(site: string): string {
    return join(this.path, RESULTS, `${folderNameOf(site)}.json`);
  }

  async #result(site: string): Promise<SiteResult | null> {
    const file = this.#resultFile(site);
    const text = await readFile(file, 'utf8').catch((error) => {
      if (codeOf(error) === 'ENOENT') return null;
      throw new BatchFault('notWritable', { folder: this.path, code: codeOf(error) });
    });
    if (text === null) return null;
    const read = SiteResult.safeParse(parsed(text));
    if (!read.success) throw new BatchFault('damaged', { folder: this.path, file });
    return read.data;
  }
}

async function taken(path: string): Promise<FolderLock> {
  const lock = await lockFolder(path);
  if (lock === null) throw new BatchFault('inUse', { folder: path });
  return lock;
}

async function readHead(folder: string): Promise<BatchHead> {
  const text = await readFile(join(folder, HEAD), 'utf8').catch(() => null);
  if (text === null) throw new BatchFault('noBatch', { folder });
  const stored = parsed(text);
  const any = AnyBatchHead.safeParse(stored);
  if (!any.success) throw new BatchFault('damaged', { folder, file: HEAD });
  const { format } = any.data;
  if (format !== BATCH_FORMAT) {
    throw new BatchFault('otherVersion', { folder, found: format, known: BATCH_FORMAT });
  }
  const head = BatchHead.safeParse(stored);
  if (!head.success) throw new BatchFault('damaged', { folder, file: HEAD });
  return head.data;
}

/** In one go: a file is there whole or not at all. */
async function writeWhole(path: string, value: unknown): Promise<void> {
  const handle = await open(`${path}.new`, 'w');
  try {
    await handle.writeFile(`${JSON.stringify(value)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(`${path}.new`, path);
}

async function using<T>(folder: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof Error) || !('syscall' in error)) throw error;
    throw new BatchFault('notWritable', { folder, code: codeOf(error) });
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
