import { Dispute } from '../assessment/contract.ts';
import type { Reading, Writing } from './database.ts';
import { allParsed } from './parsed.ts';

/** Ids of the pictures that disputes on a site rest on: they are evidence on both sides. */
export async function shotsInDispute(
  transaction: Reading | Writing,
  site: string,
): Promise<ReadonlySet<string>> {
  const rows = await transaction.objectStore('disputes').index('site').getAll(site);
  const looks = allParsed(Dispute, rows).flatMap(({ rechecks }) =>
    rechecks.flatMap(({ before, after }) => [before, after]),
  );
  return new Set(looks.flatMap(({ shots }) => shots));
}
