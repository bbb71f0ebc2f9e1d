import { useEffect, useState } from 'preact/hooks';
import { say } from '../../extension/words.ts';
import type { Shot } from '../../ledger/contract.ts';
import { momentOf } from './figures.ts';

const TYPES = ['image/png', 'image/jpeg'];

/** One picture, which opens in its full size; nothing where its type is none that is known. */
export function ShotPicture({ shot }: { readonly shot: Shot }) {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (!TYPES.includes(shot.type)) return;
    const made = URL.createObjectURL(new Blob([new Uint8Array(shot.bytes)], { type: shot.type }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [shot]);
  if (address === null) return null;
  return (
    <a href={address} target="_blank" rel="noopener noreferrer">
      <img src={address} alt={say('shotAlt', momentOf(shot.at))} />
    </a>
  );
}
