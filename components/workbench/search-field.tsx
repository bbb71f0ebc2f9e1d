import { say } from '../../extension/words.ts';

interface Props {
  readonly text: string;
  /** How many of how many are shown, in words. */
  readonly shown: string;
  readonly onText: (text: string) => void;
}

/** Looks through a list by words. */
export function SearchField({ text, shown, onText }: Props) {
  return (
    <search class="filters">
      <label class="filter grow">
        <span>{say('filterText')}</span>
        <input type="search" value={text} onInput={(event) => onText(event.currentTarget.value)} />
      </label>
      <p class="shown" role="status">
        {shown}
      </p>
    </search>
  );
}
