import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { PlainState } from '../../components/plain.tsx';
import { inOrder } from '../../extension/in-order.ts';
import * as desk from '../../extension/popup-desk.ts';
import { followTab } from '../../extension/side-panel/followed-tab.ts';
import type { TabView } from '../../extension/tab-view.ts';

/** What the panel shows of its tab. */
export type Shown = Extract<TabView, { state: 'read' }> | PlainState;

export interface FollowedView {
  /** Null where there is none, or none is known yet. */
  readonly tab: number | null;
  readonly shown: Shown;
  readonly show: (shown: Shown) => void;
  readonly ask: () => void;
}

/** The tab that the panel speaks of, and what is known of it: asked for when it changes, loads, or there is news. */
export function useView(search: string): FollowedView {
  const [tab, setTab] = useState<number | null>(null);
  const [shown, show] = useState<Shown>({ state: 'loading' });
  const question = useMemo(() => inOrder(show), []);
  const asked = useRef<number | null>(null);

  const ask = useCallback(() => {
    const about = asked.current;
    if (about === null) return show({ state: 'gone' });
    const failed = (error: unknown): Shown => ({ state: 'failed', reason: String(error) });
    const answered = question();
    desk
      .askView(about)
      .catch(failed)
      // An answer about a tab that is no longer followed comes too late.
      .then((answer) => asked.current === about && answered(answer));
  }, [question]);

  useEffect(
    () =>
      followTab(search, {
        follow(next) {
          asked.current = next;
          setTab(next);
          ask();
        },
        loaded: ask,
      }),
    [search, ask],
  );
  useEffect(() => (tab === null ? undefined : desk.onNews(tab, ask)), [tab, ask]);
  return { tab, shown, show, ask };
}
