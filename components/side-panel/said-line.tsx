import type { Said } from '../../extension/side-panel/said.ts';
import { say } from '../../extension/words.ts';
import { momentOf } from '../workbench/figures.ts';
import { scopeWords } from './scope-words.ts';

interface Props {
  readonly said: Exclude<Said, { state: 'open' }>;
  readonly onUndo: () => void;
}

/** What a person said that holds: what, for how much, why, who and when, and the way back. */
export function SaidLine({ said, onUndo }: Props) {
  const { at, by } = said.by;
  return (
    <div class="decided">
      <p>
        <SaidWords said={said} />
      </p>
      <p class="meta">
        {momentOf(at)} {by}
        <button type="button" class="link" onClick={onUndo}>
          {say('decisionUndo')}
        </button>
      </p>
    </div>
  );
}

function SaidWords({ said }: Pick<Props, 'said'>) {
  if (said.state === 'answered') {
    const { note } = said.by;
    return (
      <>
        <b>{say('stateAnswered')}</b> · {said.answer.label}
        {note !== '' && <> · {note}</>}
      </>
    );
  }
  const { scope, reason } = said.by;
  return (
    <>
      <b>{say(said.state === 'confirmed' ? 'stateConfirmed' : 'stateDismissed')}</b> ·{' '}
      {say(scopeWords[scope])}
      {reason !== '' && <> · {reason}</>}
    </>
  );
}
