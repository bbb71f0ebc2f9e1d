import type { LinkVerdict } from '../../facts/link-verdict.ts';
import type { Fetcher, Patience, SecondOpinion, Way } from '../contract.ts';
import type { Budget } from '../manners/budget.ts';
import type { Clock } from '../manners/clock.ts';
import type { HostTurns } from '../manners/host-turns.ts';
import type { Manners } from '../manners/manners.ts';
import type { Pace } from '../manners/pace.ts';
import type { AddressBook } from './address-book.ts';
import type { ErrorPages, Probe } from './error-pages.ts';
import type { Entry } from './origin.ts';
import type { LinkPolicy } from './policy.ts';
import type { Settlement } from './settlement.ts';

/** A request to be sent when its turn has come. */
export type Task =
  | { readonly type: 'ask'; readonly entry: Entry; readonly way: Way }
  | { readonly type: 'second'; readonly entry: Entry }
  | { readonly type: 'probe'; readonly probe: Probe };

/** What asking needs from outside. */
export interface AskingOptions {
  readonly fetcher: Fetcher;
  readonly policy: LinkPolicy;
  readonly patience: Patience;
  readonly manners: Manners;
  /** Asked about what fails, where the patience says so too. */
  readonly secondOpinion?: SecondOpinion;
  readonly clock: Clock;
  /** The pace that this run keeps together with others; absent where it is alone. */
  readonly turns?: HostTurns;
  /** A verdict of an earlier run that still holds: the address is not asked again. */
  readonly known?: (url: string) => LinkVerdict | null;
}

/** What the parts of a check work on together. */
export interface Desk {
  readonly book: AddressBook;
  readonly errorPages: ErrorPages;
  readonly budget: Budget;
  readonly pace: Pace<Task>;
  readonly settlement: Settlement;
}

/** An independent checker asks by HEAD and, where that fails, by GET. */
export const REQUESTS_OF_SECOND = 2;
