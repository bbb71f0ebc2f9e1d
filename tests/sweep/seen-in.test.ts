import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parsePage } from '../../facts/parse/page.ts';
import { decodePage } from '../../facts/read/decode.ts';
import { landingOf } from '../../links/policy/landing.ts';
import { seenIn } from '../../sweep/seen-in.ts';

/** The sample portal's, and real ones from the folder that MINGCHA_PAGES names. */
const folders = [fileURLToPath(new URL('../portal/pages', import.meta.url)), process.env.MINGCHA_PAGES ?? ''];
const pages = folders
  .filter((folder) => existsSync(folder))
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  )
  .filter((file) => /\.s?html?$/.test(file));

const seen = (html: string) => seenIn(parsePage(html), html);

describe('what a page shows, off its tree', () => {
  it.each(pages)('is what a stream of its tags shows: %s', (file) => {
    const bytes = new Uint8Array(readFileSync(file));
    const { text } = decodePage(bytes, null);
    expect(seen(text)).toEqual(landingOf(bytes, null));
  });

  it('is what a browser makes of broken markup', () => {
    expect(seen('<svg><text>图<p>跳出的段落</svg>').lines).toEqual(['跳出的段落']);
    expect(seen('<table>表外<tr><td>表内</table>').lines).toEqual(['表外', '表内']);
    expect(seen('<p>政\0策').lines).toEqual(['政策']);
  });

  it('takes any depth', () => {
    const deep = `${'<div>'.repeat(15_000)}底`;
    expect(seen(deep).lines).toEqual(['底']);
  });
});
