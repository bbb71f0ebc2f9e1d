import { useState } from 'preact/hooks';
import { say } from '../../extension/words.ts';

/** What is written down of an objection. */
export interface Objection {
  readonly objector: string;
  /** Day. */
  readonly objectedAt: string;
  readonly text: string;
  readonly link: string | null;
  readonly by: string;
}

interface Props {
  readonly by: string;
  /** Day: today. */
  readonly today: string;
  /** Addresses of links that the finding is about. */
  readonly links: readonly string[];
  readonly onObject: (objection: Objection) => void;
}

/** Writes down that a site's owner objects to a finding. */
export function DisputeForm({ by, today, links, onObject }: Props) {
  const [objector, setObjector] = useState('');
  const [day, setDay] = useState(today);
  const [text, setText] = useState('');
  const [name, setName] = useState(by);
  const [link, setLink] = useState('');
  const [isLacking, setLacking] = useState(false);
  const submit = () => {
    const isWhole = objector.trim() !== '' && text.trim() !== '' && name.trim() !== '';
    setLacking(!isWhole);
    if (!isWhole) return;
    onObject({
      objector: objector.trim(),
      objectedAt: day === '' ? today : day,
      text: text.trim(),
      link: link === '' ? null : link,
      by: name.trim(),
    });
  };
  return (
    <details class="part fold">
      <summary>{say('objectTitle')}</summary>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <div class="row">
          <label class="field">
            <span>{say('objector')}</span>
            <input type="text" value={objector} onInput={(event) => setObjector(event.currentTarget.value)} />
          </label>
          <label class="field">
            <span>{say('objectedAt')}</span>
            <input type="date" value={day} onInput={(event) => setDay(event.currentTarget.value)} />
          </label>
        </div>
        <label class="field">
          <span>{say('objection')}</span>
          <textarea rows={3} value={text} onInput={(event) => setText(event.currentTarget.value)} />
        </label>
        {links.length > 0 && (
          <label class="field">
            <span>{say('objectLink')}</span>
            <select value={link} onChange={(event) => setLink(event.currentTarget.value)}>
              <option value="">{say('objectNoLink')}</option>
              {links.map((one) => (
                <option key={one} value={one}>
                  {one}
                </option>
              ))}
            </select>
          </label>
        )}
        <label class="field">
          <span>{say('objectBy')}</span>
          <input type="text" value={name} onInput={(event) => setName(event.currentTarget.value)} />
        </label>
        <p class="field-fault" role="alert">
          {isLacking ? say('objectLacking') : ''}
        </p>
        <button type="submit" class="minor self">
          {say('objectKeep')}
        </button>
      </form>
    </details>
  );
}
