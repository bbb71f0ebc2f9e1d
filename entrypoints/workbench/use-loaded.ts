import { useEffect, useState } from 'preact/hooks';

/** Something that is read from the ledger. */
export type Loaded<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly reason: string };

/**
 * Reads something, and again whenever one of `on` changes; what was read before is shown until then. An answer that
 * comes after a later question is dropped.
 */
export function useLoaded<T>(read: () => Promise<T>, on: readonly unknown[]): Loaded<T> {
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: 'loading' });
  useEffect(() => {
    const asked = { holds: true };
    read().then(
      (value) => asked.holds && setLoaded({ state: 'ready', value }),
      (error: unknown) => asked.holds && setLoaded({ state: 'failed', reason: String(error) }),
    );
    return () => {
      asked.holds = false;
    };
  }, on);
  return loaded;
}
