import type { Pointer } from '../../sweep/leads.ts';

/** Ours: a site has some dozen menus, and each page some dozen links of its own. About 2 MB. */
const MOST = 4_096;

/** What a page points to, written. `pointers`: each as it is, or the number of one that was written before. */
export interface WrittenPointers {
  /** How many have a number so far. */
  readonly known: number;
  readonly pointers: readonly (Pointer | number)[];
}

/**
 * Writes what pages point to for whoever reads with {@link PointerReader}: what was written before as its number. Most
 * of what a page points to stands in the menus of its site, on every page the same.
 */
export class PointerWriter {
  readonly #numbers = new Map<string, number>();

  write(pointers: readonly Pointer[]): WrittenPointers {
    if (this.#numbers.size + pointers.length > MOST) this.#numbers.clear();
    const known = this.#numbers.size;
    const written = pointers.map((pointer) => {
      const key = keyOf(pointer);
      const number = this.#numbers.get(key);
      if (number === undefined) this.#numbers.set(key, this.#numbers.size);
      return number ?? pointer;
    });
    return { known, pointers: written };
  }
}

/** Reads what a {@link PointerWriter} wrote, all of it and in the same order. */
export class PointerReader {
  #known: Pointer[] = [];

  /** Throws `RangeError` where something that was written before did not come. */
  read({ known, pointers }: WrittenPointers): Pointer[] {
    if (this.#known.length + pointers.length > MOST) this.#known = [];
    if (known !== this.#known.length) throw new RangeError(`${this.#known.length} pointers of ${known} came`);
    return pointers.map((one) => {
      if (typeof one !== 'number') {
        this.#known.push(one);
        return one;
      }
      const before = this.#known[one];
      if (before === undefined) throw new RangeError(`no pointer has the number ${one}`);
      return before;
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
