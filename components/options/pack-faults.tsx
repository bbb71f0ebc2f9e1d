import { languageOfSurfaces } from '../../extension/words.ts';
import type { PackFault } from '../../rules/packs/fault.ts';
import { Icon } from '../icons.tsx';

interface Props {
  readonly title: string;
  readonly faults: readonly PackFault[];
}

/** Why a pack is refused: every fault with its place. */
export function PackFaults({ title, faults }: Props) {
  const language = languageOfSurfaces();
  return (
    <div class="refused error">
      <p class="refused-title">
        <Icon shape="error" />
        {title}
      </p>
      <ul>
        {faults.map(({ path, code, reason }, index) => (
          <li key={`${path} ${code} ${index}`}>
            <code>{path}</code> {reason[language]}
          </li>
        ))}
      </ul>
    </div>
  );
}
