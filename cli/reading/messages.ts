import type { Answer } from '../../links/contract.ts';
import type { PageLeads } from '../../sweep/leads.ts';
import type { Reading } from '../../sweep/page-reader.ts';
import type { PackedLine } from '../state/contract.ts';
import { lineOf, packed } from '../state/packed-lines.ts';
import { shortFacts } from '../state/short-facts.ts';
import { PointerReader, PointerWriter, type WrittenPointers } from './pointer-book.ts';

export type Response = Extract<Answer, { type: 'response' }>;
type ReadPage<Facts> = Extract<Reading<Facts>, { type: 'page' }>;

/** To the thread: read this. */
export interface ToThread {
  /** Said with what came of it. */
  readonly number: number;
  readonly answer: Response;
  /** ISO 8601. */
  readonly at: string;
}

/** From the thread: what came of some pages. */
export type FromThread = readonly Outcome[];

/** What came of a page, null where the thread failed at it. */
export interface Outcome {
  readonly number: number;
  readonly reading: SentReading | null;
}

/**
 * A reading as it goes from thread to thread. `line`: its facts, as a line that is still to be packed. `rest`: what else
 * there is of it; as JSON it takes two thirds of the time that it takes as it is.
 */
export type SentReading =
  | { readonly type: 'page'; readonly line: Uint8Array<ArrayBuffer>; readonly rest: string }
  | Exclude<Reading, { type: 'page' }>;

interface Rest extends Pick<ReadPage<unknown>, 'seen'> {
  readonly leads: Omit<PageLeads, 'pointers'> & { readonly pointers: WrittenPointers };
}

/** Makes readings ready to be sent; all go to one {@link ReadingReceiver}, in this order. */
export class ReadingSender {
  readonly #pointers = new PointerWriter();

  send(reading: Reading): SentReading {
    if (reading.type !== 'page') return reading;
    const { facts, leads, seen } = reading;
    // First what may fail: numbers are given for what is sent.
    const line = lineOf(shortFacts(facts));
    const rest: Rest = { seen, leads: { ...leads, pointers: this.#pointers.write(leads.pointers) } };
    return { type: 'page', line, rest: JSON.stringify(rest) };
  }
}

/** Makes what was sent whole again. */
export class ReadingReceiver {
  readonly #pointers = new PointerReader();

  /** The reading, its facts packed. Throws `SyntaxError` or `RangeError` where no {@link ReadingSender} sent it. */
  receive(sent: SentReading): Reading<PackedLine> {
    if (sent.type !== 'page') return sent;
    const rest: unknown = JSON.parse(sent.rest);
    if (!isRest(rest)) throw new SyntaxError('not the rest of a reading');
    const { seen, leads } = rest;
    const pointers = this.#pointers.read(leads.pointers);
    return { type: 'page', facts: packed(sent.line), leads: { ...leads, pointers }, seen };
  }
}

/** Both ends are of one build, and values come as they were sent: what is looked at is that something came. */
export function isToThread(value: unknown): value is ToThread {
  return typeof value === 'object' && value !== null && 'answer' in value;
}

/** As {@link isToThread}. */
export function isFromThread(value: unknown): value is FromThread {
  return (
    Array.isArray(value) && value.every((one) => typeof one === 'object' && one !== null && 'reading' in one)
  );
}

function isRest(value: unknown): value is Rest {
  return typeof value === 'object' && value !== null && 'leads' in value;
}
