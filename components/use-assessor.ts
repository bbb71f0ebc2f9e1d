import { useCallback, useEffect, useState } from 'preact/hooks';
import { onAssessorChanged, storeAssessor, storedAssessor } from '../extension/assessor.ts';

/** What waits for a name. */
type Waiting = (name: string) => void;

export interface Assessor {
  readonly by: string;
  /** Whether the person is being asked. */
  readonly isAsked: boolean;
  /** Does something in the assessor's name, who is asked for it where it is not known. */
  readonly sign: (work: Waiting) => void;
  /** Asks for another name. */
  readonly ask: () => void;
  readonly name: (name: string) => void;
  /** Nothing is done that waited for a name. */
  readonly cancel: () => void;
}

const nothing: Waiting = () => undefined;

/** In whose name remarks are kept: asked once, kept, and to be changed. */
export function useAssessor(): Assessor {
  const [by, setBy] = useState('');
  const [waiting, setWaiting] = useState<{ readonly work: Waiting } | null>(null);
  const [signed, setSigned] = useState<{ readonly work: Waiting; readonly name: string } | null>(null);
  // Not before the dialog is gone: as long as it is there, nothing else can have the focus.
  useEffect(() => signed?.work(signed.name), [signed]);
  useEffect(() => {
    const read = () => void storedAssessor().then(setBy, () => undefined);
    read();
    return onAssessorChanged(read);
  }, []);
  const sign = useCallback((work: Waiting) => {
    const ask = () => setWaiting({ work });
    storedAssessor().then((name) => (name === '' ? ask() : work(name)), ask);
  }, []);
  const name = (given: string) => {
    setBy(given);
    setWaiting(null);
    // Where it is not kept, it is asked for the next time.
    storeAssessor(given).catch(() => undefined);
    if (waiting !== null) setSigned({ work: waiting.work, name: given });
  };
  return {
    by,
    isAsked: waiting !== null,
    sign,
    ask: () => setWaiting({ work: nothing }),
    name,
    cancel: () => setWaiting(null),
  };
}
