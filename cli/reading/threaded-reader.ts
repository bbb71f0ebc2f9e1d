import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { PageFacts } from '../../facts/page.ts';
import { Fifo } from '../../links/manners/fifo.ts';
import type { PageSeen } from '../../links/page-seen.ts';
import type { PageReader, Reading } from '../../sweep/page-reader.ts';
import { type ParsedAnswer, parseAnswer } from '../../sweep/parse-answer.ts';
import type { PackedLine } from '../state/contract.ts';
import {
  type Gathered,
  GatheredReceiver,
  isFromThread,
  type Outcome,
  type SentGathered,
  sendPage,
  type ToThread,
} from './messages.ts';
import { packedFacts, packedReading, type Response } from './packing-reader.ts';
import { threadFile } from './thread-file.ts';

/** Pages that the thread has at once: it tells of eight together, and is never without one until it is heard. */
const IN_HAND = 24;
/**
 * Megabytes of each half of its young generation, from the first page on: pages come and go, and little of them is ever
 * alive. V8 begins with one, and what `keepHeapLean` tells the process keeps it there. Ours, by measure: with 1 a sweep
 * takes half as long again, with 16 no less time.
 */
const HALF = 12;
/** V8 counts three halves: https://nodejs.org/api/cli.html#--max-semi-space-sizesize-in-mib */
const YOUNG = 3 * HALF;

interface Waiting {
  readonly answer: Response;
  readonly at: string;
  readonly resolve: (reading: Reading<PackedLine>) => void;
  readonly reject: (error: unknown) => void;
}

interface InHand extends Waiting {
  readonly seen: PageSeen;
}

/**
 * Reads pages in two threads: this one parses, a second gathers their facts, this one packs those. Neither does the
 * other's part beside its own: what that would save is what it takes to have the code for it compiled twice. A thread
 * that ends takes no page with it: this one reads what that had in hand, and all that comes.
 */
export class ThreadedReader implements PageReader<PackedLine> {
  readonly #inHand = new Map<number, InHand>();
  readonly #waiting = new Fifo<Waiting>();
  readonly #receiver = new GatheredReceiver();
  #worker: Worker | null;
  #isDue = false;
  #last = 0;

  /** `program`: of the thread. */
  constructor(program: URL = threadFile) {
    setFlagsFromString(`--min-semi-space-size=${HALF}`);
    this.#worker = new Worker(program, { resourceLimits: { maxYoungGenerationSizeMb: YOUNG } });
    this.#worker.on('message', (words) => {
      if (isFromThread(words)) for (const outcome of words) this.#hear(outcome);
      this.#go();
    });
    this.#worker.on('error', () => this.#lose());
    this.#worker.on('exit', () => this.#lose());
    // Last: to listen holds the process, too.
    this.#worker.unref();
  }

  /** Reads what an address answered. `at`: ISO 8601. Throws as `packedReading`. */
  read(answer: Response, at: string): Promise<Reading<PackedLine>> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ answer, at, resolve, reject });
      this.#go();
    });
  }

  pack(facts: PageFacts): PackedLine {
    return packedFacts(facts);
  }

  /** Ends the thread. What is still to be read is read here. */
  async close(): Promise<void> {
    const worker = this.#worker;
    this.#lose();
    await worker?.terminate();
  }

  #go(): void {
    if (this.#worker === null) this.#readLater();
    else this.#handOver(this.#worker);
  }

  #handOver(worker: Worker): void {
    while (this.#inHand.size < IN_HAND) {
      const next = this.#waiting.shift();
      if (next === undefined) return;
      this.#send(worker, next);
    }
  }

  #readLater(): void {
    if (this.#waiting.size === 0 || this.#isDue) return;
    this.#isDue = true;
    // Behind all that has come from the network meanwhile.
    setImmediate(() => this.#readHere());
  }

  #send(worker: Worker, next: Waiting): void {
    const parsed = parsedOr(next);
    if (parsed === null) return;
    this.#last += 1;
    // The process stays while the thread has something to gather, and no longer.
    if (this.#inHand.size === 0) worker.ref();
    this.#inHand.set(this.#last, { ...next, seen: parsed.seen });
    const message: ToThread = { number: this.#last, page: sendPage(parsed.page), at: next.at };
    worker.postMessage(message);
  }

  #hear({ number, gathered: sent }: Outcome): void {
    const gathered = sent === null ? null : this.#received(sent);
    const asked = this.#inHand.get(number);
    this.#inHand.delete(number);
    if (this.#inHand.size === 0) this.#worker?.unref();
    if (asked === undefined) return;
    if (gathered === null) readNow(asked);
    else asked.resolve({ type: 'page', ...gathered, seen: asked.seen });
  }

  /** Null where it rests on something that did not come. */
  #received(sent: SentGathered): Gathered | null {
    try {
      return this.#receiver.receive(sent);
    } catch {
      return null;
    }
  }

  #readHere(): void {
    this.#isDue = false;
    const next = this.#waiting.shift();
    if (next !== undefined) readNow(next);
    this.#go();
  }

  #lose(): void {
    this.#worker = null;
    for (const asked of this.#inHand.values()) this.#waiting.push(asked);
    this.#inHand.clear();
    this.#go();
  }
}

/** What was parsed; null where that says all there is to say, and it is said. */
function parsedOr({ answer, resolve, reject }: Waiting): Extract<ParsedAnswer, { type: 'page' }> | null {
  try {
    const parsed = parseAnswer(answer);
    if (parsed.type === 'page') return parsed;
    resolve(parsed);
  } catch (error) {
    reject(error);
  }
  return null;
}

function readNow({ answer, at, resolve, reject }: Waiting): void {
  try {
    resolve(packedReading(answer, at));
  } catch (error) {
    reject(error);
  }
}
