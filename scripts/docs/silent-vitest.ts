/**
 * Stands in for vitest where a test is read for its table alone: whatever is called or asked of it answers with
 * itself, and nothing is run. It can be awaited, so it has no `then`.
 */
const silence: () => unknown = new Proxy(() => silence, {
  get: (_target, name) => (name === 'then' ? undefined : silence),
  apply: () => silence,
});

export const describe = silence;
export const it = silence;
export const test = silence;
export const expect = silence;
export const vi = silence;
export const beforeAll = silence;
export const beforeEach = silence;
export const afterAll = silence;
export const afterEach = silence;
