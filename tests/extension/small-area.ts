import type { Area } from '../../extension/tab-memory.ts';

/** A storage area of JSON that holds so many characters. */
export class SmallArea implements Area {
  readonly entries = new Map<string, string>();
  readonly #room: number;

  constructor(room = Number.POSITIVE_INFINITY) {
    this.#room = room;
  }

  async get(key: string | null) {
    const wanted = [...this.entries].filter(([name]) => key === null || name === key);
    return Object.fromEntries(wanted.map(([name, text]): [string, unknown] => [name, JSON.parse(text)]));
  }

  async set(entries: Record<string, unknown>) {
    const after = new Map(this.entries);
    for (const [name, value] of Object.entries(entries)) after.set(name, JSON.stringify(value));
    const size = [...after.values()].reduce((sum, text) => sum + text.length, 0);
    if (size > this.#room) throw new Error('QUOTA_BYTES quota exceeded');
    for (const [name, text] of after) this.entries.set(name, text);
  }

  async remove(keys: string | string[]) {
    for (const key of [keys].flat()) this.entries.delete(key);
  }
}
