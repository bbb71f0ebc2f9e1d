import type { WeightChange } from '../../extension/own-packs.ts';
import { say } from '../../extension/words.ts';
import { ruleTitle } from './pack-words.ts';

/** Which weights of a pack were changed by hand, the last change first. */
export function WeightHistory({ changes }: { readonly changes: readonly WeightChange[] }) {
  if (changes.length === 0) return null;
  return (
    <details class="fold">
      <summary>{say('historyTitle', changes.length)}</summary>
      <table class="history">
        <thead>
          <tr>
            <th scope="col">{say('historyWhen')}</th>
            <th scope="col">{say('sheetRule')}</th>
            <th scope="col" class="number">
              {say('historyFrom')}
            </th>
            <th scope="col" class="number">
              {say('historyTo')}
            </th>
          </tr>
        </thead>
        <tbody>
          {changes.toReversed().map(({ at, rule, from, to }) => (
            <tr key={`${at} ${rule}`}>
              <td>
                <time dateTime={at}>{timeOf(at)}</time>
              </td>
              <td>{ruleTitle(rule)}</td>
              <td class="number">{from}</td>
              <td class="number">{to}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** Year to minute, by the clock of this machine. */
function timeOf(iso: string): string {
  return new Date(iso).toLocaleString([], {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
}
