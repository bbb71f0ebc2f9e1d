import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { deflate, inflate } from 'node:zlib';
import type { IRedisClient } from 'bullmq';
import * as z from 'zod';
import { systemClock } from '../../links/manners/clock.ts';
import { JUDGED } from '../state/sweep-files.ts';
import { SiteResult, type SiteTask } from './contract.ts';

const packed = promisify(deflate);
const unpacked = promisify(inflate);

/** Bytes of a file that travel in one value. */
const PIECE = 512 * 1024;
/** Bytes that may wait in Redis to be fetched: its memory is not a disk. */
const MOST_WAITING = 512 * 1024 * 1024;
/** Milliseconds that what nobody fetches is kept, and what was fetched is remembered. */
const KEPT = { pieces: 7 * 86_400_000, names: 30 * 86_400_000 } as const;
/** Milliseconds before room is looked for again. */
const LOOK_AGAIN = 1000;

/** A site that came to its end, as it lies in Redis until it is fetched. */
const Published = z.object({
  result: SiteResult,
  /** Under which its pieces lie. */
  token: z.uuid(),
  /** Bytes of all pieces. */
  size: z.number().int().nonnegative(),
  pieces: z.number().int().nonnegative(),
  /** The files, in the order of their pieces. */
  files: z.array(
    z.object({ name: z.string().regex(/^[\w.-]+$/), pieces: z.number().int(), sha256: z.string() }),
  ),
});
export type Published = z.infer<typeof Published>;

/**
 * KEYS: published, fetched, bytes. ARGV: site, what is published, its bytes, milliseconds. The first to come to an end
 * counts: 0 where another was first.
 */
const PUBLISH = `
if redis.call('HEXISTS', KEYS[2], ARGV[1]) == 1 then return 0 end
if redis.call('HSETNX', KEYS[1], ARGV[1], ARGV[2]) == 0 then return 0 end
redis.call('INCRBY', KEYS[3], ARGV[3])
redis.call('PEXPIRE', KEYS[1], ARGV[4])
redis.call('PEXPIRE', KEYS[3], ARGV[4])
return 1
`;

/** KEYS and ARGV as above, without what is published. What was fetched and kept leaves Redis. */
const FETCHED = `
redis.call('HSET', KEYS[2], ARGV[1], '1')
redis.call('PEXPIRE', KEYS[2], ARGV[3])
if redis.call('HDEL', KEYS[1], ARGV[1]) == 1 then redis.call('DECRBY', KEYS[3], ARGV[2]) end
return 1
`;

/**
 * Finished sites on their way from the workers to the one who asked for them. Workers share no disk: the folder of a site
 * goes through Redis in pieces, and leaves it when it lies whole on the disk of the one who asked. The first result of a
 * site counts, so that a worker that was given up and lives on does no harm.
 */
export class RedisStore {
  readonly #client: IRedisClient;

  constructor(client: IRedisClient) {
    this.#client = client;
    client.defineCommand('mingchaPublish', { numberOfKeys: 3, lua: PUBLISH });
    client.defineCommand('mingchaFetched', { numberOfKeys: 3, lua: FETCHED });
  }

  /** Whether a site came to its end already. */
  async isSettled({ batch, site: { id } }: SiteTask): Promise<boolean> {
    const { published, fetched } = keysOf(batch);
    const found = await Promise.all([this.#client.hexists(published, id), this.#client.hexists(fetched, id)]);
    return found.some((count) => count > 0);
  }

  /** Lets sites be done again that were fetched before. */
  async forget(batch: string, sites: readonly string[]): Promise<void> {
    if (sites.length > 0) await this.#client.hdel(keysOf(batch).fetched, ...sites);
  }

  /** Sends what became of a site, with its folder where there is one. Throws the signal's reason. */
  async publish({ batch }: SiteTask, result: SiteResult, folder: string, signal: AbortSignal): Promise<void> {
    await this.#roomFor(batch, signal);
    const token = randomUUID();
    const sent = await this.#send(batch, token, folder);
    const value = JSON.stringify({ result, token, ...sent } satisfies Published);
    const { published, fetched, bytes } = keysOf(batch);
    const args = [published, fetched, bytes, result.site, value, sent.size, KEPT.names];
    const isFirst = Number(await this.#client.runCommand('mingchaPublish', args)) === 1;
    if (!isFirst) await this.#remove(batch, token, sent.pieces);
  }

  /** What waits to be fetched, by site. */
  async waiting(batch: string): Promise<Map<string, Published>> {
    const stored = await this.#client.hgetall(keysOf(batch).published);
    return new Map(Object.entries(stored).map(([site, text]) => [site, Published.parse(JSON.parse(text))]));
  }

  /** Puts the folder of a site on this disk, whole or not at all; false where some of it is no longer there. */
  async fetch(batch: string, { token, files }: Published, folder: string): Promise<boolean> {
    if (files.length === 0) return true;
    const coming = `${folder}.coming`;
    await rm(coming, { recursive: true, force: true });
    await mkdir(coming, { recursive: true });
    let number = 0;
    for (const { name, pieces, sha256 } of files) {
      const keys = Array.from({ length: pieces }, (_, index) => pieceKey(batch, token, number + index));
      number += pieces;
      if (!(await this.#fetchFile(join(coming, name), keys, sha256))) return false;
    }
    await rm(folder, { recursive: true, force: true });
    await rename(coming, folder);
    return true;
  }

  /** Says that a site lies safe on this disk. */
  async fetched(batch: string, { result, token, size, pieces }: Published): Promise<void> {
    const { published, fetched, bytes } = keysOf(batch);
    const args = [published, fetched, bytes, result.site, size, KEPT.names];
    await this.#client.runCommand('mingchaFetched', args);
    await this.#remove(batch, token, pieces);
  }

  /** Takes away what is published of a site and cannot be fetched. */
  async discard(batch: string, published: Published): Promise<void> {
    await this.fetched(batch, published);
    await this.forget(batch, [published.result.site]);
  }

  async #roomFor(batch: string, signal: AbortSignal): Promise<void> {
    for (;;) {
      signal.throwIfAborted();
      const waiting = Number((await this.#client.get(keysOf(batch).bytes)) ?? 0);
      if (waiting < MOST_WAITING) return;
      await systemClock.wait(LOOK_AGAIN, signal);
    }
  }

  async #send(batch: string, token: string, folder: string) {
    const names = (await readdir(folder).catch(() => [])).filter((name) => name !== JUDGED).toSorted();
    const files: Published['files'] = [];
    let pieces = 0;
    let size = 0;
    for (const name of names) {
      const hash = createHash('sha256');
      const first = pieces;
      for await (const bytes of piecesOf(join(folder, name))) {
        hash.update(bytes);
        const value = (await packed(bytes)).toString('base64');
        await this.#client.set(pieceKey(batch, token, pieces), value, { PX: KEPT.pieces });
        pieces += 1;
        size += value.length;
      }
      files.push({ name, pieces: pieces - first, sha256: hash.digest('hex') });
    }
    return { files, pieces, size };
  }

  async #fetchFile(path: string, keys: readonly string[], sha256: string): Promise<boolean> {
    const hash = createHash('sha256');
    const handle = await open(path, 'w');
    try {
      for (const key of keys) {
        const value = await this.#client.get(key);
        if (value === null) return false;
        const bytes = await unpacked(Buffer.from(value, 'base64'));
        hash.update(bytes);
        await handle.writeFile(bytes);
      }
      await handle.sync();
    } finally {
      await handle.close();
    }
    return hash.digest('hex') === sha256;
  }

  async #remove(batch: string, token: string, pieces: number): Promise<void> {
    for (let number = 0; number < pieces; number += 1) {
      await this.#client.del(pieceKey(batch, token, number));
    }
  }
}

/** The braces keep the keys of a batch together in a cluster. */
function keysOf(batch: string) {
  const base = `mingcha:{${batch}}`;
  return { published: `${base}:published`, fetched: `${base}:fetched`, bytes: `${base}:bytes` };
}

function pieceKey(batch: string, token: string, number: number): string {
  return `mingcha:{${batch}}:piece:${token}:${number}`;
}

async function* piecesOf(path: string): AsyncGenerator<Buffer, void> {
  const handle = await open(path, 'r');
  try {
    for (let from = 0; ; ) {
      const { bytesRead, buffer } = await handle.read(Buffer.alloc(PIECE), 0, PIECE, from);
      if (bytesRead === 0) return;
      from += bytesRead;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}
