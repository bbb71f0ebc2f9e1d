import { say } from '../../extension/words.ts';

/** The way to the options page. */
export function OptionsButton({ onOpen }: { readonly onOpen: () => void }) {
  return (
    <button type="button" class="minor" onClick={onOpen}>
      {say('openOptions')}
    </button>
  );
}
