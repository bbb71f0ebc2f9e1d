import type { GuideView } from '../../extension/tab-view.ts';
import { say } from '../../extension/words.ts';
import type { Answer, Decision } from '../../extension/workbench/standing-of-finding.ts';
import { scopeWords } from '../side-panel/scope-words.ts';
import { momentOf } from './figures.ts';

export interface UndoActions {
  readonly onUndo: (said: Decision | Answer) => void;
}

interface Props extends UndoActions {
  readonly said: Decision | Answer;
  readonly guide: GuideView | null;
}

/** What a person said of a finding that holds: what, for how much, why, who and when, and the way back. */
export function SaidOfFinding({ said, guide, onUndo }: Props) {
  return (
    <section class="decided" aria-label={say('saidTitle')}>
      <p>{said.type === 'answer' ? <Answered said={said} guide={guide} /> : <Decided said={said} />}</p>
      <p class="meta">
        {momentOf(said.at)} {said.by}
      </p>
      <button type="button" class="minor" onClick={() => onUndo(said)}>
        {say('decisionUndo')}
      </button>
    </section>
  );
}

function Decided({ said: { verdict, scope, reason } }: { readonly said: Decision }) {
  return (
    <>
      <b class={`state ${verdict}`}>{say(verdict === 'confirmed' ? 'stateConfirmed' : 'stateDismissed')}</b>
      {' · '}
      {say(scopeWords[scope])}
      {reason !== '' && <> · {reason}</>}
    </>
  );
}

function Answered({ said, guide }: { readonly said: Answer; readonly guide: GuideView | null }) {
  const label = guide?.answers.find(({ name }) => name === said.answer)?.label ?? said.answer;
  return (
    <>
      <b class="state answered">{say('stateAnswered')}</b> · {label}
      {said.note !== '' && <> · {said.note}</>}
    </>
  );
}
