import type { RecordedChange } from '../../extension/own-packs.ts';
import { say } from '../../extension/words.ts';
import { partWords, valueWords } from './part-words.ts';

/** What of a pack was changed by hand, when and by whom, the last change first. */
export function PackHistory({ changes }: { readonly changes: readonly RecordedChange[] }) {
  if (changes.length === 0) return null;
  return (
    <details class="fold">
      <summary>{say('historyTitle', changes.length)}</summary>
      <ol class="history">
        {changes.toReversed().map(({ at, by, part, from, to }) => (
          <li key={`${at} ${part}`} data-part={part}>
            <span class="history-what">{partWords(part)}</span>
            <span class="history-values">
              <del>{valueWords(part, from)}</del> <span aria-hidden="true">→</span>{' '}
              <ins>{valueWords(part, to)}</ins>
            </span>
            <span class="meta">
              <time dateTime={at}>{timeOf(at)}</time> · {by === '' ? say('historyNobody') : by}
            </span>
          </li>
        ))}
      </ol>
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
