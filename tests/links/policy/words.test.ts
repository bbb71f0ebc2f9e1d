import { describe, expect, it } from 'vitest';
import { LinkKind, LinkReason } from '../../../facts/link-verdict.ts';
import { kindWords, wordsOf } from '../../../links/policy/words.ts';

describe('words', () => {
  it('has short words in both languages for every reason, each its own', () => {
    const words = LinkReason.options.map(wordsOf);
    for (const { zh, en } of words) {
      expect(zh).toMatch(/[\u4e00-\u9fff]/);
      expect(zh.length).toBeLessThanOrEqual(24);
      expect(en).toMatch(/^[A-Z]/);
      expect(`${zh}${en}`).not.toMatch(/[。.]$/);
    }
    expect(new Set(words.map(({ zh }) => zh)).size).toBe(words.length);
    expect(new Set(words.map(({ en }) => en)).size).toBe(words.length);
  });

  it('names every kind', () => {
    const names = LinkKind.options.map((kind) => kindWords(kind).zh);
    expect(new Set(names).size).toBe(LinkKind.options.length);
  });
});
