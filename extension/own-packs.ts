import * as z from 'zod/mini';
import type { Pack } from '../rules/packs/contract.ts';
import type { PackFault } from '../rules/packs/fault.ts';
import { parsePackText } from '../rules/packs/pack-text.ts';
import type { Difference } from '../rules/packs/parts.ts';
import { onStored } from './stored-news.ts';
import type { Area } from './tab-memory.ts';

const Value = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const Change = z.object({
  /** ISO 8601. */
  at: z.string(),
  /** Who changed it; empty where nobody gave a name. */
  by: z.string(),
  /** Its path, such as `weights.working-link`. */
  part: z.string(),
  from: Value,
  to: Value,
});
/** A part of a pack that was changed by hand. */
export type RecordedChange = z.infer<typeof Change>;

/** As earlier versions kept it, when weights alone could be changed. */
const WeightChange = z.pipe(
  z.object({ at: z.string(), rule: z.string(), from: z.number(), to: z.number() }),
  z.transform(({ at, rule, from, to }) => ({ at, by: '', part: `weights.${rule}`, from, to })),
);

/** What cannot be read beside the text is made good: the text is what a person wrote. */
const Stored = z.object({
  text: z.string(),
  on: z.catch(z.boolean(), false),
  /** ISO 8601. */
  addedAt: z.catch(z.string(), ''),
  changes: z.catch(z.array(z.union([Change, WeightChange])), []),
});
type Stored = z.infer<typeof Stored>;

interface Kept extends Readonly<Stored> {
  readonly id: string;
}

/** A pack of one's own that can be judged by. */
export interface SoundPack extends Kept {
  readonly pack: Pack;
}

/** One that cannot: another version of the tool wrote or took what this one does not. */
export interface UnsoundPack extends Kept {
  readonly pack: null;
  readonly faults: readonly PackFault[];
}

/** A pack of one's own at rest, and what the tool reads in it. */
export type OwnPack = SoundPack | UnsoundPack;

const PREFIX = 'own-pack-';
/** Changes that are kept of one pack; the oldest go first. */
const MOST_CHANGES = 500;

/** What was changed in a pack, and by whom. */
export interface Edit {
  readonly by: string;
  readonly changed: readonly Difference[];
}

const NO_EDIT: Edit = { by: '', changed: [] };

/** The packs to judge by, the one that goes first first. */
export function packsInUse(own: readonly OwnPack[]): Pack[] {
  return own.flatMap(({ on, pack }) => (on && pack !== null ? [pack] : []));
}

/**
 * Packs of one's own on disk, as the text that their author wrote; what no longer can be read stays there. Every
 * method that writes rejects where the browser does not keep it (no room, a damaged profile), and then nothing of
 * what was there has changed.
 */
export class OwnPacks {
  readonly #area: Area;
  readonly #now: () => string;

  constructor(area: Area, now: () => string = () => new Date().toISOString()) {
    this.#area = area;
    this.#now = now;
  }

  /** All packs, the one added last first: of two for the same pages it is the one to judge by. */
  async all(): Promise<OwnPack[]> {
    const packs = Object.entries(await this.#area.get(null)).flatMap(([key, value]) => {
      if (!key.startsWith(PREFIX)) return [];
      const { data } = z.safeParse(Stored, value);
      return data === undefined ? [] : [readIn({ ...data, id: key.slice(PREFIX.length) })];
    });
    return packs.sort((a, b) => (a.addedAt < b.addedAt ? 1 : -1));
  }

  /**
   * Adds a sound pack and switches it on, in the place of one of the same name; the changes made to that stay known.
   * `edit`: in what it differs from what it was made of.
   */
  async add(text: string, id: string, edit = NO_EDIT): Promise<void> {
    const at = this.#now();
    const changes = followedBy((await this.#stored(id))?.changes ?? [], at, edit);
    await this.#put(id, { text, on: true, addedAt: at, changes });
  }

  /** Switches a pack on or off. */
  async switch(id: string, on: boolean): Promise<void> {
    const stored = await this.#stored(id);
    if (stored !== null) await this.#put(id, { ...stored, on });
  }

  /** Puts a new text of the same pack, with what was changed in it. */
  async change(id: string, text: string, edit: Edit): Promise<void> {
    const stored = await this.#stored(id);
    if (stored === null) throw new Error(`no pack ${id}`);
    const changes = followedBy(stored.changes, this.#now(), edit);
    await this.#put(id, { ...stored, text, changes });
  }

  /** Deletes a pack with all that is known of it. */
  remove(id: string): Promise<void> {
    return this.#area.remove(PREFIX + id);
  }

  async #stored(id: string): Promise<Stored | null> {
    const key = PREFIX + id;
    return z.safeParse(Stored, (await this.#area.get(key))[key]).data ?? null;
  }

  #put(id: string, stored: Stored): Promise<void> {
    return this.#area.set({ [PREFIX + id]: stored });
  }
}

function readIn(kept: Kept): OwnPack {
  const read = parsePackText(kept.text);
  return Array.isArray(read) ? { ...kept, pack: null, faults: read } : { ...kept, pack: read };
}

function followedBy(before: readonly RecordedChange[], at: string, { by, changed }: Edit): RecordedChange[] {
  return [...before, ...changed.map((one) => ({ at, by, ...one }))].slice(-MOST_CHANGES);
}

/** Calls back when packs were added, changed or deleted; returns what ends it. */
export function onOwnPacksChanged(heard: () => void): () => void {
  return onStored((key) => key.startsWith(PREFIX), heard);
}
