import { describe, expect, it } from 'vitest';
import { Refusals } from '../../../links/manners/refusals.ts';

type Answer = readonly [url: string, status: number, retryAfter?: number];

/** Which of the answers of one host speak for the host. */
function heard(...answers: readonly Answer[]): boolean[] {
  const refusals = new Refusals();
  return answers.map(([url, status, retryAfter]) =>
    refusals.speaksForHost('a.cn', url, { status, retryAfter: retryAfter ?? null }),
  );
}

describe('a host asks to be left in peace', () => {
  it.each<[string, readonly Answer[], readonly boolean[]]>([
    ['by 429', [['/1', 429]], [true]],
    ['by a Retry-After', [['/1', 503, 30_000]], [true]],
    [
      'by 503 at two addresses in a row',
      [
        ['/1', 503],
        ['/2', 503],
      ],
      [false, true],
    ],
    [
      'by 429 again and again',
      [
        ['/1', 429],
        ['/1', 429],
      ],
      [true, true],
    ],
  ])('%s', (_how, answers, expected) => expect(heard(...answers)).toEqual(expected));
});

describe('an address speaks for itself', () => {
  it.each<[string, readonly Answer[], readonly boolean[]]>([
    ['by one 503', [['/1', 503]], [false]],
    [
      'by 503 on every try',
      [
        ['/1', 503],
        ['/1', 503],
      ],
      [false, false],
    ],
    [
      'by 429 where others answered well since',
      [
        ['/1', 429],
        ['/2', 200],
        ['/1', 429],
      ],
      [true, false, false],
    ],
    [
      'by 503 where another refused before, and others answered well since',
      [
        ['/1', 503],
        ['/2', 404],
        ['/3', 503],
      ],
      [false, false, false],
    ],
    [
      'by any other answer',
      [
        ['/1', 200],
        ['/2', 404],
        ['/3', 500],
      ],
      [false, false, false],
    ],
  ])('%s', (_how, answers, expected) => expect(heard(...answers)).toEqual(expected));

  it('of another host', () => {
    const refusals = new Refusals();
    refusals.speaksForHost('a.cn', 'http://a.cn/', { status: 503, retryAfter: null });
    expect(refusals.speaksForHost('b.cn', 'http://b.cn/', { status: 503, retryAfter: null })).toBe(false);
  });
});
