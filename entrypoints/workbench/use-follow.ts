import { useEffect, useState } from 'preact/hooks';
import type { Change } from '../../ledger/announce.ts';
import type { Ledger } from '../../ledger/ledger.ts';

/** Milliseconds in which changes of a sweep are gathered; what a person says is shown at once. */
const PAUSE = 1000;
const AT_ONCE: readonly Change['what'][] = ['remarks', 'disputes', 'assessments', 'all'];

/** A number that grows when something of a kind has changed in the ledger, whatever the site. `kinds` must stay the same object. */
export function useFollow(ledger: Ledger, kinds: readonly Change['what'][]): number {
  const [version, setVersion] = useState(0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const grow = () => {
      timer = undefined;
      setVersion((before) => before + 1);
    };
    const stop = ledger.onChange(({ what }) => {
      if (what !== 'all' && !kinds.includes(what)) return;
      timer ??= setTimeout(grow, AT_ONCE.includes(what) ? 0 : PAUSE);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [ledger, kinds]);
  return version;
}
