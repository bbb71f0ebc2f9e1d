import type { KeepProblem } from '../extension/keep-problem.ts';
import { say, type Word } from '../extension/words.ts';
import { hashOf } from '../extension/workbench/place.ts';

const words = { full: 'keepFull', unavailable: 'keepUnavailable' } as const satisfies Record<
  KeepProblem,
  Word
>;

/** That what is browsed is not kept, and where to mend it. */
export function KeepTrouble({ problem }: { readonly problem: KeepProblem }) {
  return (
    <p class="caution" role="status">
      {say(words[problem])}{' '}
      <a href={`/workbench.html${hashOf({ at: 'space' })}`} target="_blank" rel="noopener">
        {say(problem === 'full' ? 'keepMakeRoom' : 'openWorkbench')}
        <span class="unseen">{say('opensNewTab')}</span>
      </a>
    </p>
  );
}
