import * as z from 'zod/mini';
import { PageFacts } from '../facts/page.ts';
import { FrameInside } from '../facts/shape/embedded.ts';

/** What was read in one tab. */
const TabRecord = z.object({
  /** The document that the facts are of; null where none has reported yet. */
  document: z.nullable(z.string()),
  facts: z.nullable(PageFacts),
  /** Why the page could not be read; null where it could, or is not read yet. */
  broken: z.nullable(z.string()),
  /** What frames hold, by token. */
  insides: z.record(z.string(), FrameInside),
  /** Milliseconds since the epoch, to drop the oldest first. */
  touched: z.number(),
});
export type TabRecord = z.infer<typeof TabRecord>;

/** The part of the browser's storage areas that is needed; all of it is JSON. */
export interface Area {
  get(key: string | null): Promise<Record<string, unknown>>;
  set(entries: Record<string, unknown>): Promise<void>;
  remove(keys: string | string[]): Promise<void>;
}

/** A tab with more frames than this is no portal page. */
const MOST_FRAMES = 64;
const PREFIX = 'tab-';

const nothing: TabRecord = { document: null, facts: null, broken: null, insides: {}, touched: 0 };

function keyOf(tab: number): string {
  return PREFIX + tab;
}

function trimmed(insides: TabRecord['insides']): TabRecord['insides'] {
  return Object.fromEntries(Object.entries(insides).slice(-MOST_FRAMES));
}

/**
 * What was read in each tab. It outlives the service worker, which may end at any moment, by a copy in the
 * session storage; where that is full, the tabs read longest ago are dropped from it, and at the last a page
 * that is too large on its own is kept only as long as the worker lives.
 */
export class TabMemory {
  readonly #area: Area;
  readonly #now: () => number;
  readonly #kept = new Map<number, TabRecord>();
  #queue: Promise<unknown> = Promise.resolve();

  constructor(area: Area, now: () => number = Date.now) {
    this.#area = area;
    this.#now = now;
  }

  /** What is known of a tab; null where nothing is. */
  async recall(tab: number): Promise<TabRecord | null> {
    const kept = this.#kept.get(tab);
    if (kept) return kept;
    const key = keyOf(tab);
    const stored = z.safeParse(TabRecord, (await this.#area.get(key))[key]);
    if (!stored.success) return null;
    this.#kept.set(tab, stored.data);
    return stored.data;
  }

  /**
   * Keeps new knowledge of a tab and resolves to all that is known of it; null where `change` finds nothing new.
   * Calls run one after the other: frames report all at once.
   */
  keep(tab: number, change: (before: TabRecord) => Partial<TabRecord> | null): Promise<TabRecord | null> {
    return this.#inTurn(async () => {
      const before = (await this.recall(tab)) ?? nothing;
      const changed = change(before);
      if (changed === null) return null;
      const after = { ...before, ...changed, touched: this.#now() };
      const record = { ...after, insides: trimmed(after.insides) };
      this.#kept.set(tab, record);
      await this.#store(tab, record);
      return record;
    });
  }

  /** The tabs of which anything is known. */
  async tabs(): Promise<number[]> {
    const stored = Object.keys(await this.#area.get(null)).filter((key) => key.startsWith(PREFIX));
    return [...new Set([...this.#kept.keys(), ...stored.map((key) => Number(key.slice(PREFIX.length)))])];
  }

  /** Forgets a tab that was closed or shows another page. */
  forget(tab: number): Promise<void> {
    return this.#inTurn(async () => {
      this.#kept.delete(tab);
      await this.#area.remove(keyOf(tab));
    });
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(work);
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  async #store(tab: number, record: TabRecord): Promise<void> {
    const others = await this.#storedBefore(tab);
    for (;;) {
      try {
        return await this.#area.set({ [keyOf(tab)]: record });
      } catch {
        const oldest = others.shift();
        // An older copy of this tab must not come back after a restart.
        if (oldest === undefined) return this.#area.remove(keyOf(tab));
        await this.#area.remove(oldest);
      }
    }
  }

  /** Keys of all other tabs in the storage, read longest ago first. */
  async #storedBefore(tab: number): Promise<string[]> {
    const touched = (value: unknown) => z.safeParse(TabRecord, value).data?.touched ?? 0;
    return Object.entries(await this.#area.get(null))
      .filter(([key]) => key.startsWith(PREFIX) && key !== keyOf(tab))
      .sort(([, a], [, b]) => touched(a) - touched(b))
      .map(([key]) => key);
  }
}
