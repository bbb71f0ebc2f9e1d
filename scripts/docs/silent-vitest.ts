/** Stands in for vitest where a test is read for its table alone: whatever is called of it answers with itself. */
interface Silence {
  (...args: readonly unknown[]): Silence;
  readonly [name: string]: Silence;
}

const silence: Silence = new Proxy<Silence>(
  Object.assign(() => silence, {}),
  { get: () => silence, apply: () => silence },
);

export const describe = silence;
export const it = silence;
export const test = silence;
export const expect = silence;
export const vi = silence;
export const beforeAll = silence;
export const beforeEach = silence;
export const afterAll = silence;
export const afterEach = silence;
