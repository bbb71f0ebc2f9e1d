import { changedAssessment } from '../../assessment/changed.ts';
import { Assessment, type Conflict, Draw } from '../../assessment/contract.ts';
import { Remark } from '../../ledger/contract.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { storedAssessor } from '../assessor.ts';

/** Puts what was not taken in the place of what was. Throws `RangeError` for what cannot be taken whole. */
export async function takeOther(ledger: Ledger, { what, key, field, other }: Conflict): Promise<void> {
  switch (what) {
    case 'remark': {
      return ledger.remark(Remark.parse(other));
    }
    case 'draw': {
      return ledger.keepDraw(Draw.parse(other));
    }
    case 'assessment': {
      const kept = await ledger.assessment(key);
      if (kept === null) throw new RangeError(`no assessment ${key}`);
      const change = Assessment.parse({ ...kept, [field]: other });
      const by = await storedAssessor();
      return ledger.putAssessment(changedAssessment(kept, change, { by, at: new Date().toISOString() }));
    }
    case 'dispute':
    case 'shot':
      throw new RangeError(`a ${what} cannot be taken whole`);
  }
}
