import * as z from 'zod/mini';
import type { Store, Writing } from './database.ts';

/** A damaged row that a new one took the place of. */
export const AsideRow = z.object({ store: z.string(), key: z.unknown(), value: z.unknown() });

/** Keeps a damaged row before a new one takes its place: it may yet be of use to somebody. */
export async function setAside(
  writing: Writing,
  store: Store,
  key: IDBValidKey,
  value: unknown,
): Promise<void> {
  await writing.objectStore('aside').add({ store, key, value });
}
