import { Heap } from '../links/manners/heap.ts';
import type { SkipReason } from './contract.ts';
import { Sample, type Stratum } from './sample.ts';
import { templateOf } from './template.ts';

/** What became of an address of a page. `pooled`: one of those that a lot is drawn from. */
export type State = 'waiting' | 'pooled' | 'taken' | 'read' | 'failed' | SkipReason;

/** An address whose turn it is. */
export interface Turn {
  readonly url: string;
  readonly identity: string;
  /** The page that named it first, or named it from nearer to the home page. */
  readonly from: string;
  readonly depth: number;
}

/** An address of a page that was found. */
export interface Found {
  /** As it is asked for. */
  readonly url: string;
  readonly rank: number;
  readonly depth: number;
  /** One article rather than a column: drawn from where only a sample is read. */
  readonly item: boolean;
}

export interface FrontierOptions {
  readonly sample: { readonly each: number; readonly seed: string } | null;
  /** Addresses that are remembered at most; more are left out and counted. */
  readonly most?: number;
}

/** Ours: as many pages as a large district portal has. About 20 MB. */
const MOST_ADDRESSES = 100_000;

const STATES = [
  'waiting',
  'pooled',
  'taken',
  'read',
  'failed',
  'robots',
  'unsafe',
  'trap',
  'depth',
  'path',
  'pages',
  'time',
  'sample',
  'stopped',
  'notPage',
  'private',
  'same',
] as const satisfies readonly State[];

const MOST_DEPTH = 1_023;
/** Keys of the queue: by rank, then by depth; equal ones by the order in which they came. */
const DEPTHS = MOST_DEPTH + 1;

/** An entry as one small number: state (5 bits), https (1), item (1), rank (4), depth (10). */
interface Entry {
  readonly state: State;
  readonly https: boolean;
  readonly item: boolean;
  readonly rank: number;
  readonly depth: number;
}

/**
 * Every address of the site's pages, once, and which of them is read next: by rank, then by depth, then in the order
 * in which they were found. What is remembered of an address is its text and one number; each step costs O(log n).
 */
export class Frontier {
  readonly #entries = new Map<string, number>();
  readonly #queue = new Heap<{ readonly identity: string; readonly from: string }>();
  readonly #counts = new Map<State, number>();
  readonly #sample: Sample | null;
  readonly #from = new Map<string, string>();
  readonly #most: number;
  #beyond = 0;
  #closed: SkipReason | null = null;

  constructor({ sample, most = MOST_ADDRESSES }: FrontierOptions) {
    this.#sample = sample === null ? null : new Sample(sample);
    this.#most = most;
  }

  /** How many addresses are in a state. */
  count(state: State): number {
    return (this.#counts.get(state) ?? 0) + (state === 'pages' ? this.#beyond : 0);
  }

  /** Addresses that are still to be read. */
  get waiting(): number {
    return this.count('waiting') + this.count('pooled');
  }

  /** What was drawn of each column and template; empty where all is read. */
  get strata(): readonly Stratum[] {
    return this.#sample?.strata ?? [];
  }

  /** Null for an address that was never named. */
  stateOf(identity: string): State | null {
    const packed = this.#entries.get(identity);
    return packed === undefined ? null : stateIn(packed);
  }

  /** 0 for an address that was never named. */
  depthOf(identity: string): number {
    const packed = this.#entries.get(identity);
    return packed === undefined ? 0 : unpack(packed).depth;
  }

  /** Takes up an address that was never named, or only too far away. `from`: the page that names it. */
  enter({ url, rank, depth, item }: Found, from: string): void {
    const identity = withoutScheme(url);
    if (!this.#entries.has(identity) && this.#entries.size >= this.#most) {
      this.#beyond += 1;
      return;
    }
    const https = url.startsWith('https:');
    const isDrawn = item && this.#sample !== null;
    const state = this.#closed ?? (isDrawn ? 'pooled' : 'waiting');
    this.#set(identity, { state, https, item, rank, depth });
    if (state === 'waiting') this.#queue.push(keyOf(rank, depth), { identity, from });
    if (state === 'pooled') this.#pool(identity, from);
  }

  /** A link from nearer to the home page was found to an address that waits. */
  nearer(identity: string, depth: number, from: string): void {
    const entry = this.#entryOf(identity);
    if (entry?.state !== 'waiting' || entry.depth <= depth) return;
    this.#set(identity, { ...entry, depth });
    this.#queue.push(keyOf(entry.rank, depth), { identity, from });
  }

  /** The address whose turn it is; null where none waits. It waits until it is moved. */
  next(): Turn | null {
    for (;;) {
      const { identity, from } = this.#queue.pop() ?? {};
      if (identity === undefined || from === undefined) return null;
      const entry = this.#entryOf(identity);
      if (entry?.state === 'waiting') {
        return { url: urlOf(identity, entry.https), identity, from, depth: entry.depth };
      }
    }
  }

  /** Lets an address whose turn it was wait again. */
  putBack({ identity, from }: Turn): void {
    const entry = this.#entryOf(identity);
    if (entry?.state === 'waiting') this.#queue.push(keyOf(entry.rank, entry.depth), { identity, from });
  }

  /** Whether an address was named as one article rather than a column. */
  isArticle(url: string): boolean {
    return this.#entryOf(withoutScheme(url))?.item ?? false;
  }

  /** An address is now in another state; one that was never named is named by it, up to the bound. */
  move(url: string, state: Exclude<State, 'waiting' | 'pooled'>): void {
    const identity = withoutScheme(url);
    const entry = this.#entryOf(identity);
    if (entry === null && this.#entries.size >= this.#most) return;
    const blank = { https: url.startsWith('https:'), item: false, rank: 0, depth: 0 };
    this.#set(identity, { ...(entry ?? blank), state });
  }

  /** Lets those wait that the lot fell on. How many there are. */
  draw(): number {
    const drawn = this.#sample?.draw() ?? [];
    for (const identity of drawn) {
      const entry = this.#entryOf(identity);
      const from = this.#from.get(identity) ?? '';
      this.#from.delete(identity);
      if (entry?.state !== 'pooled') continue;
      this.#set(identity, { ...entry, state: 'waiting' });
      this.#queue.push(keyOf(entry.rank, entry.depth), { identity, from });
    }
    return drawn.length;
  }

  /** Nothing more is read: what waits, and what is found from now on, is left out for a reason. */
  close(reason: SkipReason): void {
    this.#closed = reason;
    for (const [identity, packed] of this.#entries) {
      const entry = unpack(packed);
      if (entry.state === 'waiting' || entry.state === 'pooled')
        this.#set(identity, { ...entry, state: reason });
    }
    this.#from.clear();
  }

  get isClosed(): boolean {
    return this.#closed !== null;
  }

  /** Why nothing more is read; null where it is. */
  get closedFor(): SkipReason | null {
    return this.#closed;
  }

  /** Whether an address is one that was given out to be read, exactly as it was given out. */
  isTaken(url: string): boolean {
    const entry = this.#entryOf(withoutScheme(url));
    return entry?.state === 'taken' && entry.https === url.startsWith('https:');
  }

  #pool(identity: string, from: string): void {
    this.#from.set(identity, from);
    const out = this.#sample?.enter(templateOf(identity), identity) ?? null;
    const entry = out === null ? null : this.#entryOf(out);
    if (out === null || entry === null) return;
    this.#from.delete(out);
    if (entry.state === 'pooled') this.#set(out, { ...entry, state: 'sample' });
  }

  #entryOf(identity: string): Entry | null {
    const packed = this.#entries.get(identity);
    return packed === undefined ? null : unpack(packed);
  }

  #set(identity: string, entry: Entry): void {
    const before = this.#entries.get(identity);
    if (before !== undefined) {
      const state = stateIn(before);
      this.#counts.set(state, (this.#counts.get(state) ?? 0) - 1);
    }
    this.#counts.set(entry.state, (this.#counts.get(entry.state) ?? 0) + 1);
    this.#entries.set(identity, pack(entry));
  }
}

function withoutScheme(url: string): string {
  return url.slice(url.indexOf('//') + 2);
}

function urlOf(identity: string, https: boolean): string {
  return `${https ? 'https' : 'http'}://${identity}`;
}

function keyOf(rank: number, depth: number): number {
  return rank * DEPTHS + Math.min(depth, MOST_DEPTH);
}

function pack({ state, https, item, rank, depth }: Entry): number {
  const flags = (https ? 32 : 0) | (item ? 64 : 0);
  return STATES.indexOf(state) | flags | (Math.min(rank, 15) << 7) | (Math.min(depth, MOST_DEPTH) << 11);
}

function stateIn(packed: number): State {
  return STATES[packed & 31] ?? 'failed';
}

function unpack(packed: number): Entry {
  return {
    state: stateIn(packed),
    https: (packed & 32) !== 0,
    item: (packed & 64) !== 0,
    rank: (packed >> 7) & 15,
    depth: packed >> 11,
  };
}
