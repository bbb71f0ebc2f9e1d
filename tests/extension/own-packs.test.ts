import { beforeEach, describe, expect, it, vi } from 'vitest';
import { SmallArea } from './small-area.ts';

type Listener = (changes: object, area: string) => void;
const listeners = new Set<Listener>();
const onChanged = {
  addListener: (listener: Listener) => listeners.add(listener),
  removeListener: (listener: Listener) => listeners.delete(listener),
};
vi.mock('wxt/browser', () => ({ browser: { storage: { onChanged } } }));
const { OwnPacks, onOwnPacksChanged, packsInUse } = await import('../../extension/own-packs.ts');

let clock = 0;
const now = () => new Date(Date.UTC(2025, 0, 1, 0, clock++)).toISOString();
beforeEach(() => {
  clock = 0;
  listeners.clear();
});

function textOf(id: string, change: object = {}): string {
  return JSON.stringify({ version: 1, id, title: { zh: id, en: id }, extends: 'songjiang-2025', ...change });
}

const changed = { part: 'weights.validity-label', from: 10, to: 4 } as const;
const edit = { by: '甲', changed: [changed] };

describe('a pack of one’s own', () => {
  it('is there again after a restart, as the text that was given', async () => {
    const area = new SmallArea();
    const text = `\ufeff${textOf('own-a', { weights: { 'working-link': 3 } })}\n\n`;
    await new OwnPacks(area, now).add(text, 'own-a');
    const [own] = await new OwnPacks(area, now).all();
    expect(own).toMatchObject({ id: 'own-a', text, on: true, addedAt: '2025-01-01T00:00:00.000Z' });
    expect(own?.pack?.weights).toEqual({ 'working-link': 3 });
  });

  it('is judged by only while it is on, the one added last first', async () => {
    const packs = new OwnPacks(new SmallArea(), now);
    for (const id of ['own-a', 'own-c', 'own-b']) await packs.add(textOf(id), id);
    expect(packsInUse(await packs.all()).map(({ id }) => id)).toEqual(['own-b', 'own-c', 'own-a']);
    await packs.switch('own-c', false);
    expect(packsInUse(await packs.all()).map(({ id }) => id)).toEqual(['own-b', 'own-a']);
    await packs.switch('own-c', true);
    expect(packsInUse(await packs.all()).map(({ id }) => id)).toEqual(['own-b', 'own-c', 'own-a']);
  });

  it('takes the place of one of the same name, whose changes stay known', async () => {
    const packs = new OwnPacks(new SmallArea(), now);
    await packs.add(textOf('own-a'), 'own-a', edit);
    await packs.add(textOf('own-a', { year: 2024 }), 'own-a');
    const all = await packs.all();
    expect(all).toHaveLength(1);
    expect(all[0]?.pack?.year).toBe(2024);
    expect(all[0]?.changes).toEqual([{ at: '2025-01-01T00:00:00.000Z', by: '甲', ...changed }]);
  });

  it('is kept with what was changed in it, when and by whom', async () => {
    const packs = new OwnPacks(new SmallArea(), now);
    await packs.add(textOf('own-a'), 'own-a');
    await packs.switch('own-a', false);
    await packs.change('own-a', textOf('own-a', { weights: { 'validity-label': 4 } }), edit);
    const [own] = await packs.all();
    expect(own).toMatchObject({
      on: false,
      changes: [{ at: '2025-01-01T00:01:00.000Z', by: '甲', ...changed }],
    });
    expect(own?.pack?.weights).toEqual({ 'validity-label': 4 });
  });

  it('forgets the oldest of very many changes', async () => {
    const packs = new OwnPacks(new SmallArea(), now);
    await packs.add(textOf('own-a'), 'own-a');
    const many = Array.from({ length: 600 }, (_, to) => ({ ...changed, to }));
    await packs.change('own-a', textOf('own-a'), { by: '', changed: many });
    const [own] = await packs.all();
    expect(own?.changes).toHaveLength(500);
    expect(own?.changes.at(-1)?.to).toBe(599);
  });

  it('is gone once it is deleted', async () => {
    const area = new SmallArea();
    const packs = new OwnPacks(area, now);
    await packs.add(textOf('own-a'), 'own-a');
    await packs.remove('own-a');
    expect(area.entries.size).toBe(0);
  });
});

describe('what another version left behind', () => {
  it('is kept with its faults and judged by no more', async () => {
    const area = new SmallArea();
    const packs = new OwnPacks(area, now);
    const text = textOf('own-a', { extends: 'songjiang-2019' });
    await packs.add(text, 'own-a');
    const [own] = await packs.all();
    expect(own).toMatchObject({ id: 'own-a', text, pack: null, faults: [{ path: 'extends' }] });
    expect(packsInUse(await packs.all())).toEqual([]);
    expect(area.entries.size).toBe(1);
  });

  it.each<[why: string, stored: object, on: boolean]>([
    ['no word of whether it is on', { text: textOf('own-a') }, false],
    [
      'changes of another form',
      { text: textOf('own-a'), on: true, addedAt: '2025', changes: [{ rule: 3 }] },
      true,
    ],
  ])('keeps its text: %s', async (_why, stored, on) => {
    const area = new SmallArea();
    await area.set({ 'own-pack-own-a': stored });
    expect(await new OwnPacks(area, now).all()).toMatchObject([{ text: textOf('own-a'), on, changes: [] }]);
  });

  it('keeps the weights that were changed when these were all that could be', async () => {
    const area = new SmallArea();
    const older = { at: '2025-01-01T00:00:00.000Z', rule: 'validity-label', from: 10, to: 4 };
    await area.set({ 'own-pack-own-a': { text: textOf('own-a'), on: true, addedAt: '', changes: [older] } });
    const packs = new OwnPacks(area, now);
    await packs.change('own-a', textOf('own-a'), edit);
    expect((await packs.all())[0]?.changes).toEqual([
      { at: older.at, by: '', ...changed },
      { at: '2025-01-01T00:00:00.000Z', by: '甲', ...changed },
    ]);
  });

  it('is no pack where it has no text, and does no harm', async () => {
    const area = new SmallArea();
    await area.set({ 'own-pack-own-a': { text: 7 }, 'own-pack-own-b': null, 'link-rate': 2 });
    expect(await new OwnPacks(area, now).all()).toEqual([]);
    expect(area.entries.size).toBe(3);
  });
});

describe('a full storage', () => {
  it('is said, and what was there stands', async () => {
    const area = new SmallArea(320);
    const packs = new OwnPacks(area, now);
    await packs.add(textOf('own-a'), 'own-a');
    const before = new Map(area.entries);
    const long = textOf('own-a', { $schema: 'x'.repeat(300) });
    await expect(packs.add(textOf('own-b'), 'own-b')).rejects.toThrow(/QUOTA/);
    await expect(packs.add(long, 'own-a')).rejects.toThrow(/QUOTA/);
    await expect(packs.change('own-a', long, edit)).rejects.toThrow(/QUOTA/);
    expect(area.entries).toEqual(before);
  });

  it('is not taken for a pack that is not there', async () => {
    const packs = new OwnPacks(new SmallArea(), now);
    await expect(packs.change('own-a', textOf('own-a'), edit)).rejects.toThrow('no pack own-a');
  });
});

describe('news of packs', () => {
  const tell = (changes: object, area: string) => {
    for (const listener of listeners) listener(changes, area);
  };

  it('comes with every change of a pack, and with no other', () => {
    const heard = vi.fn();
    const stop = onOwnPacksChanged(heard);
    tell({ 'own-pack-own-a': {} }, 'local');
    tell({ 'link-rate': {} }, 'local');
    tell({ 'own-pack-own-a': {} }, 'session');
    expect(heard).toHaveBeenCalledTimes(1);
    stop();
    tell({ 'own-pack-own-a': {} }, 'local');
    expect(heard).toHaveBeenCalledTimes(1);
  });
});
