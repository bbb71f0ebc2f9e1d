import { resolve } from 'node:path';
import type { Language } from '../../audit/wording.ts';
import type { ExitCode } from '../exit-code.ts';
import { BatchFolder } from './batch-folder.ts';
import { codeOfFault, writeSummary } from './run-batch.ts';

/** Where to look. */
export interface StatusOptions {
  readonly out: string | null;
  readonly queue: URL | null;
  readonly format: 'json' | 'text';
  readonly language: Language;
  /** Where relative paths start. */
  readonly folder: string;
}

/** Says how far a batch or a queue is, without touching it. */
export async function sayStatus({ out, queue, folder: base, ...writing }: StatusOptions): Promise<ExitCode> {
  if (queue !== null) {
    const { sayQueueStatus } = await import('../queue/redis-status.ts');
    return sayQueueStatus(queue, writing);
  }
  try {
    const folder = await BatchFolder.look(resolve(base, out ?? ''));
    await writeSummary(folder, { ...writing, failOn: 'never' });
    return 0;
  } catch (error) {
    return codeOfFault(error, out ?? '');
  }
}
