import { useEffect, useState } from 'preact/hooks';
import type { KeepingProps, UsedSpace } from '../../components/options/keeping-section.tsx';
import { onKeepingChanged, storedKeeping, storeKeeping } from '../../extension/keep-settings.ts';
import { say } from '../../extension/words.ts';
import { usage } from '../../ledger/quota.ts';
import { useStored } from './use-stored.ts';
import { useTelling } from './use-telling.ts';

const keeping = { read: storedKeeping, onChanged: onKeepingChanged };
const UNKNOWN: UsedSpace = { used: null, quota: null };

/** Whether what is browsed is kept, as it is stored, and how much room it takes. */
export function useKeeping(): KeepingProps {
  const isKeeping = useStored<boolean>(keeping, true);
  const [space, setSpace] = useState<UsedSpace | null>(null);
  const { note, tell } = useTelling();
  useEffect(() => {
    usage().then(setSpace, () => setSpace(UNKNOWN));
  }, []);
  return {
    isKeeping,
    space,
    note,
    onKeeping: (isWanted) => void tell(storeKeeping(isWanted), say('optionsKept')),
  };
}
