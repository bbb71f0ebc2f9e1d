import { useState } from 'preact/hooks';
import { say } from '../../extension/words.ts';

interface Props {
  /** Judging is under way. */
  readonly isBusy: boolean;
  readonly onJudge: (note: string) => void;
}

/** Judges the site anew and keeps the result as an audit, with a note to know it by. */
export function JudgeForm({ isBusy, onJudge }: Props) {
  const [note, setNote] = useState('');
  return (
    <form
      class="judge-form no-print"
      onSubmit={(event) => {
        event.preventDefault();
        onJudge(note.trim());
        setNote('');
      }}
    >
      <label class="field inline">
        <span>{say('judgeNote')}</span>
        <input type="text" value={note} onInput={(event) => setNote(event.currentTarget.value)} />
      </label>
      <button type="submit" class="minor" disabled={isBusy}>
        {say('judgeAnew')}
      </button>
    </form>
  );
}
