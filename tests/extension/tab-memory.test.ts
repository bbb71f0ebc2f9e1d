import { beforeEach, describe, expect, it } from 'vitest';
import { TabMemory } from '../../extension/tab-memory.ts';
import { pageOf } from '../rules/page-of.ts';
import { SmallArea } from './small-area.ts';

const facts = pageOf();
const size = JSON.stringify(facts).length;
const inside = { url: '', title: '', textLength: 0, labels: [], messageForms: 1 };
const read = (document: string) => () => ({ document, facts });

let clock = 0;
const now = () => ++clock;
beforeEach(() => {
  clock = 0;
});

describe('what was read in a tab', () => {
  it('is known again after the worker has ended', async () => {
    const area = new SmallArea();
    await new TabMemory(area, now).keep(7, read('a'));
    expect((await new TabMemory(area, now).recall(7))?.facts).toEqual(facts);
  });

  it('is gone once it is forgotten, also after a restart', async () => {
    const area = new SmallArea();
    const memory = new TabMemory(area, now);
    await memory.keep(7, read('a'));
    await memory.forget(7);
    expect(await memory.recall(7)).toBeNull();
    expect(await new TabMemory(area, now).recall(7)).toBeNull();
  });

  it('takes frames that report all at once', async () => {
    const memory = new TabMemory(new SmallArea(), now);
    const tokens = ['a', 'b', 'c', 'd'];
    await Promise.all(
      tokens.map((token) => memory.keep(7, ({ insides }) => ({ insides: { ...insides, [token]: inside } }))),
    );
    expect(Object.keys((await memory.recall(7))?.insides ?? {})).toEqual(tokens);
  });

  it('keeps no more frames than a page can have in earnest', async () => {
    const memory = new TabMemory(new SmallArea(), now);
    for (let frame = 0; frame < 100; frame++) {
      await memory.keep(7, ({ insides }) => ({ insides: { ...insides, [`t${frame}`]: inside } }));
    }
    const tokens = Object.keys((await memory.recall(7))?.insides ?? {});
    expect(tokens).toHaveLength(64);
    expect(tokens.at(-1)).toBe('t99');
  });

  it('names the tabs that it knows, also from before a restart', async () => {
    const area = new SmallArea();
    await new TabMemory(area, now).keep(7, read('a'));
    await area.set({ 'link-rate': 2 });
    const memory = new TabMemory(area, now);
    await memory.keep(9, read('b'));
    expect((await memory.tabs()).sort()).toEqual([7, 9]);
    await memory.forget(7);
    expect(await memory.tabs()).toEqual([9]);
  });

  it('is nothing where the storage holds something else', async () => {
    const area = new SmallArea();
    await area.set({ 'tab-7': { facts: 'none' } });
    expect(await new TabMemory(area, now).recall(7)).toBeNull();
  });
});

describe('a full storage', () => {
  it('drops the tab that was read longest ago', async () => {
    const area = new SmallArea(size * 2.5);
    const memory = new TabMemory(area, now);
    for (const tab of [1, 2, 3]) await memory.keep(tab, read(String(tab)));
    expect([...area.entries.keys()]).toEqual(['tab-2', 'tab-3']);
  });

  it('keeps a page that is too large on its own as long as the worker lives', async () => {
    const area = new SmallArea(size * 0.5);
    const memory = new TabMemory(area, now);
    await memory.keep(7, read('a'));
    expect((await memory.recall(7))?.document).toBe('a');
    expect(area.entries.size).toBe(0);
  });

  it('lets no older reading of a tab come back', async () => {
    const area = new SmallArea(size * 1.5);
    const memory = new TabMemory(area, now);
    await memory.keep(7, read('a'));
    const words = 'x'.repeat(size * 2);
    await memory.keep(7, () => ({ document: 'b', broken: words }));
    expect(area.entries.size).toBe(0);
  });
});
