import * as z from 'zod/mini';
import { PageFacts } from '../facts/page.ts';
import { toHex } from './hex.ts';
import { Newest } from './newest.ts';
import type { Circumstances, Sighting } from './rows.ts';

/** Facts of a page, split into what is its own and what every page of its site may share. */
export interface SplitFacts {
  /** Name of the whole: the same as long as the page says the same. */
  readonly version: string;
  /**
   * JSON. In its lists a pair stands for a part: its position among the parts, and the heading above it, which may be
   * the page's own title.
   */
  readonly own: string;
  /** By name, each a JSON list of neighbours in a list of the facts. */
  readonly parts: ReadonlyMap<string, string>;
}

/** Lists whose entries say in which part of the page they stand. */
const SPLIT = ['links', 'media', 'controls', 'forms', 'frames', 'emptyBlocks'] as const;
/** Fewer neighbours than this are kept with the page: a name costs as much. */
const FEWEST = 3;
/** Hexadecimal digits of a name: 128 bits of a SHA-256. */
const NAME_LENGTH = 32;

/**
 * Splits facts. What differs between visits though the page says the same is left out: the time, the way of reading,
 * the status, the encoding's name, the layout, tokens of frames; and what the network said of links.
 * Menus, tool bars and footers become parts, each run of neighbours in the same place one.
 */
export async function splitFacts(facts: PageFacts): Promise<SplitFacts> {
  const { gathering: _, encoding: __, rendered: ___, linkVerdicts: ____, ...said } = withoutTokens(facts);
  const lists: Partial<Record<keyof PageFacts, unknown[]>> = {};
  const parts = new Map<string, string>();
  for (const name of SPLIT) {
    const list: readonly Placed[] | undefined = said[name];
    if (list !== undefined) lists[name] = await splitList(list, parts);
  }
  const own = canonical({ ...said, address: { ...said.address, status: null }, ...lists });
  return { version: await versionOf(own, [...parts.keys()]), own, parts };
}

/** The name of a whole, from its own JSON and the names of its parts. */
export function versionOf(own: string, parts: readonly string[]): Promise<string> {
  return nameOf(`${parts.join(' ')}\n${own}`);
}

/** What a split leaves out, to be kept with the time of the visit. */
export function circumstancesOf({ address, gathering, encoding, rendered }: PageFacts): Circumstances {
  return {
    mode: gathering.mode,
    status: address.status,
    encoding,
    ...(rendered === undefined ? {} : { rendered }),
  };
}

/**
 * Facts as they were at a sighting. `parts`: in the order of their names. Null where they are damaged, or of another
 * version of the shape of facts.
 */
export function joinFacts(
  own: unknown,
  parts: readonly (readonly unknown[])[],
  { to, circumstances: { mode, status, encoding, rendered } }: Sighting,
): PageFacts | null {
  if (!isRecord(own) || !isRecord(own.address)) return null;
  const lists = SPLIT.filter((name) => own[name] !== undefined).map((name) => [
    name,
    joinList(own[name], parts),
  ]);
  const whole = {
    ...own,
    ...Object.fromEntries(lists),
    address: { ...own.address, status },
    gathering: { at: to, mode },
    encoding,
    ...(rendered === undefined ? {} : { rendered }),
    linkVerdicts: null,
  };
  return z.safeParse(PageFacts, whole).data ?? null;
}

/** JSON with the keys of every object in order, so that the same values give the same text. */
export function canonical(value: unknown): string {
  return JSON.stringify(inOrder(value));
}

/** The name of a text by what it says. */
export async function nameOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return toHex(new Uint8Array(digest)).slice(0, NAME_LENGTH);
}

/** Ours: what is read one after the other comes from a few columns. */
const MOST_NAMED = 64;
/** Names of parts by what they say: menus and footers are the same on page after page. */
const namedParts = new Newest<string>(MOST_NAMED);

async function nameOfPart(text: string): Promise<string> {
  const known = namedParts.get(text);
  if (known !== undefined) return known;
  const name = await nameOf(text);
  namedParts.set(text, name);
  return name;
}

type Placed = { readonly place: string; readonly heading?: string };

async function splitList(list: readonly Placed[], parts: Map<string, string>): Promise<unknown[]> {
  const split: unknown[] = [];
  for (const run of runsOf(list)) {
    if (run.length < FEWEST || isOwn(run[0])) {
      split.push(...run);
      continue;
    }
    const heading = run[0]?.heading;
    const text = canonical(
      run.map((one) => (heading !== undefined && one.heading === heading ? { ...one, heading: null } : one)),
    );
    const name = await nameOfPart(text);
    parts.set(name, text);
    split.push([[...parts.keys()].indexOf(name), heading ?? null]);
  }
  return split;
}

/** Neighbours in the same place. */
function runsOf(list: readonly Placed[]): Placed[][] {
  const runs: Placed[][] = [];
  for (const one of list) {
    const run = runs.at(-1);
    if (run?.[0]?.place === one.place) run.push(one);
    else runs.push([one]);
  }
  return runs;
}

function isOwn(one: Placed | undefined): boolean {
  return one === undefined || one.place === 'main' || one.place === 'related';
}

/** A damaged reference gives what is no entry of any list, so that the whole is refused. */
function joinList(list: unknown, parts: readonly (readonly unknown[])[]): unknown {
  if (!Array.isArray(list)) return list;
  return list.flatMap((one: unknown) => {
    if (!Array.isArray(one)) return [one];
    const [position, heading]: unknown[] = one;
    const part = typeof position === 'number' ? parts[position] : undefined;
    return part?.map((entry) => underHeading(entry, heading)) ?? [null];
  });
}

function underHeading(entry: unknown, heading: unknown): unknown {
  if (!isRecord(entry) || entry.heading !== null) return entry;
  const { heading: _, ...rest } = entry;
  return heading === null ? rest : { ...rest, heading };
}

/** A frame's token is made anew at every visit. */
function withoutTokens(facts: PageFacts): PageFacts {
  if (facts.frames === undefined) return facts;
  return { ...facts, frames: facts.frames.map((frame) => ({ ...frame, token: null })) };
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (!isRecord(value)) return value;
  const ordered: Record<string, unknown> = {};
  for (const key of Object.keys(value).toSorted()) {
    if (value[key] !== undefined) ordered[key] = inOrder(value[key]);
  }
  return ordered;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
