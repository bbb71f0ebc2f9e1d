import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runInstalled } from './installed-program.ts';
import { root } from './setup.mjs';

/**
 * A text as the formatter would leave it, so that a fresh file is also a formatted one.
 * @param path Tells the language; nothing is read or written there.
 * @throws Error Where the formatter cannot read the text.
 */
export function formatted(path: string, text: string): string {
  const args = ['format', `--stdin-file-path=${path}`];
  const { status, stdout } = runInstalled('@biomejs/biome', args, { input: text }, 'biome');
  if (status !== 0) throw new Error(`biome could not format ${path}`);
  return stdout;
}

/** A text with the path that it is for, relative to the project's root. */
interface Text {
  readonly path: string;
  readonly text: string;
}

/**
 * Many texts as the formatter would leave them, by one start of it, which takes longer than a text.
 * @throws Error Where the formatter cannot read one of them.
 */
export function formattedAll(texts: readonly Text[]): Text[] {
  const folder = mkdtempSync(join(tmpdir(), 'mingcha-format-'));
  try {
    for (const { path, text } of texts) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const args = ['format', '--write', `--config-path=${root}`, '--vcs-enabled=false', folder];
    const { status, stderr } = runInstalled('@biomejs/biome', args, { input: '' }, 'biome');
    if (status !== 0) throw new Error(`biome could not format the pages: ${stderr.slice(0, 500)}`);
    return texts.map(({ path }) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
