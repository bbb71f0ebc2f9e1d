import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decodePage } from '../../facts/read/decode.ts';

/** A page to measure on, decoded. */
export interface BenchPage {
  readonly name: string;
  readonly text: string;
}

const sample = fileURLToPath(new URL('../portal/pages', import.meta.url));

/** The pages of the folder in `MINGCHA_PAGES`, else those of the sample portal. */
export function benchPages(): BenchPage[] {
  const folder = process.env.MINGCHA_PAGES ?? sample;
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .sort()
    .map((name) => ({ name, text: decodePage(readFileSync(join(folder, name)), null).text }));
}

/** A made page of about as many elements, in the mixture of a portal: headings, lists with dates, paragraphs. */
export function madePage(elements: number): string {
  const block = (i: number): string =>
    `<div class="row"><h3>通知公告</h3><ul><li><a href="/a/2025${i}.html" title="关于某项工作的通知${i}">关于某项工作的通知${i}</a><span>2025-02-${10 + (i % 18)}</span></li><li><p>根据有关规定，现将第${i}项工作的有关情况公布如下，请社会各界监督。</p></li></ul></div>`;
  const blocks = Array.from({ length: Math.round(elements / 8) }, (_, i) => block(i));
  return `<!doctype html><html><head><title>某栏目_某区</title></head><body>${blocks.join('')}</body></html>`;
}

/** The middle value; the mean of the two middle ones for an even count. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}
