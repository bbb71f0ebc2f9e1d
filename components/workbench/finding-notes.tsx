import { useState } from 'preact/hooks';
import { say } from '../../extension/words.ts';
import type { FindingCase, Note } from '../../extension/workbench/finding-case.ts';
import { momentOf } from './figures.ts';

export interface NoteActions {
  readonly onNote: (text: string) => void;
  readonly onRemoveNote: (note: Note) => void;
}

interface Props extends NoteActions {
  readonly one: Pick<FindingCase, 'notes'>;
}

/** What people wrote beside a finding, and the field to write more. */
export function FindingNotes({ one: { notes }, onNote, onRemoveNote }: Props) {
  const [text, setText] = useState('');
  return (
    <section class="part" aria-labelledby="notes-title">
      <h4 id="notes-title">{say('noteTitle')}</h4>
      {notes.length > 0 && (
        <ul class="notes">
          {notes.map((note) => (
            <li key={note.id}>
              <p>{note.text}</p>
              <p class="meta">
                {momentOf(note.at)} {note.by}
                <button type="button" class="link" onClick={() => onRemoveNote(note)}>
                  {say('noteRemove')}
                </button>
              </p>
            </li>
          ))}
        </ul>
      )}
      <form
        class="decide"
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() === '') return;
          onNote(text.trim());
          setText('');
        }}
      >
        <label class="field">
          <span class="unseen">{say('noteLabel')}</span>
          <textarea
            rows={2}
            placeholder={say('noteLabel')}
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        </label>
        <button type="submit" class="minor" disabled={text.trim() === ''}>
          {say('noteAdd')}
        </button>
      </form>
    </section>
  );
}
