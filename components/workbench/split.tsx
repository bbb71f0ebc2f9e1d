import type { ComponentChildren } from 'preact';

interface Props {
  readonly tools: ComponentChildren;
  readonly list: ComponentChildren;
  /** Null where nothing is open; beside the list where there is room, else in its place. */
  readonly detail: ComponentChildren;
}

/** A list with what narrows it, and one of its rows in full. */
export function Split({ tools, list, detail }: Props) {
  const isOpen = detail !== null;
  return (
    <div class={isOpen ? 'split open' : 'split'}>
      <div class="split-list">
        {tools}
        {list}
      </div>
      {isOpen && <div class="split-detail">{detail}</div>}
    </div>
  );
}
