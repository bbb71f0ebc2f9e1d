import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The sample portal's, and real ones from the folder that MINGCHA_PAGES names. */
const folders = [fileURLToPath(new URL('pages', import.meta.url)), process.env.MINGCHA_PAGES ?? ''];

/** Paths of all saved pages that this machine has. */
export const pagesAtHand: readonly string[] = folders
  .filter((folder) => existsSync(folder))
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  )
  .filter((file) => /\.s?html?$/.test(file));
