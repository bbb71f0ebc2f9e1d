import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { LinkActions, LinkWish } from '../../components/links.tsx';
import { type Note, PageFindings } from '../../components/page-findings.tsx';
import { Plain } from '../../components/plain.tsx';
import { inOrder } from '../../extension/in-order.ts';
import { onKeepProblemChanged, storedKeepProblem } from '../../extension/keep-problem.ts';
import * as desk from '../../extension/popup-desk.ts';
import { openPanel } from '../../extension/side-panel/open-panel.ts';
import type { PageView, TabView } from '../../extension/tab-view.ts';
import { say } from '../../extension/words.ts';
import { openWorkbench } from '../../extension/workbench/open-workbench.ts';
import type { Spot } from '../../facts/shape/spot.ts';
import { useStored } from '../options/use-stored.ts';

/** What the popup itself can run into, beside what the background says of the tab. */
export type Shown =
  | TabView
  | { state: 'loading' }
  | { state: 'refused' }
  | { state: 'failed'; reason: string };

/** Milliseconds without news of a check that is under way, after which the popup asks. */
const PATIENCE = 3000;

interface Props {
  readonly tab: number | null;
  /** Opened in a tab of its own rather than over the page. */
  readonly inTab: boolean;
}

const keepProblem = { read: storedKeepProblem, onChanged: onKeepProblemChanged };

function countsInWords({ counts }: PageView): string {
  return say('badgeCounts', counts.error, counts.warning, counts.cantTell);
}

/** The popup: asks what is known of the tab, and again whenever there is news. */
export function PopupApp({ tab, inTab }: Props) {
  const [shown, setShown] = useState<Shown>({ state: 'loading' });
  const question = useMemo(() => inOrder(setShown), []);
  const [note, setNote] = useState<Note | null>(null);
  const problem = useStored(keepProblem, null);

  const ask = useCallback(() => {
    if (tab === null) return setShown({ state: 'gone' });
    const failed = (error: unknown): Shown => ({ state: 'failed', reason: String(error) });
    desk.askView(tab).catch(failed).then(question());
  }, [tab, question]);

  useEffect(() => {
    ask();
    return tab === null ? undefined : desk.onNews(tab, ask);
  }, [tab, ask]);

  const isChecking = shown.state === 'read' && shown.page.links.state === 'running';
  useEffect(() => {
    if (!isChecking) return;
    // A worker that was ended tells nothing: the question wakes it.
    const asking = setInterval(ask, PATIENCE);
    return () => clearInterval(asking);
  }, [isChecking, ask]);

  const audit = async () => {
    if (tab === null) return;
    setShown({ state: 'reading' });
    await desk.auditOnce(tab).catch(() => setShown({ state: 'refused' }));
  };
  const allow = async () => {
    const allowed = await desk.askForPortals().catch(() => false);
    if (allowed) await audit();
  };
  const locate = async (title: string, spots: readonly Spot[], focus: number) => {
    if (tab === null) return;
    const found = await desk.markOnPage(tab, title, spots, focus).catch(() => null);
    if (!found) return setNote(found === 0 ? 'gone' : 'unmarked');
    setNote(null);
    // Over the page, the popup would hide what it has just marked.
    if (inTab) await desk.showTab(tab);
    else window.close();
  };
  const wish = (what: LinkWish | 'refresh') => {
    const failed = (error: unknown): Shown => ({ state: 'failed', reason: String(error) });
    if (tab !== null) desk.wishForLinks(tab, what).catch(failed).then(question());
  };
  const links = (page: PageView): LinkActions => ({
    onWish: wish,
    onRate: (rate) => {
      if (tab !== null) desk.chooseLinkRate(tab, rate).then(question(), ask);
    },
    onAllow: () => {
      desk.askForEveryHost().then(
        (allowed) => (allowed ? wish('refresh') : setNote('refusedLeave')),
        () => setNote('refusedLeave'),
      );
    },
    onMark: () => void locate(say('linksMarked'), page.links.brokenSpots, 0),
  });
  const readAgain = () => {
    setNote(null);
    if (tab !== null) desk.readAgain(tab).then(() => setNote('again'), ask);
  };

  const panel = () => {
    if (tab !== null) openPanel(tab).then(() => inTab || window.close(), ask);
  };
  const workbench = () => {
    const site = shown.state === 'read' ? shown.page.site.id : null;
    void openWorkbench(site).then(() => inTab || window.close());
  };
  const options = () => void desk.openOptions().then(() => inTab || window.close());

  return (
    <>
      {/* Stays while what is shown comes and goes: only words that change in place are read out. */}
      <p class="unseen" role="status">
        {shown.state === 'read' && countsInWords(shown.page)}
      </p>
      {shown.state === 'read' ? (
        <PageFindings
          page={shown.page}
          note={note}
          problem={problem}
          onLocate={locate}
          links={links(shown.page)}
          onReadAgain={readAgain}
          onOptions={options}
          onPanel={panel}
          onWorkbench={workbench}
        />
      ) : (
        <Plain
          shown={shown}
          onAudit={audit}
          onAllow={allow}
          onRetry={ask}
          onOptions={options}
          onPanel={panel}
          onWorkbench={workbench}
        />
      )}
    </>
  );
}
