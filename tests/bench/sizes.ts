import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/setup.mjs';
import { buildExtension } from './build-extension.ts';
import { verdict } from './verdicts.ts';

const MOST_BYTES = 60_000;
const folder = join(root, '.output', 'chrome-mv3');

function bytesOf(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
}

/** The scripts that the popup's page names; a chunk that they share with no other page stands in them. */
function popupScripts(): string[] {
  const html = readFileSync(join(folder, 'popup.html'), 'utf8');
  return [...html.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].map(([, file = '']) => file);
}

/**
 * Bytes of the built scripts, uncompressed; builds the extension first.
 * @throws Error Where it does not build.
 */
export function benchSizes(): void {
  buildExtension();
  console.log('\nBuilt scripts, bytes');
  for (const [what, files] of [
    ['content script (page.js)', ['page.js']],
    ['popup, all its scripts', popupScripts()],
  ] as const) {
    const value = bytesOf(files);
    console.log(verdict({ what, target: 'at most 60,000', value, met: value <= MOST_BYTES }));
  }
}
