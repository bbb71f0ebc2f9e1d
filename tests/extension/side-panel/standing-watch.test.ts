import { describe, expect, it } from 'vitest';
import { StandingWatch, type Watched } from '../../../extension/side-panel/standing-watch.ts';
import { packFor } from '../../../rules/packs/index.ts';

const pack = async () => packFor(null);

/** A picture that is ready when it is told to be. */
class SlowPicture {
  readonly waiting: PromiseWithResolvers<null>[] = [];

  standing(): Promise<null> {
    const one = Promise.withResolvers<null>();
    this.waiting.push(one);
    return one.promise;
  }
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('the standing of a site', () => {
  it('is reckoned once more, and no more often, for all that changes meanwhile', async () => {
    const picture = new SlowPicture();
    const told: Watched[] = [];
    const watch = new StandingWatch(picture, pack, (watched) => told.push(watched));
    const done = watch.refresh();
    await settled();
    void watch.refresh();
    void watch.refresh();
    await settled();
    expect(picture.waiting).toHaveLength(1);
    picture.waiting[0]?.resolve(null);
    await settled();
    expect(picture.waiting).toHaveLength(2);
    picture.waiting[1]?.resolve(null);
    await done;
    expect(told).toHaveLength(2);
    expect(picture.waiting).toHaveLength(2);
  });

  it('tells why it cannot be reckoned, and tries again when something changes', async () => {
    const told: Watched[] = [];
    let fails = true;
    const picture = {
      standing: async () => {
        if (fails) throw new Error('refused');
        return null;
      },
    };
    const watch = new StandingWatch(picture, pack, (watched) => told.push(watched));
    await watch.refresh();
    fails = false;
    await watch.refresh();
    expect(told).toEqual([
      { state: 'failed', reason: 'Error: refused' },
      { state: 'reckoned', standing: null },
    ]);
  });

  it('is told to nobody after the end', async () => {
    const picture = new SlowPicture();
    const told: Watched[] = [];
    const watch = new StandingWatch(picture, pack, (watched) => told.push(watched));
    const done = watch.refresh();
    await settled();
    watch.end();
    picture.waiting[0]?.resolve(null);
    await done;
    await watch.refresh();
    expect(told).toEqual([]);
    expect(picture.waiting).toHaveLength(1);
  });
});
