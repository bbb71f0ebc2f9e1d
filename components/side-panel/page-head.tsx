import type { PageView } from '../../extension/tab-view.ts';
import { say } from '../../extension/words.ts';

interface Props {
  readonly page: PageView;
  /** What people say can be kept. */
  readonly isKept: boolean;
}

/** Which page the findings are of, and what is to be known before one reads them. */
export function PageHead({ page, isKept }: Props) {
  return (
    <>
      <h1 class="page-title" lang="zh-CN" title={page.title}>
        {page.title || say('untitled')}
      </h1>
      {!page.settled && <p class="caution">{say('unsettled')}</p>}
      {page.failures.length > 0 && <p class="caution">{say('unreadFacts', page.failures.join(', '))}</p>}
      {!page.pack.binds && <p class="caution">{say('byAnalogy')}</p>}
      {!isKept && <p class="caution">{say('ledgerTrouble')}</p>}
    </>
  );
}
