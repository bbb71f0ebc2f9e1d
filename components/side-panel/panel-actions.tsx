import { say } from '../../extension/words.ts';
import { Icon } from '../icons.tsx';

interface Props {
  readonly onReadAgain: () => void;
  readonly onHelp: () => void;
}

/** What can be done with the page as a whole, in the line on top. */
export function PanelActions({ onReadAgain, onHelp }: Props) {
  return (
    <>
      <button type="button" class="quiet" title={say('helpTitle')} onClick={onHelp}>
        <Icon shape="keys" />
        <span class="unseen">{say('helpTitle')}</span>
      </button>
      <button type="button" class="quiet" title={say('readAgain')} onClick={onReadAgain}>
        <Icon shape="again" />
        <span class="unseen">{say('readAgain')}</span>
      </button>
    </>
  );
}
