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
  | { readonly type: 'read'; readonly number: number; readonly reading: Reading<PackedLine> | null };

/** Both ends are of one build, and values come as they were sent. */
export const ToThread = z.custom<ToThread>((value) => typeof value === 'object' && value !== null);
export const FromThread = z.custom<FromThread>((value) => typeof value === 'object' && value !== null);
