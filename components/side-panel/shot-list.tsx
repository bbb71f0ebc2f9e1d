import { useEffect, useState } from 'preact/hooks';
import { say } from '../../extension/words.ts';
import type { Shot } from '../../ledger/contract.ts';
import { momentOf } from '../workbench/figures.ts';
import { Modal } from './modal.tsx';

const TYPES = ['image/png', 'image/jpeg'];

/** An address under which a picture can be shown; null for what is none. */
function useShotAddress(shot: Shot): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (!TYPES.includes(shot.type)) return;
    const made = URL.createObjectURL(new Blob([new Uint8Array(shot.bytes)], { type: shot.type }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [shot]);
  return address;
}

/** Pictures of the marked spot, small. */
export function ShotList({
  shots,
  onShow,
}: {
  readonly shots: readonly Shot[];
  readonly onShow: (shot: Shot) => void;
}) {
  if (shots.length === 0) return null;
  return (
    <ul class="thumbs" aria-label={say('shotsTitle', shots.length)}>
      {shots.map((shot) => (
        <li key={shot.id}>
          <Thumb shot={shot} onShow={onShow} />
        </li>
      ))}
    </ul>
  );
}

function Thumb({ shot, onShow }: { readonly shot: Shot; readonly onShow: (shot: Shot) => void }) {
  const address = useShotAddress(shot);
  return (
    <button type="button" class="thumb" title={say('shotEnlarge')} onClick={() => onShow(shot)}>
      {address !== null && <img src={address} alt={say('shotAlt', momentOf(shot.at))} />}
    </button>
  );
}

interface ShotModalProps {
  readonly shot: Shot;
  readonly onDelete: () => void;
  readonly onClose: () => void;
}

/** A picture as large as there is room, by which it can be told that nobody has touched it, and the way to delete it. */
export function ShotModal({ shot, onDelete, onClose }: ShotModalProps) {
  const address = useShotAddress(shot);
  return (
    <Modal title={say('shotTitle', momentOf(shot.at))} onClose={onClose}>
      {address !== null && (
        <a href={address} target="_blank" rel="noopener noreferrer">
          <img class="large" src={address} alt={say('shotAlt', momentOf(shot.at))} />
          <span class="unseen">{say('opensNewTab')}</span>
        </a>
      )}
      <p class="meta digest">SHA-256 {shot.sha256}</p>
      <div class="buttons">
        <button type="button" class="minor grave" onClick={onDelete}>
          {say('noteRemove')}
        </button>
        <button type="button" class="minor" onClick={onClose}>
          {say('findingClose')}
        </button>
      </div>
    </Modal>
  );
}
