import { useRef, useState } from 'preact/hooks';
import { say } from '../../extension/words.ts';
import type { FindingCase } from '../../extension/workbench/finding-case.ts';
import type { Decision } from '../../extension/workbench/standing-of-finding.ts';
import { scopeWords } from '../side-panel/scope-words.ts';

/** What a person decides. */
export interface Deciding {
  readonly scope: Decision['scope'];
  readonly verdict: Decision['verdict'];
  readonly reason: string;
  readonly by: string;
}

export interface DecisionActions {
  /** As whom the person signed last. */
  readonly by: string;
  readonly onDecide: (deciding: Deciding) => void;
}

interface Props extends DecisionActions {
  readonly one: FindingCase;
}

const SCOPES = ['finding', 'page', 'site'] as const satisfies readonly Decision['scope'][];

/** The form to decide on a finding. A finding is dismissed only with a reason. */
export function DecisionForm({ one: { row }, by, onDecide }: Props) {
  const [scope, setScope] = useState<Decision['scope']>('finding');
  const [reason, setReason] = useState('');
  const [name, setName] = useState(by);
  const [lacksReason, setLacksReason] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const decide = (verdict: Decision['verdict']) => {
    const words = reason.trim();
    setLacksReason(verdict === 'dismissed' && words === '');
    if (verdict === 'dismissed' && words === '') return field.current?.focus();
    onDecide({ scope, verdict, reason: words, by: name.trim() });
    setReason('');
  };
  return (
    <section class="part" aria-labelledby="decision-title">
      <h4 id="decision-title">{say('decisionTitle')}</h4>
      <form class="decide" onSubmit={(event) => event.preventDefault()}>
        <fieldset>
          <legend>{say('decisionScope')}</legend>
          {SCOPES.filter((choice) => choice !== 'page' || row.url !== null).map((choice) => (
            <label key={choice}>
              <input type="radio" name="scope" checked={scope === choice} onChange={() => setScope(choice)} />
              {say(scopeWords[choice])}
            </label>
          ))}
        </fieldset>
        <label class="field">
          <span>{say('decisionReason')}</span>
          <textarea
            ref={field}
            rows={2}
            value={reason}
            aria-invalid={lacksReason}
            aria-describedby="reason-fault"
            onInput={(event) => setReason(event.currentTarget.value)}
          />
        </label>
        <p class="field-fault" id="reason-fault" role="alert">
          {lacksReason ? say('decisionNoReason') : ''}
        </p>
        <label class="field inline">
          <span>{say('decisionBy')}</span>
          <input type="text" value={name} onInput={(event) => setName(event.currentTarget.value)} />
        </label>
        <div class="buttons">
          <button type="button" class="minor" onClick={() => decide('confirmed')}>
            {say('decisionConfirm')}
          </button>
          <button type="button" class="minor" onClick={() => decide('dismissed')}>
            {say('decisionDismiss')}
          </button>
        </div>
      </form>
    </section>
  );
}
