import { type IRedisClient, type JobsOptions, Queue } from 'bullmq';
import { folderNameOf } from '../batch/batch-folder.ts';
import { MOST_TRIES, pauseBefore, type SiteTask } from './contract.ts';

/** All batches stand in one queue, so that workers need not know them. */
export const QUEUE = 'sites';
export const PREFIX = 'mingcha';

/** The queue as those see it who put sites in. Errors of the connection are told by the link. */
export function openQueue(connection: IRedisClient): Queue {
  const queue = new Queue(QUEUE, { connection, prefix: PREFIX });
  queue.on('error', () => undefined);
  return queue;
}

/** Puts sites in; one that stands there already does not stand there twice. */
export async function putIn(queue: Queue, tasks: readonly SiteTask[]): Promise<void> {
  await queue.addBulk(tasks.map((task) => ({ name: task.site.id, data: task, opts: optionsOf(task) })));
}

function optionsOf({ batch, site, settings }: SiteTask): JobsOptions {
  return {
    jobId: `${batch}-${folderNameOf(site.id)}`,
    attempts: MOST_TRIES,
    backoff: { type: 'exponential', delay: pauseBefore(1, settings) },
    removeOnComplete: true,
    removeOnFail: false,
  };
}
