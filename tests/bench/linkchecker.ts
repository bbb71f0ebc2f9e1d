import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Took, timed } from './batch-processes.ts';

/** Debian's crawler of links; null where it is not installed. */
export const linkcheckerVersion: string | null = (() => {
  const { status, stdout } = spawnSync('linkchecker', ['--version'], { encoding: 'utf8' });
  return status === 0 ? (/LinkChecker ([\d.]+)/.exec(stdout)?.[1] ?? 'of some version') : null;
})();

/** What it printed on a line of its own for what it checked. */
const CHECKED = /That's it\. (\d+) links? in (\d+) URLs? checked/;

/**
 * Checks links from some addresses, so many clicks deep (-1: all), with no limit on its pace. The addresses that it asked
 * for are in `urls`. Throws where it does not come to its end.
 */
export async function runLinkchecker(
  homes: readonly string[],
  depth: number,
  folder: string,
): Promise<Took & { readonly urls: number }> {
  const settings = join(folder, 'linkcheckerrc');
  writeFileSync(settings, `[checking]\nmaxrequestspersecond=100000\nthreads=50\nrecursionlevel=${depth}\n`);
  const words = ['--config', settings, '--no-status', '--no-warnings', ...homes];
  // 1: it found broken links, which is no fault of its own.
  const took = await timed('linkchecker', words, folder, [0, 1]);
  const urls = Number(CHECKED.exec(took.out)?.[2] ?? Number.NaN);
  return { ...took, urls };
}
