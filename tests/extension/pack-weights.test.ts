import { describe, expect, it } from 'vitest';
import { changedWeights, freeName, packOnTop, weightsOf, withWeights } from '../../extension/pack-weights.ts';
import type { AnyRuleId, Pack } from '../../rules/packs/contract.ts';
import { packFor } from '../../rules/packs/index.ts';
import { parsePackText } from '../../rules/packs/pack-text.ts';

const base = packFor('songjiang-2025');

function read(text: string): Pack {
  const pack = parsePackText(text);
  if ('length' in pack) throw new Error(pack.map(({ path, code }) => `${path} ${code}`).join('\n'));
  return pack;
}

describe('weights that differ', () => {
  it('are those that were changed, with what they were', () => {
    const before = weightsOf(base).get('working-link');
    const wanted = new Map<AnyRuleId, number>([
      ['working-link', 2.5],
      ['message-board', weightsOf(base).get('message-board') ?? -1],
    ]);
    expect(changedWeights(base, wanted)).toEqual([{ rule: 'working-link', from: before, to: 2.5 }]);
  });

  it('are none of a rule that the pack leaves out', () => {
    const pack = read(
      packOnTop(base, 'own', []).replace('"weights"', '"rules":{"without":["working-link"]},"weights"'),
    );
    expect(changedWeights(pack, new Map([['working-link', 1]]))).toEqual([]);
  });
});

describe('a pack on top of a built-in one', () => {
  it('is sound, and differs in these weights alone', () => {
    const pack = read(packOnTop(base, 'own', [{ rule: 'working-link', from: 10, to: 0 }]));
    expect(pack).toEqual({
      ...base,
      id: 'own',
      title: pack.title,
      extends: 'songjiang-2025',
      weights: { 'working-link': 0 },
    });
  });

  it('has a name of its own', () => {
    expect(freeName(base, [])).toBe('songjiang-2025-own');
    expect(freeName(base, ['songjiang-2025-own', 'songjiang-2025-own-2'])).toBe('songjiang-2025-own-3');
  });

  it.each([11, -1, Number.NaN])('is not made with the weight %s', (to) => {
    expect(() => packOnTop(base, 'own', [{ rule: 'working-link', from: 10, to }])).toThrow(RangeError);
  });
});

describe('new weights in a pack', () => {
  const text = `\ufeff{
    "version": 1, "id": "own", "title": { "zh": "甲", "en": "A" }, "extends": "songjiang-2025",
    "weights": { "working-link": 3, "link-target": 1 }, "vetoes": ["personal-privacy"]
  }`;

  it('leave all else as it was written, in its order', () => {
    const after: object = JSON.parse(withWeights(text, [{ rule: 'working-link', from: 3, to: 9 }]));
    expect(Object.keys(after)).toEqual(['version', 'id', 'title', 'extends', 'weights', 'vetoes']);
    expect(after).toMatchObject({
      weights: { 'working-link': 9, 'link-target': 1 },
      vetoes: ['personal-privacy'],
    });
  });

  it('are put into a pack that had none', () => {
    const plain = packOnTop(base, 'own', []).replace(/,\s*"weights": \{\}/, '');
    expect(plain).not.toContain('"weights"');
    expect(read(withWeights(plain, [{ rule: 'working-link', from: 10, to: 1 }])).weights).toEqual({
      'working-link': 1,
    });
  });
});
