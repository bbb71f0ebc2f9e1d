import { say, type Word } from '../../extension/words.ts';
import { Modal } from './modal.tsx';

const LINES = [
  { keys: ['j', '↓'], word: 'helpNext' },
  { keys: ['k', '↑'], word: 'helpPrevious' },
  { keys: ['Enter'], word: 'helpLocate' },
  { keys: ['c'], word: 'decisionConfirm' },
  { keys: ['d'], word: 'decisionDismiss' },
  { keys: ['n'], word: 'noteLabel' },
  { keys: ['s'], word: 'helpShoot' },
  { keys: ['u'], word: 'helpUndo' },
  { keys: ['g'], word: 'helpGroup' },
  { keys: ['Esc'], word: 'helpEscape' },
  { keys: ['?'], word: 'helpTitle' },
] as const satisfies readonly { keys: readonly string[]; word: Word }[];

/** What the keys do. */
export function HelpModal({ onClose }: { readonly onClose: () => void }) {
  return (
    <Modal title={say('helpTitle')} onClose={onClose}>
      <dl class="keys">
        {LINES.map(({ keys, word }) => (
          <div key={word}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{say(word)}</dd>
          </div>
        ))}
      </dl>
      <p class="meta">{say('helpWriting')}</p>
      <div class="buttons">
        <button type="button" class="minor" onClick={onClose}>
          {say('findingClose')}
        </button>
      </div>
    </Modal>
  );
}
