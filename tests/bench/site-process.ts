import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';

const Work = z.object({
  /** Milliseconds: parsing the stored JSON, folding, judging. */
  reading: z.number(),
  folding: z.number(),
  judging: z.number(),
  /** Bytes of all the JSON. */
  bytes: z.number(),
  /** Bytes of the process after the work, and the most that it ever had. */
  rss: z.number(),
  peak: z.number(),
  /** Bytes of the heap that the fold and its findings hold, after a collection. */
  held: z.number(),
  /** What came of it, so that nobody measures an empty fold. */
  pages: z.number(),
  items: z.number(),
  failed: z.number(),
});
export type SiteWork = z.infer<typeof Work>;

/** Folds and judges a made site of so many pages in a process of its own. Throws where the process breaks. */
export async function foldSite(pages: number): Promise<SiteWork> {
  const file = fileURLToPath(new URL('site-worker.ts', import.meta.url));
  const child = fork(file, { execArgv: ['--expose-gc'] });
  const ended = once(child, 'exit').then((): never => {
    throw new Error('a process of the benchmark ended too soon');
  });
  ended.catch(() => undefined);
  child.send(pages);
  const [message] = await Promise.race([once(child, 'message'), ended]);
  child.disconnect();
  return Work.parse(message);
}
