import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parsePage } from '../../facts/parse/page.ts';
import { decodePage } from '../../facts/read/decode.ts';
import { landingOf } from '../../links/policy/landing.ts';
import { seenIn } from '../../sweep/seen-in.ts';
import { pagesAtHand } from '../portal/pages-at-hand.ts';

const seen = (html: string) => seenIn(parsePage(html), html);

describe('what a page shows, off its tree', () => {
  it.each(pagesAtHand)('is what a stream of its tags shows: %s', (file) => {
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
