import { describe, expect, it } from 'vitest';
import { unhurried } from '../../cli/state/unhurried.ts';

const never = new Promise<void>(() => undefined);

/** Which of two ends first. */
async function first(one: Promise<unknown>, other: Promise<unknown>): Promise<string> {
  const name = (ended: Promise<unknown>, as: string) => ended.then(() => as);
  return Promise.race([name(one, 'one'), name(other, 'other')]);
}

describe('what is done unhurried', () => {
  it('begins at once, with what it is given', async () => {
    const given: number[] = [];
    void unhurried(async (value: number) => {
      given.push(value);
    }, 60_000)(7);
    expect(given).toEqual([7]);
  });

  it('is over when its time is', async () => {
    const quick = unhurried(async () => undefined, 40);
    const slow = unhurried(async () => undefined, 400);
    expect(await first(slow(1), quick(1))).toBe('other');
  });

  it('is not over before it is done', async () => {
    const stuck = unhurried(() => never, 1);
    const quick = unhurried(async () => undefined, 40);
    expect(await first(stuck(1), quick(1))).toBe('other');
  });

  it('fails as soon as it fails', async () => {
    const failing = unhurried(() => Promise.reject(new Error('full')), 60_000);
    await expect(failing(1)).rejects.toThrow('full');
  });
});
