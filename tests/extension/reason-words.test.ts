import { globSync, readFileSync } from 'node:fs';
import { expect, it, vi } from 'vitest';

vi.mock('wxt/browser', () => ({
  browser: { i18n: { getMessage: (name: string, parts: string[]) => `${name}(${parts.join()})` } },
}));
const { reasonWords } = await import('../../components/reason-words.ts');

const root = new URL('../../', import.meta.url).pathname;
const source = globSync('facts/derive/*.ts', { cwd: root })
  .map((path) => readFileSync(root + path, 'utf8'))
  .join('\n');
/** A reason is written as `name=detail`, or its name is handed to a helper that writes it so. */
const names = new Set(
  [
    ...source.matchAll(/[`'](\w+)=(?:\$\{|[\w']|')/g),
    ...source.matchAll(/\b(?:titled|named)\([^;]*?, '(\w+)'\)/g),
  ].map(([, name = '']) => name),
);

it('has words for every reason that the reader of a page can give', () => {
  expect(names.size).toBeGreaterThan(15);
  expect([...names].filter((name) => reasonWords(`${name}=x`) === `${name}=x`)).toEqual([]);
});

it('puts the detail into the words, and cuts a long one', () => {
  expect(reasonWords('listRows=12')).toBe('reasonRows(12)');
  expect(reasonWords(`reportTitle=${'年'.repeat(40)}`)).toBe(`reasonTitle(${'年'.repeat(24)}…)`);
});

it('shows a reason as it is where there are no words for it', () => {
  expect(reasonWords('somethingNew=1')).toBe('somethingNew=1');
});
