import * as z from 'zod/mini';
import { Coverage } from '../facts/shape/coverage.ts';
import type { Audit } from '../ledger/contract.ts';

/** Whether the last audit of a site had seen all of it; pages that came since do not change that. `audits`: the newest first. */
export function isSeenWhole([last]: readonly Audit[]): boolean {
  return z.safeParse(Coverage, last?.coverage).data?.complete ?? false;
}
