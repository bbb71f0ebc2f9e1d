/** Length of the stretches that titles are filed under; no name that is looked for is shorter (`consultation-feedback.ts`). */
const STRETCH = 6;

interface Titled {
  readonly title: string;
}

/** Things by what stands anywhere in their titles: to look a name up costs the titles that may hold it, not all. */
export class TitleIndex<T extends Titled> {
  readonly #filed = new Map<string, T[]>();
  readonly #all: readonly T[];

  constructor(things: readonly T[]) {
    this.#all = things;
    for (const thing of things) {
      for (const stretch of stretchesOf(thing.title)) {
        const filed = this.#filed.get(stretch);
        if (filed === undefined) this.#filed.set(stretch, [thing]);
        else filed.push(thing);
      }
    }
  }

  /** What holds the name in its title, in the order of the things. */
  holding(name: string): readonly T[] {
    let fewest = this.#all;
    for (const stretch of stretchesOf(name)) {
      const filed = this.#filed.get(stretch) ?? [];
      if (filed.length < fewest.length) fewest = filed;
    }
    return fewest.filter(({ title }) => title.includes(name));
  }
}

function stretchesOf(words: string): Set<string> {
  const stretches = new Set<string>();
  for (let at = 0; at + STRETCH <= words.length; at += 1) stretches.add(words.slice(at, at + STRETCH));
  return stretches;
}
