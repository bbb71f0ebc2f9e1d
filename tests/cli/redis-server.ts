import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { type AddressInfo, connect, createServer } from 'node:net';

/** The server that is on this machine; null where there is none. */
const PROGRAM =
  ['redis-server', 'valkey-server'].find((name) => spawnSync(name, ['--version']).status === 0) ?? null;

/** Why the tests of the queue cannot run here; null where they can. */
export const whyNoRedis: string | null =
  PROGRAM === null
    ? 'neither redis-server nor valkey-server is on this machine'
    : hasClient()
      ? null
      : 'the package ioredis is not installed';

function hasClient(): boolean {
  try {
    const require = createRequire(import.meta.url);
    createRequire(require.resolve('bullmq')).resolve('ioredis');
    return true;
  } catch {
    return false;
  }
}

export interface RedisServer {
  readonly url: string;
  /** Ends it as a machine that is shut down does: what it knows is on the disk. */
  stop(): Promise<void>;
  /** Starts it again on the same port. */
  start(): Promise<void>;
}

/** Starts a server on a free port that keeps what it knows in a folder. */
export async function startRedis(folder: string): Promise<RedisServer> {
  const port = await freePort();
  let child: ChildProcess | null = null;
  const server: RedisServer = {
    url: `redis://127.0.0.1:${port}`,
    async stop() {
      const ended = new Promise((resolve) => child?.once('close', resolve));
      if (child?.kill('SIGTERM')) await ended;
      child = null;
    },
    async start() {
      const words = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--appendonly', 'yes'];
      child = spawn(PROGRAM ?? '', words, { stdio: 'ignore' });
      while (!(await answers(port))) await new Promise((resolve) => setTimeout(resolve, 50));
    },
  };
  await server.start();
  return server;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('PING\r\n'));
    socket.once('data', (bytes) => {
      socket.destroy();
      resolve(bytes.toString().startsWith('+PONG'));
    });
    socket.once('error', () => resolve(false));
  });
}
