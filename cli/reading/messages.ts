import * as z from 'zod';
import type { Answer } from '../../links/contract.ts';
import type { Reading } from '../../sweep/page-reader.ts';
import type { PackedLine } from '../state/contract.ts';

export type Response = Extract<Answer, { type: 'response' }>;

/** To the thread: read this. */
export interface ToThread {
  /** Said with what came of it. */
  readonly number: number;
  readonly answer: Response;
  /** ISO 8601. */
  readonly at: string;
}

/** From the thread: it listens; or what came of a page, null where it failed at it. */
export type FromThread =
  | { readonly type: 'ready' }
  | { readonly type: 'read'; readonly number: number; readonly reading: SentReading | null };

/** A reading as it goes from thread to thread: as JSON it takes two thirds of the time that it takes as it is. */
export interface SentReading {
  /** Null for what is no page. */
  readonly facts: PackedLine | null;
  readonly rest: string;
}

/** A reading, made ready to be sent; its facts are to be moved, not copied. */
export function sentReading(reading: Reading<PackedLine>): SentReading {
  if (reading.type !== 'page') return { facts: null, rest: JSON.stringify(reading) };
  const { facts, ...rest } = reading;
  return { facts, rest: JSON.stringify(rest) };
}

/** The reading that was sent. Throws `SyntaxError` where it is not what {@link sentReading} makes. */
export function receivedReading({ facts, rest }: SentReading): Reading<PackedLine> {
  const stated: unknown = JSON.parse(rest);
  return OwnReading.parse(facts === null ? stated : Object.assign({ facts }, stated));
}

/** Both ends are of one build, and values come as they were sent. */
export const ToThread = z.custom<ToThread>((value) => typeof value === 'object' && value !== null);
const OwnReading = z.custom<Reading<PackedLine>>((value) => typeof value === 'object' && value !== null);
export const FromThread = z.custom<FromThread>((value) => typeof value === 'object' && value !== null);
