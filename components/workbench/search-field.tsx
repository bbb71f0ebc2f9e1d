import { say } from '../../extension/words.ts';
import { SearchInput, type Step } from './search-input.tsx';

interface Props {
  readonly text: string;
  /** How many of how many are shown, in words. */
  readonly shown: string;
  readonly onText: (text: string, step: Step) => void;
}

/** Looks through a list of pages by words of title and address. */
export function SearchField({ text, shown, onText }: Props) {
  return (
    <search class="filters">
      <SearchInput text={text} placeholder={say('pagesSeek')} onText={onText} />
      <p class="shown" role="status">
        {shown}
      </p>
    </search>
  );
}
