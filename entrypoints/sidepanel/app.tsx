import { Plain } from '../../components/plain.tsx';
import * as desk from '../../extension/popup-desk.ts';
import { openWorkbench } from '../../extension/workbench/open-workbench.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { PageApp } from './page-app.tsx';
import { useStanding } from './use-standing.ts';
import { useView } from './use-view.ts';

interface Props {
  /** Null where it does not open. */
  readonly ledger: Ledger | null;
  /** The part of the panel's own address that may name a tab. */
  readonly search: string;
}

/** The side panel: what is known of the tab in front, and what people said of it. */
export function PanelApp({ ledger, search }: Props) {
  const { tab, shown, show, ask } = useView(search);
  const watched = useStanding(ledger, shown.state === 'read' ? shown.page : null);
  const options = () => void desk.openOptions();
  if (shown.state === 'read' && tab !== null) {
    return (
      <PageApp
        // Another page begins anew; the same one read again goes on.
        key={`${tab} ${shown.page.url}`}
        ledger={ledger}
        page={shown.page}
        watched={watched}
        tab={tab}
        onReadAgain={() => void desk.readAgain(tab).catch(ask)}
        onOptions={options}
        onWorkbench={() => void openWorkbench(shown.page.site.id)}
      />
    );
  }
  const audit = async () => {
    if (tab === null) return;
    show({ state: 'reading' });
    await desk.auditOnce(tab).catch(() => show({ state: 'refused' }));
  };
  const allow = async () => {
    if (await desk.askForPortals().catch(() => false)) await audit();
  };
  const plain = shown.state === 'read' ? ({ state: 'loading' } as const) : shown;
  return (
    <Plain
      shown={plain}
      onAudit={audit}
      onAllow={allow}
      onRetry={ask}
      onOptions={options}
      onWorkbench={() => void openWorkbench(null)}
    />
  );
}
