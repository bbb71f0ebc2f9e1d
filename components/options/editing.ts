import type { Entry, PackDraft } from '../../extension/pack-draft.ts';

/** A pack while it is edited, and what the fields do with it. */
export interface Editing {
  readonly draft: PackDraft;
  readonly filter: EditFilter;
  /** The id of the field of a part. */
  readonly idOf: (part: string) => string;
  readonly onEntry: (part: string, entry: Entry) => void;
  readonly onUndo: (part: string) => void;
}

/** What is looked for, and whether only what differs from the built-in pack is shown. */
export interface EditFilter {
  readonly words: string;
  readonly isOnlyChanged: boolean;
}

export const NO_FILTER: EditFilter = { words: '', isOnlyChanged: false };

/** Whether anything is left out at all. */
export function isFiltering({ words, isOnlyChanged }: EditFilter): boolean {
  return words.trim() !== '' || isOnlyChanged;
}

/** Whether what has these names and parts is shown. What is wrong always is, and what was just undone stays. */
export function isShown(
  { draft, filter }: Editing,
  names: readonly string[],
  parts: readonly string[],
): boolean {
  if (parts.some((part) => draft.fault(part) !== null)) return true;
  const sought = filter.words.trim().toLowerCase();
  const isNamed = sought === '' || names.some((name) => name.toLowerCase().includes(sought));
  return (
    isNamed && (!filter.isOnlyChanged || parts.some((part) => draft.differs(part) || draft.isTouched(part)))
  );
}

/** How many of the parts differ from the built-in pack. */
export function countChanged({ draft }: Pick<Editing, 'draft'>, parts: readonly string[]): number {
  return parts.filter((part) => draft.differs(part)).length;
}
