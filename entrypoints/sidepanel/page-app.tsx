import { useState } from 'preact/hooks';
import { Masthead } from '../../components/masthead.tsx';
import { ItemList } from '../../components/side-panel/item-list.tsx';
import { PageHead } from '../../components/side-panel/page-head.tsx';
import { PanelActions } from '../../components/side-panel/panel-actions.tsx';
import { PanelTools } from '../../components/side-panel/panel-tools.tsx';
import { SiteCard } from '../../components/side-panel/site-card.tsx';
import { Toast } from '../../components/side-panel/toast.tsx';
import { useAssessor } from '../../components/use-assessor.ts';
import { onKeepProblemChanged, storedKeepProblem } from '../../extension/keep-problem.ts';
import type { Watched } from '../../extension/side-panel/standing-watch.ts';
import type { PageView } from '../../extension/tab-view.ts';
import { languageOfSurfaces } from '../../extension/words.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { useStored } from '../options/use-stored.ts';
import { Dialogs, type Over } from './dialogs.tsx';
import { ItemApp } from './item-app.tsx';
import { useCursor } from './use-cursor.ts';
import { useDeeds } from './use-deeds.ts';
import { useFindings } from './use-findings.ts';
import { useKeeping } from './use-keeping.ts';
import { useRemarks } from './use-remarks.ts';
import { useShortcuts } from './use-shortcuts.ts';

interface Props {
  readonly ledger: Ledger | null;
  readonly page: PageView;
  /** How its site stands; null where that is not known yet. */
  readonly watched: Watched | null;
  readonly tab: number;
  readonly onReadAgain: () => void;
  readonly onOptions: () => void;
  readonly onWorkbench: () => void;
}

const keepProblem = { read: storedKeepProblem, onChanged: onKeepProblemChanged };

/** The findings of the page in front, the standing of its site, and what a person does about them. */
export function PageApp({ ledger, page, watched, tab, onReadAgain, onOptions, onWorkbench }: Props) {
  const [over, setOver] = useState<Over>(null);
  const { cases, sorted, counts, order, grouping, group } = useFindings(
    page,
    useRemarks(ledger, page.site.id),
  );
  const cursor = useCursor(order);
  const deeds = useDeeds(ledger, page, tab);
  const assessor = useAssessor();
  const isKeeping = useKeeping();
  const problem = useStored(keepProblem, null);
  const help = () => setOver({ show: 'help' });
  useShortcuts({
    current: cases.find(({ item }) => item.key === cursor.current) ?? null,
    cursor,
    deeds,
    assessor,
    toggleGrouping: () => group(grouping === 'clause' ? 'severity' : 'clause'),
    help,
  });
  const show = (shot: Extract<Over, { show: 'shot' }>['shot']) => setOver({ show: 'shot', shot });
  return (
    <>
      <Masthead
        detail={page.pack.title}
        onOptions={onOptions}
        onWorkbench={onWorkbench}
        action={<PanelActions onReadAgain={onReadAgain} onHelp={help} />}
      />
      <main>
        <SiteCard
          site={page.site}
          watched={watched}
          isKeeping={isKeeping}
          problem={problem}
          language={languageOfSurfaces()}
        />
        <PageHead page={page} isKept={ledger !== null} />
        <PanelTools
          counts={counts}
          grouping={grouping}
          by={assessor.by}
          onGroup={group}
          onName={assessor.ask}
        />
        <ItemList
          sorted={sorted}
          draw={(one) => (
            <ItemApp
              key={one.item.key}
              one={one}
              cursor={cursor}
              deeds={deeds}
              assessor={assessor}
              onShow={show}
            />
          )}
        />
      </main>
      <Toast telling={deeds.telling} />
      <Dialogs over={over} onClose={() => setOver(null)} assessor={assessor} deeds={deeds} />
    </>
  );
}
