import type { Pointer } from '../../sweep/leads.ts';

/** Ours: a site has some dozen menus, and each page some dozen links of its own. About 2 MB. */
const MOST = 4_096;

/** A pointer, or the number of one that was written before. */
export type WrittenPointer = Pointer | number;

/**
 * Writes what pages point to for whoever reads with {@link PointerReader}: what was written before as its number. Most
 * of what a page points to stands in the menus of its site, on every page the same.
 */
export class PointerWriter {
  readonly #numbers = new Map<string, number>();

  write(pointers: readonly Pointer[]): WrittenPointer[] {
    if (this.#numbers.size + pointers.length > MOST) this.#numbers.clear();
    return pointers.map((pointer) => {
      const key = keyOf(pointer);
      const known = this.#numbers.get(key);
      if (known === undefined) this.#numbers.set(key, this.#numbers.size);
      return known ?? pointer;
    });
  }
}

/** Reads what a {@link PointerWriter} wrote, all of it and in the same order. */
export class PointerReader {
  #known: Pointer[] = [];

  /** Throws `RangeError` for a number that was never given. */
  read(written: readonly WrittenPointer[]): Pointer[] {
    if (this.#known.length + written.length > MOST) this.#known = [];
    return written.map((one) => {
      if (typeof one !== 'number') {
        this.#known.push(one);
        return one;
      }
      const known = this.#known[one];
      if (known === undefined) throw new RangeError(`no pointer has the number ${one}`);
      return known;
    });
  }
}

/** All that a pointer says, each part behind its length: no two say the same in different words. */
function keyOf({ page, check, namesPart }: Pointer): string {
  const ofPage = page === null ? [] : [page.url, page.label, page.heading];
  const ofCheck = check === null ? [] : [check.url, check.label, ...(check.parts ?? [])];
  let key = `${ofPage.length} ${check?.parts?.length ?? '-'} ${namesPart} `;
  for (const part of [...ofPage, ...ofCheck]) key += `${part.length} ${part}`;
  return key;
}
