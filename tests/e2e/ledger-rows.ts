import type { Page } from 'puppeteer';
import type { LedgerSchema } from '../../ledger/schema.ts';

type Store = keyof LedgerSchema & string;

/** The rows of a store of the extension's ledger, as a page of the extension sees them. */
export function ledgerRows(own: Page, store: Store): Promise<Record<string, unknown>[]> {
  return own.evaluate(
    (name) =>
      new Promise<Record<string, unknown>[]>((resolve, reject) => {
        const opening = indexedDB.open('mingcha');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const rows = opening.result.transaction(name).objectStore(name).getAll();
          rows.onerror = () => reject(rows.error);
          rows.onsuccess = () => {
            opening.result.close();
            resolve(rows.result);
          };
        };
      }),
    store,
  );
}
