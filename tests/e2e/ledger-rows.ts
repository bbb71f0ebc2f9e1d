import type { Page } from 'puppeteer';
import type { LedgerSchema } from '../../ledger/schema.ts';

type Store = keyof LedgerSchema & string;
type Rows = Record<string, unknown>[];

/** The rows of a store of the extension's ledger, as a page of the extension sees them. */
export function ledgerRows(own: Page, store: Store): Promise<Rows> {
  return rows(own, 'mingcha', store);
}

/** The verdicts on links that outlive the extension's worker. */
export function linkVerdicts(own: Page): Promise<Rows> {
  return rows(own, 'links', 'verdicts');
}

/** None where the database is not there yet: it is the extension's to make. */
function rows(own: Page, database: string, store: string): Promise<Rows> {
  return own.evaluate(
    (name, within) =>
      new Promise<Rows>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onupgradeneeded = () => opening.transaction?.abort();
        opening.onerror = () => (opening.error?.name === 'AbortError' ? resolve([]) : reject(opening.error));
        opening.onsuccess = () => {
          const found = opening.result.transaction(within).objectStore(within).getAll();
          found.onerror = () => reject(found.error);
          found.onsuccess = () => {
            opening.result.close();
            resolve(found.result);
          };
        };
      }),
    database,
    store,
  );
}
