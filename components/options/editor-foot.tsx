import { useEffect, useRef } from 'preact/hooks';
import { type PackDraft, partOf } from '../../extension/pack-draft.ts';
import { languageOfSurfaces, say } from '../../extension/words.ts';
import { partWords } from './part-words.ts';

interface Props {
  readonly draft: PackDraft;
  /** Whether the person is asked before what was entered is thrown away. */
  readonly isLeaving: boolean;
  readonly onLeave: () => void;
  readonly onStay: () => void;
  readonly onCancel: () => void;
}

/** How much is not saved yet, what is wrong, and the way out: what was entered is not thrown away unasked. */
export function EditorFoot({ draft, isLeaving, onLeave, onStay, onCancel }: Props) {
  const stay = useRef<HTMLButtonElement>(null);
  const cancel = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  useEffect(() => {
    if (isLeaving) stay.current?.focus();
    else if (wasAsking.current) cancel.current?.focus();
    wasAsking.current = isLeaving;
  }, [isLeaving]);
  if (isLeaving) {
    return (
      <p class="buttons sticky">
        <span>{say('editLeaveAsk', draft.unsaved)}</span>
        <button type="button" class="minor grave" onClick={onCancel}>
          {say('editLeave')}
        </button>
        <button ref={stay} type="button" class="minor" onClick={onStay}>
          {say('editStay')}
        </button>
      </p>
    );
  }
  return (
    <p class="buttons sticky">
      <button type="submit" class="act">
        {say('editSave')}
      </button>
      <button ref={cancel} type="button" class="minor" onClick={onLeave}>
        {say('editCancel')}
      </button>
      <span role="status">
        <Standing draft={draft} />
      </span>
    </p>
  );
}

function Standing({ draft: { faults, unsaved } }: Pick<Props, 'draft'>) {
  const [first] = faults;
  if (first !== undefined) {
    const part = partOf(first.path);
    const where = part === 'rules' ? say('packRules') : partWords(part);
    const why = say('packNumber', where, first.reason[languageOfSurfaces()]);
    return <span class="field-fault">{say('editFaulty', faults.length, why)}</span>;
  }
  return unsaved === 0 ? null : <span class="meta">{say('editUnsaved', unsaved)}</span>;
}
