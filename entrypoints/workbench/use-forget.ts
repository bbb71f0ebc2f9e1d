import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { dayOf } from '../../components/workbench/figures.ts';
import type { Counted } from '../../components/workbench/forget-modal.tsx';
import { storeKeepProblem } from '../../extension/keep-problem.ts';
import { say } from '../../extension/words.ts';
import { saveStream } from '../../extension/workbench/save-stream.ts';
import { askAboutSweep } from '../../extension/workbench/sweep-desk.ts';
import type { Site } from '../../ledger/contract.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { EXTENSION } from '../../ledger/transfer/format.ts';
import { useLoaded } from './use-loaded.ts';

/** Forgetting one site: what goes, a file of it first, and the deed. The background does it, which ends a sweep before. */
export function useForget(ledger: Ledger, site: Site, onForgotten: () => void) {
  const [isBusy, setBusy] = useState(false);
  const [note, setNote] = useState('');
  const loaded = useLoaded(() => ledger.holdingOf(site.id), [ledger, site.id]);
  const counted: Counted =
    loaded.state === 'ready' ? loaded.value : loaded.state === 'failed' ? { reason: loaded.reason } : null;
  const onExport = () => {
    const at = new Date().toISOString();
    const tool = `mingcha ${browser.runtime.getManifest().version}`;
    setNote(say('exporting'));
    saveStream(
      `mingcha-${site.host}-${dayOf(at)}${EXTENSION}`,
      ledger.exportTo([site.id], { tool, at }),
    ).then(
      () => setNote(say('exported', 1)),
      (error: unknown) => setNote(say('notExported', String(error))),
    );
  };
  const onForget = async () => {
    setBusy(true);
    setNote('');
    const answer = await askAboutSweep({ type: 'sweep', wish: 'forget', site: site.id });
    setBusy(false);
    if (answer?.done !== true) return setNote(say('forgetFailed'));
    // Whether there is room now, the next page that is kept will tell.
    await storeKeepProblem(null).catch(() => undefined);
    onForgotten();
  };
  return { counted, isBusy, note, onExport, onForget: () => void onForget() };
}
