import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { said, start } from './processes.ts';

const Started = z.object({ port: z.number(), bytes: z.number() });
const Crawled = z.object({
  pages: z.number(),
  ms: z.number(),
  /** Milliseconds of all its threads. */
  cpu: z.number(),
  /** Bytes of the process after the work, and the most that it ever had. */
  rss: z.number(),
  peak: z.number(),
});
export type Crawled = z.infer<typeof Crawled>;

/**
 * `audit`: what `mingcha site` does, from the first page to the last line of its JSON. `sweep`: of that the reading alone,
 * nothing kept, nothing judged. `linkinator`: its crawl.
 */
export type Crawler = 'audit' | 'sweep' | 'linkinator';

/** A made portal, served by a process of its own. */
export interface MadePortal {
  readonly origin: string;
  /** Bytes of an ordinary page of it. */
  readonly bytes: number;
  close(): void;
}

export async function startPortal(pages: number): Promise<MadePortal> {
  const child = start('sweep-server.ts', [String(pages)]);
  const { port, bytes } = Started.parse(await said(child));
  return { origin: `http://127.0.0.1:${port}`, bytes, close: () => child.disconnect() };
}

/** Crawls a portal in a process of its own. Throws where it has not read all. */
export async function crawl(who: Crawler, { origin }: MadePortal, size: number): Promise<Crawled> {
  const folder = mkdtempSync(join(tmpdir(), 'mingcha-bench-sweep-'));
  try {
    const child = start('sweep-worker.ts');
    const answer = said(child);
    child.send({ who, origin, folder });
    const crawled = Crawled.parse(await answer);
    child.disconnect();
    // On a busy machine linkinator loses a few to its time limit.
    const least = who === 'linkinator' ? size * 0.99 : size;
    if (crawled.pages < least || crawled.pages > size)
      throw new Error(`${who}: ${crawled.pages} of ${size} pages`);
    return crawled;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
