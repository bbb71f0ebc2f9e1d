import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Tests that start a browser. */
const inBrowser = [
  'tests/parity/**/*.test.{ts,tsx}',
  'tests/e2e/**/*.test.{ts,tsx}',
  'tests/report/opened.test.ts',
];

/** Tests of pure functions: they change nothing that another file can see, so that a worker loads the rules once. */
const pure = [
  ...['accuracy', 'assessment', 'facts', 'house', 'packs', 'plans', 'portal', 'report', 'rules'].map(
    (folder) => `tests/${folder}/**/*.test.{ts,tsx}`,
  ),
  // What begins with `judge` stays out: rules of its own stand in the registry's place there.
  'tests/audit/**/!(judge).test.{ts,tsx}',
];

/** Two at least: tests that start processes or browsers spend much of their time waiting for them. */
const maxWorkers = Math.max(2, availableParallelism() - 1);

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    maxWorkers,
    // Generous: some start whole processes, and a busy machine is no failure.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: pure,
          exclude: inBrowser,
          isolate: false,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'apart',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [...inBrowser, ...pure],
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: inBrowser,
          maxWorkers: 2,
          hookTimeout: 180_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
