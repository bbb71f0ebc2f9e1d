import type { PageFacts } from '../facts/page.ts';
import type { LinkPolicy } from '../links/check/policy.ts';
import type { Fetcher, Patience, SecondOpinion } from '../links/contract.ts';
import type { Clock } from '../links/manners/clock.ts';
import type { HostTurns } from '../links/manners/host-turns.ts';
import type { Manners } from '../links/manners/manners.ts';
import type { LiveReader, SweepStep } from './contract.ts';
import type { PageReader } from './page-reader.ts';

/** What a sweep needs from its host. */
export interface SweepOptions<Facts = PageFacts> {
  readonly fetcher: Fetcher;
  readonly policy: LinkPolicy;
  readonly manners: Manners;
  readonly patience: Patience;
  readonly clock: Clock;
  /** The pace that this sweep keeps together with others; absent where it is alone. */
  readonly turns?: HostTurns;
  /** Asked about what fails, where the patience says so too. */
  readonly secondOpinion?: SecondOpinion;
  /** Reads pages as they were sent. */
  readonly reader: PageReader<Facts>;
  /** Opens pages that need a script, where the order allows it. */
  readonly live?: LiveReader;
  /** SHA-256 of bytes, in hex, where the host has a quicker one than Web Crypto's. */
  sha256?(bytes: Uint8Array): string;
  /** ISO 8601: the time, as it stands in the facts of a page. */
  at(): string;
  /**
   * Keeps a step, all or none. Called with one step at a time; the sweep goes on asking meanwhile, as far as there is
   * room. When it throws, the run ends with that, and what was not kept is as if it had not happened.
   */
  keep(step: SweepStep<Facts>): Promise<void>;
}
