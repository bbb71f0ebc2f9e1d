import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { say } from '../../extension/words.ts';
import { countChanged, type Editing, isFiltering } from './editing.ts';

interface Props {
  readonly editing: Editing;
  readonly title: string;
  /** Whether it is open before anything is looked for; what differs opens it by itself. */
  readonly isOpen?: boolean;
  /** Those that are edited in it. */
  readonly parts: readonly string[];
  readonly meta?: string;
  /** `part`: of the form. `group`: of the rules, under a heading of the plan. */
  readonly of: 'part' | 'group';
  readonly children: ComponentChildren;
}

/** A fold of the form, that says how much in it differs from the built-in pack. */
export function EditFold({ editing, title, isOpen = false, parts, meta, of, children }: Props) {
  const changed = countChanged(editing, parts);
  const [atFirst] = useState(isOpen || changed > 0);
  const isWanted = isFiltering(editing.filter) || atFirst;
  const [open, setOpen] = useState(isWanted);
  useEffect(() => setOpen(isWanted), [isWanted]);
  return (
    <details class={`edit-${of}`} open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {of === 'part' ? <h5>{title}</h5> : <h6>{title}</h6>}
        {meta && <span class="meta">{meta}</span>}
        {changed > 0 && <span class="differ-count">{say('editDiffers', changed)}</span>}
      </summary>
      {children}
    </details>
  );
}
