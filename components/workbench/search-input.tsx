import { useRef } from 'preact/hooks';
import { say } from '../../extension/words.ts';

/** Whether a change leaves a step to go back to. */
export type Step = 'push' | 'replace';

interface Props {
  readonly text: string;
  readonly placeholder?: string;
  readonly onText: (text: string, step: Step) => void;
}

/** A field for words to look for: typing leaves one step to go back to, however long it goes on. */
export function SearchInput({ text, placeholder, onText }: Props) {
  const isTyping = useRef(false);
  return (
    <label class="filter grow">
      <span>{say('filterText')}</span>
      <input
        type="search"
        value={text}
        placeholder={placeholder}
        onFocus={() => {
          isTyping.current = false;
        }}
        onInput={(event) => {
          onText(event.currentTarget.value, isTyping.current ? 'replace' : 'push');
          isTyping.current = true;
        }}
      />
    </label>
  );
}
