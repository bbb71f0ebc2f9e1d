import type { ComponentChildren } from 'preact';
import { Icon, type Shape } from '../icons.tsx';

interface Props {
  readonly shape: Shape;
  readonly title: string;
  readonly text: string;
  readonly isBusy?: boolean;
  /** All that the page shows, and so its heading. */
  readonly isAlone?: boolean;
  readonly children?: ComponentChildren;
}

/** A state without data: what is so, and what to do next. */
export function Telling({ shape, title, text, isBusy = false, isAlone = false, children }: Props) {
  return (
    <div class="telling" aria-busy={isBusy}>
      <Icon shape={shape} />
      <div role="status">
        {isAlone ? <h1 class="telling-title">{title}</h1> : <p class="telling-title">{title}</p>}
        <p>{text}</p>
      </div>
      {children}
    </div>
  );
}
