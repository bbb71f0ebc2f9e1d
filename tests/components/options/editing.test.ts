import { describe, expect, it } from 'vitest';
import {
  countChanged,
  type EditFilter,
  type Editing,
  isShown,
  NO_FILTER,
} from '../../../components/options/editing.ts';
import { draftable, type Entry, PackDraft } from '../../../extension/pack-draft.ts';
import { packFor } from '../../../rules/packs/index.ts';

const LINK = 'weights.working-link';

function editing(filter: Partial<EditFilter>, entries: Readonly<Record<string, Entry>> = {}): Editing {
  const of = draftable(packFor('songjiang-2025'), null, []);
  return {
    draft: new PackDraft(of, new Map(Object.entries(entries))),
    filter: { ...NO_FILTER, ...filter },
    idOf: (part) => part,
    onEntry: () => undefined,
    onUndo: () => undefined,
  };
}

const shown = (filter: Partial<EditFilter>, entries?: Readonly<Record<string, Entry>>) =>
  isShown(editing(filter, entries), ['链接', 'Links', 'working-link'], [LINK]);

describe('what is looked for in a pack', () => {
  it('is all where nothing is', () => {
    expect(shown({})).toBe(true);
    expect(shown({ words: '  ' })).toBe(true);
  });

  it.each(['链接', 'LINKS ', 'working-'])('is found by a part of its names: %s', (words) => {
    expect(shown({ words })).toBe(true);
  });

  it('is not what has another name', () => {
    expect(shown({ words: '留言板' })).toBe(false);
  });

  it('is what differs, and what was just undone', () => {
    expect(shown({ isOnlyChanged: true })).toBe(false);
    expect(shown({ isOnlyChanged: true }, { [LINK]: '3' })).toBe(true);
    expect(shown({ isOnlyChanged: true }, { [LINK]: '10' })).toBe(true);
    expect(shown({ isOnlyChanged: true, words: '留言板' }, { [LINK]: '3' })).toBe(false);
  });

  it('never hides what is wrong', () => {
    expect(shown({ words: '留言板' }, { [LINK]: '11' })).toBe(true);
  });

  it('is counted where it differs', () => {
    expect(countChanged(editing({}, { [LINK]: '3', year: '2025' }), [LINK, 'year'])).toBe(1);
  });
});
