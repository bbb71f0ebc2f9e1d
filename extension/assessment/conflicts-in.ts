import type { Assessment, Conflict } from '../../assessment/contract.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { sitesTakenOff } from './taken-off.ts';

/** The conflicts of an assessment that nobody has decided: over itself, and over what was said of its sites, those that were taken off among them. */
export async function conflictsIn(
  ledger: Ledger,
  assessment: Pick<Assessment, 'id' | 'sites' | 'changes'>,
): Promise<Conflict[]> {
  const { id, sites } = assessment;
  const own = new Set([...sites, ...sitesTakenOff(assessment)].map((site) => site.id));
  return (await ledger.conflicts()).filter(
    ({ assessment: of, site }) => of === id || (of === null && site !== null && own.has(site)),
  );
}
