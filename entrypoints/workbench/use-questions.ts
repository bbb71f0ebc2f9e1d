import { useEffect, useState } from 'preact/hooks';
import type { Assessment } from '../../assessment/contract.ts';
import { type Questions, readQuestions } from '../../extension/assessment/questions.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { Loaded } from './use-loaded.ts';

/** The questions of all sites: as many as have been read, more as they come. Read again where the audits or draws change. */
export function useQuestions(ledger: Ledger, assessment: Assessment, version: number): Loaded<Questions> {
  const [loaded, setLoaded] = useState<Loaded<Questions>>({ state: 'loading' });
  useEffect(() => {
    const abort = new AbortController();
    const tell = (value: Questions) => {
      if (!abort.signal.aborted) setLoaded({ state: 'ready', value });
    };
    readQuestions(ledger, assessment, tell, abort.signal).catch(
      (error: unknown) => !abort.signal.aborted && setLoaded({ state: 'failed', reason: String(error) }),
    );
    return () => abort.abort();
  }, [ledger, assessment, version]);
  return loaded;
}
