import { say } from '../../extension/words.ts';
import type { Shot } from '../../ledger/contract.ts';
import { momentOf } from './figures.ts';
import { ShotPicture } from './shot-picture.tsx';

/** Pictures of the marked spot. */
export function FindingShots({ shots }: { readonly shots: readonly Shot[] }) {
  if (shots.length === 0) return null;
  return (
    <section class="part" aria-labelledby="shots-title">
      <h4 id="shots-title">{say('shotsTitle', shots.length)}</h4>
      <ul class="shots">
        {shots.map((shot) => (
          <li key={shot.id}>
            <ShotPicture shot={shot} />
            <p class="meta">{momentOf(shot.at)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
