import { useState } from 'preact/hooks';
import { say } from '../../extension/words.ts';
import { Modal } from './modal.tsx';

interface Props {
  /** The name so far. */
  readonly by: string;
  readonly onName: (name: string) => void;
  readonly onClose: () => void;
}

/** Asks in whose name remarks are kept. */
export function NameModal({ by, onName, onClose }: Props) {
  const [name, setName] = useState(by);
  return (
    <Modal title={say('assessorTitle')} onClose={onClose}>
      <form
        class="decide"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') onName(name.trim());
        }}
      >
        <p class="meta">{say('assessorText')}</p>
        <label class="field">
          <span>{say('assessorLabel')}</span>
          <input
            type="text"
            value={name}
            maxLength={60}
            required
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </label>
        <div class="buttons">
          <button type="submit" class="act">
            {say('assessorSave')}
          </button>
          <button type="button" class="minor" onClick={onClose}>
            {say('panelCancel')}
          </button>
        </div>
      </form>
    </Modal>
  );
}
