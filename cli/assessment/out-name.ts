import { realpath, stat } from 'node:fs/promises';
import { AssessmentFault } from './assessment-fault.ts';

/** Throws `AssessmentFault` where a file is there already. `but`: a path that may be taken the place of. */
export async function checkNew(path: string, named: string, but: string | null = null): Promise<void> {
  const status = await stat(path).catch(() => null);
  if (status === null || !status.isFile()) return;
  if (but !== null && (await isSameFile(path, but))) return;
  throw new AssessmentFault('exists', { file: named });
}

/** Whether two paths lead to one file. */
export async function isSameFile(one: string, other: string): Promise<boolean> {
  const [first, second] = await Promise.all([one, other].map((path) => realpath(path).catch(() => path)));
  return first === second;
}
