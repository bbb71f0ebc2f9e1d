import { useEffect, useState } from 'preact/hooks';
import { storedKeeping } from '../../extension/keep-settings.ts';

/** Whether pages that are browsed are kept; taken for granted until it is read. */
export function useKeeping(): boolean {
  const [isKeeping, setKeeping] = useState(true);
  useEffect(() => {
    storedKeeping().then(setKeeping, () => undefined);
  }, []);
  return isKeeping;
}
