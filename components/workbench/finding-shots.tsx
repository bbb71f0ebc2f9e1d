import { useEffect, useState } from 'preact/hooks';
import { say } from '../../extension/words.ts';
import type { Shot } from '../../ledger/contract.ts';
import { momentOf } from './figures.ts';

const TYPES = ['image/png', 'image/jpeg'];

/** Pictures of the marked spot. */
export function FindingShots({ shots }: { readonly shots: readonly Shot[] }) {
  if (shots.length === 0) return null;
  return (
    <section class="part" aria-labelledby="shots-title">
      <h4 id="shots-title">{say('shotsTitle', shots.length)}</h4>
      <ul class="shots">
        {shots.map((shot) => (
          <li key={shot.id}>
            <Picture shot={shot} />
            <p class="meta">{momentOf(shot.at)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Picture({ shot }: { readonly shot: Shot }) {
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
