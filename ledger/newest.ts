/** A map of at most so many entries: where one more comes, the one that was set first goes. */
export class Newest<Value> {
  readonly #most: number;
  readonly #entries = new Map<string, Value>();

  constructor(most: number) {
    this.#most = most;
  }

  get(name: string): Value | undefined {
    return this.#entries.get(name);
  }

  set(name: string, value: Value): void {
    this.#entries.delete(name);
    const [first] = this.#entries.keys();
    if (this.#entries.size >= this.#most && first !== undefined) this.#entries.delete(first);
    this.#entries.set(name, value);
  }

  delete(name: string): void {
    this.#entries.delete(name);
  }
}
