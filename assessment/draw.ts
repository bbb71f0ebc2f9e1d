import type { Draw, SamplePlan } from './contract.ts';
import { columnOf, type Drawable, isDocument } from './documents.ts';

/**
 * Of each column those documents are drawn whose SHA-256 over seed, line feed and address (UTF-8) is the smallest, as
 * hexadecimal digits in order. Whoever has seed and addresses draws the same, in whatever order they were found;
 * docs/sample.md shows how in a shell.
 */
export const METHOD = 'sha256(seed LF address), smallest first';

/** For whom and by whom a sample is drawn. `at`: ISO 8601. */
type DrawnFor = Pick<Draw, 'assessment' | 'site' | 'at' | 'by'>;

/** Draws documents of a site, so many of each column; of a column with fewer, all. Columns stand in the order of their names. */
export async function drawSample(
  { perColumn, seed }: SamplePlan,
  pages: Iterable<Drawable>,
  drawnFor: DrawnFor,
): Promise<Draw> {
  const columns: Draw['columns'] = [];
  for (const [column, urls] of documentsByColumn(pages)) {
    const drawn = await drawFrom(urls, perColumn, seed);
    columns.push({ column, found: urls.length, foundSha256: await sha256(asLines(urls)), drawn });
  }
  return { ...drawnFor, method: METHOD, perColumn, seed, columns };
}

/** A seed that nobody chose: 16 hexadecimal digits. */
export function randomSeed(): string {
  return hex(crypto.getRandomValues(new Uint8Array(8)));
}

/** What is otherwise where a draw is made again. */
export interface DrawDifference {
  readonly column: string;
  /** `found`: other documents were drawn from. `drawn`: from the same, others were drawn. */
  readonly what: 'found' | 'drawn';
}

/** Draws again from the documents that are known now, and tells where the draw differs; empty where it can be confirmed. */
export async function drawDifferences(draw: Draw, pages: Iterable<Drawable>): Promise<DrawDifference[]> {
  const again = await drawSample(draw, pages, draw);
  const [before, after] = [byName(draw), byName(again)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((column): DrawDifference[] => {
    const [was, is] = [before.get(column), after.get(column)];
    if (was === undefined || is === undefined || was.foundSha256 !== is.foundSha256)
      return [{ column, what: 'found' }];
    return asLines(was.drawn) === asLines(is.drawn) ? [] : [{ column, what: 'drawn' }];
  });
}

function byName({ columns }: Draw): Map<string, Draw['columns'][number]> {
  return new Map(columns.map((one) => [one.column, one]));
}

/** Addresses in order, each once, by the names of columns in order. */
function documentsByColumn(pages: Iterable<Drawable>): [string, string[]][] {
  const columns = new Map<string, Set<string>>();
  for (const page of pages) {
    if (!isDocument(page)) continue;
    const column = columnOf(page);
    columns.set(column, (columns.get(column) ?? new Set()).add(page.url));
  }
  const sorted = [...columns].map(([column, urls]): [string, string[]] => [column, [...urls].sort()]);
  return sorted.sort(([a], [b]) => (a < b ? -1 : 1));
}

async function drawFrom(urls: readonly string[], count: number, seed: string): Promise<string[]> {
  const lots = await Promise.all(urls.map(async (url) => ({ url, lot: await sha256(`${seed}\n${url}`) })));
  const isBefore = (a: { lot: string }, b: { lot: string }) => (a.lot < b.lot ? -1 : 1);
  return lots
    .sort(isBefore)
    .slice(0, Math.max(0, count))
    .map(({ url }) => url);
}

function asLines(urls: readonly string[]): string {
  return urls.map((url) => `${url}\n`).join('');
}

async function sha256(text: string): Promise<string> {
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))));
}

function hex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
