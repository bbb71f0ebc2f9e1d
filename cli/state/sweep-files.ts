import { mkdir, open, readFile, rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { codeOf } from '../read/error-code.ts';
import { AnyHead, STATE_FORMAT, StateHead } from './contract.ts';
import { GrowingFile, ShortFile } from './growing-file.ts';
import { DamagedJournal, readJournal, type Told } from './journal.ts';
import { StateFault } from './state-fault.ts';

export const HEAD = 'order.json';
const JOURNAL = 'journal.jsonl';
export const PAGES = 'pages.jsonl.gz';
export const VERDICTS = 'verdicts.jsonl';
/** How the sweep ended; there where it did. */
export const END = 'end.json';
/** Judged pages, which a report is written from; they are made anew each time. */
export const JUDGED = 'judged.jsonl';
/** What a process that was killed as it began may have left. */
export const OWN: readonly string[] = [`${HEAD}.new`, JOURNAL, PAGES, VERDICTS, JUDGED, END, `${END}.new`];

/** The files of a sweep that grow. */
export interface SweepFiles {
  readonly journal: GrowingFile;
  readonly pages: GrowingFile;
  readonly verdicts: GrowingFile;
}

/** Makes them, empty. Throws errors of the file system. */
export async function createFiles(folder: string): Promise<SweepFiles> {
  return {
    journal: await GrowingFile.create(join(folder, JOURNAL)),
    pages: await GrowingFile.create(join(folder, PAGES)),
    verdicts: await GrowingFile.create(join(folder, VERDICTS)),
  };
}

/** Opens them up to where the journal says that they end. Throws `StateFault` for one that is not as it was left. */
export async function openFiles(folder: string, { ends }: Told, use: 'read' | 'write'): Promise<SweepFiles> {
  const opened = (name: string, end: number) =>
    ofFile(folder, name, () => GrowingFile.open(join(folder, name), end, use));
  return {
    journal: await opened(JOURNAL, ends.journal),
    pages: await opened(PAGES, ends.pages),
    verdicts: await opened(VERDICTS, ends.verdicts),
  };
}

/** What the journal of a folder adds up to. Throws `StateFault` where it is damaged or gone. */
export function toldIn(folder: string, wantsRecords: boolean): Promise<Told> {
  return ofFile(folder, JOURNAL, () => readJournal(join(folder, JOURNAL), wantsRecords));
}

/** What was asked for. Throws `StateFault` where it cannot be read, or another version wrote it. */
export async function readHead(folder: string): Promise<StateHead> {
  const stored = parsed(await readFile(join(folder, HEAD), 'utf8'));
  const any = AnyHead.safeParse(stored);
  if (!any.success) throw damaged(folder, HEAD, 'JSON');
  const { format } = any.data;
  if (format !== STATE_FORMAT) {
    throw new StateFault('otherVersion', { folder, found: format, known: STATE_FORMAT });
  }
  const head = StateHead.safeParse(stored);
  if (head.success) return head.data;
  const [issue] = head.error.issues;
  throw damaged(folder, HEAD, issue?.path.join('.') ?? '');
}

/** A file of a sweep that is not as it was left. */
export function damaged(folder: string, file: string, reason: string): StateFault {
  return new StateFault('damaged', { folder, file, reason });
}

/** A value in JSON; undefined where it is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Writes a value in one go: the file is there whole or not at all. Throws errors of the file system. */
export async function writeWhole(folder: string, name: string, value: unknown): Promise<void> {
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

/** With those above it. Node's own way never ends where a folder can neither be made nor is missing its parent. */
export async function makeFolder(folder: string): Promise<void> {
  if ((await stat(folder).catch(() => null)) !== null) return;
  if (dirname(folder) !== folder) await makeFolder(dirname(folder));
  await mkdir(folder).catch((error) => {
    if (codeOf(error) !== 'EEXIST') throw error;
  });
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

async function ofFile<T>(folder: string, name: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    const isBroken = error instanceof DamagedJournal || error instanceof ShortFile;
    if (isBroken) throw damaged(folder, name, error.message);
    // A head without it: someone took it away, or copied the folder in part.
    if (codeOf(error) === 'ENOENT') throw damaged(folder, name, 'ENOENT');
    throw error;
  }
}
