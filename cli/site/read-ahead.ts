/** Ours: so many are read while one is worked on; of facts of pages, some 2 MB. */
const AHEAD = 8;

/** What a reader makes of each, in order, a few of them read ahead. Throws what the reader throws. */
export async function* readAhead<Item, Read>(
  items: Iterable<Item>,
  read: (item: Item) => Promise<Read>,
): AsyncGenerator<readonly [Item, Read], void> {
  const waiting: (readonly [Item, Promise<Read>])[] = [];
  for (const item of items) {
    const reading = read(item);
    // Whoever stops listening early never hears of it.
    reading.catch(() => undefined);
    waiting.push([item, reading]);
    if (waiting.length < AHEAD) continue;
    const next = waiting.shift();
    if (next !== undefined) yield [next[0], await next[1]];
  }
  for (const [item, reading] of waiting) yield [item, await reading];
}
