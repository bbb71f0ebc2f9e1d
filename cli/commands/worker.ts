import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Command, Option } from 'commander';
import type { ExitCode } from '../exit-code.ts';
import { workingFolder } from '../working-folder.ts';
import { queueOption } from './batch.ts';
import { readCount, readPositive } from './read-option.ts';

interface WorkerCommandOptions {
  readonly queue: URL;
  readonly jobs: number;
  readonly work: string;
  readonly takeover: number;
}

const MOST_JOBS = 512;

const AFTER = `
例 / examples:
  mingcha worker --queue redis://10.0.0.5
  mingcha worker --queue rediss://user:password@10.0.0.5:6380 --jobs 16 --work /var/lib/mingcha`;

/** Adds `worker` to the program; `onEnd` is told the exit code. */
export function addWorkerCommand(program: Command, onEnd: (code: ExitCode) => void): void {
  program
    .command('worker')
    .summary('替 mingcha batch --queue 审网站 / audit sites for mingcha batch --queue')
    .description(
      '从队列里取网站来审，直到 Ctrl-C；可在许多机器上各开一个，主机的请求间隔由它们共同遵守，不需要共享磁盘。\n' +
        'Takes sites from the queue until Ctrl-C. Run one on as many machines as you like: together they keep the pace\n' +
        'of a host, and they need no disk in common.',
    )
    .addOption(queueOption('队列所在 / where the queue is').makeOptionMandatory())
    .addOption(
      new Option(
        '--jobs <number>',
        '同时审几个网站，默认为处理器核数 / sites at once, by default as many as cores',
      )
        .argParser((word) => readCount(word, MOST_JOBS))
        .default(availableParallelism(), 'cores'),
    )
    .addOption(
      new Option(
        '--work <folder>',
        '审到一半的网站放在这里；同一文件夹的另一个 worker 会接着做 / where sites lie while they are done; another worker of the same folder goes on with them',
      ).default(join(tmpdir(), 'mingcha-worker')),
    )
    .addOption(
      new Option(
        '--takeover <seconds>',
        '多久没有动静就由别的 worker 接手 / silence after which another worker takes over',
      )
        .argParser(readPositive)
        .default(30),
    )
    .addHelpText('after', AFTER)
    .action(async (options: WorkerCommandOptions) => {
      // Loaded when it is needed: help and wrong usage do not wait for it.
      const { startWorker } = await import('../batch/run-worker.ts');
      onEnd(await startWorker({ ...options, folder: workingFolder() }));
    });
}
