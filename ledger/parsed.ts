import * as z from 'zod/mini';

/** A row as it should be; null where it is damaged or of another shape. */
export function parsed<T>(shape: z.ZodMiniType<T>, row: unknown): T | null {
  return z.safeParse(shape, row).data ?? null;
}

/** Rows as they should be; the others are passed over. */
export function allParsed<T>(shape: z.ZodMiniType<T>, rows: readonly unknown[]): T[] {
  return rows.flatMap((row) => z.safeParse(shape, row).data ?? []);
}
