/**
 * Works on all items at once, but on those of the same key one after the other. The requests of a transaction that
 * wait for no other are answered together: one by one, each costs a way to the database and back.
 */
export async function inTurns<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  work: (item: T) => Promise<unknown>,
): Promise<void> {
  const last = new Map<string, Promise<unknown>>();
  for (const item of items) {
    const key = keyOf(item);
    const before = last.get(key);
    last.set(key, before === undefined ? work(item) : before.then(() => work(item)));
  }
  await Promise.all(last.values());
}
