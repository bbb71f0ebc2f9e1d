import { runInstalled } from './installed-program.ts';

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
