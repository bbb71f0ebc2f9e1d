import { resolve } from 'node:path';
import type { ExitCode } from '../exit-code.ts';
import { RedisFault } from '../queue/redis-fault.ts';
import { Stopped, StopSignal } from '../site/stop-signal.ts';

/** How a worker was asked to work. */
export interface WorkerCommand {
  readonly queue: URL;
  readonly jobs: number;
  /** Seconds. */
  readonly takeover: number;
  readonly work: string;
  /** Where relative paths start. */
  readonly folder: string;
}

/** Does sites of a queue until it is stopped. */
export async function startWorker({ queue, jobs, takeover, work, folder }: WorkerCommand): Promise<ExitCode> {
  const stop = new StopSignal();
  const say = (line: string) => void process.stderr.write(`${line}\n`);
  try {
    // Loaded when it is needed: it brings the client of Redis.
    const { runWorker } = await import('../queue/redis-worker.ts');
    const options = { url: queue, jobs, takeover: takeover * 1000, folder: resolve(folder, work), say };
    await runWorker({ ...options, signal: stop.signal });
    say('已停下；没有做完的回到队列里。\nStopped; what is not finished is in the queue again.');
    return 0;
  } catch (error) {
    if (error instanceof Stopped) return error.code;
    if (!(error instanceof RedisFault)) throw error;
    say(error.lines.join('\n'));
    return 3;
  } finally {
    stop.release();
  }
}
