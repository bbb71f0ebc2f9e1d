import type { Answer, ErrorPage, Way } from '../contract.ts';
import type { Entry } from './origin.ts';

/** An answer that only the host's own error page can settle. */
export interface Waiting {
  readonly entry: Entry;
  readonly way: Way;
  readonly answer: Answer;
  /** ISO 8601: when the answer came. */
  readonly at: string;
}

/** A request for an address that cannot exist. */
export interface Probe {
  readonly key: string;
  readonly url: string;
  readonly place: 0 | 1;
}

interface Lesson {
  readonly answers: [Answer | null, Answer | null];
  readonly waiting: Waiting[];
}

/** How hosts answer for what they do not have: learnt once for each key, while the answers that hang on it wait. */
export class ErrorPages {
  readonly #learnt = new Map<string, ErrorPage | null>();
  readonly #lessons = new Map<string, Lesson>();

  get learnt(): Iterable<readonly [string, ErrorPage | null]> {
    return this.#learnt;
  }

  /** The error page of a key; null where it is not known or there is none, undefined where it was never asked for. */
  find(key: string): ErrorPage | null | undefined {
    return this.#learnt.get(key);
  }

  /** Lets an answer wait. True where it is the first of its key: then the probes must be sent. */
  await(key: string, waiting: Waiting): boolean {
    const lesson = this.#lessons.get(key);
    lesson?.waiting.push(waiting);
    if (lesson === undefined) this.#lessons.set(key, { answers: [null, null], waiting: [waiting] });
    return lesson === undefined;
  }

  /** Takes the answer to a probe. Returns both when both are there. */
  answered({ key, place }: Probe, answer: Answer): readonly [Answer, Answer] | null {
    const answers = this.#lessons.get(key)?.answers;
    if (answers === undefined) return null;
    answers[place] = answer;
    const [a, b] = answers;
    return a !== null && b !== null ? [a, b] : null;
  }

  /** Keeps what was learnt, null where nothing could be, and returns the answers that waited for it. */
  learn(key: string, page: ErrorPage | null): readonly Waiting[] {
    this.#learnt.set(key, page);
    const waiting = this.#lessons.get(key)?.waiting ?? [];
    this.#lessons.delete(key);
    return waiting;
  }
}
