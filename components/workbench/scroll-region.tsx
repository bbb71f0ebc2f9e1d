import type { ComponentChildren } from 'preact';
import { say } from '../../extension/words.ts';

interface Props {
  readonly label: string;
  readonly children: ComponentChildren;
}

/** Something wider than a narrow window, which scrolls by itself. */
export function ScrollRegion({ label, children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without it, the keyboard could not scroll it.
    <section class="table-scroll" aria-label={say('tableOf', label)} tabIndex={0}>
      {children}
    </section>
  );
}
