import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface Props {
  readonly tools: ComponentChildren;
  readonly list: ComponentChildren;
  /** Null where nothing is open; beside the list where there is room, else in its place. */
  readonly detail: ComponentChildren;
}

/** A list with what narrows it, and one of its rows in full. Who closes that is back in the list. */
export function Split({ tools, list, detail }: Props) {
  const isOpen = detail !== null;
  const listed = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    const isLost = document.activeElement === document.body;
    if (wasOpen.current && !isOpen && isLost) {
      listed.current?.querySelector<HTMLElement>('[role=grid]')?.focus();
    }
    wasOpen.current = isOpen;
  }, [isOpen]);
  return (
    <div class={isOpen ? 'split open' : 'split'}>
      <div class="split-list" ref={listed}>
        {tools}
        {list}
      </div>
      {isOpen && <div class="split-detail">{detail}</div>}
    </div>
  );
}
