import { hash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { isPublic } from '../../rules/words/addresses.ts';
import type { LiveReader, SweepProgress } from '../../sweep/contract.ts';
import type { PageReader } from '../../sweep/page-reader.ts';
import { Sweep } from '../../sweep/sweep.ts';
import { type AskingOptions, newAsking } from '../asking.ts';
import { LocalTurns } from '../batch/local-turns.ts';
import { packingReader } from '../reading/packing-reader.ts';
import { ThreadedReader } from '../reading/threaded-reader.ts';
import type { PackedLine, SweepEnd } from '../state/contract.ts';
import type { SiteState } from '../state/site-state.ts';
import { unhurried } from '../state/unhurried.ts';
import { inShanghai } from '../time.ts';

/** How a site is to be swept. */
export interface SweepingOptions extends AskingOptions {
  readonly signal: AbortSignal;
  /** Reads pages that need a script; null leaves them unread. */
  readonly live: LiveReader | null;
  /** No other site is swept meanwhile, so that a second thread may read pages, too. */
  readonly isAlone: boolean;
  /** Told when it begins; what it is given says at any time how far it is. */
  onStart(progress: () => SweepProgress): void;
}

/** Ours: requests a second to one host from which one thread has enough to do with the network. */
const BUSY = 50;

/**
 * Milliseconds from one step that is kept to the next. Each goes to the disk twice, and each time other threads are woken:
 * at 800 pages a second it took a tenth of the processor. Ours, by measure: with 50 it is no less.
 */
const KEEP_EVERY = 25;

interface ClosingReader extends PageReader<PackedLine> {
  close(): Promise<void>;
}

/** How a sweep ended. */
export type Swept = SweepEnd;

/**
 * Sweeps what is still to be swept of a site, and keeps it. Throws the signal's reason where that is given, `StateFault`
 * where nothing more can be kept, and `BrokenSweep` or `BrokenSnapshot` where what was kept cannot be read.
 */
export async function sweepSite(state: SiteState, options: SweepingOptions): Promise<Swept> {
  const { head } = state;
  const { href, protocol, hostname } = new URL(head.order.home);
  const isInside = !isPublic({ url: href, scheme: protocol.slice(0, -1), host: hostname });
  // Pages that a browser opens keep the pace of a host together with all else.
  const turns = options.turns ?? (options.live === null ? undefined : new LocalTurns());
  const asking = newAsking({ ...options, ...(turns === undefined ? {} : { turns }) }, isInside);
  const reader = newReader(options);
  try {
    const settings = {
      ...asking.how,
      reader,
      ...(options.live === null ? {} : { live: options.live }),
      sha256: (bytes: Uint8Array) => hash('sha256', bytes),
      at: () => head.at ?? inShanghai(new Date()),
      keep: unhurried((step: Parameters<SiteState['keep']>[0]) => state.keep(step), KEEP_EVERY),
    };
    const records = state.takeRecords();
    let sweep: Sweep<PackedLine> | null =
      records.length === 0 ? new Sweep(head.order, settings) : Sweep.resume(head.order, records, settings);
    let progress = sweep.progress;
    options.onStart(() => {
      progress = sweep?.progress ?? progress;
      return progress;
    });
    await sweep.run(options.signal);
    const end = { progress: sweep.progress, strata: [...sweep.strata] };
    progress = end.progress;
    // Whoever asks further how far it is does not hold all addresses in memory.
    sweep = null;
    await state.end(end);
    return end;
  } finally {
    await Promise.all([asking.close(), reader.close()]);
  }
}

/** A second thread costs memory and the time to start it: at the pace that is polite it would have nothing to do. */
function newReader({ rate, isAlone }: SweepingOptions): ClosingReader {
  if (isAlone && rate >= BUSY && availableParallelism() > 1) return new ThreadedReader();
  return { ...packingReader, close: async () => undefined };
}
