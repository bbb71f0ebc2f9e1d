import type { KeepProblem } from '../extension/keep-problem.ts';
import type { PageView } from '../extension/tab-view.ts';
import { say } from '../extension/words.ts';
import type { Locate } from './finding.tsx';
import { FindingGroups } from './finding-groups.tsx';
import { Icon } from './icons.tsx';
import { KeepTrouble } from './keep-trouble.tsx';
import { type LinkActions, Links } from './links.tsx';
import { Masthead } from './masthead.tsx';
import { PageCard } from './page-card.tsx';
import { Standing } from './standing.tsx';

interface Props {
  readonly page: PageView;
  /** What came of the last press of a button. */
  readonly note: Note | null;
  /** What stands in the way of keeping what is browsed; null where nothing does. */
  readonly problem: KeepProblem | null;
  readonly onLocate: Locate;
  readonly links: LinkActions;
  readonly onReadAgain: () => void;
  readonly onOptions: () => void;
  readonly onPanel: () => void;
  readonly onWorkbench: () => void;
}

/** Nothing could be shown on the page, because the spot or the page is gone; or the page was read again. */
export type Note = 'gone' | 'unmarked' | 'again' | 'refusedLeave';

const noteWords = {
  gone: 'noteGone',
  unmarked: 'noteUnmarked',
  again: 'noteAgain',
  refusedLeave: 'noteRefusedLeave',
} as const;

/** The findings of one page. */
export function PageFindings({ page, note, problem, onLocate, links, onReadAgain, ...ways }: Props) {
  return (
    <>
      <Masthead
        detail={page.pack.title}
        {...ways}
        action={
          <button type="button" class="quiet" title={say('readAgain')} onClick={onReadAgain}>
            <Icon shape="again" />
            <span class="unseen">{say('readAgain')}</span>
          </button>
        }
      />
      <main>
        <PageCard page={page} onLocate={onLocate} />
        <Standing counts={page.counts} />
        <Links links={page.links} {...links} />
        {problem !== null && <KeepTrouble problem={problem} />}
        {!page.pack.binds && <p class="caution">{say('byAnalogy')}</p>}
        <div role="status">
          {note && <p class={note === 'again' ? 'news' : 'caution'}>{say(noteWords[note])}</p>}
        </div>
        <FindingGroups page={page} onLocate={onLocate} />
      </main>
      <footer>{say('foot', timeOf(page.readAt))}</footer>
    </>
  );
}

function timeOf(iso: string): string {
  return new Date(iso).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
}
