import type { Pack } from '../rules/packs/contract.ts';
import type { PackFault } from '../rules/packs/fault.ts';
import {
  deductionStart,
  extrasUnder,
  groundOf,
  groundParts,
  isOffered,
  partsUnder,
} from '../rules/packs/ground.ts';
import { parsePackText } from '../rules/packs/pack-text.ts';
import { differences, type Parts, type PartValue } from '../rules/packs/parts.ts';
import { portalPart, portalsIn } from '../rules/packs/portal-part.ts';
import { isUnread, type Rewritten, rewrite, sinceUnder } from '../rules/packs/rewrite.ts';
import { type ThresholdNote, thresholdNotes } from '../rules/packs/thresholds.ts';
import { freeName, packOnTop } from './pack-on-top.ts';
import { type PortalEntry, portalEntry, readPortal, wordsIn } from './pack-portals.ts';

/** What a person wrote into a field, whether a box is ticked, or the portals, each in its fields. */
export type Entry = string | boolean | readonly PortalEntry[];

/** A pack of one's own, at rest or yet to be made, with its text. */
export interface Draftable {
  readonly text: string;
  readonly pack: Pack;
}

/** What a pack is edited as: itself, or for a built-in one a new pack on top of it. Throws where that is no sound pack. */
export function draftable(pack: Pack, text: string | null, taken: readonly string[]): Draftable {
  if (text !== null) return { text, pack };
  const onTop = packOnTop(pack, freeName(pack, taken));
  const parsed = parsePackText(onTop);
  if (Array.isArray(parsed))
    throw new RangeError(parsed.map(({ path, code }) => `${path} ${code}`).join('\n'));
  return { text: onTop, pack: parsed };
}

/** What was entered, by part; what nobody touched is not in it. */
export type Entries = ReadonlyMap<string, Entry>;

/** A pack while a person changes it: what stands in each field, what the built-in pack has there, and what is wrong. */
export class PackDraft {
  /** The pack that it rests on, with the standards that are ticked. */
  readonly base: Pack;
  /** The parts of that; deductions as they begin where it has none. */
  readonly ground: Parts;
  /** What stands in the fields, as far as it can be read. */
  readonly now: Parts;
  /** The pack as it would be; why it would be refused. */
  readonly result: Rewritten | readonly PackFault[];
  readonly #entries: Entries;
  readonly #before: Parts;
  readonly #usual: Parts;

  constructor({ text, pack }: Draftable, entries: Entries = new Map()) {
    this.#entries = entries;
    const extras = extrasUnder(pack, entries);
    this.base = groundOf(pack, extras);
    this.#usual = groundParts(pack, extras);
    this.#before = new Map([...deductionStart, ...partsUnder(pack, extras)]);
    const offered = [...entries].filter(([part]) => isOffered(part, extras));
    const wanted = new Map(offered.map(([part, entry]) => [part, this.#valueOf(part, entry)]));
    this.now = new Map([...this.#before, ...wanted]);
    // The day is held against that of the year that is entered.
    const since = sinceUnder(this.now.get('year') ?? null, this.#usual);
    this.ground = new Map([...deductionStart, ...this.#usual, ['since', since]]);
    this.result = rewrite(text, pack, wanted);
  }

  /** The entries with another in a part. The day follows the year as long as it is that of the year. */
  with(part: string, entry: Entry): Entries {
    const entries = new Map(this.#entries).set(part, entry);
    if (part === 'year' && !this.differs('since')) {
      entries.set('since', entryOf('since', sinceUnder(this.#valueOf(part, entry), this.#usual)));
    }
    return entries;
  }

  /** The entries with what the built-in pack has in a part. */
  withGround(part: string): Entries {
    return this.with(part, entryOf(part, this.ground.get(part) ?? null));
  }

  /** What stands in the field of a part. */
  entry(part: string): Entry {
    return this.#entries.get(part) ?? entryOf(part, this.#before.get(part) ?? null);
  }

  /** The portals as they stand in their fields. */
  get portals(): readonly PortalEntry[] {
    const entry = this.entry('portals');
    return typeof entry === 'object' ? entry : [];
  }

  /** Whether a part is another than in the built-in pack. */
  differs(part: string): boolean {
    return (this.now.get(part) ?? null) !== (this.ground.get(part) ?? null);
  }

  /** Whether a person entered something in a part. */
  isTouched(part: string): boolean {
    return this.#entries.has(part);
  }

  /** Whether no rule that is judged makes any use of a number or a list of words. */
  isUnread(part: string): boolean {
    return isUnread(part, this.now);
  }

  /** How many parts are not as they are kept. */
  get unsaved(): number {
    return 'text' in this.result ? this.result.changed.length : differences(this.#before, this.now).length;
  }

  /** What is wrong in a part; null where nothing is. */
  fault(part: string): PackFault | null {
    return this.faults.find(({ path }) => partOf(path) === part) ?? null;
  }

  /** The word of a list that a fault is about; null where it is about more. */
  wordAt(path: string): string | null {
    const index = /\[(\d+)\]$/.exec(path)?.[1];
    return index === undefined ? null : (this.#listOf(partOf(path))[Number(index)] ?? null);
  }

  #listOf(part: string): readonly string[] {
    if (part.startsWith('vocabulary.')) return String(this.now.get(part) ?? '').split('\n');
    const [, index = '', name] = /^portals\[(\d+)\]\.(paths|organs)$/.exec(part) ?? [];
    const portal = portalsIn(this.now.get('portals'))?.[Number(index)];
    return (name === 'paths' ? portal?.paths : name === 'organs' ? portal?.organs : null) ?? [];
  }

  get faults(): readonly PackFault[] {
    return 'text' in this.result ? [] : this.result;
  }

  /** What an entry says. What is no number where one belongs stays as it was written, and is refused. */
  #valueOf(part: string, entry: Entry): PartValue {
    if (typeof entry === 'boolean') return entry;
    if (typeof entry === 'object') return portalPart(entry.map(readPortal));
    if (part.startsWith('vocabulary.')) return wordsIn(entry).join('\n');
    if (part.startsWith('title.')) return entry.trim();
    // Digits of full width come from a Chinese keyboard.
    const written = entry.normalize('NFKC').trim();
    if (written === '' && (mayBeEmpty(part) || this.#usual.get(part) === null)) return null;
    return isText(part) || !NUMBER.test(written) ? written : Number(written);
  }
}

/** The part in whose field a fault is shown. */
export function partOf(path: string): string {
  // Too many few are a fault of both; it is shown at the greater one.
  if (path === 'thresholds') return 'thresholds.sectionEntriesMany';
  return path.startsWith('rules') ? 'rules' : path.replace(/\.value$|\[\d+\]$/, '');
}

function entryOf(part: string, value: PartValue): Entry {
  if (part === 'portals') return (portalsIn(value) ?? []).map(portalEntry);
  return typeof value === 'boolean' ? value : String(value ?? '');
}

const TEXTS = ['level', 'since', 'scoring.manner', 'title.zh', 'title.en'];
const NULLABLE = /^scoring\.(?:caps|bonus)\./;
const NUMBER = /^-?\d+(?:\.\d+)?$/;

function noteOf(part: string): ThresholdNote | undefined {
  return Object.entries(thresholdNotes).find(([name]) => part === `thresholds.${name}`)?.[1];
}

/** Whether words or a day belong in a part, and no number. */
export function isText(part: string): boolean {
  return TEXTS.includes(part) || noteOf(part)?.unit === 'month-day';
}

/** Whether nothing may be laid down: a cap, points that are not earned, a number that only plans set. */
export function mayBeEmpty(part: string): boolean {
  return NULLABLE.test(part) || (noteOf(part)?.from.length ?? 0) > 0;
}
