import { createHash } from 'node:crypto';
import { stat, unlink } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { codeOf } from '../read/error-code.ts';

/** A folder that nobody else on this machine uses, until it is let go or the process ends, however it ends. */
export interface FolderLock {
  release(): Promise<void>;
}

/**
 * Takes a folder for this process; null where another one has it. What holds it is a name that the operating system
 * takes back when a process dies, so that nothing stale stays behind. Processes of other machines are not seen.
 */
export async function lockFolder(folder: string): Promise<FolderLock | null> {
  const { dev, ino } = await stat(folder, { bigint: true });
  const name = nameFor(`${dev} ${ino}`);
  const server = (await listen(name)) ?? ((await isLeftBehind(name)) ? await listen(name) : null);
  if (server === null) return null;
  server.unref();
  return { release: () => new Promise((resolve) => server.close(() => resolve())) };
}

function nameFor(folder: string): string {
  const digest = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  if (process.platform === 'win32') return `\\\\.\\pipe\\mingcha-${digest}`;
  // Names that begin so stand in no file system.
  return process.platform === 'linux' ? `\0mingcha-${digest}` : join(tmpdir(), `mingcha-${digest}.sock`);
}

function listen(name: string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error) => (codeOf(error) === 'EADDRINUSE' ? resolve(null) : reject(error)));
    server.listen(name, () => resolve(server));
  });
}

/** Where names are files, that of a dead process stays. */
async function isLeftBehind(name: string): Promise<boolean> {
  if (process.platform === 'win32' || process.platform === 'linux') return false;
  const isAnswered = await new Promise<boolean>((resolve) => {
    const socket = connect(name, () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
  if (!isAnswered) await unlink(name).catch(() => undefined);
  return !isAnswered;
}
