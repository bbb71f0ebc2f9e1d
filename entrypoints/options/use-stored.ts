import { useEffect, useState } from 'preact/hooks';

interface Source<T> {
  readonly read: () => Promise<T>;
  /** Calls back when it should be read again; returns what ends it. The same function at every call. */
  readonly onChanged: (heard: () => void) => () => void;
}

/** What is kept outside the page, as it is at the moment; `initial` until it was read, and where it cannot be. */
export function useStored<T>({ read, onChanged }: Source<T>, initial: T): T {
  const [stored, setStored] = useState(initial);
  useEffect(() => {
    const take = () => void read().then(setStored, () => undefined);
    take();
    return onChanged(take);
  }, [read, onChanged]);
  return stored;
}
