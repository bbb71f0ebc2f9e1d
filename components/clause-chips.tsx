import type { FindingRow } from '../extension/tab-view.ts';
import { say } from '../extension/words.ts';
import { basisWords } from './group-words.ts';

/** The clauses that a finding rests on; borrowed ones are marked as such. */
export function ClauseChips({ clauses, basis }: Pick<FindingRow, 'clauses' | 'basis'>) {
  const word = basisWords[basis];
  return (
    <ul class="clauses" aria-label={say('clauses')}>
      {clauses.map(({ id, plan, locator, title }) => (
        <li key={id} class={`clause ${basis}`} title={`${plan} ${locator} ${title}`}>
          {word !== null && <span class="basis">{say(word)}</span>}
          <span lang="zh-CN">
            <span class="clause-plan">{`${plan}\u00a0· ${locator}`}</span>
            {title}
          </span>
        </li>
      ))}
    </ul>
  );
}
