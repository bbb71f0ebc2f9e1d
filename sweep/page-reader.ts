import type { PageFacts } from '../facts/page.ts';
import type { Answer } from '../links/contract.ts';
import type { PageSeen } from '../links/page-seen.ts';
import type { PageLeads } from './leads.ts';
import { readPage } from './read-page.ts';

/** A page as it was sent, or why it is none. */
export type Reading<Facts = PageFacts> =
  | {
      readonly type: 'page';
      readonly facts: Facts;
      readonly leads: PageLeads;
      /** What a person finds on it. */
      readonly seen: PageSeen;
    }
  | { readonly type: 'notPage' }
  | { readonly type: 'tooComplex' };

/**
 * What reads pages for a sweep, in its thread or in another. `Facts`: the facts of a page as they are to be kept, which
 * the sweep hands on and does not look at.
 */
export interface PageReader<Facts = PageFacts> {
  /** Reads what an address answered. `at`: ISO 8601, the time of reading. Throws where the reader itself fails. */
  read(answer: Extract<Answer, { type: 'response' }>, at: string): Reading<Facts> | Promise<Reading<Facts>>;
  /** The facts of a page that was opened live, as those of others are kept. */
  pack(facts: PageFacts): Facts;
}

/** Reads pages in the thread of the sweep, and hands on their facts as they are. */
export const readInPlace: PageReader = { read: readPage, pack: (facts) => facts };
