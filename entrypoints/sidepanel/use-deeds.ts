import { useState } from 'preact/hooks';
import type { Telling } from '../../components/side-panel/toast.tsx';
import * as desk from '../../extension/popup-desk.ts';
import type { PanelItem } from '../../extension/side-panel/panel-items.ts';
import {
  keepPicture,
  keepRemark,
  remarkOf,
  type Saying,
} from '../../extension/side-panel/remarks-of-page.ts';
import type { Note } from '../../extension/side-panel/said.ts';
import { type ShotProblem, shoot } from '../../extension/side-panel/shoot.ts';
import type { PageView } from '../../extension/tab-view.ts';
import { say, type Word } from '../../extension/words.ts';
import type { Spot } from '../../facts/shape/spot.ts';
import type { Shot } from '../../ledger/contract.ts';
import type { Ledger } from '../../ledger/ledger.ts';

const problemWords = {
  leave: 'shotLeave',
  gone: 'noteGone',
  moved: 'shotMoved',
  failed: 'shotFailed',
} as const satisfies Record<ShotProblem, Word>;

/** What a person can do from the panel, each told when it is done. */
export interface Deeds {
  readonly telling: Telling | null;
  /** What was told is over: the person has gone on. */
  readonly hush: () => void;
  readonly locate: (title: string, spots: readonly Spot[], focus: number) => void;
  readonly keep: (item: PanelItem, saying: Saying, by: string, words: string) => void;
  readonly undo: (remark: string) => void;
  readonly removeNote: (note: Note) => void;
  readonly shoot: (item: PanelItem) => void;
  readonly removeShot: (shot: Shot) => void;
}

/** The deeds on the findings of a page. Without a ledger nothing can be kept, and they say so. */
export function useDeeds(ledger: Ledger | null, page: PageView, tab: number): Deeds {
  const [telling, setTelling] = useState<Telling | null>(null);
  const tell = (words: string, undo: (() => void) | null = null) =>
    setTelling({ words, isTrouble: false, undo });
  const warn = (words: string) => setTelling({ words, isTrouble: true, undo: null });
  const change = async (
    work: (open: Ledger) => Promise<void>,
    words: string,
    back: ((open: Ledger) => Promise<void>) | null,
  ) => {
    if (ledger === null) return warn(say('ledgerTrouble'));
    try {
      await work(ledger);
    } catch (error) {
      return warn(say('notKept', String(error)));
    }
    tell(words, back && (() => void change(back, say('saidUndone'), null)));
  };
  const take = async (item: PanelItem) => {
    const spots = item.cases.flatMap((found) => found.spots);
    tell(say('shooting'));
    const picture = await shoot(tab, item.title, spots);
    if (typeof picture === 'string') return warn(say(problemWords[picture]));
    const signed = { id: crypto.randomUUID(), at: new Date().toISOString() };
    await change(
      (open) => keepPicture(open, page, item, picture, signed),
      say('saidShot'),
      (open) => open.removeShot(signed.id),
    );
  };
  return {
    telling,
    hush: () => setTelling(null),
    locate(title, spots, focus) {
      desk.markOnPage(tab, title, spots, focus).then(
        (found) => (found === 0 ? warn(say('noteGone')) : tell(say('saidLocated'))),
        () => warn(say('noteUnmarked')),
      );
    },
    keep(item, saying, by, words) {
      const signed = { id: crypto.randomUUID(), by, at: new Date().toISOString() };
      const remark = remarkOf(page, item, saying, signed);
      void change(
        (open) => keepRemark(open, page, remark),
        words,
        (open) => open.removeRemark(remark.id),
      );
    },
    undo: (remark) => void change((open) => open.removeRemark(remark), say('saidUndone'), null),
    removeNote: (note) =>
      void change(
        (open) => open.removeRemark(note.id),
        say('saidNoteGone'),
        (open) => open.remark(note),
      ),
    shoot: (item) => void take(item).catch(() => warn(say('shotFailed'))),
    removeShot: (shot) =>
      void change(
        (open) => open.removeShot(shot.id),
        say('saidShotGone'),
        (open) => open.keepShot(shot),
      ),
  };
}
