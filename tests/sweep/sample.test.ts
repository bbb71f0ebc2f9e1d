import { describe, expect, it } from 'vitest';
import { intervalOf, Sample } from '../../sweep/sample.ts';

function drawn(seed: string, identities: readonly string[], each = 5): string[] {
  const sample = new Sample({ each, seed });
  for (const identity of identities) sample.enter('t', identity);
  return sample.draw().toSorted();
}

const pages = Array.from({ length: 200 }, (_, n) => `www.own.gov.cn/a/${n}.html`);

describe('a draw', () => {
  it('is the same for the same seed, whatever the order', () => {
    expect(drawn('s', pages)).toHaveLength(5);
    expect(drawn('s', pages)).toEqual(drawn('s', pages.toReversed()));
    expect(drawn('s', pages)).not.toEqual(drawn('t', pages));
  });

  it('falls on every page alike', () => {
    const counts = new Map<string, number>();
    for (let seed = 0; seed < 400; seed += 1) {
      for (const page of drawn(String(seed), pages.slice(0, 20)))
        counts.set(page, (counts.get(page) ?? 0) + 1);
    }
    // 100 expected of each, with a standard deviation of 9.
    expect(Math.min(...counts.values())).toBeGreaterThan(60);
    expect(Math.max(...counts.values())).toBeLessThan(140);
  });

  it('takes no more of a template that is found later', () => {
    const sample = new Sample({ each: 2, seed: 's' });
    expect(['a', 'b', 'c'].filter((identity) => sample.enter('t', identity) !== null)).toHaveLength(1);
    expect(sample.draw()).toHaveLength(2);
    expect(sample.enter('t', 'd')).toBe('d');
    expect(sample.draw()).toEqual([]);
    expect(sample.strata).toEqual([{ template: 't', known: 4, drawn: 2 }]);
  });
});

describe('what a sample says of the whole', () => {
  it('agrees with Wilson’s interval where the whole is large', () => {
    // 10 of 100: 0.0552 to 0.1744 (E. B. Wilson's formula, z = 1.96).
    const { share, low, high } = intervalOf(10, 100, 1e9);
    expect([share, low, high].map((one) => Number(one.toFixed(4)))).toEqual([0.1, 0.0552, 0.1744]);
  });

  it('is certain where all were drawn, and says nothing where none was', () => {
    expect(intervalOf(3, 10, 10)).toEqual({ share: 0.3, low: 0.3, high: 0.3 });
    expect(intervalOf(0, 0, 50)).toEqual({ share: 0, low: 0, high: 1 });
  });

  it('never goes beyond what was seen, and narrows as more is drawn', () => {
    for (let count = 1; count <= 40; count += 1) {
      for (let failing = 0; failing <= count; failing += 1) {
        const { share, low, high } = intervalOf(failing, count, 40);
        expect(low).toBeGreaterThanOrEqual(failing / 40);
        expect(high).toBeLessThanOrEqual((40 - count + failing) / 40 + 1e-12);
        expect(low).toBeLessThanOrEqual(share + 1e-12);
        expect(high).toBeGreaterThanOrEqual(share - 1e-12);
      }
    }
    const width = (count: number) => intervalOf(0, count, 40).high;
    expect(width(20)).toBeLessThan(width(10));
  });
});
