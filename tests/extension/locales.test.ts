import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';

const Messages = z.record(
  z.string().check(z.regex(/^\w+$/)),
  z.object({ message: z.string().check(z.minLength(1)) }),
);
const root = new URL('../../', import.meta.url);

function messages(language: string) {
  const path = new URL(`public/_locales/${language}/messages.json`, root);
  return Messages.parse(JSON.parse(readFileSync(path, 'utf8')));
}

const zh = messages('zh_CN');
const en = messages('en');
const files = ['entrypoints', 'components', 'extension'].flatMap((folder) =>
  globSync(`${folder}/**/*.{ts,tsx}`, { cwd: root.pathname }),
);
const code = [...files, 'wxt.config.ts', 'entrypoints/popup/index.html']
  .map((path) => readFileSync(new URL(path, root), 'utf8'))
  .join('\n');
const usedInCode = [
  ...code.matchAll(/(?:\bsay|getMessage)\(\s*'(\w+)'/g),
  ...code.matchAll(/__MSG_(\w+)__/g),
].map(([, name = '']) => name);

function places(message: string): string[] {
  return [...new Set(message.match(/\$\d/g))].sort();
}

describe('the words of the surfaces', () => {
  it('are the same set in both languages', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
  });

  it('are there wherever they are used', () => {
    expect(usedInCode.length).toBeGreaterThan(30);
    expect(usedInCode.filter((name) => zh[name] === undefined)).toEqual([]);
  });

  it('are all used', () => {
    expect(
      Object.keys(zh).filter(
        (name) => !new RegExp(`\\b${name}(?:\\b|__)`).test(code) && !code.includes(`__MSG_${name}__`),
      ),
    ).toEqual([]);
  });

  it.each(Object.keys(zh))('%s leaves the same places in both languages', (name) => {
    expect(places(en[name]?.message ?? '')).toEqual(places(zh[name]?.message ?? ''));
  });

  it('name the language that they are in', () => {
    expect([zh.language?.message, en.language?.message]).toEqual(['zh', 'en']);
  });
});
