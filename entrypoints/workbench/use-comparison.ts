import { useEffect, useRef, useState } from 'preact/hooks';
import { type ComparedAudits, compareKept, toJudgeAgain } from '../../extension/workbench/compared.ts';
import type { Audit } from '../../ledger/contract.ts';
import { toolVersion } from './tool.ts';
import { seldom } from './use-judging.ts';
import type { Loaded } from './use-loaded.ts';
import type { ViewProps } from './view-props.ts';

interface Props extends Pick<ViewProps, 'ledger' | 'shelf' | 'version' | 'packs' | 'site'> {
  readonly before: Audit;
  readonly after: Audit;
}

interface ComparisonInUse {
  readonly loaded: Loaded<ComparedAudits>;
  /** Pages that were judged again; null while none are being judged. */
  readonly done: number | null;
  /** Pages that are to be judged again. */
  readonly all: number;
  /** Compares what was kept, without judging again. */
  readonly cancel: () => void;
}

/** Compares two audits of a site by the pack of the later one. */
export function useComparison({
  ledger,
  shelf,
  version,
  packs,
  site,
  before,
  after,
}: Props): ComparisonInUse {
  const [loaded, setLoaded] = useState<Loaded<ComparedAudits>>({ state: 'loading' });
  const [done, setDone] = useState<number | null>(null);
  const [isAsKept, setAsKept] = useState(false);
  const running = useRef<AbortController | null>(null);
  const pack = packs.named(after.pack);
  const due = toJudgeAgain(before, after, pack, toolVersion());
  // What people say later changes the comparison, what is browsed later does not: judging again is dear.
  const said = due.length === 0 ? version : null;
  useEffect(() => {
    const abort = new AbortController();
    running.current = abort;
    const desk = {
      ...{ ledger, site, pack, tool: toolVersion(), general: packs.of({ pack: after.pack }) },
      pages: () => shelf.feed().pages.whole,
      remarks: () => shelf.remarks(),
    };
    const isAgain = due.length > 0 && !isAsKept;
    const again = { signal: abort.signal, onProgress: seldom(setDone) };
    compareKept(before, after, desk, isAgain ? again : null)
      .then(
        (value) => !abort.signal.aborted && setLoaded({ state: 'ready', value }),
        (error: unknown) => !abort.signal.aborted && setLoaded({ state: 'failed', reason: String(error) }),
      )
      .finally(() => abort.signal.aborted || setDone(null));
    return () => abort.abort();
  }, [ledger, shelf, said, packs, before.id, after.id, isAsKept]);
  const cancel = () => {
    running.current?.abort();
    setDone(null);
    setAsKept(true);
  };
  return { loaded, done, all: due.reduce((sum, { pages }) => sum + pages, 0), cancel };
}
