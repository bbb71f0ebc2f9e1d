import type { Facts } from '../page.ts';
import type { Reading } from './reading.ts';
import { maybeStyledAway } from './styled-away.ts';
import type { Part } from './survey.ts';

type Field = Facts['documentFields'][number];

/** Inside the document's text a table of its own has this many of its elements close together. */
const CLUSTER_NAMES = 3;
const CLUSTER_LINES = 16;
/** A label that comes back this often belongs to the rows of a list, not to a document. */
const LIST_REPEATS = 3;
/** More fields than this are those of a list. */
const MOST_FIELDS = 100;
const IDENTIFYING = new Set<Field['name']>(['documentNumber', 'indexNumber', 'issuer', 'publicity']);

/** A field with where it was found. */
export interface Found extends Field {
  readonly line: number;
  readonly part: Part | undefined;
}

/**
 * The fields that a reader sees. A hidden one stands for itself only where no other bears its name and the page was
 * not laid out, as a script may show it yet; so does the variant that a style sheet keeps for a narrow screen.
 */
export function shownFields(found: readonly Found[], { circumstances, survey }: Reading): readonly Found[] {
  if (circumstances.live !== null) return found.filter(({ hidden }) => hidden !== true);
  const seen = found.filter(({ hidden }) => hidden !== true);
  const names = new Set(seen.map(({ name }) => name));
  const kept =
    seen.length === found.length ? seen : found.filter((one) => one.hidden !== true || !names.has(one.name));
  if (names.size === kept.length || kept.length > MOST_FIELDS) return kept;
  const isAway = kept.map(({ part }) => part !== undefined && maybeStyledAway(part, survey));
  const plain = new Set(kept.filter((_, i) => !isAway[i]).map(({ name }) => name));
  return kept.filter(({ name }, i) => !isAway[i] || !plain.has(name));
}

/** Drops the labels of a list's rows, and inside the text all that is no field table of the document's own. */
export function ownFields(found: readonly Found[]): Found[] {
  const counts = new Map<string, number>();
  for (const { label } of found) counts.set(label, (counts.get(label) ?? 0) + 1);
  const identified = found.some(({ name }) => IDENTIFYING.has(name));
  const single = found.filter(
    ({ name, label }) => (counts.get(label) ?? 0) < LIST_REPEATS && (name !== 'title' || identified),
  );
  return single.filter((field) => field.where !== 'body' || isInCluster(field, single));
}

function isInCluster(field: Found, all: readonly Found[]): boolean {
  // The table before the text is near its first lines, and none of them belongs to it.
  const near = all.filter(
    ({ line, where }) => where === 'body' && Math.abs(line - field.line) <= CLUSTER_LINES,
  );
  const names = new Set(near.map(({ name }) => name));
  return names.size >= CLUSTER_NAMES && [...names].some((name) => IDENTIFYING.has(name));
}
