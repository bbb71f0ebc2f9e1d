import type { LinkVerdict } from '../../facts/link-verdict.ts';
import type { Clock } from '../manners/clock.ts';
import type { AddressBook, FoundOn } from './address-book.ts';
import type { Entry, Held } from './origin.ts';
import type { CheckRecord } from './snapshot.ts';
import { verdictOfCheck } from './verdicts.ts';

/** Who is told of verdicts and changes. */
export interface Listener {
  /** Called once for each address; `foundOn`: as far as is known by then. */
  readonly onSettled: (verdict: LinkVerdict, foundOn: FoundOn) => void;
  /** Called with each change, in order: what to append to the journal of a stored snapshot. */
  readonly onRecord?: (record: CheckRecord) => void;
}

/** Ours: an answer from any host speaks for our own network for so many milliseconds. */
const PROOF_OF_NETWORK = 60_000;

/** Gives verdicts out; those that say no connection only when it is known that our own network was there. */
export class Settlement {
  readonly #book: AddressBook;
  readonly #clock: Clock;
  readonly #listener: Listener;
  readonly #doubtful = new Map<Entry, LinkVerdict>();
  #isDeciding = false;
  /** When any host last answered, in milliseconds since the epoch; null where none did. */
  lastAnswerAt: number | null = null;

  constructor(book: AddressBook, clock: Clock, listener: Listener) {
    this.#book = book;
    this.#clock = clock;
    this.#listener = listener;
  }

  record(record: CheckRecord): void {
    this.#listener.onRecord?.(record);
  }

  /** Gives the verdict of an address; later ones for it are not heard. */
  settle(entry: Entry, verdict: LinkVerdict): void {
    if (entry.state === 'settled') return;
    this.#doubtful.delete(entry);
    const isGivenUp = isForHost(entry, verdict);
    if (isGivenUp) entry.origin.givenUp += 1;
    this.#book.settle(entry, verdict.verdict);
    this.#listener.onSettled(verdict, this.#book.placesOf(entry));
    this.record({ type: 'settled', id: entry.id, verdict: verdict.verdict, isGivenUp });
    this.#decideDoubtful();
  }

  /** Gives the verdict that no connection came about, once another answer has shown that it was not our own fault. */
  settleWhenOnline({ entry, verdict }: Held): void {
    if (entry.state === 'settled') return;
    if (this.#wasOnline(entry)) {
      this.settle(entry, verdict);
      return;
    }
    entry.origin.move(entry, 'doubtful');
    this.#doubtful.set(entry, verdict);
    this.#decideDoubtful();
  }

  /** Settles an address as left alone. */
  leaveAlone(entry: Entry, reason: LinkVerdict['reason']): void {
    this.settle(entry, this.ownVerdict(entry, { verdict: 'cantTell', kind: 'notAsked', reason }));
  }

  /** A verdict that the check gives by itself. */
  ownVerdict(entry: Entry, what: Pick<LinkVerdict, 'verdict' | 'kind' | 'reason'>): LinkVerdict {
    return verdictOfCheck(entry, what, new Date(this.#clock.now()).toISOString());
  }

  /** When nothing else is left, no further answer will come to speak for our own network. */
  #decideDoubtful(): void {
    if (this.#isDeciding || this.#doubtful.size === 0 || this.#doubtful.size < this.#book.left) return;
    this.#isDeciding = true;
    try {
      for (const [entry, verdict] of [...this.#doubtful]) {
        const offline = { verdict: 'cantTell', kind: 'unreachable', reason: 'offline' } as const;
        this.settle(entry, this.#wasOnline(entry) ? verdict : this.ownVerdict(entry, offline));
      }
    } finally {
      this.#isDeciding = false;
    }
  }

  #wasOnline({ tries: [first], origin }: Entry): boolean {
    if (this.lastAnswerAt === null) return false;
    const since = first === undefined ? origin.firstAskedAt : Date.parse(first.at) - first.sign.ms;
    return since === null || this.lastAnswerAt >= since - PROOF_OF_NETWORK;
  }
}

/** Whether an address came to nothing because its host is down. */
function isForHost({ origin }: Entry, { verdict, kind, reason }: LinkVerdict): boolean {
  return origin.shut !== null && verdict !== 'opens' && kind !== 'notAsked' && reason !== 'offline';
}
