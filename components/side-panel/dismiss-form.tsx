import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Decision } from '../../extension/side-panel/said.ts';
import { say, type Word } from '../../extension/words.ts';
import { scopeWords } from './scope-words.ts';

export interface Dismissal {
  readonly scope: Decision['scope'];
  readonly reason: string;
}

interface Props {
  readonly onDismiss: (dismissal: Dismissal) => void;
  readonly onCancel: () => void;
}

const SCOPES = ['finding', 'page', 'site'] as const satisfies readonly Decision['scope'][];
const USUAL = [
  'dismissMisread',
  'dismissElsewhere',
  'dismissNotOurs',
  'dismissExempt',
] as const satisfies readonly Word[];

/** Asks for how much a dismissal holds, and why: without a reason there is none. */
export function DismissForm({ onDismiss, onCancel }: Props) {
  const [scope, setScope] = useState<Decision['scope']>('finding');
  const [reason, setReason] = useState('');
  const [lacksReason, setLacksReason] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  // With the drawing itself: what is typed next belongs to the reason.
  useLayoutEffect(() => field.current?.focus(), []);
  const submit = () => {
    const words = reason.trim();
    setLacksReason(words === '');
    if (words === '') field.current?.focus();
    else onDismiss({ scope, reason: words });
  };
  const take = (word: Word) => {
    setReason(say(word));
    setLacksReason(false);
    field.current?.focus();
  };
  return (
    <form
      class="decide"
      aria-label={say('decisionDismiss')}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <fieldset>
        <legend>{say('decisionScope')}</legend>
        {SCOPES.map((one) => (
          <label key={one}>
            <input type="radio" name="scope" checked={scope === one} onChange={() => setScope(one)} />
            {say(scopeWords[one])}
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
          aria-describedby="dismiss-fault"
          onInput={(event) => setReason(event.currentTarget.value)}
          onKeyDown={(event) => {
            // A reason is a line: a new one is asked for with Shift. While a word is composed, Enter ends the word.
            if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
            event.preventDefault();
            submit();
          }}
        />
      </label>
      <p class="field-fault" id="dismiss-fault" role="alert">
        {lacksReason ? say('decisionNoReason') : ''}
      </p>
      <fieldset class="usual">
        <legend>{say('dismissUsual')}</legend>
        {USUAL.map((word) => (
          <button key={word} type="button" class="chip" onClick={() => take(word)}>
            {say(word)}
          </button>
        ))}
      </fieldset>
      <div class="buttons">
        <button type="submit" class="act">
          {say('decisionDismiss')}
        </button>
        <button type="button" class="minor" onClick={onCancel}>
          {say('panelCancel')}
        </button>
      </div>
    </form>
  );
}
