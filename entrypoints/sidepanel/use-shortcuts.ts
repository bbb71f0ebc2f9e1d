import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Assessor } from '../../components/use-assessor.ts';
import { isOpen } from '../../extension/side-panel/panel-items.ts';
import type { ItemCase } from '../../extension/side-panel/said.ts';
import { type Shortcut, shortcutOf } from '../../extension/side-panel/shortcuts.ts';
import { confirm } from './item-app.tsx';
import type { Cursor } from './use-cursor.ts';
import type { Deeds } from './use-deeds.ts';

interface Keyboard {
  readonly current: ItemCase | null;
  readonly cursor: Cursor;
  readonly deeds: Deeds;
  readonly assessor: Assessor;
  readonly toggleGrouping: () => void;
  readonly help: () => void;
}

/** The keys of the panel: see the help that `?` opens. Escape closes the form that is open. */
export function useShortcuts(keyboard: Keyboard): void {
  const now = useRef(keyboard);
  now.current = keyboard;
  // With the drawing itself: what is seen follows its keys.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      if (event.key === 'Escape' && !event.isComposing) return closeForm(now.current);
      const focus = document.activeElement;
      const shortcut = shortcutOf(event, focus);
      if (shortcut === null) return;
      event.preventDefault();
      run(shortcut, now.current);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

function closeForm({ cursor }: Keyboard): void {
  if (cursor.form === null || document.querySelector('dialog[open]') !== null) return;
  cursor.open(null);
  cursor.focus(cursor.current);
}

function run(shortcut: Shortcut, keyboard: Keyboard): void {
  const { current, cursor, deeds, toggleGrouping, help } = keyboard;
  switch (shortcut) {
    case 'next':
      deeds.hush();
      cursor.step(1);
      break;
    case 'previous':
      deeds.hush();
      cursor.step(-1);
      break;
    case 'group':
      toggleGrouping();
      break;
    case 'help':
      help();
      break;
    case 'undo':
      if (deeds.telling?.undo) deeds.telling.undo();
      else if (current && current.said.state !== 'open') deeds.undo(current.said.by.id);
      break;
    case 'locate':
    case 'confirm':
    case 'dismiss':
    case 'note':
    case 'shoot':
      if (current !== null) act(shortcut, current, keyboard);
  }
}

function act(
  shortcut: Extract<Shortcut, 'locate' | 'confirm' | 'dismiss' | 'note' | 'shoot'>,
  one: ItemCase,
  { cursor, deeds, assessor }: Keyboard,
): void {
  const { item, said } = one;
  const isDecidable = isOpen(item.group);
  const spots = item.cases.flatMap((found) => found.spots);
  switch (shortcut) {
    case 'locate':
      if (spots.length > 0) deeds.locate(item.cases[0]?.what ?? item.title, spots, 0);
      break;
    case 'confirm':
      if (isDecidable && said.state !== 'confirmed') confirm(one, deeds, assessor);
      break;
    case 'dismiss':
      if (isDecidable && said.state !== 'dismissed') cursor.open('dismiss');
      break;
    case 'note':
      cursor.open('note');
      break;
    case 'shoot':
      if (spots.length > 0) deeds.shoot(item);
  }
}
