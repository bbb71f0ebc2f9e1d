import { say } from '../../extension/words.ts';
import type { Counts } from '../../ledger/contract.ts';
import { groupWords } from '../group-words.ts';
import { Icon } from '../icons.tsx';
import { count } from './figures.ts';

const SHOWN = ['error', 'warning', 'cantTell', 'passed'] as const satisfies readonly (keyof Counts)[];

/** The four counts that people compare, on one line. */
export function CountsLine({ counts }: { readonly counts: Counts }) {
  return (
    <ul class="counts-line">
      {SHOWN.map((group) => (
        <li key={group} class={counts[group] === 0 ? 'zero' : group}>
          <Icon shape={group} />
          {say(groupWords[group])} <b>{count(counts[group])}</b>
        </li>
      ))}
    </ul>
  );
}
