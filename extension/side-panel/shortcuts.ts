/** What a key does in the side panel. */
export type Shortcut =
  | 'next'
  | 'previous'
  | 'locate'
  | 'confirm'
  | 'dismiss'
  | 'note'
  | 'shoot'
  | 'undo'
  | 'group'
  | 'help';

/** A pressed key, as far as it matters. */
export type Stroke = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing'>;

const KEYS: ReadonlyMap<string, Shortcut> = new Map([
  ['j', 'next'],
  ['ArrowDown', 'next'],
  ['k', 'previous'],
  ['ArrowUp', 'previous'],
  ['Enter', 'locate'],
  ['c', 'confirm'],
  ['d', 'dismiss'],
  ['n', 'note'],
  ['s', 'shoot'],
  ['u', 'undo'],
  ['g', 'group'],
  ['?', 'help'],
]);

/** Where keys are words: a line that is written, a choice, or a dialog of its own. */
const WRITING = 'input, textarea, select, [contenteditable], dialog';
/** Where Enter already presses something. */
const PRESSED = 'a, button, summary';

/** Marks the head of the finding that Enter shows on the page. */
export const CURRENT_HEAD = '[data-current-head]';

/** What a key does where the focus is; null where it is none of ours. Capitals count as well: of Caps Lock. */
export function shortcutOf(stroke: Stroke, focus: Element | null): Shortcut | null {
  if (stroke.ctrlKey || stroke.metaKey || stroke.altKey || stroke.isComposing) return null;
  if (focus?.closest(WRITING)) return null;
  const { key } = stroke;
  const shortcut = KEYS.get(key.length === 1 ? key.toLowerCase() : key) ?? null;
  const presses = focus?.closest(PRESSED);
  if (shortcut === 'locate' && presses && !presses.matches(CURRENT_HEAD)) return null;
  return shortcut;
}

/** What stands so many steps from the current one; the ends hold. The first where none is current. */
export function stepFrom<T>(all: readonly T[], current: T | null, by: 1 | -1): T | null {
  const at = current === null ? -1 : all.indexOf(current);
  if (at === -1) return (by === 1 ? all[0] : all.at(-1)) ?? null;
  return all[Math.min(Math.max(at + by, 0), all.length - 1)] ?? null;
}
