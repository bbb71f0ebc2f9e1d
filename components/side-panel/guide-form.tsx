import { useState } from 'preact/hooks';
import type { GuideView } from '../../extension/tab-view.ts';
import { say } from '../../extension/words.ts';
import { Icon } from '../icons.tsx';

interface Props {
  readonly guide: GuideView;
  /** The answer that was given; null where none was. */
  readonly given: string | null;
  /** Digits answer, too: they are shown. */
  readonly hasKeys?: boolean;
  readonly onAnswer: (answer: string, note: string) => void;
}

/** Digits from 1 on. */
const KEYS = 9;

/** What a person is asked, where to look, and the answers as buttons. */
export function GuideForm({
  guide: { look, question, answers, suggests },
  given,
  hasKeys = false,
  onAnswer,
}: Props) {
  const [note, setNote] = useState('');
  const give = (name: string) => {
    onAnswer(name, note.trim());
    setNote('');
  };
  return (
    <fieldset class="guide">
      <legend class="unseen">{say('guideTitle')}</legend>
      <p class="advice">
        <b>{say('guideLook')}</b> {look}
      </p>
      <p class="question">{question}</p>
      <label class="field">
        <span>{say('guideNote')}</span>
        <input type="text" value={note} onInput={(event) => setNote(event.currentTarget.value)} />
      </label>
      <div class="answers">
        {answers.map(({ name, label, group }, index) => (
          <button
            key={name}
            type="button"
            class={`answer ${group}`}
            data-answer={name}
            aria-pressed={given === name}
            onClick={() => give(name)}
          >
            {hasKeys && index < KEYS && <kbd>{index + 1}</kbd>}
            <Icon shape={group} />
            <span>{label}</span>
            {suggests === name && <span class="state">{say('guideSuggests')}</span>}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
