import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Draftable, type Entries, PackDraft } from '../../extension/pack-draft.ts';
import type { OtherPacks } from '../../extension/pack-portals.ts';
import { say } from '../../extension/words.ts';
import type { Rewritten } from '../../rules/packs/rewrite.ts';
import { EditNaming } from './edit-naming.tsx';
import { EditRules } from './edit-rules.tsx';
import { EditScoring } from './edit-scoring.tsx';
import { EditNumbers, EditStanding, EditVocabulary } from './edit-setting.tsx';
import { type EditFilter, type Editing, NO_FILTER } from './editing.ts';
import { EditorFoot } from './editor-foot.tsx';

export interface EditorProps {
  /** What is edited; of a built-in pack the new one on top of it. */
  readonly of: Draftable;
  /** Whether it is not kept yet. */
  readonly isNew: boolean;
  /** The other packs in use. */
  readonly others: OtherPacks;
  /** In whose name changes are recorded; empty where nobody has said it yet. */
  readonly by: string;
  readonly onKeep: (changed: Rewritten, by: string) => void;
  readonly onCancel: () => void;
}

const NOTHING: Entries = new Map();

/** A form for all that a pack lays down but its name and what it rests on. */
export function PackEditor({ of, isNew, others, by, onKeep, onCancel }: EditorProps) {
  const form = useRef<HTMLFormElement>(null);
  const [entries, setEntries] = useState(NOTHING);
  const [filter, setFilter] = useState(NO_FILTER);
  const [isLeaving, setLeaving] = useState(false);
  const [signed, setSigned] = useState<string | null>(null);
  const draft = useMemo(() => new PackDraft(of, entries), [of.text, of.pack, entries]);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const { id } = of.pack;
  const editing: Editing = {
    draft,
    filter,
    idOf: (part) => `${id}-${part}`,
    onEntry: (part, entry) => setEntries(draft.with(part, entry)),
    onUndo: (part) => setEntries(draft.withGround(part)),
  };
  const leave = () => (draft.unsaved === 0 ? onCancel() : setLeaving(true));
  const submit = () => {
    if ('text' in draft.result) onKeep(draft.result, signed ?? by);
    else showFirstFault(form.current);
  };
  return (
    <form
      ref={form}
      class="pack-editor"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={({ key, target }) => {
        // In the field that looks for something it empties the field.
        const isSeeking =
          target instanceof HTMLInputElement && target.type === 'search' && target.value !== '';
        if (key === 'Escape' && !isSeeking) leave();
      }}
    >
      <p class="hint">{say(isNew ? 'editHintBuiltIn' : 'editHint')}</p>
      <Seek filter={filter} onFilter={setFilter} />
      <EditNaming editing={editing} others={others} />
      <EditScoring editing={editing} />
      <EditRules editing={editing} />
      <EditNumbers editing={editing} />
      <EditVocabulary editing={editing} />
      <EditStanding editing={editing} />
      <p class="none seek-none" role="status">
        {say('editNothing')}
      </p>
      <Signed id={`${id}-by`} by={signed ?? by} onBy={setSigned} />
      <EditorFoot
        draft={draft}
        isLeaving={isLeaving}
        onLeave={leave}
        onStay={() => setLeaving(false)}
        onCancel={onCancel}
      />
    </form>
  );
}

interface SeekProps {
  readonly filter: EditFilter;
  readonly onFilter: (filter: EditFilter) => void;
}

/** Looks for rules and numbers by their names. */
function Seek({ filter, onFilter }: SeekProps) {
  return (
    <div class="seek">
      <input
        type="search"
        aria-label={say('editSeek')}
        placeholder={say('editSeek')}
        value={filter.words}
        onInput={({ currentTarget }) => onFilter({ ...filter, words: currentTarget.value })}
        onKeyDown={(event) => {
          // Whoever looks for something does not save yet.
          if (event.key === 'Enter') event.preventDefault();
        }}
      />
      <label class="tick">
        <input
          type="checkbox"
          checked={filter.isOnlyChanged}
          onChange={({ currentTarget }) => onFilter({ ...filter, isOnlyChanged: currentTarget.checked })}
        />
        {say('editOnlyChanged')}
      </label>
    </div>
  );
}

interface SignedProps {
  readonly id: string;
  readonly by: string;
  readonly onBy: (by: string) => void;
}

/** In whose name the changes are recorded. */
function Signed({ id, by, onBy }: SignedProps) {
  return (
    <div class="edit-field signed">
      <label for={id}>{say('editBy')}</label>
      <input
        id={id}
        type="text"
        autocomplete="off"
        maxLength={40}
        value={by}
        onInput={({ currentTarget }) => onBy(currentTarget.value)}
      />
    </div>
  );
}

/** Unfolds what is around the first field that is wrong, and goes there. */
function showFirstFault(form: HTMLFormElement | null): void {
  const field = form?.querySelector<HTMLElement>('[aria-invalid="true"]');
  for (let fold = field?.closest('details'); fold; fold = fold.parentElement?.closest('details'))
    fold.open = true;
  field?.focus();
}
