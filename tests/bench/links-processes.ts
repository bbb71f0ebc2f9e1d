import type { ChildProcess } from 'node:child_process';
import * as z from 'zod';
import type { Work } from './links-check.ts';
import { said, start } from './processes.ts';

const Started = z.object({ port: z.number(), ordinary: z.number(), large: z.number() });
const Result = z.object({
  ms: z.number(),
  cpu: z.number(),
  checked: z.number(),
  broken: z.number(),
  /** Bytes of the heap after a collection, before the work; -1 where it was not collected. */
  before: z.number(),
  /** The same when the first links were named and none was asked for. */
  named: z.number(),
  /** The same when all were settled. */
  settled: z.number(),
  /** Bytes of the process after the work. */
  rss: z.number(),
  /** The most bytes that the process ever had. */
  peak: z.number(),
});
export type Measured = z.infer<typeof Result>;

/** The server that is asked, in a process of its own. */
export interface LinkServer {
  readonly origin: string;
  /** Bytes of its two kinds of pages. */
  readonly ordinary: number;
  readonly large: number;
  close(): void;
}

export async function startLinkServer(): Promise<LinkServer> {
  const child = start('links-server.ts');
  const { port, ...sizes } = Started.parse(await said(child));
  return { origin: `http://127.0.0.1:${port}`, ...sizes, close: () => child.disconnect() };
}

/**
 * Megabytes of V8's old and of half its young generation. Left to itself it lets garbage lie while the machine has
 * room, the more the longer a process lives; within these bounds it must collect, and what is left is what is needed.
 */
const NARROW = ['--max-old-space-size=48', '--max-semi-space-size=4'] as const;

/** A process that checks links when it is told to. */
export class LinkWorker {
  readonly #child: ChildProcess;

  /** With `collects`, it says how much memory is left when garbage is collected. `narrow`: its heap is small. */
  constructor({ collects = false, narrow = false } = {}) {
    this.#child = start(
      'links-worker.ts',
      [],
      [...(collects ? ['--expose-gc'] : []), ...(narrow ? NARROW : [])],
    );
  }

  async run(who: 'ours' | 'theirs', work: Work): Promise<Measured> {
    const answer = said(this.#child);
    this.#child.send({ who, work });
    return Result.parse(await answer);
  }

  close(): void {
    this.#child.disconnect();
  }
}
