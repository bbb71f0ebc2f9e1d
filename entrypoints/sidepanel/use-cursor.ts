import { useRef, useState } from 'preact/hooks';
import type { OpenForm } from '../../components/side-panel/item-body.tsx';
import { stepFrom } from '../../extension/side-panel/shortcuts.ts';

/** Which finding is the current one, and which form is open in it. */
export interface Cursor {
  /** Null where every finding is folded. */
  readonly current: string | null;
  readonly form: OpenForm;
  readonly open: (form: OpenForm) => void;
  readonly toggle: (key: string) => void;
  readonly step: (by: 1 | -1) => void;
  /** Goes on from a finding that leaves the list. */
  readonly leave: (key: string) => void;
  readonly focus: (key: string | null) => void;
  readonly headRef: (key: string) => (head: HTMLElement | null) => void;
}

/** Moves between the findings that are open, in the order in which they stand. */
export function useCursor(order: readonly string[]): Cursor {
  const [chosen, setChosen] = useState<{ readonly key: string | null } | null>(null);
  const [form, setForm] = useState<OpenForm>(null);
  const heads = useRef(new Map<string, HTMLElement>());
  // Until a person has chosen, the worst finding is unfolded.
  const current = chosen === null ? (order[0] ?? null) : chosen.key;
  const focus = (key: string | null) => {
    if (key !== null) heads.current.get(key)?.focus();
  };
  const go = (key: string | null) => {
    setChosen({ key });
    setForm(null);
    focus(key);
  };
  return {
    current,
    form,
    open: setForm,
    toggle(key) {
      setChosen({ key: key === current ? null : key });
      setForm(null);
    },
    step(by) {
      // The first step goes to the finding that is already unfolded.
      const isHere = current !== null && document.activeElement === heads.current.get(current);
      const isFirst = chosen === null && !isHere;
      go(isFirst ? current : stepFrom(order, current, by));
    },
    leave(key) {
      const at = order.indexOf(key);
      const next = order[at + 1] ?? order[at - 1];
      if (next !== undefined) return go(next);
      // It was the last: should it come back, it is the current one again.
      setChosen(null);
      setForm(null);
    },
    focus,
    headRef: (key) => (head) => {
      if (head === null) heads.current.delete(key);
      else heads.current.set(key, head);
    },
  };
}
