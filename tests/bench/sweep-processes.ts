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

/** Crawls a portal in a process of its own: our sweep as the terminal has it, or linkinator. Throws where it has not read all. */
export async function crawl(who: 'ours' | 'theirs', { origin }: MadePortal, size: number): Promise<Crawled> {
  const child = start('sweep-worker.ts');
  const answer = said(child);
  child.send({ who, origin });
  const crawled = Crawled.parse(await answer);
  child.disconnect();
  // On a busy machine linkinator loses a few to its time limit.
  const least = who === 'ours' ? size : size * 0.99;
  if (crawled.pages < least || crawled.pages > size)
    throw new Error(`${who}: ${crawled.pages} of ${size} pages`);
  return crawled;
}
