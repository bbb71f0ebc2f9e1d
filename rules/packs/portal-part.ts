import * as z from 'zod/mini';
import type { Portal } from './contract.ts';
import type { PartValue } from './parts.ts';

/** What a portal may hold, sound or not. */
const Written = z.object({
  host: z.string(),
  paths: z.exactOptional(z.array(z.string())),
  organs: z.exactOptional(z.array(z.string())),
});
const List = z.array(Written);

/** The portals of a pack as one part: JSON, as a pack writes them, the same for the same portals. */
export function portalPart(portals: readonly Portal[]): string {
  return JSON.stringify(portals.map(plain));
}

/** In one order of names, so that the same portals are the same words. */
function plain({ host, paths, organs }: Portal): Portal {
  return { host, ...(paths && { paths }), ...(organs && { organs }) };
}

/** The portals in a part; null where it holds none that can be read. */
export function portalsIn(value: PartValue | undefined): readonly Portal[] | null {
  if (typeof value !== 'string') return null;
  try {
    return z.safeParse(List, JSON.parse(value)).data ?? null;
  } catch {
    return null;
  }
}
