import { useCallback, useEffect, useState } from 'preact/hooks';
import { hashOf, type Place, placeOf } from '../../extension/workbench/place.ts';

/** Goes to a place; `replace` leaves no step to go back to, as while a filter is typed. */
export type Go = (place: Place, how?: 'push' | 'replace') => void;

/** Where the address says that the workbench stands, and the way to elsewhere. */
export function usePlace(): { readonly place: Place; readonly go: Go } {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const read = () => setHash(location.hash);
    addEventListener('popstate', read);
    addEventListener('hashchange', read);
    return () => {
      removeEventListener('popstate', read);
      removeEventListener('hashchange', read);
    };
  }, []);
  const go = useCallback<Go>((place, how = 'push') => {
    const wanted = hashOf(place);
    if (wanted === location.hash) return;
    if (how === 'push') history.pushState(null, '', wanted);
    else history.replaceState(null, '', wanted);
    setHash(wanted);
  }, []);
  return { place: placeOf(hash), go };
}
