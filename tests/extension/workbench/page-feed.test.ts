import { describe, expect, it } from 'vitest';
import { PageFeed } from '../../../extension/workbench/page-feed.ts';
import type { Page } from '../../../ledger/contract.ts';
import { keptPage } from './kept.ts';

const [a, b] = [keptPage(), keptPage({ url: 'https://www.own.gov.cn/b' })];

/** Batches that come when they are let through; the last may be an error. */
function batches(...given: readonly (readonly Page[] | Error)[]) {
  const gates = given.map(() => Promise.withResolvers<void>());
  async function* come(): AsyncGenerator<readonly Page[], void> {
    for (const [index, batch] of given.entries()) {
      await gates[index]?.promise;
      if (batch instanceof Error) throw batch;
      yield batch;
    }
  }
  return { come: come(), letThrough: (index: number) => gates[index]?.resolve() };
}

describe('pages that are read', () => {
  it('are there batch by batch, the first told at once and the last when all are there', async () => {
    const { come, letThrough } = batches([a], [b]);
    const feed = new PageFeed(come);
    const told: [number, boolean][] = [];
    const { promise: hasFirst, resolve } = Promise.withResolvers<void>();
    feed.onGrowth(() => {
      told.push([feed.pages.length, feed.isWhole]);
      resolve();
    });
    letThrough(0);
    await hasFirst;
    expect(told).toEqual([[1, false]]);
    letThrough(1);
    expect(await feed.whole).toEqual([a, b]);
    expect(told.at(-1)).toEqual([2, true]);
  });

  it('tell nothing to whoever has left', async () => {
    const { come, letThrough } = batches([a]);
    const feed = new PageFeed(come);
    feed.onGrowth(() => expect.unreachable())();
    letThrough(0);
    await feed.whole;
  });

  it('say why they do not come, and are not whole then', async () => {
    const { come, letThrough } = batches([a], new Error('the ledger is gone'));
    const feed = new PageFeed(come);
    letThrough(0);
    letThrough(1);
    await expect(feed.whole).rejects.toThrow('the ledger is gone');
    expect(feed.isWhole).toBe(false);
    expect(feed.pages).toEqual([a]);
  });
});
