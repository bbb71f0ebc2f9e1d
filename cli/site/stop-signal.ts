/** Signals that ask for an end, with the exit code that shells give them. */
const CODES = { SIGINT: 130, SIGTERM: 143 } as const;
type StopCode = (typeof CODES)[keyof typeof CODES];

/** Someone asked for an end. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
  readonly code: StopCode;

  constructor(code: StopCode) {
    super('stopped');
    this.code = code;
  }
}

/** A signal that is given when the process is asked to end; asked again, it ends as if nobody listened. */
export class StopSignal {
  readonly #controller = new AbortController();
  readonly #listeners = Object.entries(CODES).map(([name, code]) => {
    const listener = () => {
      this.release();
      this.#controller.abort(new Stopped(code));
    };
    return { name, listener };
  });

  constructor() {
    for (const { name, listener } of this.#listeners) process.on(name, listener);
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Listens no longer. */
  release(): void {
    for (const { name, listener } of this.#listeners) process.off(name, listener);
  }
}
