import { useEffect, useRef, useState } from 'preact/hooks';
import { judgeAnew } from '../../extension/judge-anew.ts';
import { isSeenWhole } from '../../extension/seen-whole.ts';
import { say } from '../../extension/words.ts';
import type { PacksInUse } from '../../extension/workbench/packs-in-use.ts';
import type { Site } from '../../ledger/contract.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { toolVersion } from './tool.ts';

/** Judging a site anew, as far as it is. */
export interface Judging {
  /** Pages that are judged; null while none are being judged. */
  readonly done: number | null;
  /** What came of the last one; empty where there was none. */
  readonly note: string;
  readonly start: (site: Site, note: string) => void;
  readonly cancel: () => void;
}

/** Milliseconds between two drawings of the progress. */
const PAUSE = 200;

/** Judges a site anew by the pack of the moment and keeps the result as an audit; ends when the site is left. */
export function useJudging(ledger: Ledger, packs: PacksInUse): Judging {
  const [done, setDone] = useState<number | null>(null);
  const [note, setNote] = useState('');
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const start = (site: Site, remark: string) => {
    if (running.current !== null) return;
    const abort = new AbortController();
    running.current = abort;
    setDone(0);
    setNote('');
    recordAudit(ledger, site, packs, { remark, signal: abort.signal, onProgress: seldom(setDone) })
      .then(
        () => setNote(say('judgeDone')),
        (error: unknown) =>
          setNote(abort.signal.aborted ? say('judgeCancelled') : say('judgeFailed', String(error))),
      )
      .finally(() => {
        running.current = null;
        setDone(null);
      });
  };
  return { done, note, start, cancel: () => running.current?.abort() };
}

interface Recording {
  readonly remark: string;
  readonly signal: AbortSignal;
  readonly onProgress: (done: number) => void;
}

async function recordAudit(
  ledger: Ledger,
  site: Site,
  packs: PacksInUse,
  recording: Recording,
): Promise<void> {
  const { remark, signal, onProgress } = recording;
  await judgeAnew(ledger, site, packs.of(site), {
    id: crypto.randomUUID(),
    from: 'browse',
    startedAt: site.addedAt,
    at: new Date().toISOString(),
    complete: isSeenWhole(await ledger.audits(site.id)),
    tool: toolVersion(),
    note: remark,
    signal,
    onProgress,
  });
}

/** Passes on the first number of each pause: a drawing for every page would cost more than the judging. */
export function seldom(tell: (done: number) => void): (done: number) => void {
  let last = Number.NEGATIVE_INFINITY;
  return (done) => {
    const now = performance.now();
    if (now - last < PAUSE) return;
    last = now;
    tell(done);
  };
}
