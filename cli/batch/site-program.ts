import { BrokenSnapshot } from '../../links/check/snapshot.ts';
import type { HostTurns } from '../../links/manners/host-turns.ts';
import { BrokenSweep } from '../../sweep/records.ts';
import type { SiteTask } from '../queue/contract.ts';
import { NoBrowser } from '../render/no-browser.ts';
import { StateFault } from '../state/state-fault.ts';
import { auditOne } from './audit-one.ts';
import { type FromSite, ToSite } from './messages.ts';

/** Milliseconds between two words on how far it is. */
const TELL_EVERY = 1000;

/** Someone asked for an end. */
class Ended extends Error {}

/** Turns that the process which started this one gives out. */
class AskedTurns implements HostTurns {
  readonly #waiting = new Map<number, () => void>();
  #last = 0;

  take(host: string, interval: number, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return Promise.resolve();
    this.#last += 1;
    const number = this.#last;
    const { promise, resolve } = Promise.withResolvers<void>();
    const end = () => {
      this.#waiting.delete(number);
      signal.removeEventListener('abort', end);
      resolve();
    };
    this.#waiting.set(number, end);
    signal.addEventListener('abort', end, { once: true });
    tell({ type: 'take', number, host, interval });
    return promise;
  }

  rest(host: string, ms: number): void {
    tell({ type: 'rest', host, ms });
  }

  come(number: number): void {
    this.#waiting.get(number)?.();
  }
}

interface Told {
  readonly task: SiteTask;
  readonly folder: string;
}

/**
 * Does sites for the process that started this one, which says which, one after another; ends with it, so that nobody
 * works on unwatched. Throws what is a defect: the site that was under way is lost to this process, no other.
 */
export async function runSiteProgram(): Promise<never> {
  const turns = new AskedTurns();
  let ending = new AbortController();
  let told = Promise.withResolvers<Told>();
  process.on('message', (words) => {
    const message = ToSite.parse(words);
    if (message.type === 'task') told.resolve(message);
    else if (message.type === 'turn') turns.come(message.number);
    else ending.abort(new Ended());
  });
  // Whoever started it is gone: it asks nobody further, and what is kept is whole at any moment.
  process.on('disconnect', () => process.exit());
  // A terminal sends Ctrl-C to all processes: the one that started this one passes it on.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => undefined);
  for (;;) {
    const { task, folder } = await told.promise;
    told = Promise.withResolvers<Told>();
    const outcome = await outcomeOf(task, folder, turns, ending.signal);
    ending = new AbortController();
    await say(outcome);
  }
}

async function outcomeOf(
  task: SiteTask,
  folder: string,
  turns: HostTurns,
  signal: AbortSignal,
): Promise<FromSite> {
  let timer: NodeJS.Timeout | undefined;
  try {
    const result = await auditOne(task, folder, {
      turns,
      signal,
      say: (line) => tell({ type: 'said', line }),
      onStart(progress) {
        timer = setInterval(() => {
          const { read, waiting } = progress();
          tell({ type: 'progress', read, waiting });
        }, TELL_EVERY);
      },
    });
    return { type: 'result', result };
  } catch (error) {
    if (error instanceof Ended) return { type: 'stopped' };
    return faultOf(error, folder);
  } finally {
    clearInterval(timer);
  }
}

function faultOf(error: unknown, folder: string): FromSite {
  if (error instanceof NoBrowser) return { type: 'fault', code: 'no-browser', ...error.words };
  if (error instanceof BrokenSweep || error instanceof BrokenSnapshot) {
    const reason = error.message.slice(0, 200);
    return faultOf(new StateFault('damaged', { folder, file: 'journal.jsonl', reason }), folder);
  }
  if (!(error instanceof StateFault)) throw error;
  return { type: 'fault', code: error.code, zh: error.say('zh'), en: error.say('en') };
}

function tell(message: FromSite): void {
  if (process.connected) process.send?.(message, undefined, {}, () => undefined);
}

/** Comes back when it has been said. */
function say(message: FromSite): Promise<void> {
  return new Promise((resolve) => {
    if (process.connected) process.send?.(message, undefined, {}, () => resolve());
    else resolve();
  });
}
