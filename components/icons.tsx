import type { Group } from '../extension/tab-view.ts';

/** Drawn on a grid of 16; the shape alone tells the outcome, colour only repeats it. */
const SHAPES = {
  error: 'M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1zM5.4 5.4l5.2 5.2m0-5.2-5.2 5.2',
  warning: 'M8 1.6 15.2 14.4H.8zM8 6v4m0 1.8v.6',
  info: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1zm0 6.4v4.2m0-7v.6',
  cantTell: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1zM5.9 6.2A2.1 2.1 0 1 1 8 8.4v1.1m0 1.9v.6',
  passed: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1zM4.8 8.2l2.3 2.3 4.2-4.6',
  untested: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1zm0 3.4v4l2.6 1.6',
  inapplicable: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1zM4.8 8h6.4',
  locate: 'M8 3.2a4.8 4.8 0 1 1 0 9.6 4.8 4.8 0 0 1 0-9.6zM8 .8v3.4m0 7.6v3.4M.8 8h3.4m7.6 0h3.4',
  again: 'M13.4 8A5.4 5.4 0 1 1 11.6 4L13.4 5.6M13.4 1.8v3.8H9.6',
  gear: 'M8 5.6a2.4 2.4 0 1 1 0 4.8 2.4 2.4 0 0 1 0-4.8M6.9 1.2h2.2l.4 1.9 1.2.5 1.6-1.1 1.6 1.6-1.1 1.6.5 1.2 1.9.4v2.2l-1.9.4-.5 1.2 1.1 1.6-1.6 1.6-1.6-1.1-1.2.5-.4 1.9H6.9l-.4-1.9-1.2-.5-1.6 1.1-1.6-1.6 1.1-1.6-.5-1.2-1.9-.4V7.3l1.9-.4.5-1.2L2.1 4.1l1.6-1.6 1.6 1.1 1.2-.5z',
  lens: 'M6.8 1.6a5.2 5.2 0 1 1 0 10.4 5.2 5.2 0 0 1 0-10.4zm3.8 9 4 4M4.6 6.9l1.6 1.6 2.9-3.2',
  panel: 'M1.5 2.5h13v11h-13zM9.8 2.5v11M11.6 5.4h1.2m-1.2 2.4h1.2',
  workbench: 'M1.5 2.5h13v11h-13zM1.5 6h13M6 6v7.5',
  keys: 'M1 4h14v8.4H1zM3.6 6.6h.4m2.4 0h.4m2.4 0h.4m2.4 0h.4M4.6 9.8h6.8',
} as const satisfies Record<
  Group | 'info' | 'locate' | 'again' | 'gear' | 'lens' | 'panel' | 'workbench' | 'keys',
  string
>;

export type Shape = keyof typeof SHAPES;

/** A picture beside words that say the same: hidden from screen readers. */
export function Icon({ shape }: { readonly shape: Shape }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={SHAPES[shape]} />
    </svg>
  );
}
