import { defineConfig } from 'vitest/config';

/** Tests that start a browser: one file at a time, so that they do not starve each other on two cores. */
const inBrowser = [
  'tests/parity/**/*.test.{ts,tsx}',
  'tests/e2e/**/*.test.{ts,tsx}',
  'tests/report/opened.test.ts',
];

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: inBrowser,
          // Generous: some start whole processes, and a busy machine is no failure.
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: inBrowser,
          maxWorkers: 1,
          testTimeout: 120_000,
          hookTimeout: 180_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
