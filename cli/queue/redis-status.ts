import type { Language } from '../../audit/wording.ts';
import type { ExitCode } from '../exit-code.ts';
import { Stopped, StopSignal } from '../site/stop-signal.ts';
import { writeOut } from '../write-out.ts';
import { RedisFault } from './redis-fault.ts';
import { RedisLink } from './redis-link.ts';
import { openQueue } from './redis-queue.ts';

const STATES = ['waiting', 'active', 'delayed', 'failed'] as const;

const WORDS = {
  zh: { waiting: '等待', active: '进行中', delayed: '稍后再试', failed: '出错', workers: '在做的进程' },
  en: {
    waiting: 'waiting',
    active: 'at work',
    delayed: 'to be tried again',
    failed: 'failed',
    workers: 'workers',
  },
} as const;

/** Says how many sites stand in a queue, over all batches, and how many workers there are. */
export async function sayQueueStatus(
  url: URL,
  { format, language }: { readonly format: 'json' | 'text'; readonly language: Language },
): Promise<ExitCode> {
  const stop = new StopSignal();
  let link: RedisLink | null = null;
  try {
    link = await RedisLink.open(url, (line) => process.stderr.write(`${line}\n`), stop.signal);
    const queue = openQueue(link.client);
    const counts = await queue.getJobCounts(...STATES);
    const workers = (await queue.getWorkers()).length;
    const words = WORDS[language];
    const lines = STATES.map((state) => `${words[state]} ${counts[state] ?? 0}\n`);
    await writeOut(
      format === 'json'
        ? `${JSON.stringify({ ...counts, workers }, null, 2)}\n`
        : `${lines.join('')}${words.workers} ${workers}\n`,
    );
    return 0;
  } catch (error) {
    if (error instanceof Stopped) return error.code;
    if (!(error instanceof RedisFault)) throw error;
    process.stderr.write(`${error.lines.join('\n')}\n`);
    return 3;
  } finally {
    stop.release();
    await link?.close();
  }
}
