import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { bytesOf } from '../facts/read/bytes-of.ts';

const folder = fileURLToPath(new URL('pages', import.meta.url));
const inPage = fileURLToPath(new URL('in-page.ts', import.meta.url));

/** Our own pages are kept in UTF-8; the name says in which encoding they are served. */
export function ownPages(): [string, Uint8Array][] {
  return readdirSync(folder).map((name) => {
    const encoding = name.split('.').at(-2) ?? 'utf-8';
    const mark = encoding.startsWith('utf-16') ? '\ufeff' : '';
    return [name, bytesOf(mark + readFileSync(join(folder, name), 'utf8'), encoding)];
  });
}

/** Real pages, from the folder that MINGCHA_PAGES names. */
export function realPages(): [string, Uint8Array][] {
  const real = process.env.MINGCHA_PAGES;
  if (real === undefined || !existsSync(real)) return [];
  return readdirSync(real)
    .filter((name) => /\.s?html?$/.test(name))
    .map((name) => [name, readFileSync(join(real, name))]);
}

/** `in-page.ts` with all that it imports, as one text. */
export async function scriptInPage(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: false, lib: { entry: inPage, formats: ['iife'], name: 'parity' } },
  });
  const [output] = [built].flat();
  if (output === undefined || !('output' in output)) throw new TypeError('nothing was built');
  return output.output[0].code;
}
