import type { PageFacts } from '../../facts/page.ts';
import { isRecording } from '../../facts/recording.ts';
import type { PageLeads } from '../../sweep/leads.ts';
import type { ParsedPage } from '../../sweep/parse-answer.ts';
import type { PackedLine } from '../state/contract.ts';
import { lineOf, packed } from '../state/packed-lines.ts';
import { shortFacts } from '../state/short-facts.ts';
import { PointerReader, PointerWriter, type WrittenPointers } from './pointer-book.ts';

/** To the thread: gather this. */
export interface ToThread {
  /** Said with what came of it. */
  readonly number: number;
  readonly page: SentPage;
  /** ISO 8601. */
  readonly at: string;
}

/** A parsed page as it goes from thread to thread: its recording as JSON, in a fifth of the time. */
export interface SentPage extends Omit<ParsedPage, 'recording'> {
  readonly recording: string;
}

/** From the thread: what came of some pages. */
export type FromThread = readonly Outcome[];

/** What came of a page, null where the thread failed at it. */
export interface Outcome {
  readonly number: number;
  readonly gathered: SentGathered | null;
}

/** What was gathered of a page, as it comes back. `leads`: as JSON, in two thirds of the time. */
export interface SentGathered {
  /** Its facts, as a line that is still to be packed. */
  readonly line: Uint8Array<ArrayBuffer>;
  readonly leads: string;
}

/** What was gathered of a page: its facts packed. */
export interface Gathered {
  readonly facts: PackedLine;
  readonly leads: PageLeads;
}

interface SentLeads extends Omit<PageLeads, 'pointers'> {
  readonly pointers: WrittenPointers;
}

/** Makes a parsed page ready to be sent. */
export function sendPage({ recording, ...page }: ParsedPage): SentPage {
  return { ...page, recording: JSON.stringify(recording) };
}

/** A parsed page that was sent. Throws `SyntaxError` where {@link sendPage} did not make it. */
export function receivePage({ recording, ...page }: SentPage): ParsedPage {
  const items: unknown = JSON.parse(recording);
  if (!isRecording(items)) throw new SyntaxError('not a recording');
  return { ...page, recording: items };
}

/** Makes what was gathered ready to be sent; all goes to one {@link GatheredReceiver}, in this order. */
export class GatheredSender {
  readonly #pointers = new PointerWriter();

  send({ facts, leads }: { facts: PageFacts; leads: PageLeads }): SentGathered {
    // First what may fail: numbers are given for what is sent.
    const line = lineOf(shortFacts(facts));
    const sent: SentLeads = { ...leads, pointers: this.#pointers.write(leads.pointers) };
    return { line, leads: JSON.stringify(sent) };
  }
}

/** Makes what was sent whole again. */
export class GatheredReceiver {
  readonly #pointers = new PointerReader();

  /** Throws `SyntaxError` or `RangeError` where no {@link GatheredSender} sent it. */
  receive({ line, leads: sent }: SentGathered): Gathered {
    const leads: unknown = JSON.parse(sent);
    if (!isLeads(leads)) throw new SyntaxError('not what a page leads to');
    const pointers = this.#pointers.read(leads.pointers);
    return { facts: packed(line), leads: { ...leads, pointers } };
  }
}

/** Both ends are of one build, and values come as they were sent: what is looked at is that something came. */
export function isToThread(value: unknown): value is ToThread {
  return typeof value === 'object' && value !== null && 'page' in value;
}

/** As {@link isToThread}. */
export function isFromThread(value: unknown): value is FromThread {
  return (
    Array.isArray(value) && value.every((one) => typeof one === 'object' && one !== null && 'gathered' in one)
  );
}

function isLeads(value: unknown): value is SentLeads {
  return typeof value === 'object' && value !== null && 'pointers' in value;
}
